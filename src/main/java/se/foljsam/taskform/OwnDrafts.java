package se.foljsam.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.platform.NotYourTask;
import se.foljsam.platform.WithoutUserRights;

/** Keeps drafts of tasks that users have in hand. */
@Component
class OwnDrafts {
    private final Drafts drafts;
    private final Submissions submissions;
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    OwnDrafts(Drafts drafts, Submissions submissions, @Lazy TaskService tasks, WithoutUserRights withoutUserRights) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    /** Keeps a draft of the user's own task. */
    void keep(String taskId, String userId, ObjectNode typed) {
        InHand.require(task(taskId), userId);
        drafts.keep(taskId, userId, typed);
    }

    private Task task(String taskId) {
        Task task = withoutUserRights.call(
                () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            throw alreadyDone(taskId);
        }
        return task;
    }

    private NotYourTask alreadyDone(String taskId) {
        return new NotYourTask("Uppgiften är redan klar"
                + submissions.submitterOf(taskId).map(by -> " (av " + by + ").").orElse("."));
    }
}
