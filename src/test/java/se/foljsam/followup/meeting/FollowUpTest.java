package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.foljsam.followup.meeting.GivenMeeting.HELD;
import static se.foljsam.followup.meeting.GivenMeeting.meeting;
import static se.foljsam.followup.meeting.GivenMeeting.order;
import static se.foljsam.followup.meeting.GivenMeeting.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.followup.meeting.BookFollowUp.Booking;
import se.foljsam.followup.meeting.BookFollowUp.Form;
import se.foljsam.followup.meeting.FollowUp.FollowUpResult;
import se.foljsam.followup.meeting.FollowUp.FollowUpResult.Adjustment;
import se.foljsam.followup.meeting.FollowUp.FollowUpResult.Decrease;
import se.foljsam.followup.meeting.FollowUp.Proposed;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Change;
import se.foljsam.followup.meeting.HoldFollowUpForm.Consent;
import se.foljsam.followup.meeting.HoldFollowUpForm.Fulfilment;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Quality;
import se.foljsam.followup.meeting.HoldFollowUpForm.ReassessGround;
import se.foljsam.followup.meeting.HoldFollowUpForm.Told;
import se.foljsam.followup.meeting.MeetingTable.Proposal;
import se.foljsam.followup.provider.FollowUpServiceForm.Changed;

/** What is kept of a follow-up: what was said, each service's outcome, the event, the booking. */
class FollowUpTest {
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final LocalDate NEXT = LocalDate.of(2026, 9, 1);

    @Rule({"G9", "G16"})
    @Test
    void aFollowUpKeepsTheMeetingAsItWasHeld() {
        FollowUp held = kept(
                FollowUp.held(
                        7,
                        11,
                        meeting("formReason", "Barn", "relativeAsked", "Ja", "heardChild", "Nöjd"),
                        NEXT,
                        "hanna",
                        NOW),
                5);

        assertThat(held)
                .extracting(
                        FollowUp::id,
                        FollowUp::careCaseId,
                        FollowUp::decisionId,
                        FollowUp::versionNumber,
                        FollowUp::heldOn,
                        FollowUp::meetingForm,
                        FollowUp::formReason,
                        FollowUp::presentPeople,
                        FollowUp::presentState,
                        FollowUp::quality,
                        FollowUp::relativeAsked,
                        FollowUp::heardChild)
                .containsExactly(
                        5L,
                        7L,
                        11L,
                        1,
                        HELD,
                        "HOME_VISIT",
                        "Barn",
                        "Dottern",
                        "Som förr",
                        List.of("YES", "PARTLY", "NO", "NO_ANSWER"),
                        "Ja",
                        "Nöjd");
        assertThat(held)
                .extracting(FollowUp::nextOn, FollowUp::recordedBy, FollowUp::recordedAt)
                .containsExactly(NEXT, "hanna", NOW);
        assertThat(held)
                .extracting(FollowUp::proposed, FollowUp::notes, FollowUp::takenInBy, FollowUp::version)
                .containsOnlyNulls();
        assertThat(held.results()).isEmpty();
        assertThat(held.states()).isEmpty();
        assertThat(held.answers()).isEmpty();
    }

    @Rule("G10")
    @Test
    void aQuestionThatWasNotAskedHasNoAnswer() {
        assertThat(FollowUp.held(7, 11, meeting("helpReceived", null), null, "hanna", NOW)
                        .quality())
                .containsExactly(null, "PARTLY", "NO", "NO_ANSWER");
    }

