package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** When the person received a decision: the day from which the time for appeal runs (L4, FL 44). The letter room answers. */
public interface DecisionReceipt {
    /** How it is known that the person has the decision. */
    enum Proof {
        /** It was handed over, and who handed it over has said so. */
        HANDED_OVER,
        /** The person signed a receipt of delivery (delgivningskvitto). */
        SIGNED_RECEIPT,
        /** The post's receipt, signed when the letter was collected. */
        POSTAL_RECEIPT,
        /** The person, or who speaks for the person, has said when it came. */
        OWN_WORD,
        /** Nothing is known but that it was sent: the day is what the municipality's routine takes it to be. */
        ASSUMED
    }

    /** The day the decision was received, and how that is known. */
    record Received(LocalDate on, Proof proof) {}

    /** Empty until it has been recorded. */
    Optional<Received> of(long decisionId);

    /** The same of a case's decisions, by decision; nothing for those of which it has not been recorded. */
    Map<Long, Received> ofCase(long careCaseId);
}
