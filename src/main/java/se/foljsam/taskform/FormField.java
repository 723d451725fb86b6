package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One input field of a form, as its {@code .form} file describes it.
 *
 * @param key the record component it fills
 * @param rows the fields of each row, for a list; empty otherwise
 */
record FormField(String key, String type, String label, JsonNode json, List<FormField> rows) {

    boolean isList() {
        return "dynamiclist".equals(type);
    }

    boolean takesSeveral() {
        return "checklist".equals(type) || "taglist".equals(type);
    }

    boolean isChoice() {
        return "select".equals(type) || "radio".equals(type) || takesSeveral();
    }

    boolean isDate() {
        return "datetime".equals(type) && "date".equals(json.path("subtype").asText("date"));
    }

    boolean isTyped() {
        return !json.path("disabled").asBoolean(false);
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    /** The FEEL condition that hides the field, or null. */
    String hiddenWhen() {
        String hide = json.path("conditional").path("hide").asText("");
        return hide.isBlank() ? null : hide;
    }

    /** Values that the form file itself lists; empty if they come with the form's data. */
    Optional<List<String>> fixedValues() {
        if (!json.has("values")) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        json.get("values").forEach(choice -> values.add(choice.path("value").asText()));
        return Optional.of(values);
    }

    /** The name under which the form's data carries the choices; null if the form file lists them. */
    String valuesKey() {
        return json.hasNonNull("valuesKey") ? json.get("valuesKey").asText() : null;
    }
}
