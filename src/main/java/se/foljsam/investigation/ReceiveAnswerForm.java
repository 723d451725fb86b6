package se.foljsam.investigation;

import java.time.LocalDate;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** The party's answer to the material: {@code receive-answer.form} (L2). */
record ReceiveAnswerForm(Outcome outcome, LocalDate answeredOn, Way answeredHow, String answer, String noAnswerNote)
        implements Checked {

    /** Whether an answer has come. */
    enum Outcome {
        ANSWERED,
        /** The party has said that no answer will come. */
        ABSTAINS
    }

    boolean isAnswer() {
        return outcome == Outcome.ANSWERED;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(isAnswer(), "answeredOn", answeredOn, "behöver fyllas i: dagen då svaret kom.");
        problems.requireIf(isAnswer(), "answeredHow", answeredHow, "behöver väljas.");
        problems.requireIf(isAnswer(), "answer", answer, "behöver fyllas i med den enskildes svar.");
        problems.requireIf(
                !isAnswer(), "noAnswerNote", noAnswerNote, "behöver fyllas i: hur och när den enskilde sade det.");
    }
}
