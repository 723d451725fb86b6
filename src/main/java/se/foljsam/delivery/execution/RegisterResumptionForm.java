package se.foljsam.delivery.execution;

import java.time.LocalDate;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * The day the whole service runs, or why it does not and a new plan: {@code register-resumption.form} (E1, E3).
 *
 * @param delayed whether it still does not run; then {@code resumedOn} is not asked for
 */
public record RegisterResumptionForm(
        boolean delayed,
        LocalDate resumedOn,
        String delayCause,
        String delayReason,
        String delayPlan,
        LocalDate plannedStart,
        String helpMeanwhile)
        implements Checked {

    WrittenPlan plan() {
        return new WrittenPlan(delayCause, delayReason, delayPlan, plannedStart, helpMeanwhile);
    }

    @Override
    public void check(Problems problems) {
        plan().check(delayed, problems);
    }
}
