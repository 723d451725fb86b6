package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.ending.AssessDeclineForm.Outcome;
import se.foljsam.delivery.ending.HandlersEndings.Confirmed;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Effort;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** What is asked of who tells that a service may end, on 10 March 2026, of an order sent on the 2nd. */
class WhatIsToldOfAnEndingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate SENT = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);
    private static final Effort EFFORT = new Effort(LocalDate.of(2026, 3, 5), "Dusch", "Nej tack");
    private static final Declined DECLINED = new Declined(21, "Vill inte", "Andra tider", List.of(EFFORT), "petra");
    private static final Wish WISH = new Wish(21, Kind.ENDS, LAST_DAY, "Flyttar", "Dottern", TODAY, "petra");
    private static final Confirmed CONFIRMED =
            new Confirmed("2026-1", 21, LAST_DAY, "Flyttar", TODAY, Contact.VISIT, "hanna");

    @Rule("I5")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "reason, reason: behöver fyllas i: varför den enskilde vill det.",
        "saidBy, saidBy: behöver fyllas i: vem som sade det.",
        "saidOn, saidOn: behöver fyllas i med ett datum."
    })
    void aWishSaysWhyAndWhoSaidItWhen(String part, String refused) {
        assertThat(FieldsRefused.byStep(() -> WISH.refuse(TODAY))).isNull();
        assertThat(FieldsRefused.byStep(() -> Filled.but(WISH, part, null).refuse(TODAY)))
                .isEqualTo(refused);
    }

    @Rule("I5")
    @ParameterizedTest(name = "said {0}: refused {1}")
    @CsvSource({"2026-03-09, false", "2026-03-10, false", "2026-03-11, true"})
    void aWishWasSaidBeforeItIsTold(LocalDate said, boolean refused) {
        assertThat(FieldsRefused.byStep(() -> Filled.but(WISH, "saidOn", said).refuse(TODAY)))
                .isEqualTo(refused ? "saidOn: kan inte ligga i framtiden." : null);
    }

    @Rule({"E7", "I6"})
    @Test
    void aDeclineSaysWhyWhatWasDoneAndWhen() {
        assertThat(FieldsRefused.byStep(DECLINED::refuse)).isNull();
        assertThat(FieldsRefused.byStep(Filled.but(DECLINED, "reason", " ")::refuse))
                .isEqualTo("reason: behöver fyllas i: varför den enskilde tackar nej.");
        assertThat(FieldsRefused.byStep(Filled.but(DECLINED, "motivated", null)::refuse))
                .isEqualTo("efforts: behöver fyllas i: vad ni har gjort för att motivera.");
        assertThat(FieldsRefused.byStep(Filled.but(DECLINED, "efforts", List.of())::refuse))
                .isEqualTo("offeredOn1: behöver fyllas i: minst ett tillfälle med datum och svar.");
    }

    @Rule({"E7", "L7"})
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-01, 'offeredOn2: kan inte vara före 2 mars 2026, då uppdraget skickades.'",
        "2026-03-02,",
        "2026-03-10,",
        "2026-03-11, offeredOn2: kan inte ligga i framtiden.",
        ", offeredOn2: behöver fyllas i med ett datum."
    })
    void anEffortIsMadeFromTheDayTheOrderWasSentToToday(LocalDate day, String refused) {
        assertThat(FieldsRefused.byStep(
                        () -> Filled.but(EFFORT, "offeredOn", day).refuse(2, SENT, TODAY)))
                .isEqualTo(refused);
    }

    @Rule({"E7", "L7"})
    @Test
    void anEffortSaysWhatWasOfferedAndAnsweredInItsOwnRow() {
        assertThat(FieldsRefused.byStep(() -> Filled.but(EFFORT, "what", " ").refuse(3, SENT, TODAY)))
                .isEqualTo("offered3: behöver fyllas i: vad som erbjöds.");
        assertThat(FieldsRefused.byStep(() -> Filled.but(EFFORT, "answer", null).refuse(3, SENT, TODAY)))
                .isEqualTo("answer3: behöver fyllas i: vad den enskilde svarade.");
    }

    @Rule("I1")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "reason, reason: behöver fyllas i: varför den enskilde avslutar insatsen.",
        "contactedOn, contactedOn: behöver fyllas i: när den enskilde bekräftade.",
        "how, contactHow: behöver väljas: hur den enskilde bekräftade."
    })
    void anEndingTheHandlerHeardSaysWhyAndHowItWasConfirmed(String part, String refused) {
        assertThat(FieldsRefused.byStep(() -> CONFIRMED.refuse(TODAY))).isNull();
        assertThat(FieldsRefused.byStep(() -> Filled.but(CONFIRMED, part, null).refuse(TODAY)))
                .isEqualTo(refused);
        assertThat(FieldsRefused.byStep(() ->
                        Filled.but(CONFIRMED, "contactedOn", TODAY.plusDays(1)).refuse(TODAY)))
                .isEqualTo("contactedOn: kan inte ligga i framtiden.");
    }

    @Rule("I2")
    @Test
    void onlyALastDayThatWasConfirmedAndStillStandsIsCorrected() {
        ConfirmWithPersonForm confirmed = new ConfirmWithPersonForm(
                TODAY, Contact.VISIT, ConfirmWithPersonForm.Outcome.CONFIRMED, LAST_DAY, "Flyttar", null);
        ConfirmWithPersonForm goesOn = Filled.but(confirmed, "outcome", ConfirmWithPersonForm.Outcome.GOES_ON);
        ServiceOrder ended = Given.executedOrder();
        ended.end(LAST_DAY, "Flyttar");
        ServiceOrder changedSince = Given.executedOrder();
        changedSince.end(LAST_DAY.plusDays(1), "Flyttar");

        assertThat(FieldsRefused.byStep(() -> confirmed.refuseToCorrect(confirmed, ended)))
                .isNull();
        assertThat(FieldsRefused.byStep(() -> goesOn.refuseToCorrect(confirmed, ended)))
                .startsWith("outcome: kan inte rättas i efterhand.");
        assertThat(FieldsRefused.byStep(() -> confirmed.refuseToCorrect(goesOn, ended)))
                .startsWith("outcome: kan inte rättas i efterhand.");
        assertThat(FieldsRefused.byStep(() -> confirmed.refuseToCorrect(confirmed, changedSince)))
                .startsWith("lastDay: kan inte rättas här");
        assertThat(FieldsRefused.byStep(() -> confirmed.refuseToCorrect(confirmed, Given.executedOrder())))
                .startsWith("lastDay: kan inte rättas här");
    }

    @Rule({"E7", "J3", "L6"})
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, Den enskilde bekräftar att insatsen avslutas.",
        "REVOKE, Beslutet omprövas. Insatsen fortsätter att erbjudas tills ett nytt beslut finns.",
        "REASSESS, Beslutet omprövas. Insatsen fortsätter att erbjudas tills ett nytt beslut finns.",
        "CHANGE, Uppdraget ändras.",
        "GOES_ON, Insatsen fortsätter. Fortsätt erbjuda den och motivera."
    })
    void theUnitIsToldWhatToDoAfterADecline(Outcome outcome, String words) {
        assertThat(EndingWords.next(outcome)).isEqualTo(words);
    }
}
