package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** An offer of a service sent on 2 March 2026, told on the 9th. */
@Rule({"E7", "L7"})
class OfferTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Offer OFFER =
            new Offer(LocalDate.of(2026, 3, 5), " Dusch ", Answer.DECLINED, " För kallt ", "petra");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-01, 'offeredOn: kan inte vara före 2 mars 2026, då uppdraget skickades.'",
        "2026-03-02,",
        "2026-03-08,",
        "2026-03-09,",
        "2026-03-10, offeredOn: kan inte ligga i framtiden.",
        ", offeredOn: behöver fyllas i med ett datum."
    })
    void anOfferIsMadeFromTheDayTheOrderWasSentToToday(LocalDate day, String refused) {
        assertThat(refused(Filled.but(OFFER, "offeredOn", day))).isEqualTo(refused);
    }

    @Test
    void anOfferSaysWhatWasOfferedAndWhatThePersonAnswered() {
        assertThat(refused(OFFER)).isNull();
        assertThat(refused(Filled.but(OFFER, "what", " "))).isEqualTo("what: behöver fyllas i: vad som erbjöds.");
        assertThat(refused(Filled.but(OFFER, "answer", null))).isEqualTo("answer: behöver väljas.");
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, reason: behöver fyllas i: varför den enskilde tackade nej.", "ACCEPTED,", "NO_ANSWER,"})
    void onlyANoNeedsItsReason(Answer answer, String refused) {
        assertThat(refused(Filled.but(OFFER, "answer", answer, "reason", null))).isEqualTo(refused);
    }

    @Test
    void nothingIsOfferedOfAServiceThatHasEnded() {
        ServiceOrder ended = Given.executedOrder();
        ended.end(Given.LAST_DAY, "Flyttar");

        assertThat(FieldsRefused.byStep(() -> OFFER.refuse(ended, TODAY)))
                .isEqualTo("offeredOn: går inte att registrera: insatsen är avslutad.");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, Dusch erbjöds 5 mars 2026. Den enskilde tackade nej: För kallt",
        "ACCEPTED, Dusch erbjöds 5 mars 2026. Den enskilde tackade ja.",
        "NO_ANSWER, Dusch erbjöds 5 mars 2026. Den enskilde har inte svarat."
    })
    void anOfferReadsWithItsAnswer(Answer answer, String words) {
        assertThat(Filled.but(OFFER, "answer", answer).words()).isEqualTo(words);
    }

    private static String refused(Offer offer) {
        return FieldsRefused.byStep(() -> offer.refuse(Given.sentOrder(), TODAY));
    }
}
