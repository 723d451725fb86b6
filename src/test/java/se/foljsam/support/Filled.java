package se.foljsam.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of big forms as a test needs them: nothing filled in, or one filled in but for these fields. A field is named as the form names it, in whatever group of the record it
 * stands, so that a test says only what it is about.
 */
public final class Filled {
    private Filled() {}

    /** Nothing is said, nothing is ticked, every list is empty; then these fields, name and value in turn. */
    public static <R extends Record> R in(Class<R> type, Object... namesAndValues) {
        return changed(type, null, namesAndValues);
    }

    /** The same but for these fields, name and value in turn. */
    public static <R extends Record> R but(R record, Object... namesAndValues) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        return changed(type, record, namesAndValues);
    }

    private static <R extends Record> R changed(Class<R> type, R like, Object... namesAndValues) {
        Map<String, Object> changes = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            changes.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        R made = made(type, like, changes);
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + changes.keySet());
        }
        return made;
    }

    /** Takes out of {@code changes} what it uses. */
    private static <R extends Record> R made(Class<R> type, R like, Map<String, Object> changes) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int at = 0; at < components.length; at++) {
                values[at] = value(components[at], like, changes);
            }
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(unmade);
        }
    }

    private static Object value(RecordComponent component, Record like, Map<String, Object> changes)
            throws ReflectiveOperationException {
        if (changes.containsKey(component.getName())) {
            return changes.remove(component.getName());
        }
        component.getAccessor().setAccessible(true);
        Object before = like == null
                ? nothing(component.getType())
                : component.getAccessor().invoke(like);
        if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            return group(component.getType().asSubclass(Record.class), before, changes);
        }
        return before;
    }

    private static <G extends Record> G group(Class<G> type, Object before, Map<String, Object> changes) {
        return made(type, type.cast(before), changes);
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == List.class ? List.of() : null;
    }
}