    @Rule({"G1", "G12"})
    @Test
    void aDecisionThatTheMeetingTookInHasTheSameDayFormAndPeopleAndNothingElse() {
        FollowUp held = kept(
                FollowUp.held(
                        7,
                        11,
                        meeting("formReason", "Barn", "relativeAsked", "Ja", "heardChild", "Nöjd"),
                        NEXT,
                        "hanna",
                        NOW),
                5);

        FollowUp beside = FollowUp.takenIn(held, 12);

        assertThat(beside)
                .extracting(
                        FollowUp::careCaseId,
                        FollowUp::decisionId,
                        FollowUp::versionNumber,
                        FollowUp::heldOn,
                        FollowUp::meetingForm,
                        FollowUp::formReason,
                        FollowUp::presentPeople,
                        FollowUp::recordedBy,
                        FollowUp::recordedAt,
                        FollowUp::takenInBy)
                .containsExactly(7L, 12L, 1, HELD, "HOME_VISIT", "Barn", "Dottern", "hanna", NOW, 5L);
        assertThat(beside)
                .extracting(
                        FollowUp::id,
                        FollowUp::presentState,
                        FollowUp::relativeAsked,
                        FollowUp::heardChild,
                        FollowUp::nextOn)
                .containsOnlyNulls();
        assertThat(beside.quality()).containsOnlyNulls();
    }

    @Rule({"G10", "G11", "K1"})
    @Test
    void whatWasSaidDescribedAndAnsweredStaysWithTheFollowUp() {
        FollowUp held = FollowUp.held(7, 11, meeting(), NEXT, "hanna", NOW);
        AreaState state = new AreaState("Hemliv", 3, 1, 2, Fulfilment.PARTLY, Fulfilment.REACHED);
        QualityAnswer answer = new QualityAnswer("BEMOTANDE", "Hur blir du bemött?", Quality.YES);
        MeetingNotes notes = MeetingNotes.of(meeting());
        Proposed proposed = new Proposed("TELEPHONE", false, "r");

        held.meeting(proposed, notes, List.of(state), List.of(answer));

        assertThat(held.proposed()).isEqualTo(proposed);
        assertThat(held.notes()).isEqualTo(notes);
        assertThat(held.states()).containsExactly(state);
        assertThat(held.answers()).containsExactly(answer);
    }

    @Rule({"G7", "G9", "G18", "G27", "G28"})
    @Test
    void theNotesHoldTheProposalAndWhatWasSaid() {
        assertThat(Proposed.of(new Proposal(MeetingForm.TELEPHONE, "Inget tyder", true, "Gärna")))
                .isEqualTo(new Proposed("TELEPHONE", true, "Inget tyder"));
        assertThat(MeetingNotes.of(meeting(
                        "ownView",
                        "Nöjd",
                        "factors",
                        Changed.CHANGED,
                        "factorsText",
                        "Ensam",
                        "relativeCares",
                        Answer.YES,
                        "consent",
                        Consent.GIVEN,
                        "consentScope",
                        "Läkaren",
                        "deepened",
                        Answer.YES,
                        "deepenedText",
                        "Bemötande",
                        "toldOf",
                        List.of(Told.PURPOSE, Told.SHARED),
                        "notToldWhy",
                        "Trött",
                        "asBooked",
                        true,
                        "allYes",
                        true)))
                .isEqualTo(new MeetingNotes(
                        Answer.YES,
                        "Nöjd",
                        Changed.CHANGED,
                        "Ensam",
                        Answer.YES,
                        Consent.GIVEN,
                        "Läkaren",
                        Answer.YES,
                        "Bemötande",
                        "PURPOSE,SHARED",
                        "Trött",
                        "AS_BOOKED,ALL_YES"));
    }

    @Rule({"G13", "G23"})
    @ParameterizedTest(name = "{0}, said {1}: frame {2}")
    @CsvSource({"ADJUSTED, 90, 90", "ADJUSTED, , 60", "UNCHANGED, 90, 60", "NEW_NEED, 90, 60"})
    void onlyAnAdjustedServiceHasAnotherChangeExtentOrFrame(Outcome outcome, Integer said, Integer after) {
        FollowUp held = FollowUp.held(7, 11, meeting(), NEXT, "hanna", NOW);
        boolean adjusted = outcome == Outcome.ADJUSTED;

        held.result(
                order(60),
                result(
                        outcome,
                        "frameMinutes",
                        said,
                        "change",
                        Change.MORE,
                        "newExtent",
                        "Sex gånger",
                        "fulfilment",
                        Fulfilment.PARTLY));

        assertThat(held.results())
                .containsExactly(new FollowUpResult(
                        21L,
                        "HEMTJANST",
                        outcome.name(),
                        "PARTLY",
                        new Adjustment(adjusted ? "MORE" : null, adjusted ? "Sex gånger" : null, 60, after),
                        new Decrease(null, null, null, null),
                        null,
                        null,
                        null));
    }

