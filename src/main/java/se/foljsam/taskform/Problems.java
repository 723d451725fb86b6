package se.foljsam.taskform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;

/** Collects what is wrong with a form, by field. */
public final class Problems {
    /** What is said of something that is told before it has happened. */
    public static final String IN_THE_FUTURE = "kan inte ligga i framtiden.";

    private final List<Problem> found = new ArrayList<>();
    private final Function<String, String> labels;

    Problems(Function<String, String> labels) {
        this.labels = labels;
    }

    /**
     * For a check that a use case makes inside its step, as at a correction.
     *
     * @throws Rejected by the first field that the check names
     */
    public static void rejectFirst(Consumer<Problems> check) {
        Problems problems = new Problems(Function.identity());
        check.accept(problems);
        problems.found.stream().findFirst().ifPresent(first -> {
            throw Rejected.field(first.field(), first.text());
        });
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

    /** Names the field if the day is after today. Nothing is said of a day that is missing. */
    public void addIfAhead(String field, LocalDate day, LocalDate today) {
        addIf(day != null && day.isAfter(today), field, IN_THE_FUTURE);
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

    /** Whether nothing is wrong so far. */
    public boolean none() {
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
