package se.foljsam.platform;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Takes back the right to a task from whoever no longer has to do with it.
 *
 * <p>The engine grants each candidate and assignee the right to read and work on a task and never takes it back: one whose task was moved to another team or unit would go on reading it.
 */
final class GrantsFollowTheTask extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        if (before != null && !before.equals(now) && !isNamedOn(task, before)) {
            revokeFromUser(task, before);
        }
        AuthorizationEntity[] grants = super.newTaskAssignee(task, before, now);
        if (grants != null) {
            // to release one's own task is to assign it to nobody
            List.of(grants).forEach(grant -> grant.addPermission(TaskPermissions.TASK_ASSIGN));
        }
        return grants;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
        if (before != null && !before.equals(now) && !before.equals(task.getAssignee()) && !isNamedOn(task, before)) {
            revokeFromUser(task, before);
        }
        return super.newTaskOwner(task, before, now);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        if (goesOn(task) && !user.equals(task.getAssignee()) && !user.equals(task.getOwner())) {
            revokeFromUser(task, user);
        }
        return super.deleteTaskUserIdentityLink(task, user, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        if (goesOn(task)) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        }
        return super.deleteTaskGroupIdentityLink(task, group, type);
    }

    /** All rights to a task that ends are taken away with it: nothing to do here. */
    private static boolean goesOn(Task task) {
        return !((TaskEntity) task).isDeleted();
    }

    private static boolean isNamedOn(Task task, String user) {
        return user.equals(task.getOwner())
                || ((TaskEntity) task).getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()));
    }

    private void revokeFromUser(Task task, String user) {
        getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user);
    }
}
