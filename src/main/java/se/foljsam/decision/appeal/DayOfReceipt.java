package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionReceipt;

/** The day a party received a decision, wherever it was recorded first: with the decision's letter, or with an appeal. Nobody types it twice. */
@Component
class DayOfReceipt {
    private final ObjectProvider<DecisionReceipt> letters;
    private final Appeals appeals;

    DayOfReceipt(ObjectProvider<DecisionReceipt> letters, Appeals appeals) {
        this.letters = letters;
        this.appeals = appeals;
    }

    /** The day, and whether it is only taken to be so. */
    record Day(LocalDate on, boolean assumed) {}

    /** The days of a case's decisions, by decision; as {@link #of}. */
    Map<Long, LocalDate> in(long careCaseId) {
        Map<Long, LocalDate> days = new HashMap<>();
        letters.forEach(room ->
                room.ofCase(careCaseId).forEach((decision, received) -> days.putIfAbsent(decision, received.on())));
        appeals.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(appeal -> appeal.decisionReceivedOn() != null)
                .forEach(appeal -> days.putIfAbsent(appeal.decisionId(), appeal.decisionReceivedOn()));
        return days;
    }

    Optional<Day> of(long decisionId) {
        return letters.stream()
                .map(room -> room.of(decisionId))
                .flatMap(Optional::stream)
                .map(received -> new Day(received.on(), received.proof() == DecisionReceipt.Proof.ASSUMED))
                .findFirst()
                .or(() -> appeals.findByDecisionIdOrderById(decisionId).stream()
                        .filter(appeal -> appeal.decisionReceivedOn() != null)
                        .map(appeal -> new Day(appeal.decisionReceivedOn(), false))
                        .findFirst());
    }
}
