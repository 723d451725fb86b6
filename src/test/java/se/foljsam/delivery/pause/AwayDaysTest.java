package se.foljsam.delivery.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.pause.PauseOfACase.Paused;
import se.foljsam.taskform.FieldsRefused;

/** When a pause can begin in a case whose first service began on 5 March 2026, told on the 30th; it was paused from the 10th to the 15th before. */
@Rule("I4")
class AwayDaysTest {
    private static final LocalDate FIRST_START = LocalDate.of(2026, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private final CasePause earlier = pause(1, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 15));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-04, 'awayFrom: kan inte vara före 5 mars 2026, då första insatsen började.'",
        "2026-03-05, 'awayFrom: är inne i ett annat uppehåll, 10 mars 2026 till 15 mars 2026.'",
        "2026-03-14, 'awayFrom: är inne i ett annat uppehåll, 10 mars 2026 till 15 mars 2026.'",
        "2026-03-15,",
        "2026-03-30,",
        "2026-03-31, awayFrom: kan inte ligga i framtiden."
    })
    void aNewPauseBeginsAfterTheOneBefore(LocalDate from, String refused) {
        assertThat(refused(new AwayDays(FIRST_START, List.of(earlier), null), from))
                .isEqualTo(refused);
    }

    @Test
    void aPauseThatGoesOnIsNotBegunOnceMore() {
        CasePause going = pause(2, LocalDate.of(2026, 3, 20), null);

        assertThat(refused(new AwayDays(FIRST_START, List.of(earlier, going), null), TODAY))
                .isEqualTo("awayFrom: går inte att registrera: ett uppehåll pågår redan sedan 20 mars 2026.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-05,", "2026-03-06,", "2026-03-04, before"})
    void theFirstPauseBeginsWithTheFirstServiceAtTheEarliest(LocalDate from, String refused) {
        assertThat(refused(new AwayDays(FIRST_START, List.of(), null), from) == null)
                .isEqualTo(refused == null);
    }

    @Test
    void whereNoServiceHasBegunNothingIsPaused() {
        assertThat(refused(new AwayDays(null, List.of(), null), TODAY))
                .isEqualTo("awayFrom: går inte att registrera: ingen insats har börjat.");
    }

    @ParameterizedTest(name = "the later to {0}: {1}")
    @CsvSource({
        "2026-03-14, 'awayFrom: är inne i ett annat uppehåll, 10 mars 2026 till 15 mars 2026.'",
        "2026-03-15,",
        "2026-03-25,"
    })
    void aCorrectedPauseDoesNotReachIntoTheOneBeforeItAndIsNoHindranceToItself(LocalDate from, String refused) {
        CasePause later = pause(2, LocalDate.of(2026, 3, 20), null);

        assertThat(refused(new AwayDays(FIRST_START, List.of(earlier, later), later), from))
                .isEqualTo(refused);
    }

    @Test
    void aCorrectedPauseMayBeginBeforeOneThatCameAfterIt() {
        CasePause later = pause(2, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 25));

        assertThat(refused(new AwayDays(FIRST_START, List.of(earlier, later), earlier), LocalDate.of(2026, 3, 9)))
                .isNull();
    }

    @ParameterizedTest(name = "back {0}: {1}")
    @CsvSource({
        "2026-03-09, 'returnedOn: behöver vara efter första dagen, 10 mars 2026.'",
        "2026-03-10, 'returnedOn: behöver vara efter första dagen, 10 mars 2026.'",
        "2026-03-11,",
        "2026-03-30,",
        "2026-03-31, returnedOn: kan inte ligga i framtiden."
    })
    void thePersonIsBackAfterTheFirstDayAndNotAhead(LocalDate day, String refused) {
        assertThat(FieldsRefused.byStep(() -> AwayDays.refuseReturn(day, LocalDate.of(2026, 3, 10), TODAY)))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "expected {0}: {1}")
    @CsvSource({"2026-03-10, expectedOn: behöver vara efter första dagen.", "2026-03-11,", "2026-12-24,", ","})
    void thePersonIsExpectedAfterTheFirstDayOrNobodyKnows(LocalDate day, String refused) {
        assertThat(FieldsRefused.byStep(() -> AwayDays.refuseExpected(day, LocalDate.of(2026, 3, 10))))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "expected {0}: asked {1}")
    @CsvSource({"2026-03-29, 2026-03-30", "2026-03-30, 2026-03-30", "2026-03-31, 2026-03-31", ", 2026-03-30"})
    void nobodyIsAskedBeforeThePersonIsExpectedBack(LocalDate expected, LocalDate asked) {
        CasePause pause = pause(3, LocalDate.of(2026, 3, 28), null);
        pause.goesOn(expected, TODAY);

        assertThat(pause.isAskedAboutFrom()).isEqualTo(asked);
    }

    @Rule("L7")
    @Test
    void aPauseMayBeAnInterruptionUntilItIsDecidedThatItIsNot() {
        CasePause pause = pause(3, LocalDate.of(2026, 3, 28), null);
        assertThat(pause.mayBeAnInterruption()).isTrue();

        pause.rule(false, "Sjukhus", TODAY, "hanna");
        assertThat(pause.mayBeAnInterruption()).isFalse();

        pause.rule(true, "Planerat", TODAY, "hanna");
        assertThat(pause.mayBeAnInterruption()).isTrue();
    }

    private static String refused(AwayDays days, LocalDate from) {
        return FieldsRefused.byStep(() -> days.refuse(from, TODAY, "awayFrom"));
    }

    private static CasePause pause(long id, LocalDate from, LocalDate returned) {
        CasePause pause =
                Given.kept(CasePause.begin(7L, new Paused(21, from, "HOSPITAL", null, null, "petra"), from), id);
        if (returned != null) {
            pause.returned(returned, "petra");
        }
        return pause;
    }
}
