package se.foljsam.taskform;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;

/** For tests: what a check refuses, in the order it names it. */
public final class Refused {
    private Refused() {}

    /** The fields. */
    public static List<String> in(Consumer<Problems> check) {
        return found(check).stream().map(Problem::field).toList();
    }

    /** Each field with what is said of it. */
    public static List<String> words(Consumer<Problems> check) {
        return found(check).stream()
                .map(problem -> problem.field() + ": " + problem.text())
                .toList();
    }

    private static List<Problem> found(Consumer<Problems> check) {
        Problems problems = new Problems(Function.identity());
        check.accept(problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (FormRejected rejected) {
            return rejected.problems();
        }
    }
}
