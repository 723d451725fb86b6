package se.foljsam.taskform;

import java.util.List;
import java.util.function.Consumer;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;

/** For tests: which fields a record's own check refuses, in the order it names them. */
public final class FieldsRefused {
    private FieldsRefused() {}

    public static List<String> by(Checked record) {
        return problems(record::check).stream().map(Problem::field).toList();
    }

    /** Each field with what is said of it: {@code "field: words"}. */
    public static List<String> inWords(Consumer<Problems> check) {
        return problems(check).stream()
                .map(problem -> problem.field() + ": " + problem.text())
                .toList();
    }

    /** What a step refuses: {@code "field: words"}; null if it refuses nothing. */
    public static String byStep(Runnable step) {
        try {
            step.run();
            return null;
        } catch (Rejected rejected) {
            return rejected.fieldName() + ": " + rejected.getMessage();
        }
    }

    private static List<Problem> problems(Consumer<Problems> check) {
        Problems problems = new Problems(field -> field);
        check.accept(problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (FormRejected rejected) {
            return rejected.problems();
        }
    }
}
