package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.foljsam.decision.decision.GivenDecision.decided;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.EarlierService;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.decision.appeal.GivenJudgment;
import se.foljsam.decision.decision.DecideForm.Answer;
import se.foljsam.support.Answers;

/** One service of a decision, from grant or refusal to its last day. */
class DecidedServiceTest {
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Test
    @Rule({"B8", "C1", "C3", "D1"})
    void aGrantedServiceStatesAllThatWasTypedAndWhereItIsCarriedOut() {
        DecideForm.Service typed = granted(
                "answer",
                Answer.PARTLY,
                "refusedExtent",
                "Kvällar",
                "reasons",
                "Klarar kvällen själv",
                "reduceGround",
                "OWN_WISH",
                "efforts",
                "Besök",
                "lastDay",
                LAST);

        assertThat(Answers.of(decided(21, typed))).isEqualTo("""
                answer: PARTLY
                efforts: Besök
                extent: Hjälp tre gånger om dagen
                goal: Går ut
                hoursPerMonth: 40
                id: 21
                isGranted: true
                isInForce: true
                lastDay: 2026-04-30
                legalGround: sol-11-1
                lifeArea: Personlig vård
                reasons: Klarar kvällen själv
                reduceGround: OWN_WISH
                refusedExtent: Kvällar
                serviceCode: HEMTJANST
                state: GRANTED
                unit: Chosen[code=BJORKEN, chosen=true]
                unitCode: BJORKEN
                validFrom: 2026-03-09
                validTo: 2026-09-08
                """);
    }

    @Test
    @Rule("C3")
    void aRefusedServiceHasNoPeriodAndNoUnit() {
        assertThat(Answers.of(decided(21, refused("unitCode", "BJORKEN")))).isEqualTo("""
                answer: REFUSED
                extent: Larm
                id: 21
                legalGround: sol-11-1
                reasons: Behovet är tillgodosett
                serviceCode: TRYGGHETSLARM
                state: REFUSED
                """);
    }

    @Test
    @Rule("D1")
    void whoChoosesNoUnitGetsTheMunicipalitysUntilOneIsChosen() {
        DecidedService service = decided(21, granted("unitCode", ChosenUnits.NONE_CHOSEN));
        assertThat(service.unit()).isEqualTo(new ChosenUnits.Chosen("EKEN", false));

        service.choose("BJORKEN");

        assertThat(service.unit()).isEqualTo(new ChosenUnits.Chosen("BJORKEN", true));
    }

    @Test
    @Rule({"I2", "G23"})
    void aGrantedServiceEndsOnceAndItsLastDayCanBeCorrected() {
        DecidedService service = decided(21, granted());

        service.end(LAST, "Målet är nått");

        assertThat(service.state()).isEqualTo(ServiceState.ENDED);
        assertThat(service.isInForce()).isFalse();
        assertThat(service.isGranted()).isTrue();
        assertThat(service.endedOn()).isEqualTo(LAST);
        assertThat(service.endingGround()).isEqualTo("Målet är nått");
        assertThatThrownBy(() -> service.end(LAST.plusDays(1), "Igen"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENDED");
        assertThatThrownBy(() -> service.choose("EKEN")).isInstanceOf(IllegalStateException.class);
        assertThat(service.endedOn()).isEqualTo(LAST);
        assertThat(service.unitCode()).isEqualTo("BJORKEN");

        service.correctEnd(LAST.minusDays(1), "Målet är nått, rättat");

        assertThat(service.endedOn()).isEqualTo(LAST.minusDays(1));
        assertThat(service.endingGround()).isEqualTo("Målet är nått, rättat");
    }

    @Test
    @Rule({"C3", "I2"})
    void whatIsRefusedCannotEndAndWhatRunsHasNoLastDayToCorrect() {
        DecidedService no = decided(21, refused());
        assertThatThrownBy(() -> no.end(LAST, "Målet är nått"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REFUSED");
        assertThatThrownBy(() -> no.choose("EKEN")).isInstanceOf(IllegalStateException.class);
        DecidedService yes = decided(22, granted());
        assertThatThrownBy(() -> yes.correctEnd(LAST, "Rättat"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GRANTED");
        assertThat(no.endedOn()).isNull();
        assertThat(yes.endedOn()).isNull();
        assertThat(yes.endingGround()).isNull();
    }

    @Test
    @Rule("C11")
    void aCourtGrantsOrRefusesAsItsJudgmentSays() {
        DecidedService yes =
                GivenCase.saved(21, DecidedService.adjudged(GivenJudgment.granted("BOENDE"), GivenDecision.asChosen()));
        assertThat(Answers.of(yes)).isEqualTo("""
                answer: GRANTED
                extent: Som domen säger
                goal: Bor hemma
                id: 21
                isGranted: true
                isInForce: true
                legalGround: lss-9-9
                serviceCode: BOENDE
                state: GRANTED
                unit: Chosen[code=BJORKEN, chosen=true]
                unitCode: BJORKEN
                """);
        DecidedService no =
                GivenCase.saved(22, DecidedService.adjudged(GivenJudgment.refused("BOENDE"), GivenDecision.asChosen()));
        assertThat(Answers.of(no)).isEqualTo("""
                answer: REFUSED
                extent: Som domen säger
                id: 22
                legalGround: lss-9-9
                serviceCode: BOENDE
                state: REFUSED
                """);
    }

    @Test
    @Rule("C1")
    void aServiceGrantedEarlierIsGrantedWhole() {
        DecidedService earlier = GivenCase.saved(
                21,
                DecidedService.grantedEarlier(
                        new EarlierService("HEMTJANST", "Dagligen", "sol-4-1", "Går ut", "BJORKEN")));
        assertThat(Answers.of(earlier)).isEqualTo("""
                answer: GRANTED
                extent: Dagligen
                goal: Går ut
                id: 21
                isGranted: true
                isInForce: true
                legalGround: sol-4-1
                serviceCode: HEMTJANST
                state: GRANTED
                unit: Chosen[code=BJORKEN, chosen=true]
                unitCode: BJORKEN
                """);
    }

    @Test
    @Rule("C3")
    void aServiceDecidedBeforeTheAnswerWasKeptIsAnsweredByWhetherItIsGranted() {
        DecidedService yes = decided(21, granted());
        DecidedService no = decided(22, refused());
        ReflectionTestUtils.setField(yes, "answer", null);
        ReflectionTestUtils.setField(no, "answer", null);

        assertThat(yes.answer()).isEqualTo(Answer.GRANTED);
        assertThat(no.answer()).isEqualTo(Answer.REFUSED);
    }
}
