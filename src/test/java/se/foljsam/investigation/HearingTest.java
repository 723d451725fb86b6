package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.investigation.Communication.State;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** The party gets the material, answers it once or not, and is told of delay. */
class HearingTest {
    private static final LocalDate SENT = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 16);

    @Test
    @Rule("L2")
    void theMaterialWaitsForAnAnswer() {
        assertThat(Answers.of(waiting())).isEqualTo("""
                answerBy: 2026-03-16
                careCaseId: 5
                communicatedBy: hanna
                communicatedHow: LETTER
                communicatedOn: 2026-03-02
                id: 101
                isToldOfRightToSpeak: true
                isWaiting: true
                material: Utredningen
                matterId: 7
                state: WAITING
                """);
    }

    @Test
    @Rule("L2")
    void anAnswerIsKeptAndComesOnce() {
        Communication material = waiting();
        material.answered(LAST, Way.TELEPHONE, "Håller inte med", "hugo");

        String answered = """
                answer: Håller inte med
                answerBy: 2026-03-16
                answeredHow: TELEPHONE
                answeredOn: 2026-03-16
                careCaseId: 5
                communicatedBy: hanna
                communicatedHow: LETTER
                communicatedOn: 2026-03-02
                id: 101
                isToldOfRightToSpeak: true
                material: Utredningen
                matterId: 7
                registeredBy: hugo
                state: ANSWERED
                """;
        assertThat(Answers.of(material)).isEqualTo(answered);
        assertThatThrownBy(() -> material.answered(LAST, Way.LETTER, "Igen", "lisa"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("communication 101 is ANSWERED and cannot be answered");
        assertThatThrownBy(() -> material.withoutAnswer("lisa")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> material.answeredLate(LAST, "Sent", "lisa")).isInstanceOf(IllegalStateException.class);
        assertThat(Answers.of(material)).isEqualTo(answered);
    }

    @Test
    @Rule("L2")
    void anAnswerThatComesWhenTheTimeIsOverIsHeardAllTheSame() {
        Communication material = waiting();
        assertThatThrownBy(() -> material.answeredLate(LAST.plusDays(1), "För tidigt sent", "hugo"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WAITING");
        assertThat(material.answer()).isNull();

        material.withoutAnswer("hanna");
        assertThat(material.isUnanswered()).isTrue();
        assertThat(material.isWaiting()).isFalse();
        assertThat(material.registeredBy()).isEqualTo("hanna");
        assertThat(material.answeredOn()).isNull();
        assertThatThrownBy(() -> material.withoutAnswer("hugo")).isInstanceOf(IllegalStateException.class);

        material.answeredLate(LAST.plusDays(1), "Håller inte med", "hugo");
        assertThat(material.state()).isEqualTo(State.ANSWERED);
        assertThat(material.isUnanswered()).isFalse();
        assertThat(material.answeredOn()).isEqualTo(LAST.plusDays(1));
        assertThat(material.answer()).isEqualTo("Håller inte med");
        assertThat(material.registeredBy()).isEqualTo("hugo");
    }

    @Test
    @Rule("L2")
    void whoWasNotToldOfTheRightToSpeakIsNotSaidToHaveBeen() {
        Communication silent = Communication.communicated(
                7, 5, new HearParty.Material(SENT, Way.LETTER, "Utredningen", false), LAST, "hanna");
        assertThat(silent.isToldOfRightToSpeak()).isFalse();
    }

    @Test
    @Rule("L2")
    void theLastDayToAnswerCanBeMoved() {
        Communication material = waiting();
        material.answerBy(LAST.plusDays(7));
        assertThat(material.answerBy()).isEqualTo(LAST.plusDays(7));
        assertThat(material.isWaiting()).isTrue();
    }

    @Test
    @Rule("L2")
    void anAnswerIsRegisteredWholeAndAbstentionWithHowItWasSaid() {
        ReceiveAnswerForm answered = Filled.in(ReceiveAnswerForm.class, "outcome", ReceiveAnswerForm.Outcome.ANSWERED);
        assertThat(Refused.in(answered::check)).containsExactly("answeredOn", "answeredHow", "answer");
        assertThat(Refused.in(
                        Filled.but(answered, "answeredOn", LAST, "answeredHow", Way.LETTER, "answer", "Nej")::check))
                .isEmpty();
        ReceiveAnswerForm abstains = Filled.in(ReceiveAnswerForm.class, "outcome", ReceiveAnswerForm.Outcome.ABSTAINS);
        assertThat(Refused.in(abstains::check)).containsExactly("noAnswerNote");
        assertThat(Refused.in(Filled.but(abstains, "noAnswerNote", "I telefon")::check))
                .isEmpty();
        assertThat(answered.isAnswer()).isTrue();
        assertThat(abstains.isAnswer()).isFalse();
    }

    @ParameterizedTest
    @Rule("L1")
    @CsvSource({"2026-03-01, expectedOn", "2026-03-02, ", "2026-03-03, ", ", "})
    void aDecisionIsExpectedOnTheDayThePartyIsToldAtTheEarliest(LocalDate expected, String refused) {
        TellDelayForm told =
                new TellDelayForm(TellDelayForm.Outcome.TOLD, SENT, Way.TELEPHONE, "Intyg dröjer", expected);
        assertThat(Refused.in(told::check)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @Rule("L1")
    void whoIsToldIsToldOnADayInAWay() {
        assertThat(Refused.in(new TellDelayForm(TellDelayForm.Outcome.TOLD, null, null, "Dröjer", SENT)::check))
                .containsExactly("toldOn", "toldHow");
        assertThat(Refused.in(
                        new TellDelayForm(TellDelayForm.Outcome.NOT_ESSENTIAL, null, null, "Nära beslut", null)::check))
                .isEmpty();
    }

    @Test
    @Rule("L1")
    void whatWasToldOfADelayIsKept() {
        assertThat(Answers.of(GivenCase.saved(
                        102,
                        ToldDelay.register(
                                7,
                                5,
                                new TellDelayForm(
                                        TellDelayForm.Outcome.TOLD, SENT, Way.TELEPHONE, "Intyg dröjer", LAST),
                                "hanna",
                                GivenCase.OPENED_AT))))
                .isEqualTo("""
                        careCaseId: 5
                        expectedOn: 2026-03-16
                        id: 102
                        isTold: true
                        matterId: 7
                        reason: Intyg dröjer
                        registeredAt: 2026-03-02T08:00:00Z
                        registeredBy: hanna
                        toldHow: TELEPHONE
                        toldOn: 2026-03-02
                        """);
        assertThat(ToldDelay.register(
                                7,
                                5,
                                new TellDelayForm(TellDelayForm.Outcome.NOT_ESSENTIAL, null, null, "Nära", null),
                                "hanna",
                                GivenCase.OPENED_AT)
                        .isTold())
                .isFalse();
    }

    private static Communication waiting() {
        return GivenCase.saved(
                101,
                Communication.communicated(
                        7, 5, new HearParty.Material(SENT, Way.LETTER, "Utredningen", true), LAST, "hanna"));
    }
}
