package se.foljsam.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;

/** How watches are written for people: one wording wherever they are shown (J4). */
@Component
public class WatchText {
    private final TableCheck inForce;
    private final DeadlineProperties properties;
    private final Clock clock;

    WatchText(TableCheck tableInForce, DeadlineProperties properties, Clock clock) {
        this.inForce = tableInForce;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is watched: "Genomförandeplanen". */
    public static String name(WatchKind kind) {
        return WatchWords.subjectOf(kind);
    }

    /** When it is due: the date, with the hour where that is not the usual one. */
    public String due(LocalDate dueOn, Instant dueAt) {
        return isAtTheUsualHour(dueOn, dueAt) ? SwedishTime.written(dueOn) : SwedishTime.written(dueAt);
    }

    /** Whether it is late: its day has passed, or today's hour where it has one of its own. */
    public boolean isLate(LocalDate dueOn, Instant dueAt) {
        LocalDate today = today();
        return dueOn.isBefore(today)
                || dueOn.equals(today) && !isAtTheUsualHour(dueOn, dueAt) && dueAt.isBefore(clock.instant());
    }

    /** Today's date in Sweden. */
    public LocalDate today() {
        return SwedishTime.today(clock);
    }

    /** The last day that counts as soon: a municipality's choice, from today. */
    public LocalDate soonUntil() {
        return today().plusDays(properties.soonDays());
    }

    /** The instant that is the usual hour of today. */
    public Instant usualHourToday() {
        return SwedishTime.at(today(), properties.dueAt());
    }

    /** What a step does and when: "påminnelse till enhetschef 2 december 2026", "larm till myndighetschef när tiden är ute". */
    public String step(String step, String recipient, Instant stepAt, Instant dueAt) {
        return WatchWords.stepWhen(step, recipient, stepAt, dueAt);
    }

    /** The legal status of what a watch was computed by; empty text if the table in force no longer has the row. */
    public String legalStatus(String rowId) {
        return inForce.row(rowId).map(row -> row.origin().legalStatus()).orElse("");
    }

    private boolean isAtTheUsualHour(LocalDate dueOn, Instant dueAt) {
        return SwedishTime.at(dueOn, properties.dueAt()).equals(dueAt);
    }
}
