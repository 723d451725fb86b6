package se.foljsam.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.taskform.HeaderLine;
import se.foljsam.taskform.TaskAtHand;

/** On every form: by when, by which rule and source, and what happens if it waits (J4). */
@Component
@Order(2)
class ByWhenAndWhy implements HeaderLine {
    private final Watches watches;

    ByWhenAndWhy(Watches watches) {
        this.watches = watches;
    }

    @Override
    public Optional<String> of(TaskAtHand task, String processInstanceId, Instant due) {
        return Arrays.stream(WatchKind.values())
                .filter(kind -> due != null && task.has(kind.subject()))
                .map(kind -> watches.open(kind, task.caseNumber(), task.id(kind.subject())))
                .flatMap(Optional::stream)
                .filter(watch -> watch.dueAt().equals(due))
                .findFirst()
                .map(ByWhenAndWhy::explain);
    }

    private static String explain(Watch watch) {
        String next = watch.steps().stream()
                .filter(step -> step.takenAt() == null && step.recipient() != null)
                .map(step -> WatchWords.step(step.step()) + " till " + WatchWords.recipient(step.recipient()) + " "
                        + SwedishTime.written(step.stepOn()))
                .collect(Collectors.joining(", "));
        String moved = watch.lastMove()
                .map(move -> " Flyttad från " + SwedishTime.written(move.movedFrom()) + ": " + move.reason() + ".")
                .orElse("");
        return "**Senast %s:** %s.%s%s"
                .formatted(
                        SwedishTime.written(watch.dueOn()),
                        watch.explanation(),
                        moved,
                        next.isEmpty() ? "" : " Annars " + next + ".");
    }
}
