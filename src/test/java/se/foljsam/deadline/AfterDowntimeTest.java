package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Följsam was down for days. A plan was due on 23 March: its manager is to be reminded daily from the 24th until it was done once, and from 7 April a deviation is asked for. */
@FoljsamTest
@Rule({"F4", "J4"})
class AfterDowntimeTest {
    @Autowired
    Workplace work;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseAtWork aCase;
    private String planInstance;

    @BeforeEach
    void aPlanIsWaitedFor() {
        work.openOn("2026-03-02");
        aCase = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-08-31"))
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
        planInstance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("executionPlan")
                .processInstanceBusinessKey(aCase.number())
                .singleResult()
                .getId();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void aDailyReminderThatWasMissedTenTimesFiresOnceAndNextTomorrow() {
        work.travelTo("2026-04-03");
        work.settle();

        assertThat(rings("serviceTask_remindUnitManager")).isOne();
        assertThat(reminders()).isOne();
        assertThat(nextRings())
                .containsExactly(Instant.parse("2026-04-04T07:00:00Z"), Instant.parse("2026-04-07T06:00:00Z"));
    }

    @Test
    void aReminderAndWhatFollowsOnItFireOnceEachAndTheDeviationStillWaitsItsTurn() {
        work.travelTo("2026-04-20");
        work.settle();

        assertThat(rings("serviceTask_remindUnitManager")).isOne();
        assertThat(rings("serviceTask_checkPlan")).isOne();
        assertThat(reminders()).isOne();
        assertThat(work.taskKeysOf(aCase.number())).doesNotContain("userTask_fileDeviation");
        assertThat(nextRings()).hasSize(2).allMatch(next -> next.isAfter(clock.instant()));
    }

    @Test
    void whatWasSentBeforeTheDowntimeIsNotSentAgain() {
        work.liveUntil("2026-03-24");
        work.travelTo("2026-04-03");
        work.settle();

        assertThat(rings("serviceTask_remindUnitManager"))
                .as("before the downtime and after it")
                .isEqualTo(2);
        assertThat(reminders()).isOne();
    }

    private long rings(String activity) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(planInstance)
                .activityId(activity)
                .count();
    }

    private long reminders() {
        return aCase.all("x.id", "case_message", "x.kind = 'REMINDER'").size();
    }

    private List<Instant> nextRings() {
        return management
                .createJobQuery()
                .processInstanceId(planInstance)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(Job::getDuedate)
                .map(java.util.Date::toInstant)
                .toList();
    }
}
