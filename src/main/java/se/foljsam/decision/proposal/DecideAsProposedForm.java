package se.foljsam.decision.proposal;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What the one who holds the delegation does with a proposed decision: {@code decide-as-proposed.form} (C4, L3). */
record DecideAsProposedForm(Answer answer, String returnReason, String tookPart) implements Checked {

    /** Decides as proposed, or sends it back. */
    enum Answer {
        DECIDED,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                answer == Answer.RETURNED,
                "returnReason",
                returnReason,
                "behöver fyllas i: vad handläggaren ska ändra eller utreda vidare.");
    }
}
