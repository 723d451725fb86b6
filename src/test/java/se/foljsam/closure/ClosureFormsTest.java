package se.foljsam.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.ClosingReason;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** What ends a case says why, and a death is confirmed or taken back, once. */
class ClosureFormsTest {
    private static final LocalDate DIED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    @Rule("I7")
    void aCaseIsClosedWithReasonAndNoteAndGoesOnWithout() {
        assertThat(Refused.in(new CloseCaseForm(CloseCaseForm.Outcome.CLOSED, null, " ")::check))
                .containsExactly("reason", "note");
        assertThat(Refused.in(new CloseCaseForm(CloseCaseForm.Outcome.CLOSED, ClosingReason.MOVED, "Flyttat")::check))
                .isEmpty();
        assertThat(Refused.in(new CloseCaseForm(CloseCaseForm.Outcome.CONTINUES, null, null)::check))
                .isEmpty();
    }

    @Test
    @Rule("I3")
    void aDeathIsConfirmedWithDayAndHowAndTakenBackWithWhy() {
        ConfirmDeathForm confirmed =
                Filled.in(ConfirmDeathForm.class, "outcome", ConfirmDeathForm.Outcome.CONFIRMED, "mistake", "Nej");
        assertThat(Refused.in(confirmed::check)).containsExactly("diedOn", "howConfirmed");
        assertThat(Refused.in(Filled.but(confirmed, "diedOn", DIED, "howConfirmed", "Folkbokföringen")::check))
                .isEmpty();
        ConfirmDeathForm mistaken = Filled.in(ConfirmDeathForm.class, "outcome", ConfirmDeathForm.Outcome.MISTAKEN);
        assertThat(Refused.in(mistaken::check)).containsExactly("mistake");
        assertThat(Refused.in(Filled.but(mistaken, "mistake", "Fel person")::check))
                .isEmpty();
    }

    @Test
    @Rule("I3")
    void aDeathThatIsToldIsSettledOnce() {
        ToldDeath told = told();
        assertThat(Answers.of(told)).isEqualTo("""
                careCaseId: 5
                diedOn: 2026-03-01
                id: 161
                orderId: 21
                state: TOLD
                toldBy: petra
                toldOn: 2026-03-02
                """);

        told.confirm(DIED.minusDays(1), "Folkbokföringen", TODAY.plusDays(1), "hanna");

        String confirmed = """
                careCaseId: 5
                diedOn: 2026-02-28
                id: 161
                orderId: 21
                settledBy: hanna
                settledNote: Folkbokföringen
                settledOn: 2026-03-03
                state: CONFIRMED
                toldBy: petra
                toldOn: 2026-03-02
                """;
        assertThat(Answers.of(told)).isEqualTo(confirmed);
        assertThatThrownBy(() -> told.takeBack("Fel person", TODAY, "hugo"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("told death 161 is CONFIRMED and cannot be MISTAKEN");
        assertThatThrownBy(() -> told.confirm(DIED, "Igen", TODAY, "hugo")).isInstanceOf(IllegalStateException.class);
        assertThat(Answers.of(told)).isEqualTo(confirmed);
    }

    @Test
    @Rule("I3")
    void whatWasToldByMistakeIsTakenBackAndItsDayStays() {
        ToldDeath told = told();
        told.takeBack("Fel person", TODAY, "hanna");
        assertThat(told.state()).isEqualTo(ToldDeath.State.MISTAKEN);
        assertThat(told.settledNote()).isEqualTo("Fel person");
        assertThat(told.diedOn()).isEqualTo(DIED);
        assertThatThrownBy(() -> told.confirm(DIED.minusDays(5), "Ändå", TODAY, "hugo"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told.diedOn()).isEqualTo(DIED);
    }

    private static ToldDeath told() {
        return GivenCase.saved(161, ToldDeath.tell(5L, DIED, TODAY, "petra", 21L));
    }
}
