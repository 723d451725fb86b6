package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes a form's record of what was typed, checked by the form and by the record's own rules. */
@Component
class TypedRecords {
    private final FormJson formJson;
    private final HiddenFields hidden;

    TypedRecords(FormJson formJson, HiddenFields hidden) {
        this.formJson = formJson;
        this.hidden = hidden;
    }

    /**
     * What was typed, without what the form does not ask for.
     *
     * @param shown what the form shows and its conditions may read
     */
    ObjectNode checked(FormBinding binding, Map<String, Object> typed, Map<String, Object> shown) {
        Problems problems = new Problems(binding.form()::labelOf);
        Map<String, Object> plainShown = new LinkedHashMap<>(shown);
        ObjectNode clean = new FormCheck(binding.form(), hidden, plainShown, problems).check(asJson(typed, problems));
        problems.throwIfAny();
        return clean;
    }

    /** The record of what has passed the form's check. */
    Record of(FormBinding binding, ObjectNode clean) {
        Record record;
        try {
            record = formJson.mapper().treeToValue(clean, binding.record());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "form " + binding.form().id() + " passed its check but not its record", unreadable);
        }
        if (record instanceof Checked rules) {
            Problems problems = new Problems(binding.form()::labelOf);
            rules.check(problems);
            problems.throwIfAny();
        }
        return record;
    }

    /** What a use case refuses is told of by the field's label. */
    <T> T namingFields(FormBinding binding, Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (Rejected rejected) {
            Problems problems = new Problems(binding.form()::labelOf);
            problems.add(rejected.fieldName(), rejected.getMessage());
            throw problems.asRejection(rejected);
        }
    }

    private ObjectNode asJson(Map<String, Object> typed, Problems problems) {
        ObjectNode node = formJson.mapper().createObjectNode();
        for (String name : typed.keySet()) {
            try {
                node.set(name, formJson.of(typed, name));
            } catch (JsonProcessingException | IllegalArgumentException notJson) {
                problems.add(name, "kunde inte läsas.");
            }
        }
        return node;
    }
}
