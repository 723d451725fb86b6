package se.foljsam.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import se.foljsam.platform.CaseVariables;

/** What a task that corrects a submission goes back to. */
@Component
class CorrectedTasks {
    private final FormJson formJson;
    private final Submissions submissions;
    private final Corrections corrections;

    CorrectedTasks(FormJson formJson, Submissions submissions, Corrections corrections) {
        this.formJson = formJson;
        this.submissions = submissions;
        this.corrections = corrections;
    }

    boolean isCorrection(TaskAtHand atHand) {
        return atHand.has(CaseVariables.CORRECTION_ID);
    }

    Corrections.Correction correction(TaskAtHand atHand) {
        return corrections.byId(atHand.id(CaseVariables.CORRECTION_ID));
    }

    /** What was typed in the submission that is corrected. */
    ObjectNode typedBefore(Corrections.Correction correction) {
        return formJson.object(submissions.byId(correction.submissionId()).typed());
    }

    /** A correction happens in the scope that the corrected submission had; any other task in its own. */
    TaskAtHand inScopeOfOriginal(TaskAtHand atHand) {
        if (!isCorrection(atHand)) {
            return atHand;
        }
        Submissions.Submission original = submissions.byId(correction(atHand).submissionId());
        return new TaskAtHand(
                atHand.taskId(),
                original.taskKey(),
                atHand.caseNumber(),
                atHand.userId(),
                submissions.scopeOf(original));
    }
}
