package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;

/** How a watch is written wherever it is shown. The usual hour is four in the afternoon. */
@Rule("J4")
class WatchTextTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final Instant USUAL_HOUR = Instant.parse("2026-03-16T15:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-16T11:00:00Z");

    @Test
    void theHourIsSaidOnlyWhereItIsNotTheUsual() {
        assertThat(at("2026-03-02T08:00:00Z").due(DUE, USUAL_HOUR)).isEqualTo("16 mars 2026");
        assertThat(at("2026-03-02T08:00:00Z").due(DUE, NOON)).isEqualTo("16 mars 2026 kl. 12.00");
    }

    @ParameterizedTest
    @CsvSource({
        // what is due on a day is late when the day is over in Sweden
        "2026-03-15T22:00:00Z, false",
        "2026-03-16T15:00:01Z, false",
        "2026-03-16T22:59:59Z, false",
        "2026-03-16T23:00:00Z, true",
        "2026-03-18T08:00:00Z, true"
    })
    void whatIsDueOnADayIsLateTheDayAfter(String now, boolean late) {
        assertThat(at(now).isLate(DUE, USUAL_HOUR)).isEqualTo(late);
    }

    @ParameterizedTest
    @Rule("A5")
    @CsvSource({
        "2026-03-15T12:00:00Z, false",
        "2026-03-16T10:59:59Z, false",
        "2026-03-16T11:00:00Z, false",
        "2026-03-16T11:00:01Z, true",
        "2026-03-17T08:00:00Z, true"
    })
    void whatHasItsHourIsLateAfterThatHour(String now, boolean late) {
        assertThat(at(now).isLate(DUE, NOON)).isEqualTo(late);
    }

    @Test
    void soonIsAsManyDaysAheadAsTheMunicipalitySays() {
        assertThat(at("2026-03-02T23:30:00Z").today()).isEqualTo("2026-03-03");
        assertThat(at("2026-03-02T23:30:00Z").soonUntil()).isEqualTo("2026-03-10");
        assertThat(at("2026-03-02T23:30:00Z").usualHourToday()).isEqualTo("2026-03-03T15:00:00Z");
    }

    @Test
    void nameStepAndLegalStatusAreThoseOfTheTable() {
        WatchText text = at("2026-03-02T08:00:00Z");

        assertThat(WatchText.name(WatchKind.EXECUTION_PLAN)).isEqualTo("Genomförandeplanen");
        assertThat(text.step("escalation", "handler", NOON, NOON)).isEqualTo("handläggaren får veta när tiden är ute");
        assertThat(text.legalStatus("executionStatutory_1")).isEqualTo("lag");
        assertThat(text.legalStatus("aRowThatIsGone")).isEmpty();
    }

    private static WatchText at(String now) {
        return new WatchText(
                GivenDeadlines.checked(), GivenDeadlines.PROPERTIES, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
