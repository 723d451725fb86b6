package se.foljsam.delivery.pause;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Whether a person who was away is back: {@code register-return.form} (I4).
 *
 * @param awayFrom first day without services; may be corrected, with the reason
 */
record RegisterReturnForm(
        Outcome outcome,
        LocalDate returnedOn,
        LocalDate expectedOn,
        LocalDate awayFrom,
        String correctionReason,
        String note)
        implements Checked {

    /** The gateway's words. */
    enum Outcome {
        RETURNED,
        STILL_AWAY
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.RETURNED,
                "returnedOn",
                returnedOn,
                "behöver fyllas i när den enskilde är tillbaka.");
    }
}
