package se.foljsam.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Swedish time: the only place that knows the zone. */
public final class SwedishTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** Today's date in Sweden by this clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
