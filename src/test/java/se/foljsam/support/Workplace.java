package se.foljsam.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.TimeMachine;

/** People at work, as a test sees them: each starts, takes, opens and submits through the same door as the browser, with that person's rights. */
@TestComponent
public class Workplace {
    private static final String HOLD_FOLLOW_UP = "userTask_holdFollowUp";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    /** Below the engine, which would end each activity of each process in turn: that is what a test's time would go to. What is deployed, and who may do what, stays. */
    private static final List<String> EVERYTHING_THAT_RUNS = List.of(
            "delete from act_ru_incident",
            "delete from act_ru_identitylink where proc_def_id_ is null",
            "delete from act_ru_variable",
            "delete from act_ru_job where process_instance_id_ is not null",
            "delete from act_ru_event_subscr where proc_inst_id_ is not null",
            "delete from act_ru_task",
            "delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'",
            "update act_ru_execution set parent_id_ = null, super_exec_ = null, proc_inst_id_ = null",
            "delete from act_ru_execution",
            "update act_hi_taskinst set end_time_ = start_time_ where end_time_ is null",
            "update act_hi_actinst set end_time_ = start_time_ where end_time_ is null",
            "update act_hi_procinst set end_time_ = start_time_, state_ = 'EXTERNALLY_TERMINATED' where end_time_ is null");

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final TimeMachine time;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private Meter meter = (key, submission) -> submission.run();

    public Workplace(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            IdentityService identity,
            TimeMachine time,
            JdbcClient jdbc) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Begins a test on a quiet Monday morning, with nothing going on. */
    public void openOn(String date) {
        goHome();
        travelTo(date);
    }

    /** Ends everything that still goes on, so that no timer of one test rings in another and every person can be new again. */
    public void goHome() {
        identity.clearAuthentication();
        EVERYTHING_THAT_RUNS.forEach(sql -> jdbc.sql(sql).update());
        time.returnToNow();
        meter = (key, submission) -> submission.run();
        jdbc.sql("update matter set state = 'ENDED'").update();
        jdbc.sql("update care_case set state = 'CLOSED'").update();
        jdbc.sql("delete from form_draft").update();
    }

    /** Moves the clock to nine o'clock on that day without living through what lies between. */
    public void travelTo(String date) {
        time.travelTo(nineOn(LocalDate.parse(date)));
    }

    /** Lives until nine o'clock on that day, each timer at its own time. */
    public void liveUntil(String date) {
        time.liveUntil(nineOn(LocalDate.parse(date)));
    }

    /** Runs what is due now. */
    public void settle() {
        time.runDueJobs();
    }

    public static Instant nineOn(LocalDate date) {
        return LocalDateTime.of(date, java.time.LocalTime.of(9, 0))
                .atZone(SWEDEN)
                .toInstant();
    }

    public Worker as(String user) {
        return new Worker(user);
    }

