package se.foljsam.decision.appeal;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Problems;

/** Whether an appeal came in time: {@code check-appeal-time.form} (L4, FL 44, 45). */
record CheckAppealTimeForm(
        Outcome outcome,
        Appeal.TimeException exception,
        LocalDate courtReceivedOn,
        String reasons,
        String appealInformation) {

    /** Taken up, or dismissed as too late. */
    enum Outcome {
        IN_TIME,
        DISMISSED
    }

    private boolean dismisses() {
        return outcome == Outcome.DISMISSED;
    }

    /**
     * What is late is dismissed, or taken up for a reason that the law has; what is not late is never dismissed, and nothing is twice (FL 45).
     *
     * @param takenUpAgain whether it was dismissed once, and that was found wrong
     */
    void check(TimeOfAppeal time, boolean takenUpAgain, Problems problems) {
        problems.addIf(
                dismisses() && !time.isLate(),
                "outcome",
                "överklagandet räknas som inkommet i rätt tid och kan inte avvisas.");
        problems.addIf(
                dismisses() && takenUpAgain,
                "outcome",
                "avvisningen är upphävd: överklagandet kan inte avvisas en gång till.");
        problems.addIf(
                exception == Appeal.TimeException.COURT_RULED && !takenUpAgain,
                "exception",
                "gäller bara ett överklagande som redan har avvisats och tagits upp igen.");
        problems.requireIf(dismisses(), "reasons", reasons, "behöver fyllas i när överklagandet avvisas.");
        problems.requireIf(
                dismisses(), "appealInformation", appealInformation, "behöver fyllas i: avvisningen kan överklagas.");
        if (!dismisses() && time.isLate()) {
            problems.requireIf(
                    true,
                    "exception",
                    exception,
                    "behöver väljas: varför överklagandet inte avvisas fast sista dagen var %s."
                            .formatted(SwedishTime.written(time.lastDay())));
            problems.requireIf(
                    true, "reasons", reasons, "behöver fyllas i när överklagandet tas upp fast det kom sent.");
            checkDayAtCourt(time, problems);
        }
    }

    private void checkDayAtCourt(TimeOfAppeal time, Problems problems) {
        boolean hadIt = exception == Appeal.TimeException.COURT_IN_TIME;
        problems.requireIf(
                hadIt, "courtReceivedOn", courtReceivedOn, "behöver fyllas i: dagen då domstolen fick överklagandet.");
        if (hadIt && courtReceivedOn != null) {
            problems.addIf(
                    courtReceivedOn.isAfter(time.lastDay()),
                    "courtReceivedOn",
                    "är efter sista dagen, %s: domstolen fick det inte heller i tid."
                            .formatted(SwedishTime.written(time.lastDay())));
            problems.addIf(
                    courtReceivedOn.isBefore(time.decisionReceivedOn()),
                    "courtReceivedOn",
                    "kan inte vara före dagen då beslutet togs emot.");
        }
    }
}
