package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchText;
import se.foljsam.page.Written;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.TaskPriority;
import se.foljsam.platform.TaskSurroundings;
import se.foljsam.platform.TaskSurroundings.Surroundings;

/** Tasks as lists show them: whose, about what, by when and why. The same for Tasklist's cards and for the day, in a handful of questions however many they are. */
@Component
public class TaskCards {
    private final TaskSurroundings surroundings;
    private final TaskCardReadings readings;
    private final WatchText text;
    private final Written written;

    TaskCards(TaskSurroundings surroundings, TaskCardReadings readings, WatchText text, Written written) {
        this.surroundings = surroundings;
        this.readings = readings;
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
    public record Card(
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
    public List<Card> of(List<Task> open, String reader) {
        Surroundings around = surroundings.of(open);
        Set<String> caseNumbers = Set.copyOf(around.caseNumbers().values());
        Map<String, String> people = readings.people(caseNumbers);
        Map<Long, String> services = readings.services(around.all(CaseVariables.ORDER_ID));
        List<TaskCardReadings.Due> due = readings.due(caseNumbers);
        return open.stream()
                .map(task -> {
                    String caseNumber = around.caseNumberOf(task);
                    Long orderId = around.idOf(task, CaseVariables.ORDER_ID);
                    return card(
                            task,
                            caseNumber,
                            people.get(caseNumber),
                            orderId == null ? null : services.get(orderId),
                            dueThen(task, around, due),
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
    private static TaskCardReadings.Due dueThen(Task task, Surroundings around, List<TaskCardReadings.Due> due) {
        return task.getDueDate() == null
                ? null
                : due.stream()
                        .filter(watch -> watch.caseNumber().equals(around.caseNumberOf(task))
                                && watch.dueAt()
                                        .toInstant()
                                        .equals(task.getDueDate().toInstant())
                                && Long.valueOf(watch.subjectId())
                                        .equals(around.idOf(task, watch.kind().subject())))
                        .min(Comparator.comparing(TaskCardReadings.Due::kind))
                        .orElse(null);
    }
}
