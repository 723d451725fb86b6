package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/**
 * The page docs/deadlines.md: every deadline of the table, every timer and every dated task of the models, made from the files themselves. The build fails when the page is older than they are.
 *
 * <p>{@code mvn test -Dtest=DeadlinePageTest -Dfoljsam.writePages=true} writes it anew.
 */
@se.foljsam.Rule("J4")
class DeadlinePageTest {
    private static final Path PAGE = Path.of("docs/deadlines.md");
    private static final Pattern ASKS =
            Pattern.compile("watches\\.(\\w+)\\(execution,\\s*'(\\w+)'(?:,\\s*'(\\w+)')?\\)");
    private static final Map<String, String> INPUTS = Map.of(
            "law",
            "",
            "category",
            "",
            "age",
            "",
            "caseAge",
            "",
            "decisionDays",
            "dagar i beslutet ",
            "month",
            "månad ");
    private static final List<String> LOOKED_AT = List.of("law", "category", "age", "caseAge", "decisionDays", "month");
    private static final Map<String, String> SAID = Map.of(
            "\"CHILD\"", "under 18 år",
            "\"ADULT\"", "18 år och äldre",
            "\"NEW\"", "nytt ärende",
            "\"RUNNING\"", "pågående ärende");

    @Test
    void thePageIsAsNewAsTheTableAndTheModels() throws IOException {
        String page = page();
        if (Boolean.getBoolean("foljsam.writePages")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("older than the table or the models: mvn test -Dtest=DeadlinePageTest -Dfoljsam.writePages=true")
                .content()
                .isEqualTo(page);
    }

    @Test
    void everyTimerOfTheModelsAsksTheTable() throws IOException {
        for (BpmnModelInstance model : models()) {
            assertThat(model.getModelElementsByType(TimerEventDefinition.class))
                    .allSatisfy(timer -> assertThat(asked(timer.getRawTextContent()))
                            .as(
                                    "%s of %s",
                                    timer.getParentElement().getAttributeValue("id"),
                                    processOf(model).getId())
                            .isPresent());
        }
    }

    private static String page() throws IOException {
        return """
                # Tidsgränser

                Den här sidan är gjord av beslutstabellen `bpmn/decisions/deadline.dmn` och modellerna i `bpmn/`. En kommun har egna rader där den har bestämt något annat; annars gäller `default`.

                ## Vad som gäller

                | vad | kommun | när | tid | räknas från | påminnelse | larm | avvikelse | får flyttas | grund | regel, källa |
                |---|---|---|---|---|---|---|---|---|---|---|
                %s

                ## Uppgifter med en dag

                | process | uppgift | senast |
                |---|---|---|
                %s

                ## Klockor i modellerna

                | process | klocka | vid | följer | steg | sedan |
                |---|---|---|---|---|---|
                %s
                """.formatted(lines(rows()), lines(tasks()), lines(timers()));
    }

    private static String lines(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> Objects.toString(cell, ""))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows() {
        DmnModelInstance model =
                Dmn.readModelFromFile(Path.of("bpmn/decisions/deadline.dmn").toFile());
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> inputs = table.getInputs().stream()
                .map(input -> input.getInputExpression().getTextContent().trim())
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream().map(rule -> row(rule, inputs, outputs)).toList();
    }

    private static List<String> row(Rule rule, List<String> inputs, List<String> outputs) {
        Map<String, String> asked = new HashMap<>();
        List<InputEntry> in = List.copyOf(rule.getInputEntries());
        for (int column = 0; column < inputs.size(); column++) {
            asked.put(
                    inputs.get(column),
                    in.get(column).getText().getTextContent().trim());
        }
        Map<String, Object> given = new HashMap<>();
        List<OutputEntry> out = List.copyOf(rule.getOutputEntries());
        for (int column = 0; column < outputs.size(); column++) {
            given.put(
                    outputs.get(column),
                    TableCheck.constant(
                            out.get(column).getText().getTextContent().trim()));
        }
        DeadlineRow row = DeadlineRow.of(given);
        return Arrays.asList(
                WatchWords.nameOf(askedBy(asked.get("kind").replace("\"", ""))),
                asked.get("profile").replace("\"", "").replace(",", ", "),
                LOOKED_AT.stream()
                        .filter(input -> !asked.get(input).isEmpty())
                        .map(input -> INPUTS.get(input)
                                + SAID.getOrDefault(
                                        asked.get(input), asked.get(input).replace("\"", "")))
                        .collect(Collectors.joining(", ")),
                row.unit() == DeadlineRow.Unit.NONE ? "ingen egen" : row.period(),
                row.countedFrom().words(),
                step(row.reminder(), row.reminderTo()),
                step(row.escalation(), row.escalationTo()),
                step(row.deviation(), row.deviation() == null ? null : "handler"),
                row.moveAtMost() == null ? "nej" : "%d dagar".formatted(row.moveAtMost()),
                row.legalStatus(),
                row.ruleId() + ", " + row.source());
    }

    private static Asked askedBy(String code) {
        return Stream.<Asked>concat(Arrays.stream(WatchKind.values()), Arrays.stream(Period.values()))
                .filter(asked -> asked.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String step(Integer offset, String recipient) {
        if (offset == null) {
            return "";
        }
        String when = offset == 0
                ? "genast"
                : Math.abs(offset) + (Math.abs(offset) == 1 ? " dag " : " dagar ") + (offset < 0 ? "före" : "efter");
        return when + ", " + WatchWords.recipient(recipient);
    }

    private static List<List<String>> tasks() throws IOException {
        List<List<String>> tasks = new ArrayList<>();
        for (BpmnModelInstance model : models()) {
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaDueDate() != null)
                    .forEach(task -> tasks.add(Arrays.asList(
                            processOf(model).getName(),
                            task.getName(),
                            asked(task.getCamundaDueDate())
                                    .map(found -> WatchWords.nameOf(WatchKind.of(found.group(2))))
                                    .orElseThrow())));
        }
        return tasks;
    }

    private static List<List<String>> timers() throws IOException {
        List<List<String>> timers = new ArrayList<>();
        for (BpmnModelInstance model : models()) {
            for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
                CatchEvent event = (CatchEvent) timer.getParentElement();
                MatchResult asked = asked(timer.getRawTextContent()).orElseThrow();
                timers.add(Arrays.asList(
                        processOf(model).getName(),
                        event.getName(),
                        event instanceof BoundaryEvent boundary
                                ? boundary.getAttachedTo().getName() + (boundary.cancelActivity() ? " (avbryter)" : "")
                                : "",
                        WatchWords.nameOf(WatchKind.of(asked.group(2))),
                        asked.group(3) == null ? "när tiden är inne" : WatchWords.step(asked.group(3)),
                        event.getSucceedingNodes().list().stream()
                                .map(FlowNode::getName)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))));
            }
        }
        return timers;
    }

    private static Optional<MatchResult> asked(String expression) {
        return ASKS.matcher(expression).results().findFirst();
    }

    private static Process processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static List<BpmnModelInstance> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        }
    }
}
