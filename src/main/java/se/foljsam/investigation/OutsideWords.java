package se.foljsam.investigation;

import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Direction;
import se.foljsam.investigation.InvestigateNeedForm.Outside;

/** What is written in the journal of a consent (B3). */
final class OutsideWords {
    private OutsideWords() {}

    static String consent(Outside row) {
        String way = row.direction() == Direction.FROM ? "hämta uppgifter från" : "lämna uppgifter till";
        String day = SwedishTime.written(row.consentOn());
        if (!row.isConsented()) {
            return "Den enskilde samtycker inte %s till att %s %s.".formatted(day, way, row.whom());
        }
        return "%s samtycke %s till att %s %s. Omfattning: %s"
                .formatted(
                        row.consent() == Consent.WRITTEN ? "Skriftligt" : "Muntligt",
                        day,
                        way,
                        row.whom(),
                        row.consentScope());
    }
}
