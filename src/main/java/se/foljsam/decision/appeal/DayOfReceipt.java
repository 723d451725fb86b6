package se.foljsam.decision.appeal;

import java.time.LocalDate;
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
