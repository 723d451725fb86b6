package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Written;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.TaskPriority;
import se.foljsam.platform.WithoutUserRights;

/** The open tasks of provider units, with the order each concerns. */
@Component
class UnitTasks {
    /** The task that asks a unit to answer an order. */
    static final String ACKNOWLEDGE = "userTask_acknowledgeOrder";

    /** The task that asks a unit for its plan. */
    static final String MAKE_PLAN = "userTask_makePlan";

    private static final int YEAR_THAT_NEVER_COMES = 2900;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final UnitReadings readings;
    private final WithoutUserRights withoutUserRights;
    private final Written written;

    UnitTasks(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            UnitReadings readings,
            WithoutUserRights withoutUserRights,
            Written written) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.readings = readings;
        this.withoutUserRights = withoutUserRights;
        this.written = written;
    }

    /**
     * An open task.
     *
     * @param orderId null if it concerns no single order
     * @param service null likewise
     * @param assignee user id of whose hand it is in; null if it waits for the whole unit
     * @param who the same by name
     * @param dueOn null if it has no day
     * @param dueAt null likewise
     */
    record Waiting(
            String taskId,
            String taskKey,
            String name,
            String caseNumber,
            String fullName,
            Long orderId,
            String service,
            String assignee,
            String who,
            boolean urgent,
            LocalDate dueOn,
            Instant dueAt) {
        /** Where the task is opened. */
        public String href() {
            return "/uppgift/" + taskId;
        }

        /** Whether it asks for the answer to an order. */
        public boolean acknowledges() {
            return ACKNOWLEDGE.equals(taskKey);
        }
    }

    /** Tasks that wait for these groups or are in the hand of one of their people, the urgent first, then the nearest day. */
    List<Waiting> of(Collection<String> groups) {
        return withoutUserRights.call(() -> waiting(openAt(groups)));
    }

    /** The same of one order. */
    List<Waiting> ofOrder(long orderId, Collection<String> groups) {
        return withoutUserRights.call(
                () -> waiting(openAt(groups).processVariableValueEquals(CaseVariables.ORDER_ID.name(), orderId)));
    }

    private TaskQuery openAt(Collection<String> groups) {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(groups))
                .includeAssignedTasks()
                .active();
    }

    private List<Waiting> waiting(TaskQuery asked) {
        List<Task> open =
                asked.orderByDueDate().asc().orderByTaskCreateTime().asc().list();
        Map<String, Long> orderOf = ordersOf(open);
        Map<String, String> caseOf = casesOf(open);
        Map<String, String> names = readings.namesIn(Set.copyOf(caseOf.values()));
        Map<Long, String> services = readings.servicesOf(Set.copyOf(orderOf.values()));
        return open.stream()
                .map(task -> {
                    Long orderId = orderOf.get(task.getProcessInstanceId());
                    String caseNumber = caseOf.get(task.getProcessInstanceId());
                    return new Waiting(
                            task.getId(),
                            task.getTaskDefinitionKey(),
                            task.getName(),
                            caseNumber,
                            names.get(caseNumber),
                            orderId,
                            orderId == null ? null : services.get(orderId),
                            task.getAssignee(),
                            task.getAssignee() == null ? null : written.person(task.getAssignee()),
                            task.getPriority() > TaskPriority.ORDINARY,
                            dueOn(task),
                            dueOn(task) == null ? null : task.getDueDate().toInstant());
                })
                .sorted(Comparator.comparing(Waiting::urgent).reversed())
                .toList();
    }

    private Map<String, Long> ordersOf(List<Task> open) {
        return open.isEmpty()
                ? Map.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(open.stream()
                                .map(Task::getProcessInstanceId)
                                .distinct()
                                .toArray(String[]::new))
                        .variableName(CaseVariables.ORDER_ID.name())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId,
                                variable -> ((Number) variable.getValue()).longValue(),
                                (one, same) -> one));
    }

    /** The business key of each task's process instance. */
    private Map<String, String> casesOf(List<Task> open) {
        return open.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Tasks without a deadline carry a day that never comes: they have none. */
    static LocalDate dueOn(Task task) {
        LocalDate due = task.getDueDate() == null
                ? null
                : SwedishTime.dateOf(task.getDueDate().toInstant());
        return due == null || due.getYear() > YEAR_THAT_NEVER_COMES ? null : due;
    }

    /** Of these, the ones of one kind, by their order. */
    static Map<Long, Waiting> byOrder(List<Waiting> waiting, String taskKey) {
        return waiting.stream()
                .filter(one -> one.orderId() != null && one.taskKey().equals(taskKey))
                .collect(Collectors.toMap(Waiting::orderId, Function.identity(), (first, later) -> first));
    }
}
