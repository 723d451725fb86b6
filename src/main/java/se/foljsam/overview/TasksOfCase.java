package se.foljsam.overview;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.WithUserRights;
import se.foljsam.platform.WithoutUserRights;

/** The open tasks of a case, the reader's own first, each by its day, with who has it. */
@Component
class TasksOfCase implements CaseBody {
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;
    private final WithUserRights withUserRights;
    private final TaskCards cards;
    private final GroupNames names;
    private final Written written;

    TasksOfCase(
            @Lazy TaskService tasks,
            WithoutUserRights withoutUserRights,
            WithUserRights withUserRights,
            TaskCards cards,
            GroupNames names,
            Written written) {
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
        this.withUserRights = withUserRights;
        this.cards = cards;
        this.names = names;
        this.written = written;
    }

    /**
     * A task that waits.
     *
     * @param taskId null where the reader may not open it
     * @param isMine whether the reader has it
     * @param card what lists say of it
     */
    record Waiting(String taskId, String who, boolean isMine, TaskCards.Card card) {}

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.OVERVIEW);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("waiting", waiting(careCase.caseNumber(), reader));
    }

    private List<Waiting> waiting(String caseNumber, Reader reader) {
        Set<String> within = withUserRights.of(
                reader.userId(),
                reader.groups(),
                () -> open(caseNumber).stream().map(Task::getId).collect(Collectors.toSet()));
        List<Task> all = withoutUserRights.call(() -> open(caseNumber));
        Map<String, TaskCards.Card> cardOf = cards.of(all, reader.userId()).stream()
                .collect(Collectors.toMap(TaskCards.Card::taskId, Function.identity()));
        return all.stream()
                .map(task -> new Waiting(
                        within.contains(task.getId()) ? task.getId() : null,
                        withoutUserRights.call(() -> whoHas(task)),
                        reader.userId().equals(task.getAssignee()),
                        cardOf.get(task.getId())))
                .sorted(Comparator.comparing((Waiting one) -> !one.isMine()))
                .toList();
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
