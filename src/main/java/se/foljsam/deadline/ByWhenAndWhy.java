package se.foljsam.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.Watch.WatchMove;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.HeaderLine;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** On every form: by when, by which rule and source, and what happens if it waits (J4). */
@Component
@Order(2)
class ByWhenAndWhy implements HeaderLine {
    private final Watches watches;
    private final WatchText text;

    ByWhenAndWhy(Watches watches, WatchText text) {
        this.watches = watches;
        this.text = text;
    }

    @Override
    public Optional<Line> of(TaskAtHand task, String processInstanceId, Instant due) {
        return due == null
                ? Optional.empty()
                : watches.dueThen(
                                task.caseNumber(),
                                due,
                                kind -> task.has(kind.subject())
                                        ? OptionalLong.of(task.id(kind.subject()))
                                        : OptionalLong.empty())
                        .map(watch -> new Line(explain(watch), sourceOf(watch)));
    }

    /** "Lokal rutin: Norrköping 2.2, F1." */
    String sourceOf(Watch watch) {
        String source = WatchText.source(watch.explanation());
        String status = text.legalStatus(watch.rowId());
        return source.isEmpty() || status.isEmpty()
                ? source
                : "%s: %s.".formatted(Character.toUpperCase(status.charAt(0)) + status.substring(1), source);
    }

    /** "Senast 23 mars 2026: 3 veckor från verkställighet. Annars påminnelse till enhetschef 24 mars 2026, sedan avvikelseanmälan av handläggaren 7 april 2026." */
    Markdown explain(Watch watch) {
        return Markdown.of(
                "**Senast %s:** %s.%s%s%s",
                text.due(watch.dueOn(), watch.dueAt()),
                WatchText.reason(watch.explanation()),
                watch.lastMove().map(ByWhenAndWhy::moved).orElse(""),
                sentence("", ahead(watch, true), watch),
                sentence("annars ", ahead(watch, false), watch));
    }

    private static List<WatchStep> ahead(Watch watch, boolean beforeItIsDue) {
        return watch.steps().stream()
                .filter(step -> step.takenAt() == null
                        && step.recipient() != null
                        && step.stepAt().isBefore(watch.dueAt()) == beforeItIsDue)
                .toList();
    }

    private String sentence(String begins, List<WatchStep> steps, Watch watch) {
        if (steps.isEmpty()) {
            return "";
        }
        WatchStep first = steps.get(0);
        String all = (begins.isEmpty()
                        ? text.step(first.step(), first.recipient(), first.stepAt(), watch.dueAt())
                        : begins + then(first, watch))
                + steps.stream()
                        .skip(1)
                        .map(step -> ", sedan " + then(step, watch))
                        .collect(Collectors.joining());
        return " " + Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private String then(WatchStep step, Watch watch) {
        return text.thenStep(step.step(), step.recipient(), step.stepAt(), watch.dueAt());
    }

    private static String moved(WatchMove move) {
        return " Flyttad från %s: %s.".formatted(SwedishTime.written(move.movedFrom()), unstopped(move.reason()));
    }

    private static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
