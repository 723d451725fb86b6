package se.foljsam.taskform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;

/** Collects what is wrong with a form, by field. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Function<String, String> labels;

    Problems(Function<String, String> labels) {
        this.labels = labels;
    }

    /** Names a field and says, in Swedish, what is wrong with it. */
    public void add(String field, String swedish) {
        found.add(new Problem(field, labels.apply(field), swedish));
    }

    /** Names the field if the condition holds. */
    public void addIf(boolean wrong, String field, String swedish) {
        if (wrong) {
            add(field, swedish);
        }
    }

    /** Names the field if the text is missing although something else makes it needed. */
    public void requireIf(boolean needed, String field, Object value, String swedish) {
        addIf(needed && (value == null || value.toString().isBlank()), field, swedish);
    }

    /** Names the field if what was typed cannot be read, in the reader's own Swedish words. */
    public void addUnlessReadable(String field, Runnable reader) {
        try {
            reader.run();
        } catch (IllegalArgumentException unreadable) {
            add(field, unreadable.getMessage());
        }
    }

    /** Checks something that is not on this form: all that is wrong with it is named at this field, after these words. */
    public void addFrom(String field, String swedish, Consumer<Problems> check) {
        Problems elsewhere = new Problems(Function.identity());
        check.accept(elsewhere);
        addIf(
                !elsewhere.none(),
                field,
                elsewhere.found.stream().map(Problem::text).collect(Collectors.joining(" ", swedish + " ", "")));
    }

    boolean none() {
        return found.isEmpty();
    }

    FormRejected asRejection(Exception cause) {
        FormRejected rejection = new FormRejected(found);
        rejection.initCause(cause);
        return rejection;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FormRejected(found);
        }
    }
}
