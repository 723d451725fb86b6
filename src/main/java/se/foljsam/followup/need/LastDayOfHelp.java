package se.foljsam.followup.need;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/** The last day of help that ended without a decision (H2, H3), as a unit types it in {@code lastDayOfHelp}. */
final class LastDayOfHelp {
    private static final String FIELD = "lastDayOfHelp";

    private LastDayOfHelp() {}

    /**
     * Help that went on to the day a grant would count from is no longer help without a decision.
     *
     * @param needsDecision the first day on which help needs a decision
     * @param otherwise what to do if help was given on that day, in Swedish; follows right after "senare"
     * @throws Rejected if the day is before the help, in the future, or not before {@code needsDecision}
     */
    static void refuse(
            ChangedNeed need, LocalDate lastDay, LocalDate today, LocalDate needsDecision, String otherwise) {
        Rejected.fieldIf(
                lastDay.isBefore(need.helpBeganOn()),
                FIELD,
                "kan inte vara före första dagen, %s.".formatted(SwedishTime.written(need.helpBeganOn())));
        Rejected.ahead(FIELD, lastDay, today);
        Rejected.fieldIf(
                !lastDay.isBefore(needsDecision),
                FIELD,
                "behöver vara före %s. Har hjälp getts den dagen eller senare%s"
                        .formatted(SwedishTime.written(needsDecision), otherwise));
    }
}
