package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.deadline.Watch.State;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * A plan that is waited for, in Norrköping: executed on 2 March 2026, due on the 23rd, the manager reminded on the 24th, a deviation on 7 April. Then its date is moved, before and after each of
 * these, earlier and later.
 */
@Rule({"F1", "F4", "J4"})
abstract class MovingAWatch {
    @Autowired
    Workplace work;

    @Autowired
    Watches watches;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private long orderId;

    @BeforeEach
    void aPlanIsWaitedFor() {
        work.openOn("2026-03-02");
        number = work.as("hanna").start(Typed.application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, Typed.granted("2026-03-02", "2027-08-31"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
        work.as("petra").submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));
        work.as("petra")
                .submit(
                        "userTask_registerExecution",
                        number,
                        Typed.of("startedOn", "2026-03-02", "contactAnswer", "DECLINED", "fixedCareContact", null));
        orderId = watches.of(number).stream()
                .filter(watch -> watch.kind() == WatchKind.EXECUTION_PLAN)
                .map(Watch::subjectId)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void thePlanIsWatchedFromItsStart() {
        assertThat(watch().dueOn()).isEqualTo("2026-03-23");
        assertThat(watch().explanation()).isEqualTo("3 veckor från verkställighet (Norrköping 2.2, F1)");
        assertThat(planTask().getDueDate()).isEqualTo(watch().dueAt());
        assertTimers("2026-03-24T07:00:00Z", "2026-04-07T06:00:00Z");
    }

    @Test
    void oneReminderThenOneDeviationHoweverLongItTakes() {
        work.liveUntil("2026-03-23");
        assertThat(remindersToPetra()).isZero();

        work.liveUntil("2026-03-24");
        assertThat(remindersToPetra()).isOne();
        assertThat(deviationTasks()).isZero();

        work.liveUntil("2026-04-06");
        assertThat(remindersToPetra()).as("asked every day, sent once").isOne();
        assertThat(deviationTasks()).isZero();

        work.liveUntil("2026-04-07");
        assertThat(deviationTasks()).isOne();

        work.liveUntil("2026-04-20");
        assertThat(remindersToPetra()).isOne();
        assertThat(deviationTasks()).isOne();
        assertThat(watch().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aReminderNamesNobody() {
        work.liveUntil("2026-03-24");

        String text = jdbc.sql("select message_text from case_message where kind = 'REMINDER' and to_user = 'petra'"
                        + " and care_case_id = (select id from care_case where case_number = ?)")
                .param(number)
                .query(String.class)
                .single();
        assertThat(text)
                .contains(
                        "23 mars 2026", "3 veckor från verkställighet", "F1", "Gäller Hemtjänst hos Hemtjänst Björken.")
                .doesNotContain("Tora", "19330405");
    }

    @Test
    void movedLaterBeforeTheReminder() {
        work.liveUntil("2026-03-10");
        moveTo("2026-03-30");

        assertThat(planTask().getDueDate()).isEqualTo(Instant.parse("2026-03-30T14:00:00Z"));
        assertTimers("2026-03-31T06:00:00Z", "2026-04-14T06:00:00Z");

        work.liveUntil("2026-03-30");
        assertThat(remindersToPetra()).as("the old date passed without a word").isZero();
        work.liveUntil("2026-03-31");
        assertThat(remindersToPetra()).isOne();
    }

    @Test
    void movedEarlierBeforeTheReminder() {
        work.liveUntil("2026-03-10");
        moveTo("2026-03-16");

        assertThat(planTask().getDueDate()).isEqualTo(Instant.parse("2026-03-16T15:00:00Z"));
        assertTimers("2026-03-17T07:00:00Z", "2026-03-31T06:00:00Z");

        work.liveUntil("2026-03-17");
        assertThat(remindersToPetra()).isOne();
        work.liveUntil("2026-03-31");
        assertThat(remindersToPetra()).isOne();
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void movedSoMuchEarlierThatTheReminderHasPassed() {
        work.liveUntil("2026-03-20");
        moveTo("2026-03-16");
        assertThat(remindersToPetra()).isZero();

        work.liveUntil("2026-03-21");
        assertThat(remindersToPetra()).as("the next morning").isOne();
        work.liveUntil("2026-04-03");
        assertThat(deviationTasks())
                .as("fourteen days after the reminder, not after the new date")
                .isZero();
        work.liveUntil("2026-04-05");
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void movedLaterAfterTheReminder() {
        work.liveUntil("2026-03-25");
        assertThat(remindersToPetra()).isOne();
        moveTo("2026-04-10");

        assertThat(planTask().getDueDate()).isEqualTo(Instant.parse("2026-04-10T14:00:00Z"));
        assertTimers("2026-04-11T06:00:00Z", "2026-04-25T06:00:00Z");

        work.liveUntil("2026-04-10");
        assertThat(remindersToPetra()).isOne();
        assertThat(deviationTasks()).isZero();
        work.liveUntil("2026-04-11");
        assertThat(remindersToPetra()).as("reminded of the new date, too").isEqualTo(2);
        work.liveUntil("2026-04-24");
        assertThat(deviationTasks()).isZero();
        work.liveUntil("2026-04-25");
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void movedEarlierAfterTheReminder() {
        work.liveUntil("2026-03-25");
        moveTo("2026-03-20");

        work.liveUntil("2026-04-06");
        assertThat(remindersToPetra()).as("not reminded again").isOne();
        assertThat(deviationTasks()).isZero();
        work.liveUntil("2026-04-07");
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void movedLaterAfterTheDeviation() {
        work.liveUntil("2026-04-08");
        assertThat(deviationTasks()).isOne();
        moveTo("2026-04-30");

        assertThat(deviationTasks())
                .as("what is asked of the handler already stays")
                .isOne();
        assertTimers("2026-05-01T06:00:00Z", "2026-05-15T06:00:00Z");

        work.liveUntil("2026-04-30");
        assertThat(remindersToPetra()).isOne();
        work.liveUntil("2026-05-01");
        assertThat(remindersToPetra()).isEqualTo(2);
        assertThat(deviationTasks()).isOne();
        work.liveUntil("2026-05-15");
        assertThat(deviationTasks()).isEqualTo(2);
    }

    @Test
    void movedEarlierAfterTheDeviation() {
        work.liveUntil("2026-04-08");
        moveTo("2026-03-20");

        work.liveUntil("2026-04-30");
        assertThat(remindersToPetra()).isOne();
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void aMoveSaysFromWhatAndWhy() {
        moveTo("2026-03-30");

        assertThat(watch().lastMove().orElseThrow().movedFrom()).isEqualTo("2026-03-23");
        assertThat(watch().lastMove().orElseThrow().reason()).isEqualTo("överenskommet");
        assertThat(watch().lastMove().orElseThrow().movedBy()).isEqualTo("hanna");
    }

    @Test
    void aMoveThatFailsMovesNothing() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    watches.move(watch(), LocalDate.of(2026, 3, 30), "överenskommet", "hanna");
                    throw new IllegalStateException("something else went wrong");
                }))
                .hasMessage("something else went wrong");

        assertThat(watch().dueOn()).isEqualTo("2026-03-23");
        assertThat(planTask().getDueDate()).isEqualTo(watch().dueAt());
        assertTimers("2026-03-24T07:00:00Z", "2026-04-07T06:00:00Z");
    }

    @Test
    void aMoveWorksUnderTheRightsOfSomebodyWhoMayNotTouchTimers() {
        work.as("petra").loggedIn(() -> {
            moveTo("2026-03-30");
            return null;
        });

        assertTimers("2026-03-31T06:00:00Z", "2026-04-14T06:00:00Z");
    }

    @Test
    @Rule("F3")
    void aPlanUnderReviewRemindsNobodyAndOneSentBackDoesWithItsFirstDate() {
        work.liveUntil("2026-03-20");
        submitThePlan();
        work.liveUntil("2026-03-27");
        assertThat(remindersToPetra()).isZero();

        work.as("hanna")
                .submit("userTask_reviewPlan", number, Typed.of("outcome", "RETURNED", "missingParts", "Hur saknas."));
        assertThat(watch().dueOn()).isEqualTo("2026-03-23");
        assertThat(planTask().getDueDate()).isEqualTo(watch().dueAt());
        work.liveUntil("2026-03-28");
        assertThat(remindersToPetra()).isOne();
        work.liveUntil("2026-04-10");
        assertThat(deviationTasks())
                .as("fourteen days after the reminder, not with the first date")
                .isZero();
        work.liveUntil("2026-04-11");
        assertThat(deviationTasks()).isOne();
    }

    @Test
    void aPlanThatIsCompleteEndsTheWatchAndEveryTimer() {
        work.liveUntil("2026-03-20");
        submitThePlan();
        work.as("hanna").submit("userTask_reviewPlan", number, Typed.of("outcome", "COMPLETE", "missingParts", null));

        assertThat(watch().state()).isEqualTo(State.MET);
        assertThat(timersOf("executionPlan")).isEmpty();
        work.liveUntil("2026-04-10");
        assertThat(remindersToPetra()).isZero();
    }

    @Test
    @Rule({"G3", "G4"})
    void theTimerThatWaitsForAFollowUpMovesToo() {
        Watch followUp = watches.of(number).stream()
                .filter(watch -> watch.kind() == WatchKind.FOLLOW_UP)
                .findFirst()
                .orElseThrow();
        assertThat(followUp.dueOn()).isEqualTo("2026-05-02");
        assertThat(timersOf("followUp")).containsExactly(Instant.parse("2026-04-18T06:00:00Z"));

        move(followUp, "2026-04-20");

        assertThat(timersOf("followUp")).containsExactly(Instant.parse("2026-04-06T06:00:00Z"));
        assertTimers("2026-03-24T07:00:00Z", "2026-04-07T06:00:00Z");
        work.liveUntil("2026-04-05");
        assertThat(work.taskKeysOf(number)).doesNotContain("userTask_holdFollowUp");
        work.liveUntil("2026-04-06");
        assertThat(work.as("hanna").task("userTask_holdFollowUp", number).getDueDate())
                .isEqualTo(Instant.parse("2026-04-20T14:00:00Z"));
    }

    private void submitThePlan() {
        Map<String, Object> part = Typed.of(
                "what", "Dusch",
                "who", "Kim Kontakt",
                "when", "Tisdag och fredag morgon",
                "how", "Med stöd av handtag",
                "goal", "Duscha själv",
                "goalMeasure", "Behöver bara tillsyn",
                "goalDate", "2026-12-01");
        work.as("petra")
                .submit(
                        "userTask_makePlan",
                        number,
                        Typed.of(
                                "parts",
                                List.of(part),
                                "participated",
                                "YES",
                                "participationNote",
                                "Var med vid köksbordet.",
                                "othersTakingPart",
                                "Dottern",
                                "cooperation",
                                "Arbetsterapeut",
                                "followUpOn",
                                "2026-12-01",
                                "fixedCareContact",
                                "Kim Kontakt"));
    }

    private Watch watch() {
        return watches.of(number).stream()
                .filter(watch -> watch.kind() == WatchKind.EXECUTION_PLAN && watch.subjectId() == orderId)
                .findFirst()
                .orElseThrow();
    }

    private void moveTo(String day) {
        move(watch(), day);
    }

    private void move(Watch watch, String day) {
        transactions.executeWithoutResult(
                transaction -> watches.move(watch, LocalDate.parse(day), "överenskommet", "hanna"));
    }

    private Task planTask() {
        return work.tasksOf(number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("userTask_makePlan"))
                .findFirst()
                .orElseThrow();
    }

    private long deviationTasks() {
        return work.taskKeysOf(number).stream()
                .filter("userTask_fileDeviation"::equals)
                .count();
    }

    private long remindersToPetra() {
        return jdbc.sql("select count(*) from case_message where kind = 'REMINDER' and to_user = 'petra'"
                        + " and care_case_id = (select id from care_case where case_number = ?)")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void assertTimers(String reminder, String deviation) {
        assertThat(timersOf("executionPlan")).containsExactly(Instant.parse(reminder), Instant.parse(deviation));
    }

    private List<Instant> timersOf(String process) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult();
        return instance == null
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
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
