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
import se.foljsam.taskform.Markdown;

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

    /** Empty if there is nothing. */
    Markdown asText(String caseNumber, Optional<Investigation> earlier) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        List<Markdown> lines = new ArrayList<>();
        earlier.ifPresent(one -> lines.add(Markdown.of(
                "**Förra utredningen %s.** Den enskilde: %s\n\nBedömning: %s",
                SwedishTime.written(SwedishTime.dateOf(one.recordedAt())),
                shortened(one.ownView()),
                shortened(one.assessment()))));
        for (DecisionInForce decision : decisions.inForceIn(careCase.id())) {
            lines.add(Markdown.of(
                    "**Gällande beslut %s**%s\n\n%s",
                    SwedishTime.written(decision.decidedOn()),
                    decision.validTo() == null
                            ? ", tills vidare"
                            : ", till och med " + SwedishTime.written(decision.validTo()),
                    orders.inForceOf(decision.decisionId()).stream()
                            .map(this::service)
                            .collect(Markdown.joining("\n"))));
        }
        if (!lines.isEmpty()) {
            lines.add(Markdown.of("[Läs allt på ärendets sida](/arende/%s)", caseNumber));
        }
        return Markdown.join("\n\n", lines);
    }

    /** The whole stands on the case's page: a long text does not push the form out of sight. */
    private static String shortened(String text) {
        return text.length() <= SHORT_TEXT ? text : text.substring(0, SHORT_TEXT) + "…";
    }

    private Markdown service(OrderInForce order) {
        return Markdown.of(
                "- %s, %s: %s Mål: %s",
                order.serviceName(),
                order.unitName(),
                order.extent(),
                plans.goalsOf(order.orderId()).stream().map(Plans.Goal::goal).collect(Collectors.joining("; ")));
    }
}
