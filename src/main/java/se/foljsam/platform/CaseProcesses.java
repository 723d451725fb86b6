package se.foljsam.platform;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Processes of a case that are begun and ended by a use case rather than by another model. All of a case have its number as business key. In the use case's transaction, without the user's engine rights. */
@Component
public class CaseProcesses {
    private static final String MAIN_FLOW = "careCase";
    private static final String WAITING = "event_nothingOngoing";
    private final RuntimeService runtime;
    private final WithoutUserRights withoutUserRights;

    CaseProcesses(@Lazy RuntimeService runtime, WithoutUserRights withoutUserRights) {
        this.runtime = runtime;
        this.withoutUserRights = withoutUserRights;
    }

    /**
     * Begins a process of the case, which is given these facts and nothing else.
     *
     * @throws CaseRests if the case rests
     */
    public void begin(String process, String caseNumber, Facts given) {
        refuseIfResting(caseNumber);
        withoutUserRights.run(() -> runtime.startProcessInstanceByKey(process, caseNumber, given.asVariables()));
    }

    /** Begins the main flow of a new case at the start event that waits for this message. */
    public void beginMainFlow(String message, String caseNumber, Facts given) {
        withoutUserRights.run(() -> runtime.startProcessInstanceByMessage(message, caseNumber, given.asVariables()));
    }

    /**
     * Begins the main flow of a case that had ended, where it waits for nothing to go on, and beside it the track of what came in. The track's scope holds what is declared, and nothing else does.
     */
    public void resume(String caseNumber, String track, Facts declared) {
        withoutUserRights.run(() -> runtime.createProcessInstanceByKey(MAIN_FLOW)
                .businessKey(caseNumber)
                .startBeforeActivity(WAITING)
                .startBeforeActivity(track)
                .setVariablesLocal(declared.asVariables())
                .execute());
    }

    /**
     * For what a person starts in a case that is open already: the engine itself begins it.
     *
     * @throws CaseRests if the case rests
     */
    public void refuseIfResting(String caseNumber) {
        if (rests(caseNumber)) {
            throw new CaseRests(caseNumber);
        }
    }

    /** Lets everything that goes on in the case rest: no task shows or can be submitted, no timer rings, no message arrives, until it is woken. What is begun afterwards by {@link #begin} is refused. */
    public void rest(String caseNumber) {
        withoutUserRights.run(() ->
                ofCase(caseNumber).active().list().forEach(one -> runtime.suspendProcessInstanceById(one.getId())));
    }

    /** Begins the one process that runs while the case rests. */
    public void restWith(String process, String caseNumber, Facts given) {
        rest(caseNumber);
        withoutUserRights.run(() -> runtime.startProcessInstanceByKey(process, caseNumber, given.asVariables()));
    }

    /** Everything goes on where it was; a timer whose time came meanwhile rings now. */
    public void wake(String caseNumber) {
        withoutUserRights.run(() ->
                ofCase(caseNumber).suspended().list().forEach(one -> runtime.activateProcessInstanceById(one.getId())));
    }

    /** Whether the case rests. */
    public boolean rests(String caseNumber) {
        return withoutUserRights.call(() ->
                ofCase(caseNumber).processDefinitionKey(MAIN_FLOW).suspended().count() > 0);
    }

    private ProcessInstanceQuery ofCase(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber);
    }

    /** Ends the process that concerns this id, if one is running. */
    public void end(String process, CaseVariable<Long> variable, long id, String reason) {
        withoutUserRights.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(variable.name(), id)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason)));
    }

    /**
     * Ends what still runs beside the case's main flow. What the main flow has called ends with it.
     *
     * @param but the process of the step at hand, which ends by itself
     */
    public void endBesides(String caseNumber, String reason, String... but) {
        String[] kept = Stream.concat(Stream.of(MAIN_FLOW), Arrays.stream(but)).toArray(String[]::new);
        withoutUserRights.run(() -> ofCase(caseNumber)
                .rootProcessInstances()
                .processDefinitionKeyNotIn(kept)
                .list()
                .forEach(beside -> runtime.deleteProcessInstance(beside.getId(), reason)));
    }
}
