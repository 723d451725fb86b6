package se.foljsam.delivery.discharge;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether the team can take over: {@code answer-takeover.form} (D11). */
record AnswerTakeoverForm(Answer answer, String note) implements Checked {

    /** The gateway's words. */
    enum Answer {
        YES,
        NO
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(answer == Answer.NO, "note", note, "behöver fyllas i: varför teamet inte kan ta över.");
    }
}
