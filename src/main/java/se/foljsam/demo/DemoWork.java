package se.foljsam.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.TimeMachine;

/** Demo users at work in the past, through the same door as the browser, with their own rights. */
class DemoWork {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 40);
    private static final long BETWEEN_STEPS = 14;
    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final TimeMachine time;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private final Instant now;
    private Instant clock;
    private String caseNumber;

    DemoWork(
            FormService forms,
            TaskService tasks,
            IdentityService identity,
            RepositoryService repository,
            TimeMachine time,
            JdbcClient jdbc,
            Instant now) {
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.repository = repository;
        this.time = time;
        this.jdbc = jdbc;
        this.now = now;
        this.clock = now;
    }

    /** The weekday that many days before today, or the last one before it. */
    LocalDate day(int daysAgo) {
        LocalDate day = SwedishTime.dateOf(now).minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Begins a case on that day: the clock goes back to it. */
    void start(int daysAgo, String user, Map<String, Object> typed) {
        clock = earlierOf(SwedishTime.at(day(daysAgo), OFFICE_OPENS), now);
        time.travelTo(clock);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("careCase")
                .latestVersion()
                .singleResult()
                .getId();
        caseNumber = as(user, () -> forms.submitStartForm(definition, typed)).getBusinessKey();
    }

    /** Lives until that day in the office, each timer at its own time; never into the future. */
    void on(int daysAgo) {
        Instant morning = SwedishTime.at(day(daysAgo), OFFICE_OPENS);
        moveTo(morning.isAfter(clock) ? morning : clock);
    }

    /** Lives until today. */
    void untilNow() {
        moveTo(now);
        time.liveUntil(now);
    }

    /** Takes the one task of that key, if nobody has it, and submits it a while after the step before. */
    void submit(String user, String taskKey, Map<String, Object> typed) {
        moveTo(clock.plusSeconds(BETWEEN_STEPS * 60));
        Task task = task(user, taskKey);
        as(user, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), typed);
            return null;
        });
        time.runDueJobs();
    }

    /** The rows that a task's form is filled in with. */
    List<Map<String, Object>> rows(String user, String taskKey, String field) {
        String taskId = task(user, taskKey).getId();
        SerializableValue value =
                as(user, () -> forms.getTaskFormVariables(taskId, null, false).getValueTyped(field));
        try {
            return json.readValue(value.getValueSerialized(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A text that a task's form is filled in with. */
    String text(String user, String taskKey, String field) {
        String taskId = task(user, taskKey).getId();
        return (String)
                as(user, () -> forms.getTaskFormVariables(taskId, null, false).get(field));
    }

    /** What somebody does on an order's page of that unit, a while after the step before; with the order's id. */
    void onOrderOf(String unit, LongConsumer step) {
        moveTo(clock.plusSeconds(BETWEEN_STEPS * 60));
        step.accept(jdbc.sql("""
                        select o.id from order_known o join case_known c on c.id = o.care_case_id
                        where c.case_number = ? and o.unit_code = ?""").params(caseNumber, unit).query(Long.class).single());
        time.runDueJobs();
    }

    /** What somebody does on the case's page about its decision, a while after the step before; with the case's number and the decision's id. */
    void onDecision(BiConsumer<String, Long> step) {
        moveTo(clock.plusSeconds(BETWEEN_STEPS * 60));
        step.accept(
                caseNumber,
                jdbc.sql(
                                "select d.id from decision_known d join case_known c on c.id = d.care_case_id where c.case_number = ?")
                        .param(caseNumber)
                        .query(Long.class)
                        .single());
        time.runDueJobs();
    }

    void returnToNow() {
        identity.clearAuthentication();
        time.returnToNow();
    }

    private Task task(String user, String taskKey) {
        return as(
                user,
                () -> tasks
                        .createTaskQuery()
                        .taskDefinitionKey(taskKey)
                        .processInstanceBusinessKey(caseNumber)
                        .active()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(user + " sees no " + taskKey + " in " + caseNumber)));
    }

    private void moveTo(Instant instant) {
        clock = earlierOf(instant, now);
        time.liveUntil(clock);
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.clearAuthentication();
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Instant earlierOf(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
