package se.foljsam.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.ModelBean;

/**
 * The deadlines of every case (J4): one source for a task's due date, the timers in the models and what people read.
 *
 * <p>A model asks by kind; the first to ask arms the watch from the facts its phase gives. Everything happens in the step's own transaction.
 */
@ModelBean("watches")
public class Watches {
    /** A decision until further notice never runs out: its timer stands beyond any case. */
    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private static final String EVERY_DAY = "P1D";
    private final WatchRows rows;
    private final WatchReader reader;
    private final DueDates dates;
    private final DeadlineProperties properties;
    private final ObjectProvider<WatchFacts> facts;
    private final MovesInEngine engine;
    private final Clock clock;

    Watches(
            WatchRows rows,
            WatchReader reader,
            DueDates dates,
            DeadlineProperties properties,
            ObjectProvider<WatchFacts> facts,
            MovesInEngine engine,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.dates = dates;
        this.properties = properties;
        this.facts = facts;
        this.engine = engine;
        this.clock = clock;
    }

    /** For models: when this kind is due, as a task's due date or a timer that fires once. */
    public Date due(DelegateExecution execution, String kind) {
        return Date.from(askedBy(execution, WatchKind.of(kind), reader::bare)
                .map(Watch::dueAt)
                .orElseGet(this::never));
    }

    /** For models: when a step of this kind comes, such as the preparation before a follow-up. */
    public Date at(DelegateExecution execution, String kind, String step) {
        return Date.from(stepAt(execution, kind, step));
    }

    /**
     * For models: the cycle of a boundary timer that reminds. It asks each day from the step's time on, so that it can be moved after it fired; the watch says whether there is anything to do.
     */
    public String cycle(DelegateExecution execution, String kind, String step) {
        return "R/" + stepAt(execution, kind, step) + "/" + EVERY_DAY;
    }

    /**
     * Opens a watch from these facts.
     *
     * @return the watch; empty if the facts give no date (a decision until further notice, no follow-up left before the end)
     */
    public Optional<Watch> arm(WatchKind kind, String caseNumber, long subjectId, DeadlineFacts known) {
        return dates.watch(kind, caseNumber, subjectId, known).map(rows::save);
    }

    /** The day these facts would give, with nothing armed: what a step is going to lead to, shown before it is done. Empty as {@link #arm}. */
    public Optional<LocalDate> wouldBeDue(WatchKind kind, String caseNumber, long subjectId, DeadlineFacts known) {
        return dates.watch(kind, caseNumber, subjectId, known).map(Watch::dueOn);
    }

    /** The last day to which a person may move what these facts would give, with nothing armed. Empty as {@link #arm}. */
    public Optional<LocalDate> latestDay(WatchKind kind, DeadlineFacts known) {
        return dates.watch(kind, "", 0, known).map(Watch::latestOn);
    }

    /** The open watch on this, if there is one. */
    public Optional<Watch> open(WatchKind kind, String caseNumber, long subjectId) {
        return rows.findByOpenKey(Watch.keyOf(kind, caseNumber, subjectId));
    }

    /** Of the watches kept on these subjects, the one that is due at this very time: the first by kind, if there are several. */
    Optional<Watch> dueThen(String caseNumber, Instant due, Function<WatchKind, OptionalLong> subjects) {
        List<String> keys = Arrays.stream(WatchKind.values())
                .flatMap(kind ->
                        subjects.apply(kind).stream().mapToObj(subject -> Watch.keyOf(kind, caseNumber, subject)))
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : rows.findByOpenKeyInAndDueAt(keys, due).stream().min(Comparator.comparing(Watch::kind));
    }

    /** Every watch of a case, by due date. */
    public List<Watch> of(String caseNumber) {
        return reader.of(caseNumber);
    }

    /** It happened now: met in time, or late. Where the row sets an hour that hour counts, otherwise the date. Nothing if nobody watches. */
    public void happened(WatchKind kind, String caseNumber, long subjectId) {
        bare(kind, caseNumber, subjectId).ifPresent(watch -> {
            watch.happened(clock.instant(), properties.dueAt());
            ended(watch);
        });
    }

    /** It happened on this day, which may be before the day it was registered: met in time, or late. Nothing if nobody watches. */
    public void happened(WatchKind kind, String caseNumber, long subjectId, LocalDate day) {
        bare(kind, caseNumber, subjectId).ifPresent(watch -> {
            watch.happened(day);
            ended(watch);
        });
    }

    /** It is no longer wanted. Nothing if nobody watches. */
    public void drop(WatchKind kind, String caseNumber, long subjectId) {
        bare(kind, caseNumber, subjectId).ifPresent(this::drop);
    }

    /** Drops what is still watched in a case that closes (I7). */
    public void dropAll(String caseNumber) {
        rows.findByCaseNumberAndState(caseNumber, Watch.State.OPEN).forEach(this::drop);
    }

    /** What is waited for has come and is being looked at, or was sent back: the due date stands, reminders rest or go on (F3). */
    public void inHand(WatchKind kind, String caseNumber, long subjectId, boolean isInHand) {
        bare(kind, caseNumber, subjectId).ifPresent(watch -> {
            watch.inHand(isInHand);
            requireWritten(watch, rows.inHand(watch.id(), watch.version(), isInHand));
        });
    }

