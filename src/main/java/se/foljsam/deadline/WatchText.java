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

    /** The same for those who stand near it: "i morgon", "i dag kl. 14.00", "3 dagar sen". */
    public String near(LocalDate dueOn, Instant dueAt) {
        String day = SwedishTime.near(dueOn, today());
        return isAtTheUsualHour(dueOn, dueAt) || dueOn.isBefore(today())
                ? day
                : day + " kl. " + SwedishTime.written(SwedishTime.timeOf(dueAt));
    }

    /** Why it is due then, without where that stands: "3 veckor från verkställighet". */
    public static String reason(String explanation) {
        return explanation.substring(0, endOfReason(explanation));
    }

    /** Where that stands, and by which rule: "Norrköping 2.2, F1"; empty text if it stands nowhere. */
    public static String source(String explanation) {
        int end = endOfReason(explanation);
        return end == explanation.length() ? "" : explanation.substring(end + 2, explanation.length() - 1);
    }

    private static int endOfReason(String explanation) {
        int opened = explanation.lastIndexOf(" (");
        return opened >= 0 && explanation.endsWith(")") ? opened : explanation.length();
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

    /** What a step does and when: "påminnelse till enhetschef 2 december 2026", "myndighetschef får veta när tiden är ute". */
    public String step(String step, String recipient, Instant stepAt, Instant dueAt) {
        return WatchWords.stepWhen(step, recipient, stepAt, dueAt);
    }

    /** The same after "annars" or "sedan": "får myndighetschef veta 2 december 2026". */
    String thenStep(String step, String recipient, Instant stepAt, Instant dueAt) {
        return WatchWords.thenStepWhen(step, recipient, stepAt, dueAt);
    }

    /** The legal status of what a watch was computed by; empty text if the table in force no longer has the row. */
    public String legalStatus(String rowId) {
        return inForce.row(rowId).map(row -> row.origin().legalStatus()).orElse("");
    }

    private boolean isAtTheUsualHour(LocalDate dueOn, Instant dueAt) {
        return SwedishTime.at(dueOn, properties.dueAt()).equals(dueAt);
    }
}
