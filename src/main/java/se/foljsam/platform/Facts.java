package se.foljsam.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** The few facts that a use case hands to the gateways. Nothing else of what was typed reaches the engine. */
public final class Facts {
    private static final Facts NONE = new Facts(Map.of());
    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    /** No facts: the process just goes on. */
    public static Facts none() {
        return NONE;
    }

    /** One fact. */
    public static <T> Facts of(CaseVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    /** These facts and one more. */
    public <T> Facts and(CaseVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), value);
        return new Facts(more);
    }

    /** These facts and a list of ids, for a multi-instance activity. */
    public Facts andIds(CaseVariable<Object> variable, List<Long> ids) {
        return and(variable, SpinValues.jsonValue(ids.toString()).create());
    }

    /** As process variables, unmodifiable. */
    public Map<String, Object> asVariables() {
        return Collections.unmodifiableMap(values);
    }
}
