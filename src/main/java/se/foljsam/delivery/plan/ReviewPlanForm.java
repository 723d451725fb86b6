package se.foljsam.delivery.plan;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether a plan is complete: {@code review-plan.form} (F3). */
public record ReviewPlanForm(Outcome outcome, String missingParts) implements Checked {

    /** What the review led to; the gateway's words. */
    public enum Outcome {
        COMPLETE,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.RETURNED, "missingParts", missingParts, "behöver fyllas i när planen går tillbaka.");
    }
}
