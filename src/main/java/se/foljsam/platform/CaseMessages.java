package se.foljsam.platform;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The only sender of messages to a case's processes.
 *
 * <p>A message is sent in the use case's transaction, without the user's engine rights, to a receiver that was waiting before the transaction began. Nobody waiting is a
 * {@link NobodyWaits}: the engine keeps no message, so silence would lose it. In a case that rests it is a {@link CaseRests}.
 */
@Component
public class CaseMessages {
    private final RuntimeService runtime;
    private final CaseProcesses processes;
    private final WithoutUserRights withoutUserRights;

    CaseMessages(@Lazy RuntimeService runtime, CaseProcesses processes, WithoutUserRights withoutUserRights) {
        this.runtime = runtime;
        this.processes = processes;
        this.withoutUserRights = withoutUserRights;
    }

    /**
     * Starts something beside the case's main flow. The ids and every fact that the started scope will ever hold are declared in it at once, so that none lands on the root where
     * parallel matters would overwrite each other.
     */
    public void open(String message, String caseNumber, Facts declared) {
        send(message, caseNumber, correlation -> correlation.setVariablesToTriggeredScope(declared.asVariables()));
    }

    /** Tells the one instance of the case that concerns this id. */
    public void tell(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        send(message, caseNumber, correlation -> correlation.processInstanceVariableEquals(variable.name(), id));
    }

    /** Tells the one track of the case's main flow that concerns this id. The id is known in the track and nowhere above it, where tracks beside each other would not be told apart. */
    public void tellTrack(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        List<Execution> waiting = waitingTracks(message, caseNumber, variable, id);
        if (waiting.size() != 1) {
            if (processes.rests(caseNumber)) {
                throw new CaseRests(caseNumber);
            }
            throw new NobodyWaits(message, caseNumber, null);
        }
        withoutUserRights.run(
                () -> runtime.messageEventReceived(message, waiting.get(0).getId()));
    }

    /** Whether the one track of the case's main flow that concerns this id is waiting for this message. */
    public boolean trackWaits(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        return waitingTracks(message, caseNumber, variable, id).size() == 1;
    }

    private List<Execution> waitingTracks(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        return withoutUserRights.call(() -> runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(message)
                .active()
                .list()
                .stream()
                .filter(track -> Long.valueOf(id).equals(runtime.getVariable(track.getId(), variable.name())))
                .toList());
    }

    /** Tells the case's main flow. */
    public void tellRoot(String message, String caseNumber) {
        send(message, caseNumber, correlation -> {});
    }

    /** Whether the case's main flow is waiting for this message. */
    public boolean rootWaitsFor(String message, String caseNumber) {
        return withoutUserRights.call(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0);
    }

    /** Whether the one instance of the case that concerns this id is waiting for this message. */
    public boolean waits(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        return withoutUserRights.call(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processVariableValueEquals(variable.name(), id)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0);
    }

    /** Tells the one instance of the case that concerns this id, if it is waiting for this. Returns whether it was. */
    public boolean tellIfWaiting(String message, String caseNumber, CaseVariable<Long> variable, long id) {
        boolean waits = waits(message, caseNumber, variable, id);
        if (waits) {
            tell(message, caseNumber, variable, id);
        }
        return waits;
    }

    private void send(
            String message, String caseNumber, java.util.function.Consumer<MessageCorrelationBuilder> address) {
        withoutUserRights.run(() -> {
            MessageCorrelationBuilder correlation =
                    runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber);
            address.accept(correlation);
            try {
                correlation.correlateWithResult();
            } catch (MismatchingMessageCorrelationException nobodyOrSeveral) {
                if (processes.rests(caseNumber)) {
                    throw (CaseRests) new CaseRests(caseNumber).initCause(nobodyOrSeveral);
                }
                throw new NobodyWaits(message, caseNumber, nobodyOrSeveral);
            }
        });
    }

    /** The message had no receiver, or several. */
    public static final class NobodyWaits extends IllegalStateException {
        NobodyWaits(String message, String caseNumber, Exception cause) {
            super("no single receiver of " + message + " in case " + caseNumber, cause);
        }
    }
}
