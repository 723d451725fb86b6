package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.taskform.Submissions.Submission;

/** A submission for people to read: the form's labels with what was typed, choices in the form's own words. */
@Component
public class SubmittedText {
    private final FormRegistry registry;
    private final FormJson json;

    /** A label and what was typed under it. */
    public record Line(String label, String text) {}

    SubmittedText(FormRegistry registry, FormJson json) {
        this.registry = registry;
        this.json = json;
    }

    /** What was filled in, in the order of today's form. */
    public List<Line> of(Submission submission) {
        try {
            JsonNode typed = json.mapper().readTree(submission.typed());
            return lines(registry.get(submission.formId()).form().fields(), typed);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("submission " + submission.id() + " cannot be read", broken);
        }
    }

    static List<Line> lines(List<FormField> fields, JsonNode typed) {
        List<Line> lines = new ArrayList<>();
        for (FormField field : fields) {
            JsonNode value = typed.path(field.key());
            if (field.isList()) {
                for (int row = 0; row < value.size(); row++) {
                    lines.add(new Line(
                            value.size() == 1 ? field.label() : field.label() + " " + (row + 1),
                            lines(field.rows(), value.get(row)).stream()
                                    .map(line -> line.label() + ": " + line.text())
                                    .collect(Collectors.joining("\n"))));
                }
            } else if (!text(field, value).isBlank()) {
                lines.add(new Line(field.label(), text(field, value)));
            }
        }
        return lines;
    }

    private static String text(FormField field, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "ja" : "nej";
        }
        if (value.isArray()) {
            List<String> several = new ArrayList<>();
            value.forEach(one -> several.add(text(field, one)));
            return String.join(", ", several);
        }
        String raw = value.isNull() ? "" : value.asText();
        for (JsonNode choice : field.json().path("values")) {
            if (choice.path("value").asText().equals(raw)) {
                return choice.path("label").asText();
            }
        }
        return raw;
    }
}
