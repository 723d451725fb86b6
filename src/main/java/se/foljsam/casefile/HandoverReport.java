package se.foljsam.casefile;

import java.time.LocalDate;
import java.time.LocalTime;

/** Tells that a discharge support team can hand a person over (D9, D10). The delivery room answers. */
public interface HandoverReport {

    /**
     * What the team tells, by its template.
     *
     * @param toUnit code of the home care unit that the person has chosen; after a simplified decision null, since home care is decided first
     * @param services the services to hand over, as they are given now; may be left out after a simplified decision
     * @param howItWorks how it works for the person; null if nothing
     * @param remaining what remains to be done; null if nothing
     * @param departure what is agreed with the lead handler beside the routine, such as a shorter notice; null if nothing
     * @param agreedWith the lead handler it is agreed with; null if there is no departure
     */
    record Told(
            long orderId,
            LocalDate day,
            LocalTime time,
            String toUnit,
            String services,
            String howItWorks,
            String remaining,
            String departure,
            String agreedWith,
            String by) {}

    /**
     * Registers it, tells whom it concerns and gives the handler the task to decide.
     *
     * @throws se.foljsam.taskform.Rejected by field (handoverOn, handoverAt, toUnit, services, departure, agreedWith); a notice later than the table's is refused at handoverOn unless a departure is agreed
     */
    void handover(Told told);
}
