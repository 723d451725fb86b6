package se.foljsam.delivery.plan;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.deadline.calendar.SwedishTime;

/**
 * The days on which a plan may be due for follow-up, all inclusive: today at the earliest, the decision's last day and some calendar months ahead at the latest (F2).
 *
 * @param mostMonths how many calendar months ahead
 * @param lastDay the decision's last day; null if until further notice
 */
record ReviewWindow(LocalDate today, LocalDate lastDay, int mostMonths) {

    /** In Swedish, why the plan cannot be followed up as late or as early as that; empty if it can. */
    Optional<String> refuses(LocalDate day) {
        if (day.isBefore(today)) {
            return Optional.of("kan inte vara en dag som har varit.");
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            return Optional.of("kan inte vara efter beslutets sista dag, " + SwedishTime.written(lastDay) + ".");
        }
        if (day.isAfter(today.plusMonths(mostMonths))) {
            return Optional.of("kan vara högst %d månader bort.".formatted(mostMonths));
        }
        return Optional.empty();
    }
}
