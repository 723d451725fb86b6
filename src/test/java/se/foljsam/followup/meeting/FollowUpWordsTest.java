package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.followup.meeting.GivenMeeting.result;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.followup.meeting.BookFollowUp.Booking;
import se.foljsam.followup.meeting.BookFollowUp.Form;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Change;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.ReassessGround;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** What the journal says of each outcome, and what is asked of a booking. */
class FollowUpWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);
    private static final Booking BOOKING = new Booking(
            "2026-1", 11, LocalDate.of(2026, 6, 10), LocalTime.of(13, 30), Form.TELEPHONE, null, "Dottern", true);

    @Rule({"G12", "G13", "G14", "G15", "G22", "G23"})
    @Test
    void eachOutcomeReadsAsWhatBecomesOfTheService() {
        assertThat(FollowUpWords.found(result(Outcome.UNCHANGED))).isEqualTo("fortsätter oförändrad.");
        assertThat(FollowUpWords.found(result(Outcome.ADJUSTED, "change", Change.MORE, "newExtent", "Sex gånger")))
                .isEqualTo("mer hjälp inom beslutet. Omfattning: Sex gånger.");
        assertThat(FollowUpWords.found(result(Outcome.ADJUSTED, "change", Change.LESS, "newExtent", "Tre gånger")))
                .isEqualTo("mindre hjälp inom beslutet, den enskilde är överens. Omfattning: Tre gånger.");
        assertThat(FollowUpWords.found(result(Outcome.ENDED, "lastDay", LATEST, "ground", "Flyttar.")))
                .isEqualTo("avslutas, den enskilde är överens. Sista dag 30 juni 2026. Flyttar.");
        assertThat(FollowUpWords.found(result(Outcome.NEW_NEED, "applies", Answer.YES)))
                .isEqualTo("nytt behov, ny ansökan.");
        assertThat(FollowUpWords.found(
                        result(Outcome.NEW_NEED, "applies", Answer.NO, "notApplied", "Behöver tillsyn.")))
                .isEqualTo("nytt behov, den enskilde vill inte ansöka. Behöver tillsyn.");
        assertThat(FollowUpWords.found(result(
                        Outcome.REASSESS, "reassessGround", ReassessGround.URGENT_SAFETY, "ground", "Brandrisk.")))
                .isEqualTo("omprövas, tvingande säkerhetsskäl. Brandrisk. Insatsen fortsätter till ett nytt beslut.");
    }

    @Rule("G25")
    @Test
    void aServiceThatNoLongerAnswersTheNeedSaysWhatWasDoneToAdaptIt() {
        assertThat(FollowUpWords.found(result(Outcome.UNCHANGED, "unfit", true, "adaptation", "Andra tider")))
                .isEqualTo(
                        "fortsätter oförändrad. Insatsen svarar inte längre mot behovet. Gjort för att anpassa den: Andra tider");
    }

    @Rule("G12")
    @ParameterizedTest
    @EnumSource
    void onlyAServiceThatGoesOnAsItIsAndAnswersTheNeedNeedsNoWords(Outcome outcome) {
        assertThat(result(outcome).needsNoWords()).isEqualTo(outcome == Outcome.UNCHANGED);
        assertThat(result(outcome, "unfit", true).needsNoWords()).isFalse();
    }

    @Rule("G12")
    @Test
    void theNextFollowUpHasItsDayOrThereIsNone() {
        assertThat(FollowUpWords.nextTime(Optional.of(LATEST))).isEqualTo("Nästa uppföljning 30 juni 2026.");
        assertThat(FollowUpWords.nextTime(Optional.empty())).isEqualTo("Beslutet följs inte upp igen före sitt slut.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-05-31, day: kan inte vara en dag som har varit.",
        "2026-06-01,",
        "2026-06-30,",
        "2026-07-01, day: kan vara senast 30 juni 2026.",
        ", day: behöver fyllas i med ett datum."
    })
    void aFollowUpIsBookedFromTodayToAsFarAsItMayBeMoved(LocalDate day, String refused) {
        assertThat(refused(Filled.but(BOOKING, "day", day))).isEqualTo(refused);
    }

    @Test
    void aFollowUpThatIsLateAlreadyIsBookedAnyDayToCome() {
        assertThat(FieldsRefused.byStep(() ->
                        Filled.but(BOOKING, "day", LocalDate.of(2030, 1, 1)).refuse(TODAY, Optional.empty())))
                .isNull();
    }

    @Rule({"G7", "G18"})
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "time, time: behöver fyllas i med ett klockslag.",
        "form, form: behöver väljas.",
        "attends, attends: behöver fyllas i: vilka som är med."
    })
    void aBookingSaysWhenHowAndWithWhom(String part, String refused) {
        assertThat(refused(BOOKING)).isNull();
        assertThat(refused(Filled.but(BOOKING, part, null))).isEqualTo(refused);
    }

    @Rule("G7")
    @ParameterizedTest
    @EnumSource
    void onlyAMeetingElsewhereNeedsItsPlace(Form form) {
        assertThat(refused(Filled.but(BOOKING, "form", form, "place", " ")))
                .isEqualTo(form == Form.OTHER_PLACE ? "place: behöver fyllas i när mötet är på annan plats." : null);
        assertThat(refused(Filled.but(BOOKING, "form", form, "place", "Parken")))
                .isNull();
    }

    @Test
    void aBookingReadsWithItsPlaceIfThereIsOne() {
        assertThat(BOOKING.words()).isEqualTo("Uppföljning bokad 10 juni 2026 kl. 13.30, telefon.");
        assertThat(Filled.but(BOOKING, "form", Form.OTHER_PLACE, "place", " Parken ")
                        .words())
                .isEqualTo("Uppföljning bokad 10 juni 2026 kl. 13.30, möte på annan plats. Plats: Parken.");
    }

    private static String refused(Booking booking) {
        return FieldsRefused.byStep(() -> booking.refuse(TODAY, Optional.of(LATEST)));
    }
}
