package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.calendar.SwedishCalendar;

/** The last day of the three weeks for an appeal, by the act on the computation of statutory time. */
class AppealTimeTest {

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        // received, last day
        "2026-03-02, 2026-03-23",
        "2026-03-03, 2026-03-24",
        // a Saturday and a Sunday
        "2026-03-07, 2026-03-30",
        "2026-03-08, 2026-03-30",
        // Good Friday to Easter Monday
        "2026-03-13, 2026-04-07",
        "2026-03-16, 2026-04-07",
        "2026-03-17, 2026-04-07",
        // midsummer eve
        "2026-05-29, 2026-06-22",
        // Christmas eve to Sunday; New Year's eve to the weekend after
        "2026-12-03, 2026-12-28",
        "2026-12-10, 2027-01-04",
        // Epiphany
        "2026-12-16, 2027-01-07",
        // a Thursday that is Ascension Day
        "2026-04-23, 2026-05-15"
    })
    void threeWeeksFromTheDayOfReceiptToTheNextWorkingDay(LocalDate received, LocalDate last) {
        for (boolean evesAreHolidays : new boolean[] {true, false}) {
            LocalHours hours = new LocalHours(GivenDeadlines.table("default"), new SwedishCalendar(evesAreHolidays));
            assertThat(hours.appealAtLatest(received))
                    .as("the law does not ask the municipality about eves")
                    .isEqualTo(last);
        }
    }
}
