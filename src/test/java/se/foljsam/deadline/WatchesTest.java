package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.foljsam.Rule;
import se.foljsam.deadline.Watch.State;

/** What models and phases get from the watches, with the real table and calendar; the engine's part is in the test of moving. */
@Rule("J4")
class WatchesTest {
    private static final String CASE = "2026-000001";
    private static final long ORDER = 7;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private final Map<WatchKind, DeadlineFacts> known = new HashMap<>();
    private final Map<String, Watch> open = new HashMap<>();
    private final MovesInEngine engine = mock(MovesInEngine.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void anOrderInACase() {
        when(execution.getProcessBusinessKey()).thenReturn(CASE);
        when(execution.getProcessInstanceId()).thenReturn("instance");
        when(execution.getVariable(anyString())).thenReturn(ORDER);
        known.put(WatchKind.EXECUTION_PLAN, GivenDeadlines.decision(START, null));
    }

    @ParameterizedTest
    @Rule("F1")
    @CsvSource({"osthammar, 2026-03-16T15:00:00Z", "norrkoping, 2026-03-23T15:00:00Z"})
    void theFirstToAskArmsTheWatch(String profile, Instant due) {
        assertThat(watches(profile).due(execution, "executionPlan")).isEqualTo(due);

        Watch watch = open.values().iterator().next();
        assertThat(watch.caseNumber()).isEqualTo(CASE);
        assertThat(watch.subjectId()).isEqualTo(ORDER);
        assertThat(watch.countedFrom()).isEqualTo(START);
        assertThat(watch.processInstanceId()).isEqualTo("instance");
        assertThat(watch.rowId()).startsWith("executionPlan_");
        assertThat(watch.tableHash()).hasSize(64);
    }

    @Test
    void theNextToAskIsToldTheSame() {
        Watches watches = watches("norrkoping");
        watches.due(execution, "executionPlan");
        known.put(WatchKind.EXECUTION_PLAN, GivenDeadlines.decision(START.plusDays(30), null));

        assertThat(watches.due(execution, "executionPlan")).isEqualTo(Instant.parse("2026-03-23T15:00:00Z"));
        assertThat(open).hasSize(1);
    }

    @Test
    void theReasonIsInWords() {
        watches("norrkoping").due(execution, "executionPlan");

        assertThat(open.values().iterator().next().explanation())
                .isEqualTo("3 veckor från verkställighet (Norrköping 2.2, F1)");
    }

    @Test
    @Rule("F4")
    void aReminderAsksEachMorningFromTheDayAfterTheDueDate() {
        assertThat(watches("osthammar").cycle(execution, "executionPlan", "reminder"))
                .isEqualTo("R/2026-03-17T07:00:00Z/P1D");
    }

    @Test
    void aStepTheTableDoesNotGiveIsAFaultInTheModel() {
        assertThatThrownBy(() -> watches("norrkoping").cycle(execution, "executionPlan", "escalation"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table gives executionPlan no escalation");
    }

    @Test
    void aKindNobodyKnowsIsAFaultInTheModel() {
        assertThatThrownBy(() -> watches("norrkoping").due(execution, "coffeeBreak"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coffeeBreak");
    }

    @Test
    void aKindNoPhaseAnswersForIsAFault() {
        assertThatThrownBy(() -> watches("norrkoping").due(execution, "appeal"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no phase knows the facts of appeal");
    }

    @Test
    void aModelThatHasNoSubjectIsAFault() {
        when(execution.getVariable(anyString())).thenReturn(null);

        assertThatThrownBy(() -> watches("norrkoping").due(execution, "executionPlan"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("orderId");
    }

    @Test
    @Rule("E5")
    void aStartThatCountsFromTheOrderedDayRemembersThatDay() {
        LocalDate ordered = START.plusDays(14);
        Watch watch = watches("norrkoping")
                .arm(
                        WatchKind.EXECUTION_START,
                        CASE,
                        ORDER,
                        GivenDeadlines.decision(START, null).and(StartEvent.ORDERED_START, ordered))
                .orElseThrow();

        assertThat(watch.countedFrom()).isEqualTo(ordered);
        assertThat(watch.dueOn()).isEqualTo(ordered.plusDays(1));
    }

    @Test
    void aDecisionUntilFurtherNoticeIsNotWatchedForItsEndAndNeverRunsOut() {
        known.put(WatchKind.DECISION_END, GivenDeadlines.decision(START, null));

        assertThat(watches("norrkoping").due(execution, "decisionEnd")).isAfter("2900-01-01");
        assertThat(open).isEmpty();
    }

    @Test
    void aDecisionRunsOutTheMorningAfterItsLastDay() {
        known.put(WatchKind.DECISION_END, GivenDeadlines.decision(START, LocalDate.of(2026, 3, 28)));

        assertThat(watches("norrkoping").due(execution, "decisionEnd"))
                .as("the 29th is the day the clock changes")
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    @Rule({"F1", "E9"})
    void aCorrectedStartMovesTheDateAndSaysWhy() {
        Watches watches = watches("norrkoping");
        watches.due(execution, "executionPlan");
        known.put(WatchKind.EXECUTION_PLAN, GivenDeadlines.decision(START.plusDays(3), null));

        watches.recompute(WatchKind.EXECUTION_PLAN, CASE, ORDER, "verkställigheten rättad", "petra");

        Watch watch = open.values().iterator().next();
        assertThat(watch.dueOn()).isEqualTo("2026-03-26");
        assertThat(watch.countedFrom()).isEqualTo(START.plusDays(3));
        assertThat(watch.lastMove().orElseThrow().movedFrom()).isEqualTo("2026-03-23");
        assertThat(watch.lastMove().orElseThrow().movedBy()).isEqualTo("petra");
        assertThat(watch.step("reminder").orElseThrow().stepAt()).isEqualTo(Instant.parse("2026-03-27T07:00:00Z"));
        verify(engine).follow(watch, Instant.parse("2026-03-23T15:00:00Z"));
    }

    @Test
    @Rule("G4")
    void anotherDateForAnotherReasonSaysTheOtherReason() {
        Watches watches = watches("norrkoping");
        LocalDate last = START.plusDays(21);
        known.put(WatchKind.FOLLOW_UP, GivenDeadlines.decision(START, last));
        watches.due(execution, "followUp");
        known.put(WatchKind.FOLLOW_UP, GivenDeadlines.own(GivenDeadlines.decision(START, last), START.plusDays(10)));

        watches.recompute(WatchKind.FOLLOW_UP, CASE, ORDER, "ändrat", "hanna");

        Watch watch = open.values().iterator().next();
        assertThat(watch.dueOn()).isEqualTo(START.plusDays(10));
        assertThat(watch.explanation()).isEqualTo("handläggarens egen dag (G4)");
    }

    @Test
    void theSameAnswerMovesNothing() {
        Watches watches = watches("norrkoping");
        watches.due(execution, "executionPlan");

        watches.recompute(WatchKind.EXECUTION_PLAN, CASE, ORDER, "inget", "petra");

        assertThat(open.values().iterator().next().moves()).isEmpty();
        verify(engine, never()).follow(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"7, 2026-03-30T14:00:00Z, 2026-03-31T06:00:00Z", "-7, 2026-03-16T15:00:00Z, 2026-03-17T07:00:00Z"})
    void aMoveTakesTheStepsAlongAlsoOverTheClockChange(int days, Instant due, Instant reminder) {
        Watches watches = watches("norrkoping");
        watches.due(execution, "executionPlan");
        Watch watch = open.values().iterator().next();

        watches.move(watch, watch.dueOn().plusDays(days), "överenskommet", "hanna");

        assertThat(watch.dueAt()).isEqualTo(due);
        assertThat(watch.step("reminder").orElseThrow().stepAt()).isEqualTo(reminder);
    }

    @Test
    void whatNobodyWatchesNeitherHappensNorIsDropped() {
        Watches watches = watches("norrkoping");

        watches.happened(WatchKind.EXECUTION_PLAN, CASE, ORDER);
        watches.drop(WatchKind.EXECUTION_PLAN, CASE, ORDER);
        watches.inHand(WatchKind.EXECUTION_PLAN, CASE, ORDER, true);

        assertThat(watches.takeStep(WatchKind.EXECUTION_PLAN, CASE, ORDER, "reminder"))
                .isFalse();
        assertThat(open).isEmpty();
    }

    @Test
    @Rule("E1")
    void whatHappenedInTimeIsMetHoweverLateItIsWrittenDown() {
        Watches watches = watches("norrkoping");
        watches.due(execution, "executionPlan");
        Watch watch = open.values().iterator().next();

        watches.happened(WatchKind.EXECUTION_PLAN, CASE, ORDER, watch.dueOn());

        assertThat(watch.state()).isEqualTo(State.MET);
    }

    private Watches watches(String profile) {
        WatchRows rows = mock(WatchRows.class);
        when(rows.save(any(Watch.class))).thenAnswer(call -> {
            Watch watch = call.getArgument(0);
            open.values().remove(watch);
            if (watch.openKey() != null) {
                open.put(watch.openKey(), watch);
            }
            return watch;
        });
        when(rows.findByOpenKey(anyString()))
                .thenAnswer(call -> Optional.ofNullable(open.get(call.<String>getArgument(0))));
        when(rows.ended(any(), any(), anyString(), any())).thenReturn(1);
        when(rows.inHand(any(), any(), anyBoolean())).thenReturn(1);
        when(rows.watchedBy(any(), any(), anyString())).thenReturn(1);
        WatchReader reader = mock(WatchReader.class);
        when(reader.bare(anyString())).thenAnswer(call -> Optional.ofNullable(open.get(call.<String>getArgument(0))));
        when(reader.withSteps(anyString()))
                .thenAnswer(call -> Optional.ofNullable(open.get(call.<String>getArgument(0))));
        StaticListableBeanFactory phases = new StaticListableBeanFactory();
        phases.addBean("phase", (WatchFacts) (kind, subjectId) -> Optional.ofNullable(known.get(kind)));
        return new Watches(
                rows,
                reader,
                GivenDeadlines.dates(profile),
                GivenDeadlines.PROPERTIES,
                phases.getBeanProvider(WatchFacts.class),
                engine,
                clock);
    }
}
