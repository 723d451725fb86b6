package se.foljsam.delivery.ending;

import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Rejected;

/**
 * The days that can be a service's last, both included: not before it began, or was decided if it never has, and not after the decision's last day. It may lie ahead.
 *
 * @param hasBegun whether the first day is that of the service itself
 * @param latest the decision's last day; null if until further notice
 */
record EndingWindow(LocalDate earliest, boolean hasBegun, LocalDate latest) {

    static EndingWindow of(ServiceOrder order, DecisionInForce decision) {
        LocalDate decided = decision.decidedOn();
        LocalDate first =
                order.validFrom() == null || decided.isBefore(order.validFrom()) ? decided : order.validFrom();
        return order.startedOn() == null
                ? new EndingWindow(first, false, order.validTo())
                : new EndingWindow(order.startedOn(), true, order.validTo());
    }

    /** Refuses, at the field {@code lastDay}, a day that cannot be the service's last. */
    void refuse(LocalDate lastDay) {
        Rejected.fieldIf(lastDay == null, "lastDay", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(
                lastDay.isBefore(earliest),
                "lastDay",
                hasBegun
                        ? "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(earliest))
                        : "kan inte vara före %s, då beslutet började gälla.".formatted(SwedishTime.written(earliest)));
        if (latest != null && lastDay.isAfter(latest)) {
            throw Rejected.field(
                    "lastDay", "kan inte vara efter %s, då beslutet upphör.".formatted(SwedishTime.written(latest)));
        }
    }
}
