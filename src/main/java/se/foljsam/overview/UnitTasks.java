package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Written;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.TaskPriority;
import se.foljsam.platform.TaskSurroundings;
import se.foljsam.platform.TaskSurroundings.Surroundings;
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
    private final TaskSurroundings surroundings;
    private final UnitReadings readings;
    private final WithoutUserRights withoutUserRights;
    private final Written written;

    UnitTasks(
            @Lazy TaskService tasks,
            TaskSurroundings surroundings,
            UnitReadings readings,
            WithoutUserRights withoutUserRights,
            Written written) {
        this.tasks = tasks;
        this.surroundings = surroundings;
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
        List<Task> open = asked.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .list();
        Surroundings around = surroundings.of(open);
        Map<String, String> names =
                readings.namesIn(Set.copyOf(around.caseNumbers().values()));
        Map<Long, String> services = readings.servicesOf(around.all(CaseVariables.ORDER_ID));
        return open.stream()
                .map(task -> {
                    Long orderId = around.idOf(task, CaseVariables.ORDER_ID);
                    String caseNumber = around.caseNumberOf(task);
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
                .toList();
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
