package se.foljsam.actualisation.guardian;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** That the chief guardian was told, or need not be: {@code send-guardian-notice.form} (L16). */
record SendGuardianNoticeForm(Outcome outcome, LocalDate sentOn, String note) implements Checked {

    /** What became of the need. */
    enum Outcome {
        SENT,
        NOT_NEEDED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(outcome == Outcome.SENT, "sentOn", sentOn, "behöver fyllas i med ett datum.");
        problems.requireIf(
                outcome == Outcome.NOT_NEEDED, "note", note, "behöver fyllas i: varför anmälan inte behövs.");
    }
}
