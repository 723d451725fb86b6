package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.DeadlineRow.Unit;
import se.foljsam.deadline.DeadlineRow.UnreadableRow;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.calendar.SwedishTime;

/** A row as its cells say it: a plan three weeks from execution, reminded of the day after. */
@Rule("J4")
class DeadlineRowTest {

    @Test
    void everyCellIsRead() {
        assertThat(DeadlineRow.of(cells()))
                .isEqualTo(new DeadlineRow(
                        "plan_1",
                        21,
                        Unit.DAYS,
                        LocalTime.NOON,
                        StartEvent.EXECUTION,
                        new DeadlineRow.Steps(5, 1, "unitManager", 3, "handler", 15),
                        7,
                        new DeadlineRow.Origin("lokal rutin", "F1", "Norrköping 2.2")));
    }

    @Test
    void cellsThatMayBeEmptyAreNothing() {
        DeadlineRow row = DeadlineRow.of(with(
                "time",
                "preparation",
                "reminder",
                "reminderTo",
                "escalation",
                "escalationTo",
                "deviation",
                "moveAtMost"));

        assertThat(row.time()).isNull();
        assertThat(row.moveAtMost()).isNull();
        assertThat(row.steps().reminderTo()).isNull();
        assertThat(row.steps().escalationTo()).isNull();
        assertThat(List.of(Watch.PREPARATION, Watch.REMINDER, Watch.ESCALATION, Watch.DEVIATION))
                .allMatch(step -> row.steps().offset(step) == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "rowId | ' ' | rowId behöver en text, inte « »",
                "source | - | source behöver en text, inte «null»",
                "unit | VECKOR | unit ska vara något av DAYS, WORKING_DAYS, DAYS_TO_WORKING_DAY, MONTHS, HOURS, DAY_OF_NEXT_MONTH, CLOCK_TIME, NONE, inte «VECKOR»",
                "amount | tre | amount behöver ett helt tal som inte är negativt, inte «tre»",
                "time | 24:00 | time ska vara ett klockslag som 12:00, inte «24:00»",
                "time | 9:30 | time ska vara ett klockslag som 12:00, inte «9:30»",
                "reminder | snart | reminder ska vara ett helt antal dagar, inte «snart»",
                "reminderTo | grannen | reminderTo ska vara någon av answerer, answererManager, authorityManager, handler, unit, unitManager, inte «grannen»"
            })
    void aCellThatCannotBeReadIsNamedWithTheReason(String cell, String value, String reason) {
        Map<String, Object> cells = cells();
        cells.put(cell, value);

        assertThatThrownBy(() -> DeadlineRow.of(cells))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageStartingWith("rad ")
                .hasMessageEndingWith(reason);
    }

