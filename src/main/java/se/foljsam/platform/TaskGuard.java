package se.foljsam.platform;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Stands on every user task and on every start: lets pass only what came through the form service.
 *
 * <p>Completing, resolving, delegating, renaming or otherwise changing a task by another way is refused, whoever asks. A user may take a task that nobody has, and release an own one.
 */
@Component
public class TaskGuard implements TaskListener {
    private static final ThreadLocal<String> PASSING = new ThreadLocal<>();
    private static final String A_START = "start";
    private final IdentityService identity;
    private final StartPermission startPermission;

    TaskGuard(@Lazy IdentityService identity, StartPermission startPermission) {
        this.identity = identity;
        this.startPermission = startPermission;
    }

    void letPass(String taskId, Runnable completion) {
        letting(taskId, () -> {
            completion.run();
            return null;
        });
    }

    <T> T letStart(Supplier<T> start) {
        return letting(A_START, start);
    }

    void requireStartPermission(String definitionId) {
        startPermission.require(definitionId);
    }

    private static <T> T letting(String what, Supplier<T> work) {
        PASSING.set(what);
        try {
            return work.get();
        } finally {
            PASSING.remove();
        }
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_COMPLETE -> refuseUnless(task.getId().equals(PASSING.get()), "slutföras");
            case EVENTNAME_UPDATE -> refuseUnless(isOurs() || onlyTakenOrReleased((TaskEntity) task), "ändras");
            case EVENTNAME_ASSIGNMENT ->
                refuseUnless(
                        isOurs() || takenOrReleasedByTheUserAtHand((TaskEntity) task), "ges bort eller tas från någon");
            default -> {
                // create, delete, timeout: the process's own
            }
        }
    }

    /** A start through another way than the form service, or by the application itself, is refused. */
    void onStart(String processDefinitionKey) {
        if (!isOurs() && !A_START.equals(PASSING.get())) {
            throw new DoorShut("Processen " + processDefinitionKey + " startas bara med sitt formulär.");
        }
    }

    private boolean isOurs() {
        return identity.getCurrentAuthentication() == null || PASSING.get() != null;
    }

    private static boolean onlyTakenOrReleased(TaskEntity task) {
        return task.getDelegationState() == null
                && task.getOwner() == null
                && task.getPropertyChanges().keySet().stream().allMatch("assignee"::equals);
    }

    /** One takes a task that nobody has, and releases one's own. */
    private boolean takenOrReleasedByTheUserAtHand(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        Object before = change == null ? null : change.getOrgValue();
        String user = identity.getCurrentAuthentication().getUserId();
        String now = task.getAssignee();
        return (before == null || user.equals(before)) && (now == null || user.equals(now));
    }

    private static void refuseUnless(boolean allowed, String what) {
        if (!allowed) {
            throw new DoorShut("Uppgiften kan inte " + what + " på det här sättet.");
        }
    }

    /** A door to the engine that is shut on purpose. */
    public static final class DoorShut extends AuthorizationException {
        DoorShut(String message) {
            super(message);
        }
    }
}
