package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what was typed against the form: on the server, since the engine checks nothing.
 *
 * <p>Required, length, range, pattern, allowed values, dates, list rows. A field that the form does not have is refused. A field that the form hides is taken as empty.
 */
final class FormCheck {
    /** Longest text of a field whose form says nothing of length. */
    static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_ROWS = 200;
    private final FormDefinition form;
    private final HiddenFields hidden;
    private final Map<String, Object> shown;
    private final Problems problems;

    FormCheck(FormDefinition form, HiddenFields hidden, Map<String, Object> shown, Problems problems) {
        this.form = form;
        this.hidden = hidden;
        this.shown = shown;
        this.problems = problems;
    }

    /**
     * Returns what was typed with the form's fields only, empties as null, ready to become the record. Only to be used if no problem was found.
     */
    ObjectNode check(ObjectNode typed) {
        refuseUnknown(typed, form.fields(), "");
        return checkFields(typed, form.fields(), "", typed);
    }

    private void refuseUnknown(ObjectNode typed, List<FormField> fields, String path) {
        Set<String> known = new HashSet<>();
        fields.stream().filter(FormField::isTyped).forEach(field -> known.add(field.key()));
        for (Iterator<String> names = typed.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(path + name, "fältet finns inte i formuläret.");
            }
        }
    }

    private ObjectNode checkFields(ObjectNode typed, List<FormField> fields, String path, ObjectNode whole) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (FormField field : fields) {
            JsonNode value = normal(typed.get(field.key()));
            if (!field.isTyped() || hidden.isHidden(field, whole, typed, shown)) {
                clean.set(field.key(), emptyValue(field));
                continue;
            }
            clean.set(
                    field.key(), field.isList() ? checkRows(field, value, path, whole) : checkOne(field, value, path));
        }
        return clean;
    }

    private static JsonNode emptyValue(FormField field) {
        if (field.isList() || field.takesSeveral()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        return "checkbox".equals(field.type())
                ? JsonNodeFactory.instance.booleanNode(false)
                : JsonNodeFactory.instance.nullNode();
    }

    private static JsonNode normal(JsonNode value) {
        if (value == null
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return value.isTextual()
                ? JsonNodeFactory.instance.textNode(value.textValue().strip())
                : value;
    }

    private ArrayNode checkRows(FormField list, JsonNode value, String path, ObjectNode whole) {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        if (value.isNull()) {
            return clean;
        }
        if (!value.isArray() || value.size() > MOST_ROWS) {
            problems.add(path + list.key(), "ska vara en lista med högst " + MOST_ROWS + " rader.");
            return clean;
        }
        for (int row = 0; row < value.size(); row++) {
            String rowPath = path + list.key() + "[" + row + "]";
            if (value.get(row) instanceof ObjectNode typed) {
                refuseUnknown(typed, list.rows(), rowPath + ".");
                clean.add(checkFields(typed, list.rows(), rowPath + ".", whole));
            } else {
                problems.add(rowPath, "är inte en rad i listan.");
            }
        }
        return clean;
    }

    private JsonNode checkOne(FormField field, JsonNode value, String path) {
        String at = path + field.key();
        boolean empty = value.isNull() || value.isArray() && value.isEmpty();
        boolean unticked = "checkbox".equals(field.type()) && !value.asBoolean(false);
        if (field.rule("required").asBoolean(false) && (empty || unticked)) {
            problems.add(at, unticked ? "behöver kryssas i." : "behöver fyllas i.");
            return value;
        }
        if (empty) {
            return emptyValue(field);
        }
        if (field.isChoice()) {
            checkChoice(field, value, at);
        } else if (field.isDate()) {
            checkDate(value, at);
        } else if ("number".equals(field.type())) {
            checkNumber(field, value, at);
        } else if ("checkbox".equals(field.type())) {
            problems.addIf(!value.isBoolean(), at, "ska vara ja eller nej.");
        } else {
            checkText(field, value, at);
        }
        return value;
    }

    private void checkText(FormField field, JsonNode value, String at) {
        if (!value.isTextual()) {
            problems.add(at, "ska vara text.");
            return;
        }
        String text = value.textValue();
        int longest = field.rule("maxLength").asInt("textarea".equals(field.type()) ? LONGEST_TEXT : LONGEST_LINE);
        problems.addIf(text.length() > longest, at, "får vara högst " + longest + " tecken, är " + text.length() + ".");
        int shortest = field.rule("minLength").asInt(0);
        problems.addIf(text.length() < shortest, at, "behöver vara minst " + shortest + " tecken.");
        String pattern = field.rule("pattern").asText("");
        problems.addIf(
                !pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).matches(), at, "har inte rätt form.");
        problems.addIf(text.indexOf('\u0000') >= 0, at, "innehåller ett tecken som inte kan sparas.");
    }

    private void checkNumber(FormField field, JsonNode value, String at) {
        if (!value.isNumber()) {
            problems.add(at, "ska vara ett tal.");
            return;
        }
        BigDecimal number = value.decimalValue();
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        problems.addIf(
                min.isNumber() && number.compareTo(min.decimalValue()) < 0, at, "får vara lägst " + min.asText() + ".");
        problems.addIf(
                max.isNumber() && number.compareTo(max.decimalValue()) > 0, at, "får vara högst " + max.asText() + ".");
        int decimals = field.json().path("decimalDigits").asInt(0);
        problems.addIf(
                number.stripTrailingZeros().scale() > decimals,
                at,
                decimals == 0 ? "ska vara ett heltal." : "får ha högst " + decimals + " decimaler.");
    }

    private void checkDate(JsonNode value, String at) {
        try {
            LocalDate date = LocalDate.parse(value.asText());
            problems.addIf(date.getYear() < 1880 || date.getYear() > 2200, at, "är inte ett rimligt datum.");
        } catch (DateTimeParseException notADate) {
            problems.add(at, "ska vara ett datum, år-månad-dag.");
        }
    }

    private void checkChoice(FormField field, JsonNode value, String at) {
        List<String> allowed = allowedValues(field);
        List<JsonNode> chosen = new ArrayList<>();
        if (field.takesSeveral()) {
            if (!value.isArray()) {
                problems.add(at, "ska vara en lista av val.");
                return;
            }
            value.forEach(chosen::add);
        } else {
            chosen.add(value);
        }
        boolean unknown =
                chosen.stream().anyMatch(choice -> !choice.isValueNode() || !allowed.contains(choice.asText()));
        problems.addIf(unknown, at, "har ett val som inte finns.");
    }

    private List<String> allowedValues(FormField field) {
        return field.fixedValues().orElseGet(() -> valuesOfData(field));
    }

    private List<String> valuesOfData(FormField field) {
        List<String> values = new ArrayList<>();
        if (shown.get(field.valuesKey()) instanceof List<?> choices) {
            choices.forEach(
                    choice -> values.add(choice instanceof FormView.Choice one ? one.value() : String.valueOf(choice)));
        }
        return values;
    }
}
