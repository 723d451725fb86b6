package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor;
import se.foljsam.platform.NotYourTask;
import se.foljsam.platform.SeenTask;
import se.foljsam.platform.WithoutUserRights;

/** The mechanism behind every user task and start form: form to record to use case, and back. */
@Component
class TaskForms implements FormDoor {
    private static final Pattern RULE_IDS = Pattern.compile("\\s*\\([A-L]\\d{1,2}(?:, [A-L]\\d{1,2})*\\)");
    private final FormRegistry registry;
    private final FormJson formJson;
    private final HiddenFields hidden;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Corrections corrections;
    private final List<HeaderLine> header;
    private final TaskService tasks;
    private final FormService forms;
    private final WithoutUserRights withoutUserRights;
    private final ApplicationEventPublisher events;

    TaskForms(
            FormRegistry registry,
            FormJson formJson,
            HiddenFields hidden,
            Drafts drafts,
            Submissions submissions,
            Corrections corrections,
            List<HeaderLine> header,
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            WithoutUserRights withoutUserRights,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.formJson = formJson;
        this.hidden = hidden;
        this.drafts = drafts;
        this.submissions = submissions;
        this.corrections = corrections;
        this.header = List.copyOf(header);
        this.tasks = tasks;
        this.forms = forms;
        this.withoutUserRights = withoutUserRights;
        this.events = events;
    }

    @Override
    public Map<String, Object> open(SeenTask seen, String userId) {
        Task task = seen.task();
        TaskAtHand atHand = atHand(seen, userId);
        FormBinding binding = registry.get(formOf(task));
        FormView<?> view = useCase(binding).open(inScopeOfOriginal(atHand));
        Map<String, Object> data = new LinkedHashMap<>();
        filledIn(atHand, view).fields().forEachRemaining(field -> put(data, field.getKey(), field.getValue()));
        view.shown().forEach((name, value) -> put(data, name, formJson.mapper().valueToTree(value)));
        data.put(FormDefinition.HEADER, headerOf(task, atHand));
        requireEverythingTheFormNames(binding, data.keySet(), view.shown().keySet());
        drafts.of(task.getId(), userId)
                .ifPresent(draft -> binding.form().fields().stream()
                        .filter(field -> field.isTyped() && draft.has(field.key()))
                        .forEach(field -> put(data, field.key(), draft.get(field.key()))));
        events.publishEvent(new TaskOpened(atHand, binding.form().id()));
        return data;
    }

    @Override
    public Facts submit(SeenTask seen, String userId, Map<String, Object> typed) {
        Task task = seen.task();
        requireInHand(task, userId);
        TaskAtHand atHand = atHand(seen, userId);
        FormBinding binding = registry.get(formOf(task));
        Map<String, Object> shown =
                useCase(binding).open(inScopeOfOriginal(atHand)).shown();
        ObjectNode clean = checked(binding, typed, shown);
        Record record = toRecord(binding, clean);
        Facts facts;
        if (atHand.has(CaseVariables.CORRECTION_ID)) {
            facts = correct(binding, atHand, record, clean);
        } else {
            Problems problems = new Problems(binding.form()::labelOf);
            checkAgainstCase(useCase(binding), atHand, record, problems);
            problems.throwIfAny();
            facts = namingFields(binding, () -> submitTo(useCase(binding), atHand, record));
            submissions.keep(atHand, binding.form().id(), clean.toString(), null, null);
        }
        drafts.drop(task.getId());
        return facts;
    }

    private Facts correct(FormBinding binding, TaskAtHand atHand, Record now, ObjectNode clean) {
        Corrections.Correction correction = corrections.byId(atHand.id(CaseVariables.CORRECTION_ID));
        Record before = toRecord(
                binding,
                formJson.object(submissions.byId(correction.submissionId()).typed()));
        TaskAtHand original = inScopeOfOriginal(atHand);
        namingFields(binding, () -> {
            correctIn(binding, original, before, now, correction.reason());
            return null;
        });
        submissions.keep(
                original, binding.form().id(), clean.toString(), correction.submissionId(), correction.reason());
        return Facts.none();
    }

    /** A correction happens in the scope that the corrected submission had. */
    private TaskAtHand inScopeOfOriginal(TaskAtHand atHand) {
        if (!atHand.has(CaseVariables.CORRECTION_ID)) {
            return atHand;
        }
        Submissions.Submission original = submissions.byId(
                corrections.byId(atHand.id(CaseVariables.CORRECTION_ID)).submissionId());
        return new TaskAtHand(
                atHand.taskId(),
                original.taskKey(),
                atHand.caseNumber(),
                atHand.userId(),
                submissions.scopeOf(original));
    }

