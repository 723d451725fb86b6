package se.foljsam.investigation;

import java.time.LocalDate;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * The party is told of an essential delay: {@code tell-delay.form} (L1).
 *
 * @param reason why it takes longer, as the party was told; or why the delay is not essential
 * @param expectedOn when the decision is expected now
 */
record TellDelayForm(Outcome outcome, LocalDate toldOn, Way toldHow, String reason, LocalDate expectedOn)
        implements Checked {

    /** Whether the party was told. */
    enum Outcome {
        TOLD,
        NOT_ESSENTIAL
    }

    boolean isTold() {
        return outcome == Outcome.TOLD;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(isTold(), "toldOn", toldOn, "behöver fyllas i: dagen då den enskilde fick veta.");
        problems.requireIf(isTold(), "toldHow", toldHow, "behöver väljas.");
        problems.addIf(
                expectedOn != null && toldOn != null && expectedOn.isBefore(toldOn),
                "expectedOn",
                "kan inte vara före dagen då den enskilde fick veta.");
    }
}
