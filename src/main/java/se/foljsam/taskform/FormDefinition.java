package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * A {@code .form} file, read once: its input fields and the names its texts and choices ask for.
 *
 * <p>Knows exactly the component types that the server can check; any other makes the application refuse to start.
 */
final class FormDefinition {
    static final String HEADER = "caseHeader";

    /** Where what the header says stands: shown beside the form, to whoever asks why. */
    static final String SOURCE = "caseSource";

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "separator", "spacer", "button", "table", "expression");
    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "select", "radio", "checklist", "taglist", "datetime");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[#^]?(?:loop|if)?\\s*=?\\s*([a-z][A-Za-z0-9]*)");

    /** The same where it is read as Markdown: not as the address of a link. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<!]\\()" + TEMPLATE.pattern());

    /** A table's source that is a name and no expression over what is typed. */
    private static final Pattern NAME = Pattern.compile("=\\s*[a-z][A-Za-z0-9]*\\s*");

    private final String id;
    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> shownNames = new LinkedHashSet<>();
    private final Set<String> namesInTexts = new LinkedHashSet<>();

    private FormDefinition(String id) {
        this.id = id;
    }

    static FormDefinition read(Resource file, ObjectMapper json) throws IOException {
        try (InputStream in = file.getInputStream()) {
            JsonNode root = json.readTree(in);
            String id = root.path("id").asText();
            if (!(id + ".form").equals(file.getFilename())) {
                throw new IllegalStateException("form " + file.getFilename() + " has the id " + id);
            }
            FormDefinition form = new FormDefinition(id);
            form.collect(root.path("components"), form.fields, false);
            return form;
        }
    }

    private void collect(JsonNode components, List<FormField> into, boolean inRow) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if ("group".equals(type)) {
                collect(component.path("components"), into, inRow);
            } else if ("dynamiclist".equals(type)) {
                List<FormField> rows = new ArrayList<>();
                collect(component.path("components"), rows, true);
                into.add(new FormField(component.path("path").asText(), type, label(component), component, rows));
            } else if (INPUTS.contains(type)) {
                into.add(new FormField(component.path("key").asText(), type, label(component), component, List.of()));
                if (component.hasNonNull("valuesKey")) {
                    shownNames.add(component.get("valuesKey").asText());
                }
            } else if (SHOWN_ONLY.contains(type)) {
                collectNamesInText(component);
                if (!inRow) {
                    collectShownNames(component);
                }
            } else {
                throw new IllegalStateException("form " + id + " has a component of a type unknown here: " + type);
            }
        }
    }

    private void collectNamesInText(JsonNode component) {
        Matcher names = IN_TEXT.matcher(component.path("text").asText(""));
        while (names.find()) {
            namesInTexts.add(names.group(1));
        }
    }

    private void collectShownNames(JsonNode component) {
        Matcher names = TEMPLATE.matcher(
                component.path("text").asText("") + component.path("content").asText(""));
        while (names.find()) {
            shownNames.add(names.group(1));
        }
        String source = component.path("dataSource").asText("");
        if (NAME.matcher(source).matches()) {
            shownNames.add(source.substring(1).strip());
        }
    }

    private static String label(JsonNode component) {
        return component.path("label").asText(component.path("key").asText()).strip();
    }

    String id() {
        return id;
    }

    /** Input fields in the form's order, groups unfolded. */
    List<FormField> fields() {
        return fields;
    }

    /** What the form asks of its data besides its own fields: choices, and names in texts. */
    Set<String> shownNames() {
        Set<String> names = new LinkedHashSet<>(shownNames);
        fields.forEach(field -> names.remove(field.key()));
        return names;
    }

    /** The names that its texts have, where what is shown is read as Markdown. */
    Set<String> namesInTexts() {
        return namesInTexts;
    }

    /** The label of a field, or of a field in a row as {@code list[2].field}. */
    String labelOf(String path) {
        Matcher row = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?").matcher(path);
        if (row.matches()) {
            FormField list = field(fields, row.group(1));
            String rowLabel = list.label() + " rad " + (Integer.parseInt(row.group(2)) + 1);
            return row.group(3) == null
                    ? rowLabel
                    : rowLabel + ", " + field(list.rows(), row.group(3)).label();
        }
        return field(fields, path).label();
    }

    private static FormField field(List<FormField> among, String key) {
        return among.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(new FormField(
                        key,
                        "textfield",
                        key,
                        com.fasterxml.jackson.databind.node.MissingNode.getInstance(),
                        List.of()));
    }
}
