package se.foljsam.platform;

import java.util.List;
import java.util.stream.Collectors;

/** What was typed cannot be taken as it is. Nothing was changed. */
public final class FormRejected extends RuntimeException {
    private final transient List<Problem> problems;

    /** One thing that is wrong, in Swedish, with the label of the field as the user sees it. */
    public record Problem(String field, String label, String text) {
        @Override
        public String toString() {
            return label + ": " + text;
        }
    }

    public FormRejected(List<Problem> problems) {
        super(problems.stream().map(Problem::field).collect(Collectors.joining(", ", "fields rejected: ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** For the user: every problem on its own line, in the form's order. */
    public String inSwedish() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "Något behöver rättas. ", ""));
    }
}
