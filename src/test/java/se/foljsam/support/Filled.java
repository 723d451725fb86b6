package se.foljsam.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records of big forms as a test needs them: nothing filled in, or one filled in but for these fields. */
public final class Filled {
    private Filled() {}

    /** Nothing is said, nothing is ticked, every list is empty; then these fields, name and value in turn. */
    public static <R extends Record> R in(Class<R> type, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.put(component.getName(), nothing(component.getType()));
        }
        return made(type, values, namesAndValues);
    }

    /** The same but for these fields, name and value in turn. */
    public static <R extends Record> R but(R record, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
        return made(type, values, namesAndValues);
    }

    private static <R extends Record> R made(Class<R> type, Map<String, Object> values, Object... namesAndValues) {
        Set<String> names = Set.copyOf(values.keySet());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            String name = (String) namesAndValues[at];
            if (!names.contains(name)) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
            }
            values.put(name, namesAndValues[at + 1]);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> values.get(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(unmade);
        }
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
