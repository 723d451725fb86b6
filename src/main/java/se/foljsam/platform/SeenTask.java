package se.foljsam.platform;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * A task as the engine has it, seen in one look.
 *
 * @param task with the key of its form
 * @param caseNumber the business key of its process instance
 * @param ids the case file's ids in its scope, all of them
 */
public record SeenTask(Task task, String caseNumber, Map<String, Object> ids) {}
