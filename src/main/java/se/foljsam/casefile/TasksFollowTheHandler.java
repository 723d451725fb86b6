package se.foljsam.casefile;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.platform.WithoutUserRights;

/**
 * Hands a case's open handler tasks to whoever handles the case now, in the transaction that moves the case (A8).
 *
 * <p>A handler task is one that the case's team may take. What a colleague took over stays with that colleague as long as the case stays in the team. Providers' tasks and corrections are not touched.
 */
@Component
class TasksFollowTheHandler {
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    TasksFollowTheHandler(@Lazy TaskService tasks, WithoutUserRights withoutUserRights) {
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    void follow(CareCase moved, String earlierHandler, String earlierTeam) {
        withoutUserRights.run(() -> {
            for (Task task : handlerTasks(moved.caseNumber(), earlierTeam)) {
                if (!earlierTeam.equals(moved.team())) {
                    tasks.deleteCandidateGroup(task.getId(), earlierTeam);
                    tasks.addCandidateGroup(task.getId(), moved.team());
                }
                if (goesAlong(task, moved, earlierHandler, earlierTeam)) {
                    tasks.setAssignee(task.getId(), moved.handler());
                }
            }
        });
    }

    private List<Task> handlerTasks(String caseNumber, String team) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskCandidateGroup(team)
                .includeAssignedTasks()
                .list();
    }

    private static boolean goesAlong(Task task, CareCase moved, String earlierHandler, String earlierTeam) {
        return earlierHandler.equals(task.getAssignee())
                || task.getAssignee() != null && !earlierTeam.equals(moved.team());
    }
}
