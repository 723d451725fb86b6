package se.foljsam.delivery.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.discharge.DecideTakeoverForm.Outcome;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.delivery.discharge.Takeover.State;
import se.foljsam.taskform.FieldsRefused;

/** A request to the discharge support team: the team answers first, then the handler decides. */
@Rule("D11")
class TakeoverTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 24);
    private static final Instant LATER = Given.NOW.plusSeconds(3600);

    @Test
    void aRequestKeepsWhatTheManagerAskedAndHasNoAnswerYet() {
        Takeover takeover = Given.kept(asked(), 6);

        assertThat(takeover)
                .extracting(
                        Takeover::id,
                        Takeover::careCaseId,
                        Takeover::orderId,
                        Takeover::unitCode,
                        Takeover::teamCode,
                        Takeover::askedAt,
                        Takeover::askedBy,
                        Takeover::beginsOn,
                        Takeover::untilAbout,
                        Takeover::reason,
                        Takeover::state)
                .containsExactly(
                        6L, 7L, 21L, "NORR", "HGT", Given.NOW, "petra", FROM, UNTIL, "Behöver träna", State.ASKED);
        assertThat(takeover)
                .extracting(
                        Takeover::answerNote,
                        Takeover::answeredAt,
                        Takeover::answeredBy,
                        Takeover::personsView,
                        Takeover::note,
                        Takeover::decidedAt,
                        Takeover::decidedBy,
                        Takeover::movedOrderId,
                        Takeover::version)
                .containsOnlyNulls();
    }

    @Test
    void theTeamsAnswerIsKeptAndDecidesNothing() {
        Takeover agreed = asked();
        agreed.answer(true, "Från måndag", LATER, "tess");
        Takeover declined = asked();
        declined.answer(false, "Fullt", LATER, "tess");

        assertThat(agreed)
                .extracting(
                        Takeover::state,
                        Takeover::answerNote,
                        Takeover::answeredAt,
                        Takeover::answeredBy,
                        Takeover::decidedBy)
                .containsExactly(State.AGREED, "Från måndag", LATER, "tess", null);
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.answerNote()).isEqualTo("Fullt");
    }

    @Rule("D1")
    @Test
    void anOrderMovesAsOfTheDayTheHandlerSetsWithWhatThePersonSays() {
        Takeover takeover = in(State.AGREED);

        takeover.moved(FROM.plusDays(2), "Vill gärna", "Kod 12", LATER, "hanna");
        takeover.continuesAs(22);

        assertThat(takeover)
                .extracting(
                        Takeover::state,
                        Takeover::beginsOn,
                        Takeover::personsView,
                        Takeover::note,
                        Takeover::decidedAt,
                        Takeover::decidedBy,
                        Takeover::movedOrderId)
                .containsExactly(State.MOVED, FROM.plusDays(2), "Vill gärna", "Kod 12", LATER, "hanna", 22L);
    }

    @Test
    void anOrderThatStaysKeepsItsDayAndSaysWhy() {
        Takeover takeover = in(State.AGREED);

        takeover.goesOn("Räcker inte", LATER, "hanna");

        assertThat(takeover)
                .extracting(Takeover::state, Takeover::beginsOn, Takeover::note, Takeover::movedOrderId)
                .containsExactly(State.GOES_ON, FROM, "Räcker inte", null);
    }

    @ParameterizedTest
    @EnumSource
    void aStepOutOfPlaceIsRefusedByNameAndChangesNothing(State state) {
        Map<String, Set<State>> allowed = Map.of(
                "answered", Set.of(State.ASKED),
                "decided on", Set.of(State.AGREED),
                "dropped", Takeover.OPEN);
        Map<Consumer<Takeover>, String> steps = new LinkedHashMap<>();
        steps.put(one -> one.answer(true, "x", LATER, "tess"), "answered");
        steps.put(one -> one.moved(FROM, "x", "y", LATER, "hanna"), "decided on");
        steps.put(one -> one.goesOn("x", LATER, "hanna"), "decided on");
        steps.put(Takeover::drop, "dropped");

        steps.forEach((step, what) -> {
            Takeover takeover = in(state);
            if (allowed.get(what).contains(state)) {
                step.accept(takeover);
                assertThat(takeover.state()).isNotEqualTo(state);
            } else {
                assertThatThrownBy(() -> step.accept(takeover))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(state + " and cannot be " + what);
                assertThat(takeover.state()).isEqualTo(state);
            }
        });
    }

    @Test
    void onlyWhatWaitsForSomebodyIsOpen() {
        assertThat(Takeover.OPEN).containsExactlyInAnyOrder(State.ASKED, State.AGREED);
    }

    @Test
    void aTeamThatCannotSaysWhy() {
        assertThat(FieldsRefused.by(new AnswerTakeoverForm(AnswerTakeoverForm.Answer.NO, " ")))
                .containsExactly("note");
        assertThat(FieldsRefused.by(new AnswerTakeoverForm(AnswerTakeoverForm.Answer.NO, "Fullt")))
                .isEmpty();
        assertThat(FieldsRefused.by(new AnswerTakeoverForm(AnswerTakeoverForm.Answer.YES, null)))
                .isEmpty();
    }

    @Test
    void aMoveNeedsItsDayAndThePersonsViewAndAStayItsReason() {
        assertThat(FieldsRefused.by(new DecideTakeoverForm(Outcome.MOVED, null, null, null)))
                .containsExactly("startsOn", "personsView");
        assertThat(FieldsRefused.by(new DecideTakeoverForm(Outcome.MOVED, FROM, "Vill", null)))
                .isEmpty();
        assertThat(FieldsRefused.by(new DecideTakeoverForm(Outcome.GOES_ON, null, null, null)))
                .containsExactly("note");
        assertThat(FieldsRefused.by(new DecideTakeoverForm(Outcome.GOES_ON, null, null, "Nej")))
                .isEmpty();
    }

    private static Takeover asked() {
        return Takeover.ask(
                Given.kept(Given.executedOrder(), 21),
                new Asked(21, "HGT", FROM, UNTIL, " Behöver träna ", "petra"),
                Given.NOW);
    }

    private static Takeover in(State state) {
        Takeover takeover = asked();
        switch (state) {
            case ASKED -> {}
            case AGREED, DECLINED -> takeover.answer(state == State.AGREED, null, LATER, "tess");
            case DROPPED -> takeover.drop();
            case MOVED, GOES_ON -> {
                takeover.answer(true, null, LATER, "tess");
                if (state == State.MOVED) {
                    takeover.moved(FROM, "v", null, LATER, "hanna");
                } else {
                    takeover.goesOn("n", LATER, "hanna");
                }
            }
        }
        return takeover;
    }
}
