package se.foljsam.delivery;

import java.time.LocalDate;
import se.foljsam.delivery.ServiceOrder.ContactAnswer;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * The day a service began, and the fixed care contact, or that it cannot begin in time: {@code register-execution.form} (E1, E3, L9).
 *
 * @param contactAnswer asked for in home care only
 * @param delayed whether the service cannot begin in time; then the others of the delay are needed and {@code startedOn} is not asked for
 * @param plannedStart the day the unit plans to begin
 */
record RegisterExecution(
        boolean delayed,
        LocalDate startedOn,
        ContactAnswer contactAnswer,
        String fixedCareContact,
        String delayCause,
        String delayReason,
        String delayPlan,
        LocalDate plannedStart)
        implements Checked {

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                contactAnswer == ContactAnswer.ACCEPTED,
                "fixedCareContact",
                fixedCareContact,
                "behöver fyllas i när den enskilde vill ha en fast omsorgskontakt.");
        problems.requireIf(delayed, "delayCause", delayCause, "behöver väljas när insatsen är försenad.");
        problems.requireIf(delayed, "delayReason", delayReason, "behöver fyllas i när insatsen är försenad.");
        problems.requireIf(delayed, "delayPlan", delayPlan, "behöver fyllas i: hur insatsen ändå ska komma igång.");
        problems.requireIf(delayed, "plannedStart", plannedStart, "behöver fyllas i med ett datum.");
    }
}
