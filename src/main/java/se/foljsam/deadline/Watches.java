package se.foljsam.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import se.foljsam.deadline.DeadlineRow.Unit;
import se.foljsam.deadline.Watch.WatchStep;
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
    private final DeadlineTable table;
    private final SwedishCalendar calendar;
    private final DeadlineProperties properties;
    private final ObjectProvider<WatchFacts> facts;
    private final MovesInEngine engine;
    private final Clock clock;

    Watches(
            WatchRows rows,
            DeadlineTable table,
            SwedishCalendar calendar,
            DeadlineProperties properties,
            ObjectProvider<WatchFacts> facts,
            MovesInEngine engine,
            Clock clock) {
        this.rows = rows;
        this.table = table;
        this.calendar = calendar;
        this.properties = properties;
        this.facts = facts;
        this.engine = engine;
        this.clock = clock;
    }

    /** For models: when this kind is due, as a task's due date or a timer that fires once. */
    public Date due(DelegateExecution execution, String kind) {
        return Date.from(askedBy(execution, WatchKind.of(kind))
                .map(Watch::dueAt)
                .orElseGet(() -> SwedishTime.at(NEVER, properties.remindAt())));
    }

    /** For models: when a step of this kind comes, such as the preparation before a follow-up. */
    public Date at(DelegateExecution execution, String kind, String step) {
        return Date.from(stepOf(execution, kind, step).stepAt());
    }

    /**
     * For models: the cycle of a boundary timer that reminds. It asks each day from the step's time on, so that it can be moved after it fired; the watch says whether there is anything to do.
     */
    public String cycle(DelegateExecution execution, String kind, String step) {
        return "R/" + stepOf(execution, kind, step).stepAt() + "/" + EVERY_DAY;
    }

    /**
     * Opens a watch from these facts.
     *
     * @return the watch; empty if the facts give no date (a decision until further notice, no follow-up left before the end)
     */
    public Optional<Watch> arm(WatchKind kind, String caseNumber, long subjectId, DeadlineFacts known) {
        Watch watch = Watch.open(kind, caseNumber, subjectId, table.contentHash());
        return fill(watch, known) ? Optional.of(rows.save(watch)) : Optional.empty();
    }

    /** The open watch on this, if there is one. */
    public Optional<Watch> open(WatchKind kind, String caseNumber, long subjectId) {
        return rows.findByOpenKey(Watch.keyOf(kind, caseNumber, subjectId));
    }

    /** Every watch of a case, by due date. */
    public List<Watch> of(String caseNumber) {
        return rows.findByCaseNumberOrderByDueOn(caseNumber);
    }

    /** It happened today: met in time, or late. Nothing if nobody watches. */
    public void happened(WatchKind kind, String caseNumber, long subjectId) {
        happened(kind, caseNumber, subjectId, today());
    }

    /** It happened on this day, which may be before the day it was registered: met in time, or late. Nothing if nobody watches. */
    public void happened(WatchKind kind, String caseNumber, long subjectId, LocalDate day) {
        open(kind, caseNumber, subjectId).ifPresent(watch -> {
            watch.happened(day);
            rows.save(watch);
        });
    }

    /** It is no longer wanted. Nothing if nobody watches. */
    public void drop(WatchKind kind, String caseNumber, long subjectId) {
        open(kind, caseNumber, subjectId).ifPresent(this::drop);
    }

    /** Drops what is still watched in a case that closes (I7). */
    public void dropAll(String caseNumber) {
        rows.findByCaseNumberAndState(caseNumber, Watch.State.OPEN).forEach(this::drop);
    }

    /** What is waited for has come and is being looked at, or was sent back: the due date stands, reminders rest or go on (F3). */
    public void inHand(WatchKind kind, String caseNumber, long subjectId, boolean isInHand) {
        open(kind, caseNumber, subjectId).ifPresent(watch -> {
            watch.inHand(isInHand);
            rows.save(watch);
        });
    }

    /** Takes a step if it is needed now: true exactly once for each time it falls due. */
    public boolean takeStep(WatchKind kind, String caseNumber, long subjectId, String step) {
        Optional<Watch> watch = open(kind, caseNumber, subjectId);
        boolean taken = watch.isPresent() && watch.get().take(step, clock.instant());
        watch.filter(one -> taken).ifPresent(rows::save);
        return taken;
    }

    /**
     * Moves a watch to another day, with its steps, the due date of its tasks and each of its timers, in one transaction. A step that was taken and now lies ahead will be taken again.
     */
    public void move(Watch watch, LocalDate newDue, String reason, String by) {
        Instant before = watch.dueAt();
        long days = java.time.temporal.ChronoUnit.DAYS.between(watch.dueOn(), newDue);
        watch.move(
                newDue,
                before.equals(morning(watch.dueOn())) ? morning(newDue) : SwedishTime.at(newDue, properties.dueAt()),
                reason,
                by);
        Instant now = clock.instant();
        watch.steps(watch.steps().stream()
                .map(step -> step.at(
                        step.stepOn().plusDays(days), morning(step.stepOn().plusDays(days)), now))
                .toList());
        engine.follow(rows.save(watch), before);
    }

    /**
     * The facts changed (execution date corrected, return home moved): the date and the reason for it are computed anew by today's table, and everything moves with them. Nothing if nobody watches, if
     * the answer is the same, or if the new facts give no date. A date that was moved by hand is computed anew too.
     */
    public void recompute(WatchKind kind, String caseNumber, long subjectId, String reason, String by) {
        open(kind, caseNumber, subjectId).ifPresent(watch -> {
            Watch fresh = Watch.open(kind, caseNumber, subjectId, table.contentHash());
            if (fill(fresh, factsFor(kind, subjectId)) && watch.differsFrom(fresh)) {
                Instant before = watch.dueAt();
                watch.become(fresh, reason, by, clock.instant());
                engine.follow(rows.save(watch), before);
            }
        });
    }

    /** A day that could not be known before is known now: the watch is armed, and the timers that stood still until then follow. Nothing if it is watched already. */
    public void armNow(WatchKind kind, String caseNumber, long subjectId) {
        if (open(kind, caseNumber, subjectId).isEmpty()) {
            arm(kind, caseNumber, subjectId, factsFor(kind, subjectId)).ifPresent(engine::lookFor);
        }
    }

    private Optional<Watch> askedBy(DelegateExecution execution, WatchKind kind) {
        String caseNumber = execution.getProcessBusinessKey();
        Long subjectId = kind.subject().in(execution);
        if (subjectId == null) {
            throw new IllegalStateException(
                    kind.code() + " is asked for where no " + kind.subject().name() + " is known");
        }
        Optional<Watch> watch =
                open(kind, caseNumber, subjectId).or(() -> arm(kind, caseNumber, subjectId, factsFor(kind, subjectId)));
        watch.filter(one -> !execution.getProcessInstanceId().equals(one.processInstanceId()))
                .ifPresent(one -> {
                    one.watchedBy(execution.getProcessInstanceId());
                    rows.save(one);
                });
        return watch;
    }

    private WatchStep stepOf(DelegateExecution execution, String kind, String step) {
        return askedBy(execution, WatchKind.of(kind))
                .flatMap(watch -> watch.step(step))
                .orElseThrow(() -> new IllegalStateException("the table gives " + kind + " no " + step));
    }

    private DeadlineFacts factsFor(WatchKind kind, long subjectId) {
        return facts.stream()
                .map(phase -> phase.factsFor(kind, subjectId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no phase knows the facts of " + kind.code()));
    }

    private boolean fill(Watch watch, DeadlineFacts known) {
        DeadlineRow row = table.row(watch.kind().code(), known);
        if (watch.kind() == WatchKind.FOLLOW_UP) {
            Optional<NextFollowUp.Candidate> next = new NextFollowUp(table, calendar).of(known);
            next.ifPresent(candidate ->
                    fill(watch, known.countFrom(), candidate.date(), row, candidate.words(), candidate.row()));
            return next.isPresent();
        }
        LocalDate from = watch.kind() == WatchKind.DECISION_END ? known.validTo() : row.start(known);
        if (from == null || row.unit() == Unit.NONE) {
            return false;
        }
        String words = "%s från %s (%s, %s)".formatted(row.period(), row.countedFrom(), row.source(), row.ruleId());
        fill(watch, from, row.after(from, calendar), row, words, row);
        return true;
    }

    private void fill(Watch watch, LocalDate from, LocalDate due, DeadlineRow steps, String words, DeadlineRow why) {
        Instant dueAt = watch.kind() == WatchKind.DECISION_END ? morning(due) : SwedishTime.at(due, properties.dueAt());
        watch.dueOn(from, due, dueAt, words, why);
        addStep(watch, "preparation", due, steps.preparation() == null ? null : -steps.preparation(), null);
        addStep(watch, "reminder", due, steps.reminder(), steps.reminderTo());
        addStep(watch, "escalation", due, steps.escalation(), steps.escalationTo());
        addStep(watch, "deviation", due, steps.deviation(), "handler");
    }

    private void addStep(Watch watch, String name, LocalDate due, Integer offset, String recipient) {
        if (offset != null) {
            LocalDate day = due.plusDays(offset);
            watch.step(new WatchStep(name, day, morning(day), recipient, null));
        }
    }

    private void drop(Watch watch) {
        watch.drop(today());
        rows.save(watch);
    }

    private Instant morning(LocalDate day) {
        return SwedishTime.at(day, properties.remindAt());
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
