package se.foljsam.delivery.execution;

import java.time.LocalDate;
import se.foljsam.delivery.order.ServiceOrder.ContactAnswer;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/**
 * The day a service began, and the fixed care contact, or that it cannot begin in time, wholly or in part: {@code register-execution.form} (E1, E3, L9).
 *
 * @param delayed whether the service cannot begin in time; then {@code startedOn} is not asked for
 * @param partly whether only a part has begun; then what remains is told
 * @param contactAnswer asked for in home care only
 * @param plannedStart the day the unit plans to begin what has not begun
 * @param helpMeanwhile what the person gets until then
 */
public record RegisterExecutionForm(
        boolean delayed,
        boolean partly,
        LocalDate startedOn,
        ContactAnswer contactAnswer,
        String fixedCareContact,
        String remaining,
        String delayCause,
        String delayReason,
        String delayPlan,
        LocalDate plannedStart,
        String helpMeanwhile)
        implements Checked {

    /** Why, and the written plan, of what has not begun. */
    WrittenPlan plan() {
        return new WrittenPlan(delayCause, delayReason, delayPlan, plannedStart, helpMeanwhile);
    }

    /** Only the day of a start can be corrected, not that there was one or how much began (E9). */
    void refuseToCorrect(RegisterExecutionForm before) {
        Rejected.fieldIf(
                before.delayed() || delayed,
                "delayed",
                "kan inte rättas i efterhand. Lämna ett nytt besked om förseningen i stället.");
        Rejected.fieldIf(
                before.partly() != partly,
                "partly",
                "kan inte rättas i efterhand. Registrera att resten är igång, eller anmäl ett avbrott.");
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                contactAnswer == ContactAnswer.ACCEPTED,
                "fixedCareContact",
                fixedCareContact,
                "behöver fyllas i när den enskilde vill ha en fast omsorgskontakt.");
        problems.requireIf(partly && !delayed, "remaining", remaining, "behöver fyllas i när bara en del har börjat.");
        plan().check(delayed || partly, problems);
    }
}
