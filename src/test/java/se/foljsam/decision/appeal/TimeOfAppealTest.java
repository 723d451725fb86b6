package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;

/** What the days of an appeal speak for. */
class TimeOfAppealTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 24);

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        "2026-03-23, false, IN_TIME",
        "2026-03-24, false, IN_TIME",
        "2026-03-25, false, DISMISSED",
        "2026-03-25, true, IN_TIME"
    })
    void theLastDayIsInTimeAndNothingIsDismissedOnAnAssumedDay(
            LocalDate received, boolean assumed, CheckAppealTimeForm.Outcome proposed) {
        assertThat(new TimeOfAppeal(received, LocalDate.of(2026, 3, 3), assumed, LAST).proposed())
                .isEqualTo(proposed);
    }

    @Test
    @Rule("L4")
    void withoutAKnownDayOfReceiptNoTimeHasBegun() {
        TimeOfAppeal time = new TimeOfAppeal(LocalDate.of(2030, 1, 1), null, false, null);
        assertThat(time.isLate()).isFalse();
        assertThat(time.words()).contains("inte känd", "räknas som inkommet i tid");
    }

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        "2026-03-24, false, Överklagandet kom in 24 mars 2026. Beslutet togs emot 3 mars 2026. Sista dagen att överklaga var 24 mars 2026. Det kom i rätt tid.",
        "2026-03-25, false, Överklagandet kom in 25 mars 2026. Beslutet togs emot 3 mars 2026. Sista dagen att överklaga var 24 mars 2026. Det kom för sent.",
        "2026-03-25, true, Överklagandet kom in 25 mars 2026. Beslutet togs emot 3 mars 2026 enligt ett antagande. Sista dagen att överklaga var 24 mars 2026. Dagen är bara antagen. Kan nämnden inte visa när beslutet togs emot ska överklagandet inte avvisas.",
    })
    void theReckoningIsSaidInWords(LocalDate received, boolean assumed, String words) {
        assertThat(new TimeOfAppeal(received, LocalDate.of(2026, 3, 3), assumed, LAST).words())
                .isEqualTo(words);
    }
}
