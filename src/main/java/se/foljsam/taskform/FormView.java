package se.foljsam.taskform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form shows when it is opened: the record filled in as far as it is known, and what the form's texts and choices name.
 *
 * @param <R> the form's record
 */
public final class FormView<R extends Record> {
    private final R filledIn;
    private final Map<String, Object> shown = new LinkedHashMap<>();

    private FormView(R filledIn) {
        this.filledIn = filledIn;
    }

    /** An empty form. */
    public static <R extends Record> FormView<R> blank() {
        return new FormView<>(null);
    }

    /** A form filled in beforehand; null components stay empty. */
    public static <R extends Record> FormView<R> filledIn(R record) {
        return new FormView<>(record);
    }

    /** A choice in a select, radio or checklist. */
    public record Choice(String label, String value) {}

    /** Something that the form's texts or conditions name: a text, a number, a list or a record. */
    public FormView<R> show(String name, Object value) {
        shown.put(name, value);
        return this;
    }

    /** The choices that a field takes from {@code valuesKey}. */
    public FormView<R> choices(String valuesKey, List<Choice> choices) {
        return show(valuesKey, choices);
    }

    R filledIn() {
        return filledIn;
    }

    Map<String, Object> shown() {
        return shown;
    }
}
