package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static se.foljsam.frametime.GivenFrames.decided;
import static se.foljsam.frametime.GivenFrames.inFrame;
import static se.foljsam.frametime.GivenFrames.investigated;
import static se.foljsam.frametime.GivenFrames.outside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.frametime.ChangedActivities.Changed;
import se.foljsam.frametime.FrameVersion.Basis;

/** A frame from the investigation through the decision to a change: each is a version of its own. */
@Rule({"B7", "B12"})
class FrameVersionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final FrameActivity SHOWER = inFrame("DUSCH", 2);
    private static final FrameActivity MEALS = inFrame("MALTID", 2);
    private static final FrameActivity NIGHT = outside("NATTHJALP", 15, 1, Every.DAY);
    private static final FrameActivity RELIEF = outside("AVLOSNING", 120, 1, Every.WEEK);

    @Test
    void anInvestigationSaysWhoWhenAndByWhichTable() {
        FrameVersion version = investigated(SHOWER);

        assertThat(version.basis()).isEqualTo(Basis.INVESTIGATION);
        assertThat(version.careCaseId()).isEqualTo(2);
        assertThat(version.matterId()).isEqualTo(5);
        assertThat(version.decisionId()).isNull();
        assertThat(version.versionNumber()).isEqualTo(1);
        assertThat(version.tableVersion()).isEqualTo("table");
        assertThat(version.recordedBy()).isEqualTo("hanna");
        assertThat(version.recordedAt()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(version.activities()).containsExactly(SHOWER);
        assertThat(version.moves()).isEmpty();
    }

    @Test
    void aCorrectionIsOneWithAReason() {
        FrameVersion corrected =
                FrameVersion.investigated(mock(Matter.class), 2, List.of(SHOWER), "table", "fel nivå", "hanna", NOW);

        assertThat(corrected.basis()).isEqualTo(Basis.CORRECTION);
        assertThat(corrected.reason()).isEqualTo("fel nivå");
    }

    @Test
    void aDecisionTakesOverWhatTheGrantedServicesCarryWithTheMinutesOfTheInvestigation() {
        FrameVersion granted =
                investigated(SHOWER, NIGHT, RELIEF).decided(2, 3, List.of("HEMTJANST", "NATTHJALP"), "hugo", NOW);

        assertThat(granted.basis()).isEqualTo(Basis.DECISION);
        assertThat(granted.careCaseId()).isEqualTo(2);
        assertThat(granted.matterId()).isEqualTo(5);
        assertThat(granted.decisionId()).isEqualTo(3);
        assertThat(granted.versionNumber()).isEqualTo(2);
        assertThat(granted.tableVersion()).isEqualTo("table");
        assertThat(granted.recordedBy()).isEqualTo("hugo");
        assertThat(granted.recordedAt()).isEqualTo(NOW);
        assertThat(granted.activities()).containsExactly(SHOWER, NIGHT);
        assertThat(granted.of("HEMTJANST")).containsExactly(SHOWER);
        assertThat(granted.of("AVLOSNING")).isEmpty();
    }

    @Test
    void aChangeOfOneServiceLeavesTheOthersAsTheyWere() {
        FrameMove move = FrameMove.of(
                SHOWER,
                MEALS,
                new TypedChange("7:MALTID", TypedChange.Kind.LEVEL, "2", null, null, null, "Orkar mer."));

        FrameVersion changed = decided(SHOWER, NIGHT)
                .changed(
                        3,
                        Basis.FOLLOW_UP,
                        "HEMTJANST",
                        new Changed(List.of(MEALS), List.of(move)),
                        "newer",
                        "helena",
                        NOW);

        assertThat(changed.basis()).isEqualTo(Basis.FOLLOW_UP);
        assertThat(changed.versionNumber()).isEqualTo(3);
        assertThat(changed.decisionId()).isEqualTo(3);
        assertThat(changed.tableVersion()).isEqualTo("newer");
        assertThat(changed.recordedBy()).isEqualTo("helena");
        assertThat(changed.activities()).containsExactly(NIGHT, MEALS);
        assertThat(changed.moves()).containsExactly(move);
    }

    @Test
    void whatIsNotDecidedCannotBeChanged() {
        FrameVersion open = investigated(SHOWER);
        Changed nothing = new Changed(List.of(), List.of());

        assertThatThrownBy(() -> open.changed(2, Basis.FOLLOW_UP, "HEMTJANST", nothing, "table", "hanna", NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not decided and cannot be changed");
    }

    @ParameterizedTest
    @Rule("B11")
    @CsvSource({
        // 15 minutes a day by the decision of 3 March, 20 from 10 March on
        "2026-03-01, 2026-03-01, 15",
        "2026-03-03, 2026-03-03, 15",
        "2026-03-09, 2026-03-09, 15",
        "2026-03-10, 2026-03-10, 20",
        "2026-03-11, 2026-03-11, 20",
        "2026-03-08, 2026-03-11, 70",
        "2026-03-01, 2026-03-31, 575"
    })
    void theOrderedTimeIsCountedDayByDayAsItStood(LocalDate from, LocalDate to, int minutes) {
        FrameVersion decided = decided(SHOWER, NIGHT);
        FrameVersion more = decided.changed(
                3,
                Basis.CHANGED_NEED,
                "NATTHJALP",
                new Changed(List.of(outside("NATTHJALP", 20, 1, Every.DAY)), List.of()),
                "table",
                "hanna",
                NOW);

        assertThat(new OrderedTime(List.of(decided, more), "NATTHJALP").minutes(from, to))
                .contains(minutes);
    }

    @Test
    @Rule("B11")
    void aServiceWithoutTimeOfItsOwnHasNoOrderedTime() {
        LocalDate day = LocalDate.of(2026, 3, 10);

        assertThat(new OrderedTime(List.of(decided(SHOWER, NIGHT)), "HEMTJANST").minutes(day, day))
                .isEqualTo(Optional.empty());
        assertThat(new OrderedTime(List.of(decided(SHOWER, NIGHT)), "AVLOSNING").minutes(day, day))
                .isEqualTo(Optional.empty());
        assertThat(new OrderedTime(List.of(), "NATTHJALP").minutes(day, day)).isEqualTo(Optional.empty());
    }
}
