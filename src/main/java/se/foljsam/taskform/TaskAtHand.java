package se.foljsam.taskform;

import java.util.Map;
import se.foljsam.platform.CaseVariable;

/**
 * The task a user has in hand.
 *
 * @param taskId the engine's id
 * @param taskKey the element's id in the model
 * @param caseNumber the business key
 * @param userId who has it in hand
 * @param ids the case file's ids in the task's scope
 */
public record TaskAtHand(String taskId, String taskKey, String caseNumber, String userId, Map<String, Object> ids) {

    /** The id this task concerns; its absence is a fault in the model. */
    public long id(CaseVariable<Long> variable) {
        Object value = ids.get(variable.name());
        if (value == null) {
            throw new IllegalStateException("task " + taskKey + " has no " + variable.name() + " in scope");
        }
        return ((Number) value).longValue();
    }

    /** Whether this id is in scope. */
    public boolean has(CaseVariable<Long> variable) {
        return ids.get(variable.name()) != null;
    }
}
