package se.foljsam.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and instants in Sweden, both clock changes of 2026 included: forward on 29 March, back on 25 October. */
class SwedishTimeTest {

    @ParameterizedTest
    @CsvSource({
        // winter, the day before the spring change, the day, the day before the autumn change, the day
        "2026-03-02, 16:00, 2026-03-02T15:00:00Z",
        "2026-03-28, 16:00, 2026-03-28T15:00:00Z",
        "2026-03-29, 16:00, 2026-03-29T14:00:00Z",
        "2026-10-24, 16:00, 2026-10-24T14:00:00Z",
        "2026-10-25, 16:00, 2026-10-25T15:00:00Z"
    })
    void aTimeOfDayIsThatTimeInSwedenAllYear(LocalDate date, LocalTime time, Instant instant) {
        assertThat(SwedishTime.at(date, time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary night, the hour that is missing, the hour that comes twice
        "2026-03-02, 01:29, 2026-03-02T00:29:00Z",
        "2026-03-02, 01:30, 2026-03-02T02:30:00Z",
        "2026-03-02, 03:29, 2026-03-02T02:30:00Z",
        "2026-03-02, 03:30, 2026-03-02T02:30:00Z",
        "2026-03-02, 03:31, 2026-03-02T02:31:00Z",
        "2026-03-29, 01:29, 2026-03-29T00:29:00Z",
        "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29, 03:30, 2026-03-29T01:30:00Z",
        "2026-10-25, 01:29, 2026-10-24T23:29:00Z",
        "2026-10-25, 02:30, 2026-10-25T02:30:00Z",
        "2026-10-25, 03:30, 2026-10-25T02:30:00Z"
    })
    void nothingFallsDueBetweenHalfPastOneAndHalfPastThree(LocalDate date, LocalTime time, Instant instant) {
        assertThat(SwedishTime.at(date, time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:59:59Z, 2026-03-01",
        "2026-03-01T23:00:00Z, 2026-03-02",
        "2026-07-01T21:59:59Z, 2026-07-01",
        "2026-07-01T22:00:00Z, 2026-07-02"
    })
    void theDayBeginsAtMidnightInSweden(Instant instant, LocalDate date) {
        assertThat(SwedishTime.dateOf(instant)).isEqualTo(date);
        assertThat(SwedishTime.today(Clock.fixed(instant, ZoneOffset.UTC))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-14, 14 december 2026", "2026-05-01, 1 maj 2026", "2027-02-28, 28 februari 2027"})
    void aDateIsWrittenAsPeopleWriteIt(LocalDate date, String written) {
        assertThat(SwedishTime.written(date)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-20, 10 dagar sen",
        "2026-11-29, 1 dag sen",
        "2026-11-30, i dag",
        "2026-12-01, i morgon",
        "2026-12-04, fre 4 dec",
        "2027-01-28, tors 28 jan",
        "2027-01-29, 29 jan 2027"
    })
    void aDayIsSaidAsPeopleSayItWhoStandNearIt(LocalDate day, String words) {
        assertThat(SwedishTime.near(day, LocalDate.of(2026, 11, 30))).isEqualTo(words);
    }
}
