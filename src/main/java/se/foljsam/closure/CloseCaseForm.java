package se.foljsam.closure;

import se.foljsam.casefile.matter.ClosingReason;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** The closing of a case: {@code close-case.form} (I7). */
record CloseCaseForm(Outcome outcome, ClosingReason reason, String note) implements Checked {

    /** Closed, or it goes on. */
    enum Outcome {
        CLOSED,
        CONTINUES
    }

    @Override
    public void check(Problems problems) {
        boolean closes = outcome == Outcome.CLOSED;
        problems.requireIf(closes, "reason", reason, "behöver väljas när ärendet avslutas.");
        problems.requireIf(closes, "note", note, "behöver fyllas i när ärendet avslutas.");
    }
}