    private ObjectNode filledIn(TaskAtHand atHand, FormView<?> view) {
        if (atHand.has(CaseVariables.CORRECTION_ID)) {
            return formJson.object(submissions
                    .byId(corrections
                            .byId(atHand.id(CaseVariables.CORRECTION_ID))
                            .submissionId())
                    .typed());
        }
        return view.filledIn() == null
                ? formJson.mapper().createObjectNode()
                : formJson.mapper().valueToTree(view.filledIn());
    }

    @Override
    public Started start(String definitionId, String userId, Map<String, Object> typed) {
        FormBinding binding = startBinding(definitionId);
        Record record = toRecord(binding, checked(binding, typed, Map.copyOf(startChoices(binding))));
        return namingFields(binding, () -> startWith(binding, userId, record));
    }

    @Override
    public byte[] startForm(String definitionId, byte[] form) {
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

    private static <T> T namingFields(FormBinding binding, Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (Rejected rejected) {
            Problems problems = new Problems(binding.form()::labelOf);
            problems.add(rejected.fieldName(), rejected.getMessage());
            throw problems.asRejection(rejected);
        }
    }

    @Override
    public String finishedBy(String taskId) {
        return submissions.submitterOf(taskId).orElse(null);
    }

    /** Keeps a draft of the user's own task. */
    void keepDraft(String taskId, String userId, ObjectNode typed) {
        requireInHand(task(taskId), userId);
        drafts.keep(taskId, userId, typed);
    }

    private Task task(String taskId) {
        Task task = withoutUserRights.call(
                () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            throw alreadyDone(taskId);
        }
        return task;
    }

    private static void requireInHand(Task task, String userId) {
        if (task.isSuspended()) {
            throw new NotYourTask("Ärendet är tillfälligt stoppat. Uppgiften kan inte lämnas in just nu.");
        }
        if (task.getDelegationState() != null || !userId.equals(task.getAssignee())) {
            throw new NotYourTask(
                    task.getAssignee() == null
                            ? "Ta uppgiften först, sedan kan du lämna in den."
                            : "Uppgiften är tagen av " + task.getAssignee() + ".");
        }
    }

    private static TaskAtHand atHand(SeenTask seen, String userId) {
        return new TaskAtHand(
                seen.task().getId(), seen.task().getTaskDefinitionKey(), seen.caseNumber(), userId, seen.ids());
    }

    private NotYourTask alreadyDone(String taskId) {
        return new NotYourTask("Uppgiften är redan klar"
                + submissions.submitterOf(taskId).map(by -> " (av " + by + ").").orElse("."));
    }

    private static String formOf(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private String headerOf(Task task, TaskAtHand atHand) {
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        List<String> lines = new ArrayList<>();
        header.forEach(line -> line.of(atHand, task.getProcessInstanceId(), due).ifPresent(lines::add));
        if (task.getDescription() != null) {
            lines.add(Math.min(1, lines.size()), withoutRuleIds(task.getDescription()));
        }
        return String.join("\n\n", lines);
    }

    /** The model's documentation names its rules for whoever looks for them; who does the task reads plain text. */
    private static String withoutRuleIds(String documentation) {
        return RULE_IDS.matcher(documentation.strip()).replaceAll("");
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

    private ObjectNode checked(FormBinding binding, Map<String, Object> typed, Map<String, Object> shown) {
        Problems problems = new Problems(binding.form()::labelOf);
        Map<String, Object> plainShown = new LinkedHashMap<>(shown);
        ObjectNode clean = new FormCheck(binding.form(), hidden, plainShown, problems).check(asJson(typed, problems));
        problems.throwIfAny();
        return clean;
    }

    private Record toRecord(FormBinding binding, ObjectNode clean) {
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

    private ObjectNode asJson(Map<String, Object> typed, Problems problems) {
        ObjectMapper mapper = formJson.mapper();
        ObjectNode node = mapper.createObjectNode();
        for (String name : typed.keySet()) {
            try {
                node.set(name, valueAsJson(typed, name, mapper));
            } catch (JsonProcessingException | IllegalArgumentException notJson) {
                problems.add(name, "kunde inte läsas.");
            }
        }
        return node;
    }

    private static JsonNode valueAsJson(Map<String, Object> typed, String name, ObjectMapper mapper)
            throws JsonProcessingException {
        TypedValue value = typed instanceof VariableMap variables ? variables.getValueTyped(name) : null;
        if (value instanceof SerializableValue serialized) {
            if (!"json".equals(serialized.getType().getName())) {
                throw new IllegalArgumentException("only JSON values are read");
            }
            return mapper.readTree(serialized.getValueSerialized());
        }
        Object plain = value == null ? typed.get(name) : value.getValue();
        return plain instanceof SpinJsonNode spin ? mapper.readTree(spin.toString()) : mapper.valueToTree(plain);
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

    @SuppressWarnings("unchecked")
    private static <R extends Record> Started startWith(FormBinding binding, String userId, Record record) {
        return ((StartUseCase<R>) binding.useCase()).start(userId, (R) record);
    }
}
