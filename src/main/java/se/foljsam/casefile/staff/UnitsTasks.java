package se.foljsam.casefile.staff;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.WithoutUserRights;

/** The open tasks of a unit that follow a service to another unit. */
@Component
public class UnitsTasks {
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    UnitsTasks(@Lazy TaskService tasks, WithoutUserRights withoutUserRights) {
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    /**
     * Hands the open tasks that concern this id to the unit the service goes on at.
     *
     * @param leaves whether the service has left the unit that had it: then the tasks wait there no more
     */
    public void follow(
            CaseVariable<Long> subject, long subjectId, UnitsOrder before, UnitsOrder after, boolean leaves) {
        withoutUserRights.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(before.caseNumber())
                .processVariableValueEquals(subject.name(), subjectId)
                .taskCandidateGroup(before.unit().groupId())
                .includeAssignedTasks()
                .list()
                .forEach(task -> handOver(task, before, after, leaves)));
    }

    private void handOver(Task task, UnitsOrder before, UnitsOrder after, boolean leaves) {
        tasks.addGroupIdentityLink(task.getId(), after.unit().groupId(), IdentityLinkType.CANDIDATE);
        if (leaves) {
            tasks.deleteGroupIdentityLink(task.getId(), before.unit().groupId(), IdentityLinkType.CANDIDATE);
            tasks.setAssignee(task.getId(), null);
            if (tasks.getVariable(task.getId(), CaseVariables.ORDER_ID.name()) != null) {
                tasks.setVariable(task.getId(), CaseVariables.ORDER_ID.name(), after.orderId());
            }
        }
    }
}
