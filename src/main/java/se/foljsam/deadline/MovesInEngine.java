package se.foljsam.deadline;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.platform.MovedTimers;
import se.foljsam.platform.WithoutUserRights;

/** Lets the engine follow a moved watch: the due date of its tasks, and each timer whose expression asks for its kind. */
@Component
class MovesInEngine {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final MovedTimers movedTimers;
    private final WithoutUserRights withoutUserRights;

    MovesInEngine(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            MovedTimers movedTimers,
            WithoutUserRights withoutUserRights) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.movedTimers = movedTimers;
        this.withoutUserRights = withoutUserRights;
    }

    void follow(Watch watch, Instant dueBefore) {
        if (watch.processInstanceId() == null) {
            return;
        }
        withoutUserRights.run(() -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceId(watch.processInstanceId())
                    .dueDate(Date.from(dueBefore))
                    .list()) {
                task.setDueDate(Date.from(watch.dueAt()));
                tasks.saveTask(task);
            }
            timersFollow(watch, watch.processInstanceId());
        });
    }

    /** Lets the timers that found no watch when they were set look again. */
    void lookFor(Watch watch) {
        withoutUserRights.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(watch.caseNumber())
                .variableValueEquals(watch.kind().subject().name(), watch.subjectId())
                .list()
                .forEach(instance -> timersFollow(watch, instance.getId())));
    }

    private void timersFollow(Watch watch, String processInstanceId) {
        for (Job timer : management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list()) {
            if (asksFor(watch.kind(), timer)) {
                movedTimers.moveAnew(timer.getId());
            }
        }
    }

    private boolean asksFor(WatchKind kind, Job timer) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        BpmnModelInstance model = repository.getBpmnModelInstance(timer.getProcessDefinitionId());
        return model
                .getModelElementById(definition.getActivityId())
                .getChildElementsByType(TimerEventDefinition.class)
                .stream()
                .anyMatch(timerDefinition -> timerDefinition.getRawTextContent().contains("'" + kind.code() + "'"));
    }
}
