package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.decision.appeal.Appeal.State;
import se.foljsam.decision.appeal.Appeal.TimeException;
import se.foljsam.decision.appeal.ReceiveAppeals.Appellant;
import se.foljsam.decision.appeal.ReceiveAppeals.Came;
import se.foljsam.decision.appeal.ReceiveAppeals.PowerOfAttorney;
import se.foljsam.decision.decision.GivenDecision;
import se.foljsam.support.Answers;

/** An appeal goes one way only, and says what became of it. */
class AppealTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 24);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 27);
    private static final AppealDocument LETTER = new AppealDocument(LocalDate.of(2026, 3, 2), "Beslut", "Hanna Holm");

    /** Every step of an appeal, with the states it is open from. */
    private static final Map<String, Consumer<Appeal>> STEPS = steps();

    private static final Map<String, List<State>> FROM = Map.of(
            "isInTime", List.of(State.RECEIVED),
            "dismiss", List.of(State.RECEIVED),
            "takeUpAgain", List.of(State.DISMISSED),
            "reconsidered", List.of(State.IN_TIME),
            "decisionIsChanged", List.of(State.IN_TIME),
            "handOver", List.of(State.RECONSIDERED, State.CHANGING),
            "judged", List.of(State.AT_COURT),
            "goesTo", List.of(State.JUDGED),
            "settle", List.of(State.AT_COURT, State.JUDGED),
            "lapse",
                    List.of(
                            State.RECEIVED,
                            State.IN_TIME,
                            State.RECONSIDERED,
                            State.CHANGING,
                            State.AT_COURT,
                            State.JUDGED));

    private static Map<String, Consumer<Appeal>> steps() {
        Map<String, Consumer<Appeal>> steps = new LinkedHashMap<>();
        steps.put("isInTime", appeal -> appeal.isInTime(LAST_DAY, null, null, null));
        steps.put("dismiss", appeal -> appeal.dismiss(LAST_DAY, "För sent", 12, TODAY));
        steps.put("takeUpAgain", Appeal::takeUpAgain);
        steps.put("reconsidered", appeal -> appeal.reconsidered("Står fast"));
        steps.put("decisionIsChanged", appeal -> appeal.decisionIsChanged("Ändras", 18));
        steps.put("handOver", appeal -> appeal.handOver(handed(), List.of(LETTER), "hanna"));
        steps.put("judged", Appeal::judged);
        steps.put("goesTo", appeal -> appeal.goesTo("Kammarrätten"));
        steps.put("settle", appeal -> appeal.settle(TODAY));
        steps.put("lapse", appeal -> appeal.lapse(TODAY));
        return steps;
    }

    @TestFactory
    @Rule({"L4", "C10", "C11"})
    Stream<DynamicTest> eachStepIsOpenFromItsOwnStatesAndRefusedFromEveryOther() {
        return STEPS.entrySet().stream()
                .flatMap(step -> Stream.of(State.values())
                        .map(state -> DynamicTest.dynamicTest(step.getKey() + " from " + state, () -> {
                            Appeal appeal = received();
                            ReflectionTestUtils.setField(appeal, "state", state);
                            if (FROM.get(step.getKey()).contains(state)) {
                                assertThatNoException()
                                        .isThrownBy(() -> step.getValue().accept(appeal));
                                return;
                            }
                            String before = Answers.of(appeal);
                            assertThatThrownBy(() -> step.getValue().accept(appeal))
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining("appeal 31 is " + state + " and cannot be ");
                            assertThat(Answers.of(appeal)).isEqualTo(before);
                        })));
    }

    @Test
    @Rule("C11")
    void whatIsOpenIsWhatADeathEnds() {
        assertThat(Appeal.OPEN).containsExactlyInAnyOrderElementsOf(FROM.get("lapse"));
    }

    @Test
    @Rule("L4")
    void whatCameInIsKeptAsItCame() {
        assertThat(Answers.of(received())).isEqualTo("""
                appealedBy: AGENT
                appellant: Olle Ombud
                careCaseId: 5
                decisionId: 11
                decisionReceivedOn: 2026-03-03
                id: 31
                newCircumstances: Ny diagnos
                powerOfAttorney: SHOWN
                receivedOn: 2026-03-20
                registeredBy: hanna
                state: RECEIVED
                whatIsAsked: Hjälp även på kvällen
                """);
    }

    @Test
    @Rule({"L4", "C10", "C11"})
    void anAppealInTimeIsReconsideredHandedOverJudgedAndSettled() {
        Appeal appeal = received();
        appeal.isInTime(LAST_DAY, TimeException.COURT_IN_TIME, LocalDate.of(2026, 3, 23), "Domstolen hade det");
        appeal.reconsidered("Står fast");
        appeal.handOver(handed(), List.of(LETTER), "hanna");

        assertThat(Answers.of(appeal)).isEqualTo("""
                appealedBy: AGENT
                appellant: Olle Ombud
                careCaseId: 5
                court: Förvaltningsrätten
                courtReceivedOn: 2026-03-23
                decisionId: 11
                decisionReceivedOn: 2026-03-03
                documents: [%s]
                handedOverBy: hanna
                handedOverOn: 2026-03-27
                id: 31
                lastDayOn: 2026-03-24
                newCircumstances: Ny diagnos
                powerOfAttorney: SHOWN
                receivedOn: 2026-03-20
                reconsideration: Står fast
                registeredBy: hanna
                remarks: Yttrande bifogas
                state: AT_COURT
                timeException: COURT_IN_TIME
                timeReasons: Domstolen hade det
                whatIsAsked: Hjälp även på kvällen
                """.formatted(LETTER));

        appeal.judged();
        assertThat(appeal.state()).isEqualTo(State.JUDGED);
        appeal.goesTo("Kammarrätten");
        assertThat(appeal.court()).isEqualTo("Kammarrätten");
        assertThat(appeal.state()).isEqualTo(State.AT_COURT);
        appeal.settle(TODAY);
        assertThat(appeal.state()).isEqualTo(State.SETTLED);
        assertThat(appeal.settledOn()).isEqualTo(TODAY);
    }

    @Test
    @Rule("C10")
    void aChangedDecisionNamesItsReassessment() {
        Appeal appeal = received();
        appeal.isInTime(LAST_DAY, null, null, null);
        appeal.decisionIsChanged("Uppenbart fel", 18);

        assertThat(appeal.state()).isEqualTo(State.CHANGING);
        assertThat(appeal.reconsideration()).isEqualTo("Uppenbart fel");
        assertThat(appeal.reassessmentMatterId()).isEqualTo(18);
        assertThat(appeal.settledOn()).isNull();
    }

    @Test
    @Rule("L4")
    void aDismissedAppealIsSettledUntilItIsTakenUpAgain() {
        Appeal appeal = received();
        assertThat(appeal.isTakenUpAgain()).isFalse();

        appeal.dismiss(LAST_DAY, "För sent", 12, TODAY);

        assertThat(appeal.state()).isEqualTo(State.DISMISSED);
        assertThat(appeal.lastDayOn()).isEqualTo(LAST_DAY);
        assertThat(appeal.timeReasons()).isEqualTo("För sent");
        assertThat(appeal.dismissalDecisionId()).isEqualTo(12);
        assertThat(appeal.settledOn()).isEqualTo(TODAY);
        assertThat(appeal.isTakenUpAgain()).isFalse();

        appeal.takeUpAgain();

        assertThat(appeal.state()).isEqualTo(State.RECEIVED);
        assertThat(appeal.settledOn()).isNull();
        assertThat(appeal.isTakenUpAgain()).isTrue();
    }

    @Test
    @Rule("L4")
    void withADeathItLapsesThatDay() {
        Appeal appeal = received();
        appeal.lapse(TODAY);

        assertThat(appeal.state()).isEqualTo(State.LAPSED);
        assertThat(appeal.settledOn()).isEqualTo(TODAY);
    }

    private static Appeal received() {
        return GivenCase.saved(
                31,
                Appeal.receive(
                        GivenDecision.made(),
                        new Came(
                                "2026-000001",
                                11,
                                RECEIVED,
                                LocalDate.of(2026, 3, 3),
                                Appellant.AGENT,
                                "Olle Ombud",
                                PowerOfAttorney.SHOWN,
                                "Hjälp även på kvällen",
                                "Ny diagnos",
                                "hanna")));
    }

    private static HandOverAppealForm handed() {
        return new HandOverAppealForm(TODAY, "Förvaltningsrätten", List.of("1"), "Yttrande bifogas");
    }
}
