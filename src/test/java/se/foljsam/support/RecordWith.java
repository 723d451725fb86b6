package se.foljsam.support;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record like another but for some components, so that a test of a big form says only what it is about. */
public final class RecordWith {
    private RecordWith() {}

    /**
     * A copy.
     *
     * @param changes name and value of each component that differs, in turn
     */
    public static <T extends Record> T of(T like, Object... changes) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        Object[] values = new Object[components.length];
        try {
            for (int at = 0; at < components.length; at++) {
                components[at].getAccessor().setAccessible(true);
                values[at] = components[at].getAccessor().invoke(like);
            }
            for (int at = 0; at < changes.length; at += 2) {
                int component = names.indexOf(changes[at]);
                if (component < 0) {
                    throw new IllegalArgumentException(like.getClass().getSimpleName() + " has no " + changes[at]);
                }
                values[component] = changes[at + 1];
            }
            var constructor = like.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            T changed = (T) constructor.newInstance(values);
            return changed;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
