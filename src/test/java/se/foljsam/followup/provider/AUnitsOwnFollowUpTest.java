package se.foljsam.followup.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.followup.meeting.HoldFollowUpForm.Quality;
import se.foljsam.followup.provider.FollowUpServiceForm.Answer;
import se.foljsam.followup.provider.FollowUpServiceForm.Changed;
import se.foljsam.followup.provider.FollowUpServiceForm.Family;
import se.foljsam.followup.provider.FollowUpServiceForm.Fulfilment;
import se.foljsam.followup.provider.FollowUpServiceForm.Goal;
import se.foljsam.followup.provider.FollowUpServiceForm.MeetingForm;
import se.foljsam.followup.provider.FollowUpServiceForm.NeedAndGoals;
import se.foljsam.followup.provider.FollowUpServiceForm.Occasion;
import se.foljsam.followup.provider.FollowUpServiceForm.Others;
import se.foljsam.followup.provider.FollowUpServiceForm.Surroundings;
import se.foljsam.followup.provider.ProviderFollowUp.State;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** A unit's own follow-up: what it lacks, what is kept of it, and how it is corrected. */
@Rule("G26")
class AUnitsOwnFollowUpTest {
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate HELD = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 9, 1);
    private static final FollowUpServiceForm TYPED = new FollowUpServiceForm(
            new Occasion(HELD, MeetingForm.HOME_VISIT, "Dottern"),
            new NeedAndGoals(
                    Changed.CONFIRMED,
                    null,
                    List.of(new Goal("1", Fulfilment.REACHED, null), new Goal("2", Fulfilment.PARTLY, "Ont i knät"))),
            new Surroundings(Changed.CONFIRMED, null, Changed.CONFIRMED, null),
            new Family(Answer.NO, null, null),
            new FourQuestions(Quality.YES, Quality.PARTLY, Quality.NO, Quality.NO_ANSWER),
            Others.unheard(),
            "Två i personalen",
            NEXT);
    private static final List<GoalReview> GOALS = List.of(
            new GoalReview("Går själv", "Syns", Fulfilment.REACHED, null),
            new GoalReview("Duschar själv", "Syns", Fulfilment.PARTLY, "Ont i knät"));

    @Test
    void aFollowUpThatLacksNothingPasses() {
        assertThat(FieldsRefused.by(TYPED)).isEmpty();
    }

    @Rule({"B9", "B10"})
    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void whatIsSaidToHaveChangedIsSaidHow(String field, FollowUpServiceForm gap, Object said) {
        assertThat(FieldsRefused.by(gap)).containsExactly(field);
        assertThat(FieldsRefused.by(Filled.but(gap, field, said))).isEmpty();
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                arguments("needText", Filled.but(TYPED, "need", Changed.CHANGED), "Orkar mindre"),
                arguments("factorsText", Filled.but(TYPED, "factors", Changed.CHANGED), "Ensam"),
                arguments("contactsText", Filled.but(TYPED, "contacts", Changed.CHANGED), "Nytt nummer"),
                arguments("relativeAsked", Filled.but(TYPED, "relativeCares", Answer.YES), "Ja, för båda"),
                arguments("othersConsent", Filled.but(TYPED, "othersHeard", "Grannen ser henne ute"), true),
                arguments("nextOn", Filled.but(TYPED, "nextOn", null), NEXT));
    }

    @Test
    void aChangedNeedNeedsNoNextDaySinceTheNewPlanSaysIt() {
        assertThat(FieldsRefused.by(
                        Filled.but(TYPED, "need", Changed.CHANGED, "needText", "Orkar mindre", "nextOn", null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "next {0}: refused {1}")
    @CsvSource({"2026-05-31, true", "2026-06-01, true", "2026-06-02, false"})
    void theNextComesAfterThisOne(LocalDate next, boolean refused) {
        assertThat(FieldsRefused.by(Filled.but(TYPED, "nextOn", next)))
                .isEqualTo(refused ? List.of("nextOn") : List.of());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
    void aGoalThatIsNotReachedSaysWhyInItsOwnRow(Fulfilment fulfilment) {
        assertThat(FieldsRefused.by(Filled.but(
                        TYPED,
                        "goals",
                        List.of(new Goal("1", Fulfilment.REACHED, null), new Goal("2", fulfilment, " ")))))
                .containsExactly("goals[1].why");
    }

    @Test
    void aFormOpensWithItsDayAndARowForEachGoal() {
        List<Goal> rows = List.of(new Goal("1", null, null));

        FollowUpServiceForm form = FollowUpServiceForm.toFill(HELD, rows);

        assertThat(form.occasion().heldOn()).isEqualTo(HELD);
        assertThat(form.needAndGoals().goals()).isEqualTo(rows);
        assertThat(form.needAndGoals().need()).isNull();
        assertThat(form.measures()).isNull();
    }

    @Test
    void aFollowUpThatIsBegunSaysNothingYet() {
        ProviderFollowUp begun = begun();
        ReflectionTestUtils.setField(begun, "id", 3L);

        assertThat(begun)
                .extracting(
                        ProviderFollowUp::id,
                        ProviderFollowUp::careCaseId,
                        ProviderFollowUp::orderId,
                        ProviderFollowUp::unitCode,
                        ProviderFollowUp::begunAt,
                        ProviderFollowUp::begunBy,
                        ProviderFollowUp::state,
                        ProviderFollowUp::asText)
                .containsExactly(3L, 7L, 21L, "NORR", NOW, "petra", State.OPEN, "");
        assertThat(begun)
                .extracting(
                        ProviderFollowUp::heldOn,
                        ProviderFollowUp::meetingForm,
                        ProviderFollowUp::presentPeople,
                        ProviderFollowUp::needChanged,
                        ProviderFollowUp::factorsChanged,
                        ProviderFollowUp::contactsChanged,
                        ProviderFollowUp::relativeCares,
                        ProviderFollowUp::othersConsent,
                        ProviderFollowUp::measures,
                        ProviderFollowUp::nextOn,
                        ProviderFollowUp::submittedAt,
                        ProviderFollowUp::submittedBy,
                        ProviderFollowUp::corrects,
                        ProviderFollowUp::correctionReason,
                        ProviderFollowUp::version)
                .containsOnlyNulls();
        assertThat(begun.goals()).isEmpty();
    }

    @Rule({"B9", "B10", "G10"})
    @Test
    void aSubmittedFollowUpKeepsEverythingThatWasTyped() {
        ProviderFollowUp followUp = begun();

        followUp.submit(changed(), GOALS, LATER, "pelle");

        assertThat(followUp)
                .extracting(
                        ProviderFollowUp::state,
                        ProviderFollowUp::heldOn,
                        ProviderFollowUp::meetingForm,
                        ProviderFollowUp::presentPeople,
                        ProviderFollowUp::needChanged,
                        ProviderFollowUp::needText,
                        ProviderFollowUp::factorsChanged,
                        ProviderFollowUp::factorsText,
                        ProviderFollowUp::contactsChanged,
                        ProviderFollowUp::contactsText,
                        ProviderFollowUp::relativeCares,
                        ProviderFollowUp::relativeAsked,
                        ProviderFollowUp::heardChild)
                .containsExactly(
                        State.SUBMITTED,
                        HELD,
                        MeetingForm.HOME_VISIT,
                        "Dottern",
                        true,
                        "Orkar mindre",
                        true,
                        "Ensam",
                        true,
                        "Nytt nummer",
                        true,
                        "Ja, för båda",
                        "Nöjd");
        assertThat(followUp)
                .extracting(
                        ProviderFollowUp::helpReceived,
                        ProviderFollowUp::partInWhen,
                        ProviderFollowUp::partInHow,
                        ProviderFollowUp::feelsGood,
                        ProviderFollowUp::othersHeard,
                        ProviderFollowUp::othersConsent,
                        ProviderFollowUp::measures,
                        ProviderFollowUp::nextOn,
                        ProviderFollowUp::submittedAt,
                        ProviderFollowUp::submittedBy,
                        ProviderFollowUp::goals)
                .containsExactly(
                        Quality.YES,
                        Quality.PARTLY,
                        Quality.NO,
                        Quality.NO_ANSWER,
                        "Grannen",
                        true,
                        "Två i personalen",
                        NEXT,
                        LATER,
                        "pelle",
                        GOALS);
    }

    @Test
    void whatWasConfirmedIsKeptAsUnchanged() {
        ProviderFollowUp followUp = submitted(TYPED);

        assertThat(followUp)
                .extracting(
                        ProviderFollowUp::needChanged,
                        ProviderFollowUp::factorsChanged,
                        ProviderFollowUp::contactsChanged,
                        ProviderFollowUp::relativeCares,
                        ProviderFollowUp::othersConsent)
                .containsExactly(false, false, false, false, false);
    }

    @Test
    void itsTextSaysWhatWasFoundALineEach() {
        assertThat(submitted(changed()).asText()).isEqualTo("""
                        Deltog: Dottern
                        Behovet: har förändrats. Orkar mindre
                        Målet "Går själv": nått.
                        Målet "Duschar själv": delvis nått. Ont i knät
                        Relaterade faktorer: Ensam
                        Kontaktuppgifter: Nytt nummer
                        Anhörig som vårdar: Ja, för båda
                        Barnets syn: Nöjd
                        Andra har hörts med samtycke: Grannen
                        Åtgärder: Två i personalen""");
        assertThat(submitted(TYPED).asText().lines().filter(line -> !line.startsWith("Målet")))
                .containsExactly(
                        "Deltog: Dottern",
                        "Behovet: stämmer. ",
                        "Relaterade faktorer: stämmer.",
                        "Kontaktuppgifter: stämmer.",
                        "Åtgärder: Två i personalen");
    }

    @ParameterizedTest
    @CsvSource({"REACHED, 1, nått", "PARTLY, 1, delvis nått", "NOT_REACHED, 0, inte nått"})
    void goalsAreCountedByHowTheyCameOut(Fulfilment fulfilment, long count, String word) {
        assertThat(submitted(TYPED).count(fulfilment)).isEqualTo(count);
        assertThat(fulfilment.swedish()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME_VISIT, hembesök",
        "TELEPHONE, telefon",
        "DIGITAL, digitalt möte",
        "OTHER_PLACE, möte på annan plats"
    })
    void eachFormOfMeetingHasItsWord(MeetingForm form, String word) {
        assertThat(form.swedish()).isEqualTo(word);
    }

    @Rule("G11")
    @Test
    void theHandlerIsToldHowTheGoalsCameOutAndWhetherTheNeedHasChanged() {
        assertThat(submitted(TYPED).told("Hemtjänst", "Norr"))
                .isEqualTo(
                        "Hemtjänst: Norr har följt upp insatsen 1 juni 2026. Mål: 1 nådda, 1 delvis, 0 inte. Behovet stämmer. Läs uppföljningen på ärendets sida.");
        assertThat(submitted(changed()).told("Hemtjänst", "Norr")).contains("Behovet har förändrats, planen ändras.");
    }

    @Test
    void aCorrectionIsAnotherVersionAndTheWrongOneStaysAsItWas() {
        ProviderFollowUp wrong = submitted(TYPED);
        ReflectionTestUtils.setField(wrong, "id", 3L);

        ProviderFollowUp right = wrong.corrected(changed(), List.of(), "Fel person", LATER, "pelle");

        assertThat(right)
                .extracting(
                        ProviderFollowUp::state,
                        ProviderFollowUp::corrects,
                        ProviderFollowUp::correctionReason,
                        ProviderFollowUp::careCaseId,
                        ProviderFollowUp::orderId,
                        ProviderFollowUp::unitCode,
                        ProviderFollowUp::begunAt,
                        ProviderFollowUp::begunBy,
                        ProviderFollowUp::needText,
                        ProviderFollowUp::submittedBy,
                        ProviderFollowUp::goals)
                .containsExactly(
                        State.SUBMITTED,
                        3L,
                        "Fel person",
                        7L,
                        21L,
                        "NORR",
                        NOW,
                        "petra",
                        "Orkar mindre",
                        "pelle",
                        List.of());
        assertThat(wrong)
                .extracting(
                        ProviderFollowUp::state,
                        ProviderFollowUp::needText,
                        ProviderFollowUp::submittedBy,
                        ProviderFollowUp::correctionReason)
                .containsExactly(State.CORRECTED, null, "petra", null);
        assertThat(wrong.goals()).isEqualTo(GOALS);
        assertThatThrownBy(() -> wrong.corrected(TYPED, GOALS, "Igen", LATER, "petra"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CORRECTED and cannot be corrected");
    }

    @Test
    void onlyAnOpenFollowUpIsSubmittedOrFallsAndOnlyASubmittedOneIsCorrected() {
        ProviderFollowUp open = begun();
        assertThatThrownBy(() -> open.corrected(TYPED, GOALS, "Fel", LATER, "petra"))
                .hasMessageContaining("OPEN and cannot be corrected");
        assertThat(open.state()).isEqualTo(State.OPEN);

        ProviderFollowUp dropped = begun();
        dropped.drop();
        assertThat(dropped.state()).isEqualTo(State.DROPPED);
        assertThatThrownBy(() -> dropped.submit(TYPED, GOALS, LATER, "petra"))
                .hasMessageContaining("DROPPED and cannot be submitted");
        assertThat(dropped.heldOn()).isNull();

        ProviderFollowUp submitted = submitted(TYPED);
        assertThatThrownBy(submitted::drop).hasMessageContaining("SUBMITTED and cannot be dropped");
        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
    }

    private static FollowUpServiceForm changed() {
        return Filled.but(
                TYPED,
                "need",
                Changed.CHANGED,
                "needText",
                "Orkar mindre",
                "factors",
                Changed.CHANGED,
                "factorsText",
                "Ensam",
                "contacts",
                Changed.CHANGED,
                "contactsText",
                "Nytt nummer",
                "relativeCares",
                Answer.YES,
                "relativeAsked",
                "Ja, för båda",
                "heardChild",
                "Nöjd",
                "othersHeard",
                "Grannen",
                "othersConsent",
                true);
    }

    private static ProviderFollowUp begun() {
        return ProviderFollowUp.begin(7L, 21, "NORR", NOW, "petra");
    }

    private static ProviderFollowUp submitted(FollowUpServiceForm typed) {
        ProviderFollowUp followUp = begun();
        followUp.submit(typed, GOALS, LATER, "petra");
        return followUp;
    }
}
