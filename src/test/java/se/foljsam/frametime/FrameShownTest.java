package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.frametime.FrameReadings.Activity;
import se.foljsam.frametime.FrameReadings.Move;
import se.foljsam.frametime.FrameReadings.Version;
import se.foljsam.frametime.FrameSections.Shown;

/** How activities and their changes read on a page. */
@Rule({"B7", "B11", "B12"})
class FrameShownTest {
    private static final Activity SHOWER = new Activity("Hemtjänst", "Dusch", true, 2, 30, 1, "WEEK", true);
    private static final Activity NIGHT = new Activity("Natthjälp", "Natthjälp", false, null, 15, 2, "DAY", false);

    @Test
    void theFrameIsTheSumOfWhatLiesInsideIt() {
        Shown shown = shown(SHOWER, NIGHT, SHOWER);

        assertThat(shown.hasFrame()).isTrue();
        assertThat(shown.frame()).isEqualTo("60 minuter i veckan, 4,3 timmar i månaden");
        assertThat(shown.isExample()).isTrue();
    }

    @Test
    void whatLiesOutsideAloneHasNoFrame() {
        assertThat(shown(NIGHT).hasFrame()).isFalse();
        assertThat(shown(NIGHT).isExample()).isFalse();
        assertThat(NIGHT.often()).isEqualTo("2 gånger om dagen");
        assertThat(NIGHT.time().minutesAWeek()).isEqualTo(210);
    }

    @Test
    void aTableIsToldFromAnotherByItsFirstEightSigns() {
        assertThat(new Version(1, 3, "0123456789abcdef").table()).isEqualTo("01234567");
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL, true, Nivå 2 blir 3",
        "LEVEL, false, Tiden ändrad",
        "ADDED, true, Tillagd på nivå 3",
        "ADDED, false, Tillagd",
        "ENDED, true, Avslutad",
        "ENDED, false, Avslutad"
    })
    void aChangeIsNamed(String kind, boolean inside, String what) {
        assertThat(move(kind, inside, 0, 0).what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({
        // minutes of two weeks; told by the week
        "60, 80, 30, 40, +10",
        "80, 60, 40, 30, −10",
        "60, 60, 30, 30, 0",
        "60, 61, 30, '30,5', '+0,5'",
        "61, 60, '30,5', 30, '−0,5'"
    })
    void minutesAreToldByTheWeekWithTheirHalf(int before, int after, String was, String becomes, String difference) {
        Move move = move("LEVEL", true, before, after);

        assertThat(move.before()).isEqualTo(was);
        assertThat(move.after()).isEqualTo(becomes);
        assertThat(move.difference()).isEqualTo(difference);
    }

    @ParameterizedTest
    @Rule("J3")
    @CsvSource(
            nullValues = "-",
            value = {
                // midnight in Sweden ends the order's last day, 10 March
                "2026-03-10T22:59:59Z, 2026-03-10, true",
                "2026-03-10T23:00:00Z, 2026-03-10, false",
                "2026-03-09T08:00:00Z, 2026-03-10, true",
                "2026-03-10T23:00:00Z, -, true"
            })
    void aUnitSeesWhatChangedUpToItsLastDay(OffsetDateTime recordedAt, LocalDate lastDay, boolean seen) {
        Move move = new Move(
                recordedAt, "hanna", "Hemtjänst", "Dusch", true, "ENDED", 2, null, 60, 0, "Orkar mer.", lastDay);

        assertThat(move.wasInTime()).isEqualTo(seen);
    }

    private static Shown shown(Activity... activities) {
        return new Shown(3, "01234567", List.of(activities), List.of());
    }

    private static Move move(String kind, boolean inside, int before, int after) {
        return new Move(
                OffsetDateTime.parse("2026-03-10T08:00:00Z"),
                "hanna",
                "Hemtjänst",
                "Dusch",
                inside,
                kind,
                2,
                3,
                before,
                after,
                "Orkar mindre.",
                null);
    }
}
