package se.foljsam.decision.appeal;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether the board changes an appealed decision before the court has it: {@code reconsider-decision.form} (C10, FL 37 to 39). */
record ReconsiderDecisionForm(
        Outcome outcome, boolean plainlyWrong, boolean quickAndSimple, boolean withoutDetriment, String reasons)
        implements Checked {

    /** The decision stands as it is, or is changed in a reassessment. */
    enum Outcome {
        UNCHANGED,
        CHANGE
    }

    @Override
    public void check(Problems problems) {
        boolean changes = outcome == Outcome.CHANGE;
        problems.addIf(
                changes && !plainlyWrong,
                "plainlyWrong",
                "behöver kryssas i: ett överklagat beslut ändras bara om det är uppenbart felaktigt.");
        problems.addIf(
                changes && !quickAndSimple,
                "quickAndSimple",
                "behöver kryssas i: ett överklagat beslut ändras bara om det kan ske snabbt och enkelt.");
        problems.addIf(
                changes && !withoutDetriment,
                "withoutDetriment",
                "behöver kryssas i: ett överklagat beslut ändras bara om det inte är till nackdel för någon enskild part.");
    }
}
