package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchText;
import se.foljsam.page.Written;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.TaskPriority;
import se.foljsam.platform.WithoutUserRights;

/** Tasks as lists show them: whose, about what, by when and why. The same for Tasklist's cards and for the day, in a handful of questions however many they are. */
@Component
class TaskCards {
    private final RuntimeService runtime;
    private final TaskCardReadings readings;
    private final WithoutUserRights withoutUserRights;
    private final WatchText text;
    private final Written written;

    TaskCards(
            @Lazy RuntimeService runtime,
            TaskCardReadings readings,
            WithoutUserRights withoutUserRights,
            WatchText text,
            Written written) {
        this.runtime = runtime;
        this.readings = readings;
        this.withoutUserRights = withoutUserRights;
        this.text = text;
        this.written = written;
    }

    /**
     * A task of a list.
     *
     * @param person whose case it is, with the year of birth; that the identity is protected, where it is
     * @param service null where it concerns no single service
     * @param when by when, as said near it; null if it has no day
     * @param why why then; null likewise
     * @param source where that stands; empty if nowhere, null likewise
     * @param takenBy the name of who else has it; null if nobody has, or the reader
     */
    record Card(
            String taskId,
            String name,
            String caseNumber,
            String person,
            String service,
            String when,
            String why,
            String source,
            boolean late,
            boolean urgent,
            String takenBy) {
        /** Where the task is opened. */
        public String href() {
            return "/uppgift/" + taskId;
        }
    }

    /** In the order given, as this user reads them. */
    List<Card> of(List<Task> open, String reader) {
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> caseOf = new HashMap<>();
        Map<String, Map<String, Long>> idsOf = new HashMap<>();
        withoutUserRights.run(() -> {
            caseOf.putAll(casesOf(instances));
            idsOf.putAll(idsOf(instances));
        });
        Map<String, String> people = readings.people(Set.copyOf(caseOf.values()));
        Map<Long, String> services = readings.services(idsNamed(CaseVariables.ORDER_ID.name(), idsOf.values()));
        List<TaskCardReadings.Due> due = readings.due(Set.copyOf(caseOf.values()));
        return open.stream()
                .map(task -> {
                    String caseNumber = caseOf.get(task.getProcessInstanceId());
                    Map<String, Long> ids = idsOf.getOrDefault(task.getProcessInstanceId(), Map.of());
                    return card(
                            task,
                            caseNumber,
                            people.get(caseNumber),
                            serviceOf(ids, services),
                            dueThen(task, caseNumber, ids, due),
                            reader);
                })
                .toList();
    }

    private Card card(
            Task task, String caseNumber, String person, String service, TaskCardReadings.Due watched, String reader) {
        LocalDate dueOn = UnitTasks.dueOn(task);
        Instant dueAt = dueOn == null ? null : task.getDueDate().toInstant();
        return new Card(
                task.getId(),
                task.getName(),
                caseNumber,
                person,
                service,
                dueOn == null ? null : text.near(dueOn, dueAt),
                watched == null ? null : WatchText.reason(watched.explanation()),
                watched == null ? null : WatchText.source(watched.explanation()),
                dueOn != null && text.isLate(dueOn, dueAt),
                task.getPriority() > TaskPriority.ORDINARY,
                task.getAssignee() == null || task.getAssignee().equals(reader)
                        ? null
                        : written.person(task.getAssignee()));
    }

    /** The watch on something the task is about that is due when the task is: the first by kind, as in the task itself. */
    private static TaskCardReadings.Due dueThen(
            Task task, String caseNumber, Map<String, Long> ids, List<TaskCardReadings.Due> due) {
        return task.getDueDate() == null
                ? null
                : due.stream()
                        .filter(watch -> watch.caseNumber().equals(caseNumber)
                                && watch.dueAt()
                                        .toInstant()
                                        .equals(task.getDueDate().toInstant())
                                && Long.valueOf(watch.subjectId())
                                        .equals(ids.get(watch.kind().subject().name())))
                        .min(Comparator.comparing(TaskCardReadings.Due::kind))
                        .orElse(null);
    }

    private static String serviceOf(Map<String, Long> ids, Map<Long, String> services) {
        Long orderId = ids.get(CaseVariables.ORDER_ID.name());
        return orderId == null ? null : services.get(orderId);
    }

    private Map<String, String> casesOf(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, Map<String, Long>> idsOf(Set<String> instances) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(CaseVariables.IDS.toArray(String[]::new))
                .list()
                .stream()
                .filter(variable -> variable.getValue() instanceof Number)
                .collect(Collectors.groupingBy(
                        VariableInstance::getProcessInstanceId,
                        Collectors.toMap(
                                VariableInstance::getName,
                                variable -> ((Number) variable.getValue()).longValue(),
                                (one, same) -> one)));
    }

    private static Set<Long> idsNamed(String name, Collection<Map<String, Long>> all) {
        return all.stream()
                .filter(ids -> ids.containsKey(name))
                .map(ids -> ids.get(name))
                .collect(Collectors.toSet());
    }
}
