package se.foljsam.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What tasks of a list stand in: which case, and the case file's ids there. Two questions to the engine however many tasks, asked without the user's rights, for whoever may see the task. */
@Component
public class TaskSurroundings {
    private final RuntimeService runtime;
    private final WithoutUserRights withoutUserRights;

    TaskSurroundings(@Lazy RuntimeService runtime, WithoutUserRights withoutUserRights) {
        this.runtime = runtime;
        this.withoutUserRights = withoutUserRights;
    }

    /** Of some tasks, by their process instances. */
    public record Surroundings(Map<String, String> caseNumbers, Map<String, Map<String, Long>> ids) {
        public String caseNumberOf(Task task) {
            return caseNumbers.get(task.getProcessInstanceId());
        }

        /** Null if there is none. */
        public Long idOf(Task task, CaseVariable<Long> variable) {
            return ids.getOrDefault(task.getProcessInstanceId(), Map.of()).get(variable.name());
        }

        /** Every such id of them all. */
        public Set<Long> all(CaseVariable<Long> variable) {
            return ids.values().stream()
                    .filter(each -> each.containsKey(variable.name()))
                    .map(each -> each.get(variable.name()))
                    .collect(Collectors.toSet());
        }
    }

    public Surroundings of(Collection<Task> tasks) {
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? new Surroundings(Map.of(), Map.of())
                : withoutUserRights.call(() -> new Surroundings(caseNumbers(instances), ids(instances)));
    }

    private Map<String, String> caseNumbers(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, Map<String, Long>> ids(Set<String> instances) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(CaseVariables.IDS.toArray(String[]::new))
                .list()
                .stream()
                .filter(variable -> variable.getValue() instanceof Number)
                .collect(Collectors.groupingBy(
                        VariableInstance::getProcessInstanceId,
                        Collectors.toMap(
                                VariableInstance::getName,
                                variable -> ((Number) variable.getValue()).longValue(),
                                (one, same) -> one)));
    }
}
