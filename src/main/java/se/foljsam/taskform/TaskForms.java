package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor;
import se.foljsam.platform.SeenTask;

/** The mechanism behind every user task: form to record to use case, and back. */
@Component
class TaskForms implements FormDoor {
    private final FormRegistry registry;
    private final FormJson formJson;
    private final TypedRecords records;
    private final StartForms starts;
    private final TaskHeader header;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CorrectedTasks corrected;
    private final ApplicationEventPublisher events;

    TaskForms(
            FormRegistry registry,
            FormJson formJson,
            TypedRecords records,
            StartForms starts,
            TaskHeader header,
            Drafts drafts,
            Submissions submissions,
            CorrectedTasks corrected,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.formJson = formJson;
        this.records = records;
        this.starts = starts;
        this.header = header;
        this.drafts = drafts;
        this.submissions = submissions;
        this.corrected = corrected;
        this.events = events;
    }

    @Override
    public Map<String, Object> open(SeenTask seen, String userId) {
        Task task = seen.task();
        TaskAtHand atHand = atHand(seen, userId);
        FormBinding binding = registry.get(formOf(task));
        FormView<?> view = useCase(binding).open(corrected.inScopeOfOriginal(atHand));
        Map<String, Object> data = new LinkedHashMap<>();
        filledIn(atHand, view).fields().forEachRemaining(field -> put(data, field.getKey(), field.getValue()));
        Map<String, Object> shown = view.shownIn(binding.form());
        shown.forEach((name, value) -> put(data, name, formJson.mapper().valueToTree(value)));
        TaskHeader.Header said = header.of(task, atHand);
        data.put(FormDefinition.HEADER, said.text().toString());
        requireEverythingTheFormNames(binding, data.keySet(), shown.keySet());
        drafts.of(task.getId(), userId)
                .ifPresent(draft -> binding.form().fields().stream()
                        .filter(field -> field.isTyped() && draft.has(field.key()))
                        .forEach(field -> put(data, field.key(), draft.get(field.key()))));
        data.put(FormDefinition.SOURCE, said.source());
        events.publishEvent(new TaskOpened(atHand, binding.form().id()));
        return data;
    }

    @Override
    public Facts submit(SeenTask seen, String userId, Map<String, Object> typed) {
        Task task = seen.task();
        InHand.require(task, userId);
        TaskAtHand atHand = atHand(seen, userId);
        FormBinding binding = registry.get(formOf(task));
        Map<String, Object> shown =
                useCase(binding).open(corrected.inScopeOfOriginal(atHand)).shownIn(binding.form());
        ObjectNode clean = records.checked(binding, typed, shown);
        Record record = records.of(binding, clean);
        Facts facts;
        if (corrected.isCorrection(atHand)) {
            facts = correct(binding, atHand, record, clean);
        } else {
            Problems problems = new Problems(binding.form()::labelOf);
            checkAgainstCase(useCase(binding), atHand, record, problems);
            problems.throwIfAny();
            facts = records.namingFields(binding, () -> submitTo(useCase(binding), atHand, record));
            submissions.keep(atHand, binding.form().id(), clean.toString(), null, null);
        }
        drafts.drop(task.getId());
        return facts;
    }

    private Facts correct(FormBinding binding, TaskAtHand atHand, Record now, ObjectNode clean) {
        Corrections.Correction correction = corrected.correction(atHand);
        Record before = records.of(binding, corrected.typedBefore(correction));
        TaskAtHand original = corrected.inScopeOfOriginal(atHand);
        records.namingFields(binding, () -> {
            correctIn(binding, original, before, now, correction.reason());
            return null;
        });
        submissions.keep(
                original, binding.form().id(), clean.toString(), correction.submissionId(), correction.reason());
        return Facts.none();
    }

    private ObjectNode filledIn(TaskAtHand atHand, FormView<?> view) {
        if (corrected.isCorrection(atHand)) {
            return corrected.typedBefore(corrected.correction(atHand));
        }
        return view.filledIn() == null
                ? formJson.mapper().createObjectNode()
                : formJson.mapper().valueToTree(view.filledIn());
    }

    @Override
    public Started start(String definitionId, String userId, Map<String, Object> typed) {
        return starts.start(definitionId, userId, typed);
    }

    @Override
    public byte[] startForm(String definitionId, byte[] form) {
        return starts.form(definitionId, form);
    }

    @Override
    public String finishedBy(String taskId) {
        return submissions.submitterOf(taskId).orElse(null);
    }

    private static TaskAtHand atHand(SeenTask seen, String userId) {
        return new TaskAtHand(
                seen.task().getId(), seen.task().getTaskDefinitionKey(), seen.caseNumber(), userId, seen.ids());
    }

    private static String formOf(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private static void requireEverythingTheFormNames(
            FormBinding binding, java.util.Set<String> given, java.util.Set<String> shown) {
        List<String> missing = binding.form().shownNames().stream()
                .filter(name -> !given.contains(name) && !shown.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "form " + binding.form().id() + " names " + missing + ", which nothing shows");
        }
    }

    private void put(Map<String, Object> data, String name, JsonNode value) {
        if (value.isContainerNode()) {
            data.put(name, SpinValues.jsonValue(value.toString()).create());
        } else if (value.isTextual()) {
            data.put(name, value.textValue());
        } else if (value.isBoolean()) {
            data.put(name, value.booleanValue());
        } else if (value.isIntegralNumber()) {
            data.put(name, value.intValue());
        } else if (value.isNumber()) {
            data.put(name, value.doubleValue());
        } else {
            data.remove(name);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> void correctIn(
            FormBinding binding, TaskAtHand task, Record before, Record now, String reason) {
        ((Correctable<R>) binding.useCase()).correct(task, (R) before, (R) now, reason);
    }

    private static TaskUseCase<?> useCase(FormBinding binding) {
        return (TaskUseCase<?>) binding.useCase();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> void checkAgainstCase(
            TaskUseCase<R> useCase, TaskAtHand task, Record record, Problems problems) {
        useCase.check(task, (R) record, problems);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Facts submitTo(TaskUseCase<R> useCase, TaskAtHand task, Record record) {
        return useCase.submit(task, (R) record);
    }
}
