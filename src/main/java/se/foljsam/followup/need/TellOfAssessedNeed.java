package se.foljsam.followup.need;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.need.AssessChangedNeedForm.Outcome;
import se.foljsam.taskform.TaskAtHand;

/** What the journal says of a changed need once it is assessed, and what the unit is told: what will be done, and nothing of the assessment (H1, H2, H4, J3). */
@Component
class TellOfAssessedNeed {
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final OrdersByUnit orders;

    TellOfAssessedNeed(CaseFile caseFile, CaseMessageBoard board, OrdersByUnit orders) {
        this.caseFile = caseFile;
        this.board = board;
        this.orders = orders;
    }

    void assessed(TaskAtHand task, ChangedNeed need, AssessChangedNeedForm typed) {
        Optional<String> consequence = need.grantFrom() == null
                ? Optional.empty()
                : switch (typed.outcome()) {
                    case NONE -> Optional.of("Inget behov fanns: varken beviljad hjälp eller ersättning.");
                    case REVISED_ORDER ->
                        Optional.of("Det ändrade uppdraget gäller från %s."
                                .formatted(SwedishTime.written(need.grantFrom())));
                    case FOLLOW_UP, INVESTIGATION -> NeedWords.grant(need);
                };
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förändrat behov bedömt",
                Stream.of(Optional.of(typed.assessment()), consequence)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
        orderOf(need)
                .ifPresent(order -> board.toUnit(
                        task.caseNumber(),
                        order.orderId(),
                        order.unit(),
                        task.userId(),
                        Kind.INFORMATION,
                        "%s: det förändrade behovet är bedömt och leder till %s.%s"
                                .formatted(
                                        order.service(),
                                        words(typed.outcome()),
                                        typed.outcome() == Outcome.REVISED_ORDER
                                                ? consequence.map(" "::concat).orElse("")
                                                : "")));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case FOLLOW_UP -> "en uppföljning";
            case REVISED_ORDER -> "ett ändrat uppdrag";
            case INVESTIGATION -> "en ny utredning";
            case NONE -> "ingen åtgärd";
        };
    }

    private Optional<UnitsOrder> orderOf(ChangedNeed need) {
        return Optional.ofNullable(need.orderId()).map(order -> orders.givenBy(order, LocalDate.MAX));
    }
}
