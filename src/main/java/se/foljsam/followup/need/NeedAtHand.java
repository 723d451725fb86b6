package se.foljsam.followup.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.need.AssessChangedNeedForm.Outcome;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;

/** What the handler has before them when a changed need is to be assessed: what was told, the orders that could be revised and the decisions that run (H1, H2, H5, B12). */
@Component
class NeedAtHand {
    private final CaseFile caseFile;
    private final NeedWords words;
    private final OrdersByUnit orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final ReviseForNeed revise;

    NeedAtHand(
            CaseFile caseFile,
            NeedWords words,
            OrdersByUnit orders,
            OrderBook orderBook,
            DecisionBook decisions,
            ReviseForNeed revise) {
        this.caseFile = caseFile;
        this.words = words;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.revise = revise;
    }

    FormView<AssessChangedNeedForm> open(String caseNumber, ChangedNeed need) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        List<Choice> running = decisions.inForceIn(careCase.id()).stream()
                .map(decision -> new Choice(
                        "Beslut " + SwedishTime.written(decision.decidedOn()), String.valueOf(decision.decisionId())))
                .toList();
        FormView<AssessChangedNeedForm> form = FormView.filledIn(proposed(need, running));
        revise.show(form, careCase);
        return form.show("told", asText(need))
                .choices("orderChoices", revisable(careCase))
                .choices("decisionChoices", running);
    }

    private List<Choice> revisable(CareCase careCase) {
        return revise.inForce(careCase)
                .map(order -> new Choice(
                        "%s, %s: %s".formatted(order.serviceName(), order.unitName(), order.extent()),
                        String.valueOf(order.orderId())))
                .toList();
    }

    /** Urgent help is followed up with the decision that it goes beyond, if that is in force (H1, H2). */
    private AssessChangedNeedForm proposed(ChangedNeed need, List<Choice> running) {
        String decision = orderOf(need)
                .map(order -> String.valueOf(order.decisionId()))
                .filter(id -> need.helpBeganOn() != null
                        && running.stream().anyMatch(one -> one.value().equals(id)))
                .orElse(null);
        return new AssessChangedNeedForm(
                null,
                decision == null ? null : Outcome.FOLLOW_UP,
                null,
                null,
                false,
                decision,
                null,
                null,
                null,
                List.of());
    }

    /** What was told. */
    private Markdown asText(ChangedNeed need) {
        String where = orderOf(need)
                .map(order -> " · " + order.service() + ", " + order.unit().name())
                .orElse("");
        return Stream.of(
                        Optional.of(Markdown.of(
                                "**%s**%s · meddelat %s",
                                NeedWords.heading(need), where, SwedishTime.written(need.reportedOn()))),
                        Optional.of(need.description()).map(Markdown::typed),
                        NeedWords.origin(need).map(Markdown::typed),
                        words.days(need).map(Markdown::typed),
                        NeedWords.grant(need).map(Markdown::typed),
                        orderOf(need)
                                .map(UnitsOrder::orderId)
                                .map(orderBook::asText)
                                .map(order -> Markdown.of("I uppdraget står:\n\n%s", order)))
                .flatMap(Optional::stream)
                .collect(Markdown.joining("\n\n"));
    }

    private Optional<UnitsOrder> orderOf(ChangedNeed need) {
        return Optional.ofNullable(need.orderId()).map(order -> orders.givenBy(order, LocalDate.MAX));
    }
}
