package se.foljsam.followup.need;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.matter.Law;
import se.foljsam.frametime.TypedChange;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What a changed need leads to: {@code assess-changed-need.form} (H5, H7, B12). */
public record AssessChangedNeedForm(
        LocalDate contactedOn,
        Outcome outcome,
        String revisedOrderId,
        String newExtent,
        boolean agreed,
        String decisionId,
        Law law,
        String newApplication,
        String assessment,
        List<TypedChange> frameChanges)
        implements Checked {

    /** Where it leads. */
    enum Outcome {
        FOLLOW_UP,
        /** The level inside the running decision is set anew (B12). */
        REVISED_ORDER,
        INVESTIGATION,
        NONE
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.REVISED_ORDER,
                "revisedOrderId",
                revisedOrderId,
                "behöver väljas: det uppdrag som ändras.");
        problems.requireIf(
                outcome == Outcome.REVISED_ORDER && frameChanges.isEmpty(),
                "newExtent",
                newExtent,
                "behöver fyllas i när ingen aktivitet ändras: omfattningen som gäller nu.");
        problems.addIf(
                outcome == Outcome.REVISED_ORDER && !agreed,
                "agreed",
                "behöver kryssas i. Är den enskilde inte överens prövas ändringen i en ny utredning.");
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
