package se.foljsam.deadline.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Swedish time: what date an instant is, and which instant a date and a time of day are, in Europe/Stockholm. */
public final class SwedishTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(1, 30);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(3, 30);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv-SE"));

    /** From here on, in days, the weekday says less than the year. */
    private static final int NEAR = 60;

    private static final DateTimeFormatter NEAR_DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.forLanguageTag("sv-SE"));
    private static final DateTimeFormatter FAR_DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag("sv-SE"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.forLanguageTag("sv-SE"));

    private SwedishTime() {}

    /** Today's date in Sweden by this clock. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The date in Sweden at this instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * The instant of a Swedish date and time of day. Between 01:30 and 03:30, where the clock changes, it is 03:30: nothing falls due in an hour that may be missing or come twice.
     */
    public static Instant at(LocalDate date, LocalTime time) {
        boolean night = !time.isBefore(NIGHT_BEGINS) && time.isBefore(NIGHT_ENDS);
        return ZonedDateTime.of(date, night ? NIGHT_ENDS : time, ZONE).toInstant();
    }

    /** As people write it: 14 december 2026. */
    public static String written(LocalDate date) {
        return WRITTEN.format(date);
    }

    /** A day as people say it who stand near it: "i dag", "i morgon", "3 dagar sen", "fre 4 dec", and far from it "14 jan 2027". */
    public static String near(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead < 0) {
            return ahead == -1 ? "1 dag sen" : "%d dagar sen".formatted(-ahead);
        }
        if (ahead <= 1) {
            return ahead == 0 ? "i dag" : "i morgon";
        }
        return (ahead < NEAR ? NEAR_DAY : FAR_DAY).format(day).replace(".", "");
    }

    /** As people write a time of day: 09.30. */
    public static String written(LocalTime time) {
        return TIME.format(time);
    }

    /** The time of day in Sweden at this instant. */
    public static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, ZONE);
    }

    /** As people write an instant: 14 december 2026 kl. 09.30. */
    public static String written(Instant instant) {
        return written(dateOf(instant)) + " kl. " + written(timeOf(instant));
    }
}
