package se.foljsam.taskform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The text on top of a task's form, in Markdown. */
@Component
class TaskHeader {
    private static final Pattern RULE_IDS = Pattern.compile("\\s*\\([A-L]\\d{1,2}(?:, [A-L]\\d{1,2})*\\)");
    private final List<HeaderLine> lines;

    TaskHeader(List<HeaderLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @param source where what is said stands, for whoever asks why; empty if nowhere */
    record Header(Markdown text, String source) {}

    Header of(Task task, TaskAtHand atHand) {
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        List<HeaderLine.Line> said = lines.stream()
                .flatMap(line -> line.of(atHand, task.getProcessInstanceId(), due).stream())
                .toList();
        List<Markdown> text =
                new ArrayList<>(said.stream().map(HeaderLine.Line::text).toList());
        if (task.getDescription() != null) {
            text.add(Math.min(1, text.size()), Markdown.ours(withoutRuleIds(task.getDescription())));
        }
        return new Header(
                Markdown.join("\n\n", text),
                said.stream()
                        .map(HeaderLine.Line::source)
                        .filter(source -> !source.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /** The model's documentation names its rules for whoever looks for them; who does the task reads plain text. */
    private static String withoutRuleIds(String documentation) {
        return RULE_IDS.matcher(documentation.strip()).replaceAll("");
    }
}
