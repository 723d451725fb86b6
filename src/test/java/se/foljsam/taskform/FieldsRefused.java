package se.foljsam.taskform;

import java.util.List;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;

/** For tests: which fields a record's own check refuses, in the order it names them. */
public final class FieldsRefused {
    private FieldsRefused() {}

    public static List<String> by(Checked record) {
        Problems problems = new Problems(field -> field);
        record.check(problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (FormRejected rejected) {
            return rejected.problems().stream().map(Problem::field).toList();
        }
    }
}
