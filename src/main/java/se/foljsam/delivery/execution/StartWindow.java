package se.foljsam.delivery.execution;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Problems;

/**
 * The days on which a service may have begun, all inclusive: not before the decision counts, not after its last day, not in the future (E1, C6).
 *
 * @param earliest the order's first day, which may lie before the day of decision; the day of decision if the order has none
 * @param lastDay the order's last day; null if until further notice
 */
record StartWindow(LocalDate earliest, LocalDate lastDay, LocalDate today) {

    /**
     * The window of an order.
     *
     * @param movesPeriod the day becomes the day of the return home, and the decision's period moves with it (A6): then it may come before the planned first day and after the planned last one
     */
    static StartWindow of(ServiceOrder order, DecisionInForce decision, boolean movesPeriod, LocalDate today) {
        LocalDate decided = decision.decidedOn();
        LocalDate first = order.validFrom() == null ? decided : order.validFrom();
        return movesPeriod
                ? new StartWindow(first.isBefore(decided) ? first : decided, null, today)
                : new StartWindow(first, order.validTo(), today);
    }

    /** In Swedish, why the service cannot have begun that day; empty if it can. */
    Optional<String> refuses(LocalDate day) {
        if (day.isBefore(earliest)) {
            return Optional.of("kan inte vara före " + SwedishTime.written(earliest) + ", då beslutet börjar gälla.");
        }
        if (day.isAfter(today)) {
            return Optional.of(Problems.IN_THE_FUTURE);
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            return Optional.of("kan inte vara efter beslutets sista dag, " + SwedishTime.written(lastDay) + ".");
        }
        return Optional.empty();
    }
}
