package se.foljsam.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.PageBody;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.WithUserRights;
import se.foljsam.platform.WithoutUserRights;

/** The open tasks of a case, the nearest day first, with who has each. */
@Component
class TasksOfCase implements PageBody<CareCase> {
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;
    private final WithUserRights withUserRights;
    private final GroupNames names;
    private final Written written;

    TasksOfCase(
            @Lazy TaskService tasks,
            WithoutUserRights withoutUserRights,
            WithUserRights withUserRights,
            GroupNames names,
            Written written) {
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
        this.withUserRights = withUserRights;
        this.names = names;
        this.written = written;
    }

    /**
     * A task that waits.
     *
     * @param taskId null where the reader may not open it
     * @param due null if it has no day
     */
    record Waiting(String taskId, String name, String who, LocalDate due) {}

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("waiting", waiting(careCase.caseNumber(), reader));
    }

    private List<Waiting> waiting(String caseNumber, Reader reader) {
        Set<String> within = withUserRights.of(
                reader.userId(),
                reader.groups(),
                () -> open(caseNumber).stream().map(Task::getId).collect(Collectors.toSet()));
        return withoutUserRights.call(() -> open(caseNumber).stream()
                .map(task -> new Waiting(
                        within.contains(task.getId()) ? task.getId() : null,
                        task.getName(),
                        whoHas(task),
                        UnitTasks.dueOn(task)))
                .toList());
    }

    private List<Task> open(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .active()
                .orderByDueDate()
                .asc()
                .list();
    }

    private String whoHas(Task task) {
        return task.getAssignee() != null
                ? written.person(task.getAssignee())
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getGroupId() != null)
                        .map(link -> names.group(link.getGroupId()))
                        .findFirst()
                        .orElse("");
    }
}
