package se.foljsam.casefile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;

/** A handler is away from the first to the last day, both included, until that is cancelled. */
class HandlerAbsenceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @Rule("A8")
    @CsvSource({
        "2026-03-08, false", "2026-03-09, true", "2026-03-10, true",
        "2026-03-12, true", "2026-03-13, true", "2026-03-14, false"
    })
    void theFirstAndTheLastDayAreIncluded(LocalDate day, boolean away) {
        HandlerAbsence absence = away();
        assertThat(absence.isOn(day)).isEqualTo(away);
        absence.cancel(NOW);
        assertThat(absence.isOn(day)).isFalse();
        assertThat(absence.cancelledAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @Rule("A8")
    @CsvSource({
        "2026-03-01, 2026-03-08, false", "2026-03-01, 2026-03-09, true", "2026-03-10, 2026-03-11, true",
        "2026-03-13, 2026-03-20, true", "2026-03-14, 2026-03-20, false", "2026-03-01, 2026-03-30, true"
    })
    void twoAbsencesOverlapWhenTheyShareADay(LocalDate from, LocalDate until, boolean overlaps) {
        HandlerAbsence absence = away();
        assertThat(absence.overlaps(from, until)).isEqualTo(overlaps);
        absence.cancel(NOW);
        assertThat(absence.overlaps(from, until)).isFalse();
    }

    @Test
    @Rule("A8")
    void whoStandsInAndWhoSaidSoIsKept() {
        assertThat(Answers.of(away())).isEqualTo("""
                awayFrom: 2026-03-09
                awayUntil: 2026-03-13
                id: 151
                setAt: 2026-03-02T08:00:00Z
                setBy: lisa
                standIn: hugo
                userId: hanna
                """);
    }

    private static HandlerAbsence away() {
        return GivenCase.saved(
                151,
                HandlerAbsence.of("hanna", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13), "hugo", "lisa", NOW));
    }
}
