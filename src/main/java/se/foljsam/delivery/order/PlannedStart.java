package se.foljsam.delivery.order;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/**
 * The day a unit plans to begin a service, within the order's period, both days included (E11).
 *
 * @param from the order's first day; null while the return home is not known
 * @param to the order's last day; null if until further notice
 */
record PlannedStart(LocalDate from, LocalDate to) {

    static PlannedStart of(ServiceOrder order) {
        return new PlannedStart(order.validFrom(), order.validTo());
    }

    /** The ordered day, or today if that has passed; null while the return home is not known. */
    LocalDate proposed(LocalDate today) {
        return from != null && from.isBefore(today) ? today : from;
    }

    /** Refuses, at the field {@code plannedStart}, a day outside the period. Nothing is said of a day that is missing. */
    void refuse(LocalDate day) {
        if (day != null && from != null && day.isBefore(from)) {
            throw Rejected.field(
                    "plannedStart",
                    "kan inte vara före uppdragets första dag, %s.".formatted(SwedishTime.written(from)));
        }
        if (day != null && to != null && day.isAfter(to)) {
            throw Rejected.field(
                    "plannedStart", "kan inte vara efter uppdragets sista dag, %s.".formatted(SwedishTime.written(to)));
        }
    }
}