    @Test
    void anEventThatNothingIsCountedFromIsNamedWithThoseThatAre() {
        Map<String, Object> cells = cells();
        cells.put("countedFrom", "fullmåne");

        assertThatThrownBy(() -> DeadlineRow.of(cells))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageStartingWith("rad plan_1: countedFrom ska vara något av att det kom in, anmälan, ansökan")
                .hasMessageEndingWith("inte «fullmåne»");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void anAmountIsNotNegative(int amount, boolean readable) {
        Map<String, Object> cells = cells();
        cells.put("amount", amount);

        if (readable) {
            assertThat(DeadlineRow.of(cells).amount()).isEqualTo(amount);
        } else {
            assertThatThrownBy(() -> DeadlineRow.of(cells)).isInstanceOf(UnreadableRow.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"preparation, -5", "reminder, 1", "escalation, 3", "deviation, 15"})
    void aStepLiesSoManyDaysAfterTheDayAndAPreparationBefore(String step, int days) {
        assertThat(DeadlineRow.of(cells()).steps().offset(step)).isEqualTo(days);
    }

    @Test
    void aStepThatThereIsNoneOfIsAFault() {
        DeadlineRow row = DeadlineRow.of(cells());

        assertThatThrownBy(() -> row.steps().offset("coffee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step is called coffee");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "21 | DAYS | 12:00 | 3 veckor från verkställighet, kl. 12.00 (Norrköping 2.2, F1)",
                "21 | DAYS | - | 3 veckor från verkställighet (Norrköping 2.2, F1)",
                "0 | DAYS | - | samma dag som verkställighet (Norrköping 2.2, F1)",
                "1 | DAYS | - | 1 dag från verkställighet (Norrköping 2.2, F1)",
                "0 | WORKING_DAYS | - | 0 arbetsdagar från verkställighet (Norrköping 2.2, F1)"
            })
    void theReasonSaysPeriodEventHourSourceAndRule(int amount, String unit, String time, String because) {
        assertThat(row(amount, unit, time).because()).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource({
        "1, HOURS, 12:00, 1 timme kl. 12.00",
        "24, HOURS, , 24 timmar",
        "0, CLOCK_TIME, 16:00, kl. 16.00",
        "0, NONE, , ''",
        "21, DAYS_TO_WORKING_DAY, , 3 veckor"
    })
    void thePeriodIsReadWithItsHour(int amount, String unit, String time, String period) {
        assertThat(row(amount, unit, time).period()).isEqualTo(period);
    }

    @ParameterizedTest
    @Rule({"G1", "G4"})
    @CsvSource(
            nullValues = "-",
            value = {
                // the decision's last day; the day to which the follow-up of 1 April may be moved at most
                "-, 2026-05-01",
                "2026-05-02, 2026-05-01",
                "2026-05-01, 2026-05-01",
                "2026-04-30, 2026-04-30"
            })
    void aFollowUpHasItsStepsAndIsNotMovedBeyondTheDecision(LocalDate lastDay, LocalDate latest) {
        LocalDate begun = LocalDate.of(2026, 3, 2);
        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(
                        WatchKind.FOLLOW_UP,
                        "2026-000001",
                        1,
                        GivenDeadlines.own(GivenDeadlines.decision(begun, lastDay), LocalDate.of(2026, 4, 1)))
                .orElseThrow();

        assertThat(watch.dueOn()).isEqualTo("2026-04-01");
        assertThat(watch.countedFrom()).isEqualTo(begun);
        assertThat(watch.latestOn()).isEqualTo(latest);
        assertThat(watch.steps())
                .containsExactly(
                        step(Watch.PREPARATION, LocalDate.of(2026, 3, 18), null),
                        step(Watch.REMINDER, LocalDate.of(2026, 4, 2), "handler"),
                        step(Watch.ESCALATION, LocalDate.of(2026, 4, 8), "authorityManager"));
    }

    private static WatchStep step(String step, LocalDate day, String recipient) {
        return new WatchStep(step, day, SwedishTime.at(day, LocalTime.of(8, 0)), recipient, null);
    }

    private static Map<String, Object> with(String... emptied) {
        Map<String, Object> cells = cells();
        List.of(emptied).forEach(cell -> cells.put(cell, null));
        return cells;
    }

    private static DeadlineRow row(int amount, String unit, String time) {
        Map<String, Object> cells = cells();
        cells.put("amount", amount);
        cells.put("unit", unit);
        cells.put("time", time);
        return DeadlineRow.of(cells);
    }

    private static Map<String, Object> cells() {
        Map<String, Object> cells = new HashMap<>(Map.of(
                "rowId", "plan_1",
                "amount", 21,
                "unit", "DAYS",
                "time", "12:00",
                "countedFrom", "verkställighet",
                "preparation", 5,
                "legalStatus", "lokal rutin",
                "ruleId", "F1",
                "source", "Norrköping 2.2"));
        cells.putAll(Map.of(
                "reminder", 1,
                "reminderTo", "unitManager",
                "escalation", 3,
                "escalationTo", "handler",
                "deviation", 15,
                "moveAtMost", 7));
        return cells;
    }
}
