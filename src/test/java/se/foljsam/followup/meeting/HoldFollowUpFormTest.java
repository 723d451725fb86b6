package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.foljsam.followup.meeting.GivenMeeting.HELD;
import static se.foljsam.followup.meeting.GivenMeeting.meeting;
import static se.foljsam.followup.meeting.GivenMeeting.order;
import static se.foljsam.followup.meeting.GivenMeeting.result;
import static se.foljsam.followup.meeting.GivenMeeting.with;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.GrantGuard.Ground;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Change;
import se.foljsam.followup.meeting.HoldFollowUpForm.Consent;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.ReassessGround;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.meeting.HoldFollowUpForm.Told;
import se.foljsam.followup.provider.FollowUpServiceForm.Changed;
import se.foljsam.frametime.TypedChange;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** What a follow-up as it was typed needs: of the meeting, and of each service's outcome. */
class HoldFollowUpFormTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Rule("G12")
    @Test
    void aMeetingAtWhichEverythingWasSaidAndNothingChangesLacksNothing() {
        assertThat(refused(meeting())).isEmpty();
    }

    @Rule({"G9", "B9", "B10", "G27"})
    @ParameterizedTest(name = "{0}")
    @MethodSource("meetingGaps")
    void whatWasAnsweredWithYesIsExplained(String field, String words, HoldFollowUpForm gap, Object explained) {
        assertThat(FieldsRefused.inWords(gap::check)).containsExactly(field + ": " + words);
        assertThat(refused(Filled.but(gap, field, explained))).isEmpty();
    }

    static Stream<Arguments> meetingGaps() {
        return Stream.of(
                arguments(
                        "factorsText",
                        "behöver fyllas i: vad som har förändrats.",
                        meeting("factors", Changed.CHANGED),
                        "Bor ensam nu"),
                arguments(
                        "relativeAsked",
                        "behöver fyllas i: om det känns rätt för båda.",
                        meeting("relativeCares", Answer.YES),
                        "Ja, för båda"),
                arguments(
                        "consentScope",
                        "behöver fyllas i: vad samtycket gäller den här gången.",
                        meeting("consent", Consent.REFUSED),
                        "Läkaren"),
                arguments(
                        "deepenedText",
                        "behöver fyllas i: vad som kom fram.",
                        meeting("deepened", Answer.YES),
                        "Bemötande"));
    }

    @Rule("G28")
    @Test
    void withoutTheProviderThePersonIsToldThatItsInformationIsWeighedIn() {
        List<Told> allButThat = List.copyOf(EnumSet.complementOf(EnumSet.of(Told.PROVIDER_INFORMATION)));

        assertThat(refused(meeting("withProvider", Answer.NO, "toldOf", allButThat)))
                .containsExactly("toldOf");
        assertThat(refused(meeting("withProvider", Answer.NO))).isEmpty();
        assertThat(refused(meeting("withProvider", Answer.YES, "toldOf", allButThat)))
                .as("the provider sits there")
                .isEmpty();
    }

    @Rule("G32")
    @Test
    void whoeverSaysThatAllWasToldExplainsNothing() {
        assertThat(refused(meeting("toldOf", List.of(), "allTold", true))).isEmpty();
        assertThat(refused(meeting("toldOf", List.of()))).containsExactly("notToldWhy");
    }

    @Rule("G9")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVIDER_INFORMATION")
    void whatWasNotSaidIsExplained(Told unsaid) {
        List<Told> rest = List.copyOf(EnumSet.complementOf(EnumSet.of(unsaid)));

        assertThat(refused(meeting("toldOf", rest))).containsExactly("notToldWhy");
        assertThat(refused(meeting("toldOf", rest, "notToldWhy", "Orkade inte")))
                .isEmpty();
    }

    @Rule("G8")
    @Test
    void withoutAMeetingThePersonEndsEveryServiceAndTheReasonIsWritten() {
        HoldFollowUpForm ended = meeting(
                "meetingForm",
                MeetingForm.NO_MEETING,
                "formReason",
                "Ringde själv",
                "withProvider",
                null,
                "toldOf",
                List.of(),
                "results",
                List.of(ended()));

        assertThat(refused(ended)).isEmpty();
        assertThat(refused(Filled.but(ended, "formReason", " "))).containsExactly("formReason");
        assertThat(refused(Filled.but(ended, "alsoDecisions", List.of("12")))).containsExactly("alsoDecisions");
        assertThat(refused(Filled.but(ended, "results", List.of(ended(), Result.unchanged(22)))))
                .containsExactly("meetingForm");
        assertThat(refused(meeting("alsoDecisions", List.of("12"))))
                .as("a meeting may take in others")
                .isEmpty();
    }

    @Rule({"G13", "G14", "G15", "G22", "G25", "L6"})
    @ParameterizedTest(name = "{1}")
    @MethodSource("resultGaps")
    void eachOutcomeNeedsWhatItRestsOn(Result complete, String component) {
        assertThat(refused(with(complete))).isEmpty();
        assertThat(refused(with(Filled.but(complete, component, null)))).containsExactly("results[0]." + component);
        assertThat(refused(with(Result.unchanged(22), Filled.but(complete, component, null))))
                .as("named in its own row")
                .containsExactly("results[1]." + component);
    }

    static Stream<Arguments> resultGaps() {
        Result more = result(Outcome.ADJUSTED, "change", Change.MORE, "newExtent", "Sex gånger");
        Result less =
                result(Outcome.ADJUSTED, "change", Change.LESS, "newExtent", "Tre gånger", "personAgrees", Answer.YES);
        Result reassessed =
                result(Outcome.REASSESS, "ground", "Klarar sig", "reassessGround", ReassessGround.URGENT_SAFETY);
        Result refusedToApply =
                result(Outcome.NEW_NEED, "applies", Answer.NO, "notApplied", "Behöver tillsyn, vill inte");
        Result unfit = result(Outcome.UNCHANGED, "unfit", true, "adaptation", "Provat andra tider");
        return Stream.of(
                arguments(more, "change"),
                arguments(more, "newExtent"),
                arguments(less, "personAgrees"),
                arguments(ended(), "personAgrees"),
                arguments(ended(), "ground"),
                arguments(ended(), "lastDay"),
                arguments(reassessed, "ground"),
                arguments(reassessed, "reassessGround"),
                arguments(refusedToApply, "applies"),
                arguments(refusedToApply, "notApplied"),
                arguments(unfit, "adaptation"));
    }

    @Rule({"G22", "L6"})
    @Test
    void againstThePersonsWillNothingBecomesLessOrEndsHere() {
        Result less =
                result(Outcome.ADJUSTED, "change", Change.LESS, "newExtent", "Tre gånger", "personAgrees", Answer.NO);
        Result more = Filled.but(less, "change", Change.MORE);

        assertThat(refused(with(less))).containsExactly("results[0].personAgrees");
        assertThat(refused(with(Filled.but(ended(), "personAgrees", Answer.NO))))
                .containsExactly("results[0].personAgrees");
        assertThat(refused(with(more))).isEmpty();
    }

    @ParameterizedTest(name = "{0} minutes: refused {1}")
    @CsvSource({"-1, true", "0, true", "1, false", ", false"})
    void aFrameTimeIsAtLeastAMinute(Integer minutes, boolean refused) {
        assertThat(refused(with(Filled.but(Result.unchanged(21), "frameMinutes", minutes))))
                .isEqualTo(refused ? List.of("results[0].frameMinutes") : List.of());
    }

    @Rule({"B7", "G13"})
    @Test
    void anExtentIsTypedUnlessTheServicesOwnActivitiesChange() {
        Result adjusted = result(Outcome.ADJUSTED, "change", Change.MORE);
        TypedChange own = new TypedChange("21:DUSCH", TypedChange.Kind.ENDED, null, null, null, null, "Klarar själv");

        assertThat(refused(meeting("results", List.of(adjusted), "frameChanges", List.of(own))))
                .isEmpty();
        assertThat(refused(meeting(
                        "results",
                        List.of(adjusted),
                        "frameChanges",
                        List.of(Filled.but(own, "orderActivity", "22:DUSCH")))))
                .containsExactly("results[0].newExtent");
    }

    @Rule("G14")
    @Test
    void whoAppliesAtTheMeetingSaysForWhat() {
        Result applies = result(Outcome.NEW_NEED, "applies", Answer.YES);

        assertThat(refused(with(applies))).containsExactly("newApplication");
        assertThat(refused(meeting("results", List.of(applies), "newApplication", "Ledsagning")))
                .isEmpty();
        assertThat(applies.isApplication()).isTrue();
        assertThat(result(Outcome.NEW_NEED, "applies", Answer.NO).isApplication())
                .isFalse();
        assertThat(result(Outcome.UNCHANGED, "applies", Answer.YES).isApplication())
                .isFalse();
    }

    @Rule("G22")
    @Test
    void onlyAnEndingAndLessHelpIsLess() {
        Set<Outcome> ends = EnumSet.of(Outcome.ENDED);

        for (Outcome outcome : Outcome.values()) {
            assertThat(result(outcome).isLess()).isEqualTo(ends.contains(outcome));
            assertThat(result(outcome, "change", Change.LESS).isLess())
                    .isEqualTo(ends.contains(outcome) || outcome == Outcome.ADJUSTED);
            assertThat(result(outcome, "change", Change.MORE).isLess()).isEqualTo(ends.contains(outcome));
        }
    }

    @Rule("B7")
    @Test
    void whatActivitiesGiveIsTakenUnlessAnExtentIsTyped() {
        Result typed = result(
                Outcome.ADJUSTED,
                "change",
                Change.MORE,
                "newExtent",
                "Egna ord",
                "ground",
                "g",
                "lastDay",
                LAST_DAY,
                "planWish",
                "senare");

        assertThat(typed.computed("Ur aktiviteter", 90)).isEqualTo(Filled.but(typed, "frameMinutes", 90));
        assertThat(Filled.but(typed, "newExtent", null).computed("Ur aktiviteter", 90))
                .isEqualTo(Filled.but(typed, "frameMinutes", 90, "newExtent", "Ur aktiviteter"));
    }

    @Test
    void aFormWithOtherResultsIsTheSameInEverythingElse() {
        HoldFollowUpForm before = meeting("nextOn", HELD.plusDays(1), "ownView", "Nöjd");

        assertThat(before.withResults(List.of(ended()))).isEqualTo(Filled.but(before, "results", List.of(ended())));
    }

    @Test
    void aResultBelongsToItsOrder() {
        assertThat(Result.unchanged(21).isOf(order(null))).isTrue();
        assertThat(Result.unchanged(22).isOf(order(null))).isFalse();
    }

    @Rule("L6")
    @ParameterizedTest
    @CsvSource({
        "REVOCATION_CLAUSE, REVOCATION_CLAUSE, återkallelseförbehållet prövas",
        "REASSESSMENT_CLAUSE, REASSESSMENT_CLAUSE, omprövningsförbehållet prövas",
        "UNTIL_FURTHER_NOTICE, MATERIAL_CHANGE, beslutet gäller tills vidare och behovet har minskat",
        "MISLEADING_INFORMATION, MISLEADING_INFORMATION, uppgifterna bakom beslutet var oriktiga",
        "URGENT_SAFETY, URGENT_SAFETY, tvingande säkerhetsskäl"
    })
    void eachGroundOfAReassessmentIsOneThatTheLawKnows(ReassessGround chosen, Ground ground, String words) {
        assertThat(chosen.ground()).isEqualTo(ground);
        assertThat(chosen.swedish()).isEqualTo(words);
    }

    @Rule("G7")
    @ParameterizedTest
    @CsvSource({
        "HOME_VISIT, hembesök",
        "TELEPHONE, telefon",
        "DIGITAL, digitalt möte",
        "OTHER_PLACE, möte på annan plats",
        "NO_MEETING, utan möte"
    })
    void eachFormOfMeetingHasItsWord(MeetingForm form, String word) {
        assertThat(form.swedish()).isEqualTo(word);
    }

    private static Result ended() {
        return result(Outcome.ENDED, "personAgrees", Answer.YES, "ground", "Flyttar", "lastDay", LAST_DAY);
    }

    private static List<String> refused(HoldFollowUpForm typed) {
        return FieldsRefused.by(typed);
    }
}
