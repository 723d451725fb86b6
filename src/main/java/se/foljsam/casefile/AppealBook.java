package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** What appeals mean for other steps on a decision. The decision room answers. */
public interface AppealBook {

    /** Whether an appeal of this decision is with a court, so that the board may no longer change it in what is appealed (FL 39). */
    boolean isAtCourt(long decisionId);

    /** The day the party received the decision, wherever it was recorded; empty until it is. */
    Optional<LocalDate> decisionReceivedOn(long decisionId);
}
