package se.foljsam.followup.meeting;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** The five questions before a follow-up, each no to the first three and yes to the fourth with its reason: {@code answer-pre-follow-up.form} (G6). */
record AnswerPreFollowUpForm(
        Answer needMatches,
        String needMatchesWhy,
        Answer asOrdered,
        String asOrderedWhy,
        Answer allExecuted,
        String allExecutedWhy,
        Answer mustAttend,
        String mustAttendWhy,
        String otherInformation)
        implements Checked {

    /** Yes or no. */
    enum Answer {
        YES,
        NO;

        boolean isYes() {
            return this == YES;
        }
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(needMatches == Answer.NO, "needMatchesWhy", needMatchesWhy, "behöver fyllas i.");
        problems.requireIf(asOrdered == Answer.NO, "asOrderedWhy", asOrderedWhy, "behöver fyllas i.");
        problems.requireIf(allExecuted == Answer.NO, "allExecutedWhy", allExecutedWhy, "behöver fyllas i.");
        problems.requireIf(mustAttend == Answer.YES, "mustAttendWhy", mustAttendWhy, "behöver fyllas i.");
    }
}
