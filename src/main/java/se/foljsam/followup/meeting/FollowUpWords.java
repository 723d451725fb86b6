package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;

/** What a follow-up came to, in Swedish. */
final class FollowUpWords {
    private FollowUpWords() {}

    /** When the decision is followed up next. */
    static String nextTime(Optional<LocalDate> next) {
        return next.map(day -> "Nästa uppföljning " + SwedishTime.written(day) + ".")
                .orElse("Beslutet följs inte upp igen före sitt slut.");
    }

    /** What was found for one service (G23). */
    static String found(Result result) {
        String outcome = switch (result.outcome()) {
            case UNCHANGED -> "fortsätter oförändrad.";
            case ADJUSTED ->
                "%s hjälp inom beslutet%s. Omfattning: %s."
                        .formatted(
                                result.isLess() ? "mindre" : "mer",
                                result.isLess() ? ", den enskilde är överens" : "",
                                result.adjusted().newExtent());
            case ENDED ->
                "avslutas, den enskilde är överens. Sista dag %s. %s"
                        .formatted(
                                SwedishTime.written(result.less().lastDay()),
                                result.less().ground());
            case NEW_NEED ->
                result.isApplication()
                        ? "nytt behov, ny ansökan."
                        : "nytt behov, den enskilde vill inte ansöka. "
                                + result.newNeed().notApplied();
            case REASSESS ->
                "omprövas, %s. %s Insatsen fortsätter till ett nytt beslut."
                        .formatted(
                                result.less().reassessGround().swedish(),
                                result.less().ground());
        };
        return result.fit().unfit()
                ? outcome + " Insatsen svarar inte längre mot behovet. Gjort för att anpassa den: "
                        + result.fit().adaptation()
                : outcome;
    }
}