    /** Open tasks of a case, whoever may see them. */
    public List<Task> tasksOf(String caseNumber) {
        identity.clearAuthentication();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .active()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Keys of the open tasks of a case, in alphabetical order. */
    public List<String> taskKeysOf(String caseNumber) {
        return tasksOf(caseNumber).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Whether anything of the case still runs. */
    public boolean isRunning(String caseNumber) {
        identity.clearAuthentication();
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    /** Stands around each submission; a benchmark counts there. */
    @FunctionalInterface
    public interface Meter {
        void measure(String taskKey, Runnable submission);
    }

    public void meteredBy(Meter other) {
        this.meter = other;
    }

    /** One person, logged in. */
    public final class Worker {
        private final String user;

        private Worker(String user) {
            this.user = user;
        }

        /** Does something with this person's rights, then logs out. */
        public <T> T loggedIn(Supplier<T> work) {
            identity.clearAuthentication();
            List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            identity.setAuthentication(user, groups);
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        }

        /** Starts a case and returns its number. */
        public String start(Map<String, Object> typed) {
            return start("careCase", typed);
        }

        /** Submits the start form of the process with this key and returns the number of the case it is in. */
        public String start(String process, Map<String, Object> typed) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return loggedIn(() -> forms.submitStartForm(definition, typed).getBusinessKey());
        }

        /** The one open task of that key in the case that this person can see. */
        public Task task(String taskKey, String caseNumber) {
            List<Task> seen = loggedIn(() -> tasks.createTaskQuery()
                    .taskDefinitionKey(taskKey)
                    .processInstanceBusinessKey(caseNumber)
                    .active()
                    .list());
            if (seen.size() > 1) {
                seen = seen.stream().filter(this::isTheirs).toList();
            }
            if (seen.size() != 1) {
                throw new AssertionError(user + " sees " + seen.size() + " tasks " + taskKey + " in " + caseNumber
                        + "; open: " + taskKeysOf(caseNumber));
            }
            return seen.get(0);
        }

        /** The open tasks of that key in the case that this person can see, oldest first. */
        public List<Task> tasks(String taskKey, String caseNumber) {
            return loggedIn(() -> tasks.createTaskQuery()
                    .taskDefinitionKey(taskKey)
                    .processInstanceBusinessKey(caseNumber)
                    .active()
                    .orderByTaskCreateTime()
                    .asc()
                    .list());
        }

        /** Whether it is in this person's hand, or waits for a group of theirs. */
        private boolean isTheirs(Task task) {
            List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            return user.equals(task.getAssignee())
                    || tasks.createTaskQuery()
                                    .taskId(task.getId())
                                    .taskCandidateGroupIn(groups)
                                    .count()
                            > 0;
        }

        /** Whether this person sees a task of that key in the case. */
        public boolean sees(String taskKey, String caseNumber) {
            return loggedIn(() -> tasks.createTaskQuery()
                            .taskDefinitionKey(taskKey)
                            .processInstanceBusinessKey(caseNumber)
                            .count()
                    > 0);
        }

        public void take(Task task) {
            loggedIn(() -> {
                tasks.claim(task.getId(), user);
                return null;
            });
        }

        /** The form's data as the browser gets it: lists and records as plain collections. */
        public Map<String, Object> open(Task task) {
            VariableMap data = loggedIn(() -> forms.getTaskFormVariables(task.getId(), null, false));
            Map<String, Object> plain = new LinkedHashMap<>();
            data.keySet().forEach(name -> plain.put(name, plain(data.getValueTyped(name))));
            return plain;
        }

        /** Opens the task, types over what the form was filled in with, and submits. The task is taken first if nobody has it. */
        public void submit(String taskKey, String caseNumber, Map<String, Object> typed) {
            submit(task(taskKey, caseNumber), typed);
        }

        /** The same for a task at hand. */
        public void submit(Task task, Map<String, Object> typed) {
            if (task.getAssignee() == null) {
                take(task);
            }
            Map<String, Object> opened = open(task);
            Map<String, Object> form = onlyFields(opened, formOf(task));
            if (HOLD_FOLLOW_UP.equals(task.getTaskDefinitionKey())) {
                form.putAll(UnchangedFollowUp.said(
                        opened,
                        typed,
                        SwedishTime.dateOf(ClockUtil.getCurrentTime().toInstant())));
            }
            form.putAll(typed);
            submitExactly(task, form);
        }

        /** Submits exactly this. */
        public void submitExactly(Task task, Map<String, Object> typed) {
            loggedIn(() -> {
                meter.measure(task.getTaskDefinitionKey(), () -> forms.submitTaskForm(task.getId(), typed));
                return null;
            });
        }

        private String formOf(Task task) {
            identity.clearAuthentication();
            return tasks.createTaskQuery()
                    .taskId(task.getId())
                    .initializeFormKeys()
                    .singleResult()
                    .getCamundaFormRef()
                    .getKey();
        }
    }

    private Map<String, Object> onlyFields(Map<String, Object> data, String formId) {
        try {
            JsonNode form = json.readTree(new ClassPathResource("forms/" + formId + ".form").getInputStream());
            Map<String, Object> fields = new LinkedHashMap<>();
            putFields(form, data, fields);
            return fields;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A group without a path of its own only stands around its fields. */
    private static void putFields(JsonNode within, Map<String, Object> data, Map<String, Object> fields) {
        for (JsonNode component : within.get("components")) {
            String key = component.path("key").asText(component.path("path").asText());
            if (data.containsKey(key)) {
                fields.put(key, data.get(key));
            }
            if ("group".equals(component.path("type").asText())) {
                putFields(component, data, fields);
            }
        }
    }

    private Object plain(TypedValue value) {
        if (value instanceof SerializableValue serialized) {
            try {
                return json.readValue(serialized.getValueSerialized(), Object.class);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return value.getValue();
    }
}
