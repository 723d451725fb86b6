package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.delivery.order.ServiceOffer;
import se.foljsam.delivery.order.ServiceOrder;

class EndingWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private final ServiceOrder order = Given.executedOrder();

    @ParameterizedTest
    @CsvSource({
        "ENDS, Den enskilde vill avsluta",
        "PAUSES, Den enskilde vill göra uppehåll i en insats",
        "DECLINES, Den enskilde tackar nej trots motivation"
    })
    void eachKindHasItsHeading(Kind kind, String heading) {
        assertThat(EndingWords.heading(kind)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "TELEPHONE, på telefon",
        "VISIT, vid besök",
        "WRITTEN, skriftligt",
        "REPRESENTATIVE, genom legal företrädare"
    })
    void eachWayToReachThePersonHasItsWords(Contact how, String words) {
        assertThat(EndingWords.how(how)).isEqualTo(words);
    }

    @Rule("I5")
    @Test
    void aWishSaysTheLastDayTheReasonAndWhoSaidItWhen() {
        assertThat(EndingWords.wish(wish(Kind.ENDS)))
                .isEqualTo("Sista dag 20 mars 2026. Skäl: Flyttar\n\nSagt av: Dottern, 9 mars 2026.");
    }

    @Rule("I4")
    @Test
    void aPauseOfOneServiceSaysThatItWillEndInstead() {
        assertThat(EndingWords.wish(wish(Kind.PAUSES)))
                .isEqualTo(
                        "Sista dag 20 mars 2026. Skäl: Flyttar\n\nSagt av: Dottern, 9 mars 2026.\n\nEn enda insats kan inte ha uppehåll: bekräftar den enskilde, avslutas den.");
    }

    @Rule("I1")
    @Test
    void whatTheHandlerHeardSaysNobodyElse() {
        assertThat(EndingWords.wish(ServiceEnding.heard(order, LocalDate.of(2026, 3, 20), "Flyttar", TODAY, "hanna")))
                .isEqualTo("Sista dag 20 mars 2026. Skäl: Flyttar");
    }

    @Rule("E7")
    @Test
    void aDeclineSaysWhyWhatWasDoneAndEachOfferWithItsAnswer() {
        ServiceEnding told =
                ServiceEnding.declined(order, new Declined(21, "Vill inte", "Andra tider", List.of(), "petra"), TODAY);

        assertThat(EndingWords.decline(
                        told,
                        List.of(
                                offer(3, "Dusch", Answer.DECLINED, "För kallt"),
                                offer(4, "Bad", Answer.ACCEPTED, null),
                                offer(5, "Promenad", Answer.NO_ANSWER, null))))
                .isEqualTo("""
                        Skäl: Vill inte

                        Motiverande insatser: Andra tider

                        - 3 mars 2026: Dusch. Tackade nej: För kallt

                        - 4 mars 2026: Bad. Tackade ja.

                        - 5 mars 2026: Promenad. Svarade inte.""");
        assertThat(EndingWords.decline(told, List.of()))
                .isEqualTo("Skäl: Vill inte\n\nMotiverande insatser: Andra tider");
    }

    @Rule({"E5", "E9", "L6"})
    @ParameterizedTest
    @CsvSource({
        "NO_NEED, Insatsen verkställdes aldrig: behovet finns inte längre.",
        "OWN_WISH, Insatsen verkställdes aldrig: den enskilde vill inte ha den."
    })
    void aServiceThatNeverBeganEndsOnlyBecauseOfNeedOrWish(NeverGround ground, String words) {
        assertThat(EndingWords.never(ground)).isEqualTo(words);
    }

    @Rule({"E5", "I1"})
    @Test
    void theGroundSaysWhetherTheServiceEverBegan() {
        assertThat(EndingWords.ground(order, "Flyttar")).isEqualTo("Den enskilde avslutar: Flyttar");
        assertThat(EndingWords.ground(Given.acknowledgedOrder(), "Flyttar"))
                .isEqualTo("Insatsen verkställdes aldrig. Den enskilde avslutar: Flyttar");
    }

    private ServiceEnding wish(Kind kind) {
        return ServiceEnding.wished(
                order,
                new Wish(21, kind, LocalDate.of(2026, 3, 20), "Flyttar", "Dottern", LocalDate.of(2026, 3, 9), "petra"),
                TODAY);
    }

    private ServiceOffer offer(int day, String what, Answer answer, String why) {
        return ServiceOffer.of(order, new Offer(LocalDate.of(2026, 3, day), what, answer, why, "petra"), TODAY);
    }
}
