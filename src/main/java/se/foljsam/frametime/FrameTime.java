package se.foljsam.frametime;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A time computed from activities by the one formula: the sum of minutes per occasion and occasions a week (B7). Kept in minutes of two weeks, which is always whole; rounded only when it is told, half upwards.
 *
 * @param minutesInTwoWeeks not negative
 */
public record FrameTime(int minutesInTwoWeeks) {
    static final FrameTime NONE = new FrameTime(0);
    /** Fifty-two weeks are twenty-six times two. */
    private static final BigDecimal FORTNIGHTS_A_YEAR = BigDecimal.valueOf(26);

    private static final BigDecimal MINUTES_AN_HOUR_MONTHS_A_YEAR = BigDecimal.valueOf(60 * 12);
    private static final int MINUTES = 60;

    /** Time of so many minutes an occasion. */
    static FrameTime of(int minutes, int occasions, Every every) {
        return new FrameTime(Math.multiplyExact(minutes, every.inTwoWeeks(occasions)));
    }

    FrameTime plus(FrameTime other) {
        return new FrameTime(minutesInTwoWeeks + other.minutesInTwoWeeks);
    }

    /** Whole minutes a week. */
    public int minutesAWeek() {
        return BigDecimal.valueOf(minutesInTwoWeeks)
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Hours a month, the month being a twelfth of 52 weeks, with one decimal. */
    public BigDecimal hoursAMonth() {
        return BigDecimal.valueOf(minutesInTwoWeeks)
                .multiply(FORTNIGHTS_A_YEAR)
                .divide(MINUTES_AN_HOUR_MONTHS_A_YEAR, 1, RoundingMode.HALF_UP);
    }

    /** Whole hours a month, one that is begun counted whole: what a limit of hours is held against. */
    int hoursBegunAMonth() {
        return BigDecimal.valueOf(minutesInTwoWeeks)
                .multiply(FORTNIGHTS_A_YEAR)
                .divide(MINUTES_AN_HOUR_MONTHS_A_YEAR, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whole minutes in so many days. */
    int minutesIn(long days) {
        return BigDecimal.valueOf(minutesInTwoWeeks)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(Every.DAY.inTwoWeeks(1)), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** "875 minuter i veckan, 63,2 timmar i månaden". */
    public String asText() {
        return "%d minuter i veckan, %s timmar i månaden"
                .formatted(minutesAWeek(), hoursAMonth().toPlainString().replace('.', ','));
    }

    /** "2 tim 5 min i veckan". */
    String asHours() {
        int minutes = minutesAWeek();
        return minutes < MINUTES
                ? minutes + " min i veckan"
                : "%d tim %d min i veckan".formatted(minutes / MINUTES, minutes % MINUTES);
    }
}
