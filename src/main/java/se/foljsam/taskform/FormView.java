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

    /** Something that the form's texts or conditions name: {@link Markdown}, a text, which reads as it stands, a number, a list or a record. */
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

    /**
     * What is shown, as this form is to have it: where its texts are Markdown a plain text is escaped.
     *
     * @throws IllegalStateException if Markdown is shown under a name that no text of the form has
     */
    Map<String, Object> shownIn(FormDefinition form) {
        Map<String, Object> inForm = new LinkedHashMap<>();
        shown.forEach((name, value) -> inForm.put(name, asShown(form, name, value)));
        return inForm;
    }

    private static Object asShown(FormDefinition form, String name, Object value) {
        boolean inText = form.namesInTexts().contains(name);
        if (value instanceof Markdown markdown) {
            if (!inText) {
                throw new IllegalStateException("no text of form " + form.id() + " has the Markdown of " + name);
            }
            return markdown.toString();
        }
        return inText && value instanceof String plain ? Markdown.typed(plain).toString() : value;
    }
}
