package se.foljsam.delivery.ending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.AssessDeclineForm.Outcome;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.delivery.order.ServiceOffer;
import se.foljsam.delivery.order.ServiceOrder;

/** What is told of a service that may end, in Swedish. */
public final class EndingWords {
    private EndingWords() {}

    static String heading(Kind kind) {
        return switch (kind) {
            case ENDS -> "Den enskilde vill avsluta";
            case PAUSES -> "Den enskilde vill göra uppehåll i en insats";
            case DECLINES -> "Den enskilde tackar nej trots motivation";
        };
    }

    /** What the person wants, when, why and who said so (I5). */
    static String wish(ServiceEnding told) {
        return "Sista dag %s. Skäl: %s%s%s"
                .formatted(
                        SwedishTime.written(told.lastDay()),
                        told.reason(),
                        told.saidBy() == null
                                ? ""
                                : "\n\nSagt av: %s, %s.".formatted(told.saidBy(), SwedishTime.written(told.saidOn())),
                        told.kind() == Kind.PAUSES
                                ? "\n\nEn enda insats kan inte ha uppehåll: bekräftar den enskilde, avslutas den."
                                : "");
    }

    /** That the person declines, why, and what was done, with dates and answers (E7). */
    static String decline(ServiceEnding told, List<ServiceOffer> offers) {
        return Stream.concat(
                        Stream.of("Skäl: " + told.reason(), "Motiverande insatser: " + told.efforts()),
                        offers.stream()
                                .map(ServiceOffer::asOffer)
                                .map(offer -> "- %s: %s. %s"
                                        .formatted(
                                                SwedishTime.written(offer.offeredOn()), offer.what(), answered(offer))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String answered(Offer offer) {
        return offer.answer() == Answer.DECLINED
                ? "Tackade nej: " + offer.reason()
                : offer.answer() == Answer.ACCEPTED ? "Tackade ja." : "Svarade inte.";
    }

    static String how(Contact how) {
        return switch (how) {
            case TELEPHONE -> "på telefon";
            case VISIT -> "vid besök";
            case WRITTEN -> "skriftligt";
            case REPRESENTATIVE -> "genom legal företrädare";
        };
    }

    /** What the unit is told to do after a decline was assessed, and nothing of the assessment (J3). */
    static String next(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Den enskilde bekräftar att insatsen avslutas.";
            case REVOKE, REASSESS -> "Beslutet omprövas. Insatsen fortsätter att erbjudas tills ett nytt beslut finns.";
            case CHANGE -> "Uppdraget ändras.";
            case GOES_ON -> "Insatsen fortsätter. Fortsätt erbjuda den och motivera.";
        };
    }

    /** The ground of a service that never was carried out (E5, E9). */
    public static String never(NeverGround ground) {
        return switch (ground) {
            case NO_NEED -> "Insatsen verkställdes aldrig: behovet finns inte längre.";
            case OWN_WISH -> "Insatsen verkställdes aldrig: den enskilde vill inte ha den.";
        };
    }

    /** The ground that the unit and the decision keep: why the service ended, and whether it ever began (E5). */
    static String ground(ServiceOrder order, String why) {
        return Optional.ofNullable(order.startedOn()).map(day -> "").orElse("Insatsen verkställdes aldrig. ")
                + "Den enskilde avslutar: " + why;
    }
}
