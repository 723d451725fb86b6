package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.page.Written;

/**
 * A watch as pages show it, the list and the case alike.
 *
 * @param service the service it is kept on; null where it is kept on something else
 * @param when the date, with the hour where it is not the usual one
 * @param legalStatus law, routine or the like, by the table
 * @param next what happens next if nothing is done; empty once it has ended
 * @param limit how far it may be moved by hand; null if it may not be, or the last such day has passed
 * @param moves every move that is known, the newest last
 */
record ShownWatch(
        long id,
        String what,
        String service,
        String caseNumber,
        String handler,
        String when,
        String why,
        String legalStatus,
        Standing standing,
        String next,
        String limit,
        List<String> moves) {

    /**
     * Where it stands.
     *
     * @param words in Swedish
     * @param tone how that looks: bad, warn, good or nothing
     * @param endedOn null while it is open
     */
    record Standing(String words, String tone, LocalDate endedOn) {}

    public boolean movable() {
        return limit != null;
    }

    /** Writes watches for pages. */
    @Component
    static class Writer {
        private final WatchText text;
        private final Written written;

        Writer(WatchText text, Written written) {
            this.text = text;
            this.written = written;
        }

        ShownWatch of(WatchReadings.Row row) {
            Instant due = row.dueAt().toInstant();
            boolean late = text.isLate(row.dueOn(), due);
            return new ShownWatch(
                    row.id(),
                    WatchText.name(row.kind()),
                    row.service(),
                    row.caseNumber(),
                    written.person(row.handler()),
                    text.due(row.dueOn(), due),
                    row.explanation(),
                    text.legalStatus(row.rowId()),
                    open(row.dueOn(), late),
                    row.inHand()
                            ? RESTS
                            : row.nextStep() == null
                                    ? NOTHING_MORE
                                    : next(
                                            row.nextStep(),
                                            row.recipient(),
                                            row.stepAt().toInstant(),
                                            due),
                    limitOf(row.kind(), row.dueOn(), row.latestOn()),
                    row.movedFrom() == null
                            ? List.of()
                            : List.of(move(row.movedFrom(), row.movedReason(), row.movedBy())));
        }

        /** A watch of one case, whose orders are of these services by id. */
        ShownWatch of(Watch watch, Map<Long, String> services) {
            boolean open = watch.state() == Watch.State.OPEN;
            boolean late = open && text.isLate(watch.dueOn(), watch.dueAt());
            return new ShownWatch(
                    watch.id(),
                    WatchText.name(watch.kind()),
                    watch.kind().concernsOrder() ? services.get(watch.subjectId()) : null,
                    watch.caseNumber(),
                    null,
                    text.due(watch.dueOn(), watch.dueAt()),
                    watch.explanation(),
                    text.legalStatus(watch.rowId()),
                    open ? open(watch.dueOn(), late) : ended(watch),
                    open ? nextOf(watch) : "",
                    open ? limitOf(watch.kind(), watch.dueOn(), watch.latestOn()) : null,
                    watch.moves().stream()
                            .map(move -> move(move.movedFrom(), move.reason(), move.movedBy()))
                            .toList());
        }

        private static final String RESTS = "Det som väntas är inne och granskas. Påminnelser vilar så länge.";
        private static final String NOTHING_MORE =
                "Alla påminnelser är skickade. Bevakningen står kvar tills den är klar.";

        private String nextOf(Watch watch) {
            return watch.isInHand()
                    ? RESTS
                    : watch.steps().stream()
                            .filter(step -> step.takenAt() == null && step.recipient() != null)
                            .min(java.util.Comparator.comparing(WatchStep::stepAt))
                            .map(step -> next(step.step(), step.recipient(), step.stepAt(), watch.dueAt()))
                            .orElse(NOTHING_MORE);
        }

        private String next(String step, String recipient, Instant stepAt, Instant dueAt) {
            String words = text.step(step, recipient, stepAt, dueAt);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        private String move(LocalDate from, String reason, String by) {
            return "Flyttad från %s av %s: %s".formatted(written.date(from), written.person(by), reason);
        }

        private Standing open(LocalDate dueOn, boolean late) {
            if (late) {
                return new Standing("Försenad", "bad", null);
            }
            return dueOn.isAfter(text.soonUntil())
                    ? new Standing("I tid", "good", null)
                    : new Standing("Snart", "warn", null);
        }

        private static Standing ended(Watch watch) {
            return new Standing(
                    watch.state().swedish(), watch.state() == Watch.State.LATE ? "bad" : "", watch.endedOn());
        }

        private String limitOf(WatchKind kind, LocalDate dueOn, LocalDate latestOn) {
            LocalDate last = latestOn.isAfter(dueOn) ? latestOn : dueOn.minusDays(1);
            if (kind == WatchKind.DECISION_END || last.isBefore(text.today())) {
                return null;
            }
            return latestOn.isAfter(dueOn)
                    ? "Senast %s.".formatted(written.date(latestOn))
                    : "Bara till en tidigare dag.";
        }
    }
}
