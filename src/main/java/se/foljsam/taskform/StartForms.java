package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.platform.FormDoor.Started;

/** The forms that begin a process: as they are shown, and what was typed in them carried out. */
@Component
class StartForms {
    private final FormRegistry registry;
    private final FormJson formJson;
    private final TypedRecords records;
    private final FormService forms;

    StartForms(FormRegistry registry, FormJson formJson, TypedRecords records, @Lazy FormService forms) {
        this.registry = registry;
        this.formJson = formJson;
        this.records = records;
        this.forms = forms;
    }

    Started start(String definitionId, String userId, Map<String, Object> typed) {
        FormBinding binding = startBinding(definitionId);
        Record record = records.of(binding, records.checked(binding, typed, Map.copyOf(startChoices(binding))));
        return records.namingFields(binding, () -> startWith(binding, userId, record));
    }

    /** A start form with the choices that the case file gives. */
    byte[] form(String definitionId, byte[] form) {
        try {
            JsonNode root = formJson.mapper().readTree(form);
            Map<String, List<FormView.Choice>> choices = startChoices(startBinding(definitionId));
            root.path("components").forEach(component -> {
                List<FormView.Choice> given =
                        choices.get(component.path("valuesKey").asText());
                if (given != null) {
                    ((ObjectNode) component).remove("valuesKey");
                    ((ObjectNode) component).set("values", formJson.mapper().valueToTree(given));
                }
            });
            return formJson.mapper().writeValueAsBytes(root);
        } catch (IOException notJson) {
            throw new IllegalStateException("a deployed form is not JSON", notJson);
        }
    }

    private FormBinding startBinding(String definitionId) {
        return registry.get(
                forms.getStartFormData(definitionId).getCamundaFormRef().getKey());
    }

    private static Map<String, List<FormView.Choice>> startChoices(FormBinding binding) {
        return ((StartUseCase<?>) binding.useCase()).choices();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Started startWith(FormBinding binding, String userId, Record record) {
        return ((StartUseCase<R>) binding.useCase()).start(userId, (R) record);
    }
}
