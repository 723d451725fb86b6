package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.matter.Law;
import se.foljsam.delivery.Given;

@Rule("E1")
class StartWindowTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 6, 1);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-02-28, 'kan inte vara före 1 mars 2026, då beslutet börjar gälla.'",
        "2026-03-01,",
        "2026-03-02,",
        "2026-03-09,",
        "2026-03-10,",
        "2026-03-11, kan inte ligga i framtiden."
    })
    void aServiceBeginsWithinThePeriodAndNotInTheFuture(LocalDate day, String why) {
        assertThat(window(LocalDate.of(2026, 3, 5), false, LocalDate.of(2026, 3, 10))
                        .refuses(day)
                        .orElse(null))
                .isEqualTo(why);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-30,", "2026-03-31,", "2026-04-01, 'kan inte vara efter beslutets sista dag, 31 mars 2026.'"})
    void aServiceCannotBeginAfterItsLastDay(LocalDate day, String why) {
        assertThat(window(Given.FIRST_DAY, false, LONG_AFTER).refuses(day).orElse(null))
                .isEqualTo(why);
    }

    @Rule("C6")
    @Test
    void aGrantForHelpAlreadyBegunCountsFromItsFirstDayNotFromTheDecision() {
        assertThat(window(LocalDate.of(2026, 3, 20), false, LONG_AFTER).refuses(Given.FIRST_DAY))
                .isEmpty();
    }

    @Rule("A6")
    @Test
    void theReturnHomeMayComeBeforeThePlannedDayAndAfterThePlannedEndButNotBeforeTheDecision() {
        StartWindow window = window(LocalDate.of(2026, 2, 20), true, LONG_AFTER);

        assertThat(window.refuses(LocalDate.of(2026, 2, 19))).isPresent();
        assertThat(window.refuses(LocalDate.of(2026, 2, 20))).isEmpty();
        assertThat(window.refuses(Given.LAST_DAY.plusDays(1))).isEmpty();
        assertThat(window.refuses(LONG_AFTER.plusDays(1))).isPresent();
    }

    private static StartWindow window(LocalDate decidedOn, boolean movesPeriod, LocalDate today) {
        DecisionInForce decision = new DecisionInForce(
                11, 7, Law.SOL, decidedOn, Given.FIRST_DAY, Given.LAST_DAY, null, true, null, movesPeriod);
        return StartWindow.of(Given.acknowledgedOrder(), decision, movesPeriod, today);
    }
}
