package se.foljsam.platform;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Processes of a case that are begun and ended by a use case rather than by another model. All of a case have its number as business key. In the use case's transaction, without the user's engine rights. */
@Component
public class CaseProcesses {
    private static final String MAIN_FLOW = "careCase";
    private final RuntimeService runtime;
    private final WithoutUserRights withoutUserRights;

    CaseProcesses(@Lazy RuntimeService runtime, WithoutUserRights withoutUserRights) {
        this.runtime = runtime;
        this.withoutUserRights = withoutUserRights;
    }

    /** Begins a process of the case, which is given these facts and nothing else. */
    public void begin(String process, String caseNumber, Facts given) {
        withoutUserRights.run(() -> runtime.startProcessInstanceByKey(process, caseNumber, given.asVariables()));
    }

    /** Ends the process that concerns this id, if one is running. */
    public void end(String process, CaseVariable<Long> variable, long id, String reason) {
        withoutUserRights.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(variable.name(), id)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason)));
    }

    /** Ends what still runs beside the case's main flow. What the main flow has called ends with it. */
    public void endBesides(String caseNumber, String reason) {
        withoutUserRights.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .processDefinitionKeyNotIn(MAIN_FLOW)
                .list()
                .forEach(beside -> runtime.deleteProcessInstance(beside.getId(), reason)));
    }
}
