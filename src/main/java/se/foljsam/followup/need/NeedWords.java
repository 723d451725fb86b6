package se.foljsam.followup.need;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.need.ReportNeed.Kind;

/** What a changed need is called in Swedish, and the days that belong to it. */
@Component
class NeedWords {
    private final SwedishCalendar calendar;

    NeedWords(SwedishCalendar calendar) {
        this.calendar = calendar;
    }

    /** Its kind, as a heading. */
    static String heading(ChangedNeed need) {
        return switch (need.kind()) {
            case LASTING -> "Brådskande och varaktigt behov";
            case TEMPORARY -> "Brådskande och tillfälligt behov";
            case OTHER -> "Förändrat behov";
        };
    }

    /** Who asked or saw it, and with whom it was gone through; empty of what was told before it was asked. */
    static Optional<String> origin(ChangedNeed need) {
        return Optional.ofNullable(need.origin()).map(origin -> switch (origin) {
            case STAFF -> "Utföraren har sett det" + talkedOver(need);
            case ON_CALL -> "Hjälpen sattes in på jourtid" + talkedOver(need);
            case PERSON -> "Den enskilde ber själv om det.";
            case REPRESENTATIVE -> "Den enskildes företrädare ber om det.";
            case OTHER -> "En närstående eller någon annan har berättat det.";
        });
    }

    private static String talkedOver(ChangedNeed need) {
        return switch (need.talkedOver()) {
            case PERSON -> ", i samråd med den enskilde.";
            case REPRESENTATIVE -> ", i samråd med den enskildes företrädare.";
            case NOBODY -> ", utan samråd: " + need.notTalkedOverWhy();
        };
    }

    /** First day of help, and whether it was told of too late; empty if no urgent help was given. */
    Optional<String> days(ChangedNeed need) {
        return need.helpBeganOn() == null
                ? Optional.empty()
                : Optional.of("Extra hjälp sedan %s.%s"
                        .formatted(SwedishTime.written(need.helpBeganOn()), need.isToldLate() ? " " + late(need) : ""));
    }

    /** From when a grant would be valid (C6); empty if no urgent help was given. */
    static Optional<String> grant(ChangedNeed need) {
        return Optional.ofNullable(need.grantFrom())
                .map(day -> "Beviljas hjälpen gäller den från %s.".formatted(SwedishTime.written(day)));
    }

    /** From when to when help was given; of help that has ended. */
    static String helped(ChangedNeed need) {
        return "Hjälp gavs från %s till och med %s."
                .formatted(SwedishTime.written(need.helpBeganOn()), SwedishTime.written(need.helpEndedOn()));
    }

    private String late(ChangedNeed need) {
        String latest = SwedishTime.written(need.tellBy());
        if (need.kind() == Kind.LASTING) {
            int days = calendar.workingDaysBetween(need.helpBeganOn(), need.toldOn());
            return "Rapporterat %d %s efter att hjälpen började, senast skulle vara %s."
                    .formatted(days, days == 1 ? "arbetsdag" : "arbetsdagar", latest);
        }
        long days = ChronoUnit.DAYS.between(need.tellBy(), need.toldOn());
        return "Beskedet att behovet finns kvar kom %d %s för sent, senast skulle vara %s."
                .formatted(days, days == 1 ? "dag" : "dagar", latest);
    }
}
