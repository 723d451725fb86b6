package se.foljsam.decision.appeal;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;

/**
 * Whether an appeal is in time (L4, FL 44): three weeks from the day the party received the decision, never from the day it was made.
 *
 * @param receivedOn the day the appeal came to the authority
 * @param decisionReceivedOn the day the party received the decision; null if it is not known, so that no time has begun
 * @param assumed whether that day is only taken to be so: an appeal is not dismissed on it
 * @param lastDay the last day that is in time; null if no time has begun
 */
record TimeOfAppeal(LocalDate receivedOn, LocalDate decisionReceivedOn, boolean assumed, LocalDate lastDay) {

    boolean isLate() {
        return lastDay != null && receivedOn.isAfter(lastDay);
    }

    /** What the days speak for. An appeal that came late by a day that is only assumed is not dismissed: the authority has to show when the party received the decision. */
    CheckAppealTimeForm.Outcome proposed() {
        return isLate() && !assumed ? CheckAppealTimeForm.Outcome.DISMISSED : CheckAppealTimeForm.Outcome.IN_TIME;
    }

    /** In Swedish, the reckoning and what follows from it. */
    String words() {
        String came = "Överklagandet kom in %s.".formatted(SwedishTime.written(receivedOn));
        if (lastDay == null) {
            return came
                    + " Dagen då den enskilde tog emot beslutet är inte känd. Ingen tid har då börjat löpa, och överklagandet räknas som inkommet i tid.";
        }
        String reckoned = "%s Beslutet togs emot %s%s. Sista dagen att överklaga var %s."
                .formatted(
                        came,
                        SwedishTime.written(decisionReceivedOn),
                        assumed ? " enligt ett antagande" : "",
                        SwedishTime.written(lastDay));
        if (!isLate()) {
            return reckoned + " Det kom i rätt tid.";
        }
        return reckoned
                + (assumed
                        ? " Dagen är bara antagen. Kan nämnden inte visa när beslutet togs emot ska överklagandet inte avvisas."
                        : " Det kom för sent.");
    }
}
