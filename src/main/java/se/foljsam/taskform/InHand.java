package se.foljsam.taskform;

import org.camunda.bpm.engine.task.Task;
import se.foljsam.platform.NotYourTask;

/** Refuses tasks that are not in a user's own hand. */
final class InHand {
    private InHand() {}

    /**
     * Says in Swedish why the task cannot be handed in.
     *
     * @throws NotYourTask if it is not in this user's hand, or its case is suspended
     */
    static void require(Task task, String userId) {
        if (task.isSuspended()) {
            throw new NotYourTask("Ärendet är tillfälligt stoppat. Uppgiften kan inte lämnas in just nu.");
        }
        if (task.getDelegationState() != null || !userId.equals(task.getAssignee())) {
            throw new NotYourTask(
                    task.getAssignee() == null
                            ? "Ta uppgiften först, sedan kan du lämna in den."
                            : "Uppgiften är tagen av " + task.getAssignee() + ".");
        }
    }
}
