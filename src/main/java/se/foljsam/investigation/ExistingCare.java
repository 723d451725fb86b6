package se.foljsam.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;

/** What there is already when an investigation begins: the last investigation, decisions in force with what is carried out, and goals of the plans. */
@Service
class ExistingCare {
    private static final int SHORT_TEXT = 500;
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final Plans plans;

    ExistingCare(CaseFile caseFile, DecisionBook decisions, OrderBook orders, Plans plans) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.orders = orders;
        this.plans = plans;
    }

    /** In Markdown; empty if there is nothing. */
    String asText(String caseNumber, Optional<Investigation> earlier) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        List<String> lines = new ArrayList<>();
        earlier.ifPresent(one -> lines.add("**Förra utredningen %s.** Den enskilde: %s\n\nBedömning: %s"
                .formatted(
                        SwedishTime.written(SwedishTime.dateOf(one.recordedAt())),
                        shortened(one.ownView()),
                        shortened(one.assessment()))));
        for (DecisionInForce decision : decisions.inForceIn(careCase.id())) {
            lines.add("**Gällande beslut %s**%s\n\n%s"
                    .formatted(
                            SwedishTime.written(decision.decidedOn()),
                            decision.validTo() == null
                                    ? ", tills vidare"
                                    : ", till och med " + SwedishTime.written(decision.validTo()),
                            orders.inForceOf(decision.decisionId()).stream()
                                    .map(this::service)
                                    .collect(Collectors.joining("\n"))));
        }
        if (!lines.isEmpty()) {
            lines.add("[Läs allt på ärendets sida](/arende/%s)".formatted(caseNumber));
        }
        return String.join("\n\n", lines);
    }

    /** The whole stands on the case's page: a long text does not push the form out of sight. */
    private static String shortened(String text) {
        return text.length() <= SHORT_TEXT ? text : text.substring(0, SHORT_TEXT) + "…";
    }

    private String service(OrderInForce order) {
        return "- %s, %s: %s Mål: %s"
                .formatted(
                        order.serviceName(),
                        order.unitName(),
                        order.extent(),
                        plans.goalsOf(order.orderId()).stream()
                                .map(Plans.Goal::goal)
                                .collect(Collectors.joining("; ")));
    }
}
