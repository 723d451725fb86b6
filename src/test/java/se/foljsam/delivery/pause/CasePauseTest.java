package se.foljsam.delivery.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.pause.PauseOfACase.Paused;
import se.foljsam.delivery.pause.RegisterReturnForm.Outcome;
import se.foljsam.taskform.FieldsRefused;

@Rule("I4")
class CasePauseTest {
    private static final LocalDate AWAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 3);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 9);

    @Test
    void aPauseKeepsWhatTheUnitToldAndHasNoReturnYet() {
        CasePause pause = Given.kept(begun(), 5);

        assertThat(pause)
                .extracting(
                        CasePause::id,
                        CasePause::careCaseId,
                        CasePause::orderId,
                        CasePause::awayFrom,
                        CasePause::reason,
                        CasePause::note,
                        CasePause::expectedOn,
                        CasePause::toldOn,
                        CasePause::toldBy,
                        CasePause::lastToldOn)
                .containsExactly(5L, 7L, 21L, AWAY, "HOSPITAL", "Sonen ringde", LATER, TOLD, "petra", TOLD);
        assertThat(pause)
                .extracting(CasePause::returnedOn, CasePause::returnedBy, CasePause::version)
                .containsOnlyNulls();
        assertThat(pause.corrections()).isEmpty();
        assertThat(pause.rulings()).isEmpty();
        assertThat(pause.ruling()).isEmpty();
    }

    @Test
    void aPauseThatGoesOnIsToldAnewAndStillHasNoReturn() {
        CasePause pause = begun();

        pause.goesOn(null, LATER);

        assertThat(pause)
                .extracting(CasePause::expectedOn, CasePause::lastToldOn, CasePause::toldOn, CasePause::returnedOn)
                .containsExactly(null, LATER, TOLD, null);
    }

    @Test
    void aReturnEndsThePauseOnce() {
        CasePause pause = begun();

        pause.returned(LATER, "pelle");

        assertThat(pause)
                .extracting(CasePause::returnedOn, CasePause::returnedBy)
                .containsExactly(LATER, "pelle");
        assertThatThrownBy(() -> pause.returned(LATER.plusDays(1), "petra"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is over since 2026-03-09");
        assertThatThrownBy(() -> pause.goesOn(LATER.plusDays(5), LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(pause)
                .extracting(CasePause::returnedOn, CasePause::returnedBy, CasePause::expectedOn, CasePause::lastToldOn)
                .containsExactly(LATER, "pelle", LATER, TOLD);
    }

    @Test
    void aCorrectedFirstDayKeepsWhatItWasAndWhy() {
        CasePause pause = begun();

        pause.correct(AWAY.minusDays(1), "Åkte kvällen före", LATER, "pelle");

        assertThat(pause.awayFrom()).isEqualTo(AWAY.minusDays(1));
        assertThat(pause.corrections()).containsExactly(new PauseCorrection(AWAY, "Åkte kvällen före", LATER, "pelle"));
        assertThat(pause.toldOn()).isEqualTo(TOLD);
    }

    @Rule("L7")
    @Test
    void theLastRulingCountsAndTheEarlierStays() {
        CasePause pause = begun();

        pause.rule(true, "Planerat", TOLD, "hanna");
        pause.rule(false, "Sjukhusvård", LATER, "hugo");

        assertThat(pause.ruling()).contains(new PauseRuling(false, "Sjukhusvård", LATER, "hugo"));
        assertThat(pause.rulings())
                .containsExactly(
                        new PauseRuling(true, "Planerat", TOLD, "hanna"),
                        new PauseRuling(false, "Sjukhusvård", LATER, "hugo"));
    }

    @Test
    void whoIsBackIsBackFromADayAndWhoIsStillAwayNeedSayNone() {
        assertThat(FieldsRefused.by(new RegisterReturnForm(Outcome.RETURNED, null, null, AWAY, null, null)))
                .containsExactly("returnedOn");
        assertThat(FieldsRefused.by(new RegisterReturnForm(Outcome.RETURNED, LATER, null, AWAY, null, null)))
                .isEmpty();
        assertThat(FieldsRefused.by(new RegisterReturnForm(Outcome.STILL_AWAY, null, null, AWAY, null, null)))
                .isEmpty();
    }

    private static CasePause begun() {
        return CasePause.begin(7L, new Paused(21, AWAY, "HOSPITAL", LATER, "Sonen ringde", "petra"), TOLD);
    }
}
