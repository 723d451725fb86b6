package se.foljsam.frametime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.deadline.calendar.SwedishTime;

/**
 * The time that is ordered of a service outside the frame, as it stood day by day (B11).
 *
 * @param versions of the decision's activities, oldest first
 */
record OrderedTime(List<FrameVersion> versions, String serviceCode) {

    /** Whole minutes in a period, both days included; empty where the service was granted without activities outside the frame. */
    Optional<Integer> minutes(LocalDate from, LocalDate to) {
        boolean timed = versions.stream()
                .anyMatch(version -> version.of(serviceCode).stream().anyMatch(activity -> !activity.insideFrame()));
        return timed
                ? Optional.of(new FrameTime(from.datesUntil(to.plusDays(1))
                                .mapToInt(this::timeOn)
                                .sum())
                        .minutesIn(1))
                : Optional.empty();
    }

    /** Minutes in two weeks as they stood on that day: by the last version recorded up to it, or the decided one before that. */
    private int timeOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !SwedishTime.dateOf(version.recordedAt()).isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0))
                .of(serviceCode)
                .stream()
                .mapToInt(activity -> activity.time().minutesInTwoWeeks())
                .sum();
    }
}
