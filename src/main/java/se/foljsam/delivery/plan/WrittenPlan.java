package se.foljsam.delivery.plan;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/**
 * Why a service does not run, and the unit's written plan (E3). Three forms ask for it in the same fields.
 *
 * @param cause code of a {@code delay_cause}
 * @param plannedOn the day the unit plans that it runs
 * @param helpMeanwhile what the person gets until then; null if nothing
 */
public record WrittenPlan(String cause, String reason, String plan, LocalDate plannedOn, String helpMeanwhile) {

    /** Each part but the last is needed, if a plan is. */
    public void check(boolean isNeeded, Problems problems) {
        problems.requireIf(isNeeded, "delayCause", cause, "behöver väljas: varför insatsen inte är igång.");
        problems.requireIf(isNeeded, "delayReason", reason, "behöver fyllas i: varför insatsen inte är igång.");
        problems.requireIf(isNeeded, "delayPlan", plan, "behöver fyllas i: hur insatsen ändå ska komma igång.");
        problems.requireIf(isNeeded, "plannedStart", plannedOn, "behöver fyllas i med ett datum.");
    }

    /** A plan is for a day to come. */
    public void refuseIfPast(LocalDate today) {
        Rejected.fieldIf(plannedOn.isBefore(today), "plannedStart", "kan inte vara en dag som har varit.");
    }

    /**
     * In Swedish, for journals and messages.
     *
     * @param causeInWords what the municipality calls the cause
     */
    public String words(String causeInWords) {
        return "%s. %s Plan: %s Planerad dag %s.%s"
                .formatted(
                        causeInWords,
                        reason,
                        plan,
                        SwedishTime.written(plannedOn),
                        helpMeanwhile == null ? "" : " Under tiden: " + helpMeanwhile);
    }
}
