package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.investigation.DecisionDemand.State;
import se.foljsam.investigation.DemandDecision.Waiting;
import se.foljsam.support.Answers;
import se.foljsam.taskform.Rejected;

/** A decision can be demanded once, when its time has come, and the demand has one end. */
class DemandTest {
    private static final LocalDate APPLIED = LocalDate.of(2025, 9, 2);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @Rule("L1")
    @CsvSource({
        "2026-03-01, receivedOn",
        "2026-03-02, ",
        "2026-03-03, ",
        "2026-03-04, ",
        "2026-03-05, receivedOn",
        ", receivedOn"
    })
    void aDecisionIsDemandedFromItsDayToToday(LocalDate received, String refused) {
        expect(new Waiting(7, APPLIED, FROM, false), received, "Jag vill ha ett beslut", refused);
    }

    @Test
    @Rule("L1")
    void aDecisionIsDemandedOnceAndInWriting() {
        expect(new Waiting(7, APPLIED, FROM, true), FROM, "Jag vill ha ett beslut", "matterId");
        expect(new Waiting(7, APPLIED, FROM, false), FROM, " ", "demand");
        expect(new Waiting(7, APPLIED, FROM, false), FROM, null, "demand");
    }

    @Test
    @Rule("L1")
    void whoIsTooEarlyIsToldFromWhichDay() {
        assertThat(catchThrowable(() ->
                        new Waiting(7, APPLIED, FROM, false).refuseUnlessDemandable(FROM.minusDays(1), "Nu", TODAY)))
                .hasMessage(
                        "är för tidigt: ansökan kom in 2 september 2025 och kan begäras avgjord från och med 2 mars 2026.");
    }

    @Test
    @Rule("L1")
    void aDemandIsOpenAsItCame() {
        assertThat(Answers.of(open())).isEqualTo("""
                careCaseId: 5
                demandText: Jag vill ha ett beslut
                id: 111
                matterId: 7
                receivedOn: 2026-03-02
                registeredAt: 2026-03-02T08:00:00Z
                registeredBy: hanna
                state: OPEN
                """);
    }

    @Test
    @Rule("L1")
    void aRefusalIsADecisionWithReasonsAndHowToAppeal() {
        DecisionDemand demand = open();
        demand.refuse(new RefuseDemandForm("Intyg saknas", "Så här överklagar du", TODAY), "lisa", TODAY);

        assertThat(Answers.of(demand)).isEqualTo("""
                appealInformation: Så här överklagar du
                careCaseId: 5
                demandText: Jag vill ha ett beslut
                endedOn: 2026-03-04
                id: 111
                matterId: 7
                reasons: Intyg saknas
                receivedOn: 2026-03-02
                refusedBy: lisa
                registeredAt: 2026-03-02T08:00:00Z
                registeredBy: hanna
                state: REFUSED
                toldOn: 2026-03-04
                """);
        refusesAll(demand);
    }

    @Test
    @Rule("L1")
    void aDecisionAnswersItAndAWithdrawalOrADeathLetsItFall() {
        DecisionDemand decided = open();
        decided.decided(TODAY);
        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.endedOn()).isEqualTo(TODAY);
        assertThat(decided.reasons()).isNull();
        refusesAll(decided);

        DecisionDemand fallen = open();
        fallen.fall(TODAY);
        assertThat(fallen.state()).isEqualTo(State.FALLEN);
        assertThat(fallen.endedOn()).isEqualTo(TODAY);
        refusesAll(fallen);
    }

    private static void refusesAll(DecisionDemand demand) {
        String before = Answers.of(demand);
        for (Consumer<DecisionDemand> step : java.util.List.<Consumer<DecisionDemand>>of(
                one -> one.refuse(new RefuseDemandForm("Nej", "Så", TODAY), "hugo", TODAY.plusDays(1)),
                one -> one.decided(TODAY.plusDays(1)),
                one -> one.fall(TODAY.plusDays(1)))) {
            assertThatThrownBy(() -> step.accept(demand))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("demand 111 is " + demand.state() + " and cannot be ");
        }
        assertThat(Answers.of(demand)).isEqualTo(before);
    }

    private static void expect(Waiting waiting, LocalDate received, String demand, String refused) {
        Throwable thrown = catchThrowable(() -> waiting.refuseUnlessDemandable(received, demand, TODAY));
        if (refused == null) {
            assertThat(thrown).isNull();
        } else {
            assertThat(((Rejected) thrown).fieldName()).isEqualTo(refused);
        }
    }

    private static DecisionDemand open() {
        return GivenCase.saved(
                111, DecisionDemand.receive(7, 5, FROM, "Jag vill ha ett beslut", "hanna", GivenCase.OPENED_AT));
    }
}
