package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.taskform.FieldsRefused;

/** When a unit means to begin a service ordered for March. */
@Rule("E11")
class PlannedStartTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-02-28, 'plannedStart: kan inte vara före uppdragets första dag, 1 mars 2026.'",
        "2026-03-01,",
        "2026-03-31,",
        "2026-04-01, 'plannedStart: kan inte vara efter uppdragets sista dag, 31 mars 2026.'",
        ","
    })
    void aStartIsPlannedWithinTheOrdersPeriod(LocalDate day, String refused) {
        PlannedStart start = PlannedStart.of(Given.sentOrder());

        assertThat(FieldsRefused.byStep(() -> start.refuse(day))).isEqualTo(refused);
    }

    @Rule("A6")
    @Test
    void anyDayCanBePlannedWhileTheReturnHomeIsNotKnown() {
        PlannedStart start = new PlannedStart(null, null);

        assertThat(FieldsRefused.byStep(() -> start.refuse(LocalDate.of(2020, 1, 1))))
                .isNull();
        assertThat(FieldsRefused.byStep(() -> start.refuse(LocalDate.of(2040, 1, 1))))
                .isNull();
        assertThat(start.proposed(Given.FIRST_DAY)).isNull();
    }

    @ParameterizedTest(name = "today {0}: {1}")
    @CsvSource({"2026-02-28, 2026-03-01", "2026-03-01, 2026-03-01", "2026-03-02, 2026-03-02"})
    void theOrderedDayIsProposedUntilItHasPassed(LocalDate today, LocalDate proposed) {
        assertThat(PlannedStart.of(Given.sentOrder()).proposed(today)).isEqualTo(proposed);
    }
}
