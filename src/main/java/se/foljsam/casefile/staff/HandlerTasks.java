package se.foljsam.casefile.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.platform.WithoutUserRights;

/** The open tasks of a case's handler. They follow the case (A8); a provider's tasks and a correction asked for by somebody stay where they are. */
@Component
public class HandlerTasks {
    private static final String CORRECTION = "userTask_correct";
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    HandlerTasks(@Lazy TaskService tasks, WithoutUserRights withoutUserRights) {
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    /** Hands every task of the team that had the case to its new handler, also one that a colleague had taken. */
    public void follow(CareCase moved, String teamBefore) {
        withoutUserRights.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(moved.caseNumber())
                .taskCandidateGroup(teamBefore)
                .includeAssignedTasks()
                .list()
                .forEach(task -> handOver(task, moved, teamBefore)));
    }

    /**
     * Hands a task of one who is away to the stand-in.
     *
     * @return whether it was theirs to hand over
     */
    boolean standIn(String taskId, Collection<String> away, String standIn) {
        return withoutUserRights.call(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
            if (task == null || task.getAssignee() == null || !away.contains(task.getAssignee())) {
                return false;
            }
            tasks.setAssignee(taskId, standIn);
            return true;
        });
    }

    /**
     * Hands every task of one handler to another. A correction that the handler has asked for stays.
     *
     * @return how many there were
     */
    int handAllOver(String from, String to) {
        return withoutUserRights.call(() -> {
            List<Task> waiting = of(List.of(from));
            waiting.forEach(task -> tasks.setAssignee(task.getId(), to));
            return waiting.size();
        });
    }

    /** How many of each handler's tasks can be handed to another; nothing for one who has none. */
    Map<String, Integer> count(Collection<String> handlers) {
        return withoutUserRights.call(
                () -> of(handlers).stream().collect(Collectors.toMap(Task::getAssignee, task -> 1, Integer::sum)));
    }

    private List<Task> of(Collection<String> handlers) {
        return tasks.createTaskQuery().taskAssigneeIn(handlers.toArray(String[]::new)).active().list().stream()
                .filter(task -> !CORRECTION.equals(task.getTaskDefinitionKey()))
                .toList();
    }

    private void handOver(Task task, CareCase moved, String teamBefore) {
        if (!moved.team().equals(teamBefore)) {
            tasks.addGroupIdentityLink(task.getId(), moved.team(), IdentityLinkType.CANDIDATE);
            tasks.deleteGroupIdentityLink(task.getId(), teamBefore, IdentityLinkType.CANDIDATE);
        }
        tasks.setAssignee(task.getId(), moved.handler());
    }
}
