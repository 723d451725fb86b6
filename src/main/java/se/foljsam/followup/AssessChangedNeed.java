package se.foljsam.followup;

import java.time.LocalDate;
import se.foljsam.casefile.Law;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What a changed need leads to: {@code assess-changed-need.form} (H5, H7). */
record AssessChangedNeed(
        LocalDate contactedOn, Outcome outcome, String decisionId, Law law, String newApplication, String assessment)
        implements Checked {

    /** Where it leads. */
    enum Outcome {
        FOLLOW_UP,
        INVESTIGATION,
        NONE
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.FOLLOW_UP,
                "decisionId",
                decisionId,
                "behöver väljas: det beslut som ska följas upp.");
        problems.requireIf(outcome == Outcome.INVESTIGATION, "law", law, "behöver väljas när den enskilde ansöker.");
        problems.requireIf(
                outcome == Outcome.INVESTIGATION,
                "newApplication",
                newApplication,
                "behöver fyllas i: vad den enskilde ansöker om.");
    }
}
