package se.foljsam.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;

/** Hours and last days that a municipality has set, by the table of deadlines. */
@Component
public class LocalHours {
    private final DeadlineTable table;
    private final SwedishCalendar calendar;

    LocalHours(DeadlineTable table, SwedishCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /** Until when on this day an urgent order may go alone, without a telephone call (D2). */
    public LocalTime orderAloneUntil(LocalDate day) {
        return hour(Period.ORDER_ALONE_UNTIL, day);
    }

    /** From when on this day a unit is called at its office (D2). */
    public LocalTime officeFrom(LocalDate day) {
        return hour(Period.OFFICE_FROM, day);
    }

    /** Until when on this day a unit is called at its office (D2). */
    public LocalTime officeUntil(LocalDate day) {
        return hour(Period.OFFICE_UNTIL, day);
    }

    /**
     * When a unit's shared inbox is read, around a message that is sent at this instant (J1).
     */
    public Inbox inboxAt(Instant sent) {
        LocalDate today = SwedishTime.dateOf(sent);
        boolean readToday =
                calendar.isWorkingDay(today) && !SwedishTime.timeOf(sent).isAfter(hour(Period.INBOX_UNTIL, today));
        LocalDate day = readToday ? today : calendar.nextWorkingDay(today);
        return new Inbox(day, hour(Period.INBOX_FROM, day), hour(Period.INBOX_UNTIL, day));
    }

    /**
     * The hours in which a message is read at the latest.
     *
     * @param day a working day: the day it is sent, if the inbox is still read then
     * @param from the first hour
     * @param until the last hour, itself included
     */
    public record Inbox(LocalDate day, LocalTime from, LocalTime until) {}

    /** The last day, itself in time, on which a provider tells of an urgent and lasting need (H1). */
    public LocalDate tellAtLatest(LocalDate helpBegan) {
        return after(Period.CHANGED_NEED_TOLD, StartEvent.HELP_BEGAN, helpBegan);
    }

    /** The first day on which extra help is more than temporary help without a decision (H2). */
    public LocalDate needsDecisionFrom(LocalDate helpBegan) {
        return after(WatchKind.TEMPORARY_HELP, StartEvent.HELP_BEGAN, helpBegan);
    }

    /** The last day, itself in time, on which an appeal comes in from one who received the decision on this day (L4). */
    public LocalDate appealAtLatest(LocalDate decisionReceived) {
        return after(Period.APPEAL_TIME, StartEvent.DECISION_RECEIVED, decisionReceived);
    }

    /** The last day, itself in time, on which what concerns this day is registered without telling billing (E9, I2). */
    public LocalDate registerAtLatest(LocalDate concerned) {
        return after(Period.REGISTRATION, StartEvent.MONTH_CONCERNED, concerned);
    }

    /** The first day on which the party can demand that a matter is decided: the table's time since the application has passed (L1). */
    public LocalDate decisionDemandedFrom(LocalDate appliedOn) {
        return after(Period.DECISION_DEMAND_FROM, StartEvent.APPLICATION, appliedOn)
                .plusDays(1);
    }

    /**
     * How long before a handover from the discharge support team it is told, and until when that is (D9, D10).
     *
     * @param handover the instant of the handover; days before it are counted from its date, hours from the hour
     */
    public Notice handoverNotice(boolean simplified, Instant handover) {
        LocalDate day = SwedishTime.dateOf(handover);
        DeadlineRow row = table.row(
                simplified ? Period.HANDOVER_TOLD_SIMPLIFIED : Period.HANDOVER_TOLD,
                DeadlineFacts.from("SOL", false, StartEvent.HANDOVER, day));
        return new Notice(
                row.period(),
                row.unit() == DeadlineRow.Unit.HOURS
                        ? handover.minus(Duration.ofHours(row.amount()))
                        : SwedishTime.at(row.before(day, calendar).plusDays(1), LocalTime.MIDNIGHT)
                                .minusMillis(1));
    }

    /**
     * How long ahead something is told.
     *
     * @param period in Swedish: "2 arbetsdagar", "24 timmar"
     * @param latest the last instant that is in time
     */
    public record Notice(String period, Instant latest) {}

    private LocalDate after(Asked asked, StartEvent event, LocalDate day) {
        return table.row(asked, DeadlineFacts.from("SOL", false, event, day)).after(day, calendar);
    }

    private LocalTime hour(Period period, LocalDate day) {
        return table.row(period, DeadlineFacts.from("SOL", false, StartEvent.THE_DAY, day))
                .time();
    }
}
