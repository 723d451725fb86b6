package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

                | vad | kommun | när | tid | vad som händer | får flyttas | grund | regel, källa |
                |---|---|---|---|---|---|---|---|
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
        return GivenDeadlines.checked().lines().stream()
                .map(DeadlinePageTest::row)
                .toList();
    }

    private static List<String> row(TableCheck.Line line) {
        DeadlineRow row = line.row().orElseThrow();
        Asked asked =
                TableCheck.QUESTIONS.stream().filter(line::asks).findFirst().orElseThrow();
        return List.of(
                WatchWords.nameOf(asked),
                line.words("profile").stream().sorted().collect(Collectors.joining(", ")),
                RowText.when(line),
                RowText.period(asked, row),
                String.join(", ", RowText.steps(row)),
                asked instanceof WatchKind || row.moveAtMost() != null ? RowText.mayBeMoved(row) : "",
                row.origin().legalStatus(),
                row.origin().ruleId() + ", " + row.origin().source());
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
