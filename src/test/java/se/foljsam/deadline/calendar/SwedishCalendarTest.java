package se.foljsam.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.foljsam.Rule;

/** Working days as Sweden has them; the dates are the almanac's, not computed. */
class SwedishCalendarTest {
    private final SwedishCalendar calendar = new SwedishCalendar(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // nyårsdagen
                "2026-01-06", // trettondedag jul
                "2026-04-03", // långfredagen
                "2026-04-06", // annandag påsk
                "2026-05-01", // första maj
                "2026-05-14", // Kristi himmelsfärdsdag
                "2024-06-06", // nationaldagen, a Thursday
                "2024-12-25", // juldagen, a Wednesday
                "2024-12-26", // annandag jul, a Thursday
                "2026-06-20", // midsommardagen, a Saturday
                "2026-10-31", // alla helgons dag, a Saturday
                "2026-11-28", // a Saturday
                "2026-11-29" // a Sunday
            })
    void aPublicHolidayAndAWeekendAreNoWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(new SwedishCalendar(false).isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05", // trettondagsafton
                "2026-04-02", // skärtorsdagen
                "2026-04-30", // valborgsmässoafton
                "2026-05-15", // the day after Kristi himmelsfärdsdag
                "2026-05-25", // annandag pingst, no holiday since 2005
                "2026-06-18", // the day before midsummer eve
                "2026-06-22",
                "2026-10-30", // allhelgonaafton
                "2026-12-23",
                "2026-12-28",
                "2026-12-30"
            })
    void theDaysBesideThemAre(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-20", "2026-06-19", "2027-06-25", "2026-12-24", "2026-12-31", "2027-12-24"})
    void theThreeEvesAreHolidaysWhereTheMunicipalitySaysSo(LocalDate eve) {
        assertThat(new SwedishCalendar(true).isWorkingDay(eve)).isFalse();
        assertThat(new SwedishCalendar(false).isWorkingDay(eve)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-24", "2022-12-31", "2028-12-24"})
    void anEveOnAWeekendIsNoWorkingDayEitherWay(LocalDate eve) {
        assertThat(new SwedishCalendar(false).isWorkingDay(eve)).isFalse();
    }

    @ParameterizedTest
    @Rule({"D3", "H4"})
    @CsvSource({
        // from, working days, to
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09", // Friday to Monday
        "2026-03-07, 1, 2026-03-09", // Saturday counts as nothing
        "2026-03-02, 5, 2026-03-09",
        "2026-04-02, 1, 2026-04-07", // over Easter
        "2026-04-30, 1, 2026-05-04", // over the first of May, a Friday
        "2026-05-13, 1, 2026-05-15", // over Ascension Day
        "2026-06-18, 1, 2026-06-22", // over midsummer
        "2026-12-23, 1, 2026-12-28", // over Christmas
        "2026-12-23, 5, 2027-01-05", // over both: the 28th, 29th and 30th, then the 4th and the 5th
        "2026-12-30, 1, 2027-01-04"
    })
    void workingDaysAreCountedFromTheDayAfter(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23, 2026-12-24", "2026-12-24, 2026-12-28", "2026-12-30, 2026-12-31", "2026-06-18, 2026-06-19"})
    void theNextWorkingDayMayBeAnEveWhereItCountsAsOne(LocalDate from, LocalDate next) {
        assertThat(new SwedishCalendar(false).nextWorkingDay(from)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 1, 2026-03-06",
        "2026-03-09, 5, 2026-03-02",
        "2026-04-07, 1, 2026-04-02",
        "2027-01-04, 2, 2026-12-29"
    })
    void workingDaysAreCountedBackwardsFromTheDayBefore(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.minusWorkingDays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-03, 1",
        "2026-03-06, 2026-03-08, 0",
        "2026-03-06, 2026-03-09, 1",
        "2026-03-07, 2026-03-10, 2",
        "2026-04-01, 2026-04-07, 2", // over Easter: Maundy Thursday and the Tuesday
        "2026-03-09, 2026-03-06, 0"
    })
    void workingDaysBetweenAreThoseAfterTheFirstUpToTheSecond(LocalDate first, LocalDate second, int days) {
        assertThat(calendar.workingDaysBetween(first, second)).isEqualTo(days);
    }
}
