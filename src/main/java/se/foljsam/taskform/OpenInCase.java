package se.foljsam.taskform;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What waits in a case for whoever asks: asked with their rights, it is theirs to see. */
@Component
class OpenInCase {
    private final TaskService tasks;

    OpenInCase(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** An open task. */
    record Next(String id, String name) {}

    /** The soonest due first. */
    List<Next> of(String caseNumber) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .active()
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(task -> new Next(task.getId(), task.getName()))
                .toList();
    }
}
