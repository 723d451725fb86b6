package se.foljsam.casefile;

import java.time.LocalDate;

/** Tells that a service which has begun stands still (E3, L7). The delivery room answers. */
public interface InterruptionReport {

    /**
     * What the unit tells.
     *
     * @param since the first day without the service, or without the part that stands still
     * @param what what stands still
     * @param cause code of a {@code delay_cause}
     * @param plannedOn the day the unit plans that it runs again
     * @param helpMeanwhile what the person gets until then; null if nothing
     */
    record Interrupted(
            long orderId,
            LocalDate since,
            String what,
            String cause,
            String reason,
            String plan,
            LocalDate plannedOn,
            String helpMeanwhile,
            String by) {}

    /**
     * Registers it, tells the handler and begins to watch that the service runs again.
     *
     * @throws se.foljsam.taskform.Rejected by the field that cannot be as it is; the fields of the plan are called as in {@code register-execution.form}
     */
    void interrupted(Interrupted told);
}
