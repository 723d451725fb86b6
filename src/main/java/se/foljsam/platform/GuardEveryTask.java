package se.foljsam.platform;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the guard on every user task and every process that people can start, and gives each new task its place in the queue, so that no model can forget it. */
final class GuardEveryTask extends AbstractBpmnParseListener {
    private final TaskGuard guard;
    private final ObjectProvider<TaskPriority> priority;

    GuardEveryTask(TaskGuard guard, ObjectProvider<TaskPriority> priority) {
        super();
        this.guard = guard;
        this.priority = priority;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::placeInQueue);
    }

    private void placeInQueue(DelegateTask task) {
        Map<String, Long> ids = new HashMap<>();
        CaseVariables.IDS.forEach(
                id -> ids.put(id, task.getVariable(id) instanceof Number number ? number.longValue() : null));
        task.setPriority(priority.getObject().of(ids));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> guard.onStart(process.getKey()));
    }
}