    @Rule({"F8", "G15", "G22", "G25"})
    @Test
    void anOutcomeKeepsItsGroundsInTheirOwnPlaces() {
        FollowUp held = FollowUp.held(7, 11, meeting(), NEXT, "hanna", NOW);

        held.result(
                order(null),
                result(
                        Outcome.REASSESS,
                        "ground",
                        "Klarar sig",
                        "lastDay",
                        NEXT,
                        "personAgrees",
                        Answer.NO,
                        "reassessGround",
                        ReassessGround.URGENT_SAFETY,
                        "notApplied",
                        "Vill inte",
                        "adaptation",
                        "Andra tider",
                        "planWish",
                        "Senare"));

        assertThat(held.results())
                .containsExactly(new FollowUpResult(
                        21L,
                        "HEMTJANST",
                        "REASSESS",
                        null,
                        new Adjustment(null, null, null, null),
                        new Decrease("NO", "URGENT_SAFETY", "Klarar sig", NEXT),
                        "Vill inte",
                        "Andra tider",
                        "Senare"));
    }

    @Rule("G16")
    @Test
    void everyServiceHasItsEventAlsoOneThatRanOutBefore() {
        FollowUp held = kept(FollowUp.held(7, 11, meeting(), NEXT, "hanna", NOW), 5);
        held.result(order(null), result(Outcome.UNCHANGED));

        RegisteredEvent event = kept(RegisteredEvent.of(held, held.results().get(0)), 9);
        RegisteredEvent after = RegisteredEvent.afterTheEnd(held, "LARM");

        assertThat(event)
                .extracting(
                        RegisteredEvent::id,
                        RegisteredEvent::careCaseId,
                        RegisteredEvent::followUpId,
                        RegisteredEvent::serviceCode,
                        RegisteredEvent::eventOn,
                        RegisteredEvent::meetingForm,
                        RegisteredEvent::outcome,
                        RegisteredEvent::version)
                .containsExactly(9L, 7L, 5L, "HEMTJANST", HELD, "HOME_VISIT", "UNCHANGED", null);
        assertThat(after)
                .extracting(RegisteredEvent::serviceCode, RegisteredEvent::outcome)
                .containsExactly("LARM", "ENDED");
    }

    @Rule({"G7", "G18"})
    @ParameterizedTest(name = "place {0}")
    @CsvSource({"' Vårdcentralen ', Vårdcentralen", "' ', ", ", "})
    void aBookingIsKeptAsItWasToldAndABlankPlaceIsNone(String typed, String place) {
        FollowUpBooking booking = kept(booking(typed), 3);

        assertThat(booking.asBooked())
                .isEqualTo(new Booked(NOW.plusSeconds(60), Form.TELEPHONE, place, "Dottern", true, "hanna"));
        assertThat(booking)
                .extracting(
                        FollowUpBooking::id,
                        FollowUpBooking::careCaseId,
                        FollowUpBooking::decisionId,
                        FollowUpBooking::bookedAt,
                        FollowUpBooking::followUpId,
                        FollowUpBooking::version)
                .containsExactly(3L, 7L, 11L, NOW, null, null);
    }

    @Test
    void aBookingBelongsToOneFollowUp() {
        FollowUpBooking booking = booking(null);

        booking.held(5);

        assertThat(booking.followUpId()).isEqualTo(5);
        assertThatThrownBy(() -> booking.held(6))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to follow-up 5");
        assertThat(booking.followUpId()).isEqualTo(5);
    }

    private static FollowUpBooking booking(String place) {
        return FollowUpBooking.of(
                7,
                new Booking("2026-1", 11, NEXT, null, Form.TELEPHONE, place, " Dottern ", true),
                NOW.plusSeconds(60),
                "hanna",
                NOW);
    }

    private static <T> T kept(T aggregate, long id) {
        ReflectionTestUtils.setField(aggregate, "id", id);
        return aggregate;
    }
}
