package se.foljsam.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.foljsam.deadline.DeadlineRow.Unit;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;

/** Computes a watch from its facts by one table: the date, the reason, the steps around it, and how far it may be moved. */
final class DueDates {
    private static final List<String> STEPS =
            List.of(Watch.PREPARATION, Watch.REMINDER, Watch.ESCALATION, Watch.DEVIATION);
    private static final String HANDLER = "handler";
    private final DeadlineTable table;
    private final SwedishCalendar calendar;
    private final DeadlineProperties properties;

    DueDates(DeadlineTable table, SwedishCalendar calendar, DeadlineProperties properties) {
        this.table = table;
        this.calendar = calendar;
        this.properties = properties;
    }

    /** The watch as these facts give it; empty if they give no date (until further notice, nothing left before the end, a limit this municipality does not have). */
    Optional<Watch> watch(WatchKind kind, String caseNumber, long subjectId, DeadlineFacts known) {
        Watch watch = Watch.open(kind, caseNumber, subjectId, table.contentHash());
        DeadlineRow row = table.row(kind, known);
        boolean isDated = kind == WatchKind.FOLLOW_UP ? followUp(watch, row, known) : counted(watch, row, known);
        return isDated ? Optional.of(watch) : Optional.empty();
    }

    /**
     * The time of a step on its day: in the morning, or on the due date itself at the very time it is due. A preparation comes in the morning also then, or what it prepares would be late when it begins.
     */
    Instant stepAt(String step, LocalDate dueOn, Instant dueAt, LocalDate stepOn) {
        boolean whenDue = stepOn.equals(dueOn) && !Watch.PREPARATION.equals(step);
        return whenDue ? dueAt : SwedishTime.at(stepOn, properties.remindAt());
    }

    private boolean followUp(Watch watch, DeadlineRow steps, DeadlineFacts known) {
        Optional<NextFollowUp.Candidate> next = new NextFollowUp(table, calendar).of(known);
        next.ifPresent(candidate -> {
            LocalDate latest = latest(candidate.date(), candidate.row());
            boolean endsBefore = known.validTo() != null && known.validTo().isBefore(latest);
            date(
                    watch,
                    known.day(StartEvent.FIRST_EXECUTION),
                    candidate.date(),
                    steps.time(),
                    endsBefore ? known.validTo() : latest,
                    candidate.words(),
                    candidate.row());
            addSteps(watch, steps);
        });
        return next.isPresent();
    }

    private boolean counted(Watch watch, DeadlineRow row, DeadlineFacts known) {
        LocalDate from = row.start(known);
        if (from == null || row.unit() == Unit.NONE) {
            return false;
        }
        LocalDate due = row.after(from, calendar);
        date(watch, from, due, row.time(), latest(due, row), row.because(), row);
        addSteps(watch, row);
        return true;
    }

    private void date(
            Watch watch, LocalDate from, LocalDate due, LocalTime time, LocalDate latest, String why, DeadlineRow row) {
        watch.dueOn(from, due, SwedishTime.at(due, time == null ? properties.dueAt() : time), latest, why, row);
    }

    private static LocalDate latest(LocalDate due, DeadlineRow row) {
        return row.moveAtMost() == null ? due : due.plusDays(row.moveAtMost());
    }

    private void addSteps(Watch watch, DeadlineRow row) {
        STEPS.stream().filter(step -> row.steps().offset(step) != null).forEach(step -> {
            LocalDate day = watch.dueOn().plusDays(row.steps().offset(step));
            watch.step(new WatchStep(
                    step, day, stepAt(step, watch.dueOn(), watch.dueAt(), day), recipient(step, row), null));
        });
    }

    private static String recipient(String step, DeadlineRow row) {
        return switch (step) {
            case Watch.REMINDER -> row.steps().reminderTo();
            case Watch.ESCALATION -> row.steps().escalationTo();
            case Watch.DEVIATION -> HANDLER;
            default -> null;
        };
    }
}