    /** Takes a step if it is needed now: true exactly once for each time it falls due. */
    public boolean takeStep(WatchKind kind, String caseNumber, long subjectId, String step) {
        return stepTaken(kind, caseNumber, subjectId, step).isPresent();
    }

    /** The same; the watch if the step was taken. Thousands can fall due in one minute: nothing but the step is written. */
    Optional<Watch> stepTaken(WatchKind kind, String caseNumber, long subjectId, String step) {
        Instant now = clock.instant();
        if (rows.waiting(Watch.keyOf(kind, caseNumber, subjectId), step, now) == 0) {
            return Optional.empty();
        }
        Optional<Watch> taken =
                reader.withSteps(Watch.keyOf(kind, caseNumber, subjectId)).filter(watch -> watch.take(step, now));
        taken.ifPresent(watch -> {
            requireWritten(watch, rows.raiseVersion(watch.id(), watch.version()));
            rows.stepTaken(watch.id(), step, now);
        });
        return taken;
    }

    /**
     * Moves a watch to another day, with its steps, the due date of its tasks and each of its timers, in one transaction. A step that was taken and now lies ahead will be taken again.
     */
    public void move(Watch watch, LocalDate newDue, String reason, String by) {
        Instant before = watch.dueAt();
        Instant now = clock.instant();
        long days = ChronoUnit.DAYS.between(watch.dueOn(), newDue);
        watch.move(newDue, SwedishTime.at(newDue, SwedishTime.timeOf(before)), reason, by, now);
        watch.steps(watch.steps().stream()
                .map(step -> {
                    LocalDate day = step.stepOn().plusDays(days);
                    return step.at(day, dates.stepAt(step.step(), newDue, watch.dueAt(), day), now);
                })
                .toList());
        engine.follow(rows.save(watch), before);
    }

    /**
     * The facts changed (execution date corrected, return home moved): the date and the reason for it are computed anew by today's table, and everything moves with them. Nothing if nobody watches, if
     * the answer is the same, or if the new facts give no date. A date that was moved by hand is computed anew too.
     */
    public void recompute(WatchKind kind, String caseNumber, long subjectId, String reason, String by) {
        open(kind, caseNumber, subjectId)
                .ifPresent(watch -> dates.watch(kind, caseNumber, subjectId, factsFor(kind, subjectId))
                        .filter(watch::differsFrom)
                        .ifPresent(fresh -> {
                            Instant before = watch.dueAt();
                            watch.become(fresh, reason, by, clock.instant());
                            engine.follow(rows.save(watch), before);
                        }));
    }

    /** A day that could not be known before is known now: the watch is armed, and the timers that stood still until then follow. Nothing if it is watched already. */
    public void armNow(WatchKind kind, String caseNumber, long subjectId) {
        if (open(kind, caseNumber, subjectId).isEmpty()) {
            arm(kind, caseNumber, subjectId, factsFor(kind, subjectId)).ifPresent(engine::lookFor);
        }
    }

    private Optional<Watch> askedBy(
            DelegateExecution execution, WatchKind kind, Function<String, Optional<Watch>> read) {
        String caseNumber = execution.getProcessBusinessKey();
        Long subjectId = kind.subject().in(execution);
        if (subjectId == null) {
            throw new IllegalStateException(
                    kind.code() + " is asked for where no " + kind.subject().name() + " is known");
        }
        String instance = execution.getProcessInstanceId();
        Optional<Watch> known = read.apply(Watch.keyOf(kind, caseNumber, subjectId));
        if (known.isEmpty()) {
            return dates.watch(kind, caseNumber, subjectId, factsFor(kind, subjectId))
                    .map(fresh -> {
                        fresh.watchedBy(instance);
                        return rows.save(fresh);
                    });
        }
        known.filter(one -> !instance.equals(one.processInstanceId()))
                .ifPresent(one -> requireWritten(one, rows.watchedBy(one.id(), one.version(), instance)));
        return known;
    }

    /** A step of a watch; of what has no date, one that never comes. */
    private Instant stepAt(DelegateExecution execution, String kind, String step) {
        return askedBy(execution, WatchKind.of(kind), reader::withSteps)
                .map(watch -> watch.step(step)
                        .orElseThrow(() -> new IllegalStateException("the table gives " + kind + " no " + step))
                        .stepAt())
                .orElseGet(this::never);
    }

    private Instant never() {
        return SwedishTime.at(NEVER, properties.remindAt());
    }

    private DeadlineFacts factsFor(WatchKind kind, long subjectId) {
        return facts.stream()
                .map(phase -> phase.factsFor(kind, subjectId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no phase knows the facts of " + kind.code()));
    }

    private void drop(Watch watch) {
        watch.drop(today());
        ended(watch);
    }

    /** Only what changes is written: saving would write every step and every move anew. */
    private void ended(Watch watch) {
        requireWritten(
                watch, rows.ended(watch.id(), watch.version(), watch.state().name(), watch.endedOn()));
    }

    private Optional<Watch> bare(WatchKind kind, String caseNumber, long subjectId) {
        return reader.bare(Watch.keyOf(kind, caseNumber, subjectId));
    }

    private static void requireWritten(Watch watch, int written) {
        if (written == 0) {
            throw new OptimisticLockingFailureException("watch " + watch.id() + " was changed meanwhile");
        }
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
