package se.foljsam.platform;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable as a typed constant. The engine holds only such: ids, and the few facts that gateways read.
 *
 * @param <T> Long for ids, String or Boolean for facts
 */
public record CaseVariable<T>(String name, Class<T> type) {

    /** The value in this scope or the nearest above; null if there is none. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** The value among these variables; null if there is none. */
    public T in(Map<String, Object> variables) {
        return type.cast(variables.get(name));
    }
}
