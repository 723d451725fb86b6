package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.actualisation.application.ActualiseCaseForm.NextStep;
import se.foljsam.actualisation.application.Application.Capacity;
import se.foljsam.actualisation.application.Application.Channel;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.actualisation.application.AssessNotificationForm.YesNo;
import se.foljsam.casefile.between.ReturnHome.Support;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.person.Person;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.Submitted;

/** What the forms of the actualisation ask for. */
class ActualisationFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StartCaseForm APPLIED = Filled.in(
            StartCaseForm.class,
            "identityNumber",
            "19440317-9809",
            "fullName",
            "Tora Test",
            "kind",
            Kind.APPLICATION,
            "law",
            Law.SOL,
            "receivedOn",
            TODAY,
            "channel",
            Channel.TELEPHONE,
            "capacity",
            Capacity.SELF,
            "concerns",
            "Hjälp att duscha");
    private static final ActualiseCaseForm INVESTIGATE =
            Filled.in(ActualiseCaseForm.class, "nextStep", NextStep.INVESTIGATE, "informed", true);

    @ParameterizedTest
    @Rule({"A1", "A3"})
    @CsvSource({
        "APPLICATION, SOL, ", "APPLICATION, LSS, law", "REQUEST, LSS, ",
        "REQUEST, SOL, law", "NOTIFICATION, SOL, ", "NOTIFICATION, LSS, "
    })
    void anApplicationIsUnderSolAndARequestUnderLss(Kind kind, Law law, String refused) {
        expect(Refused.in(Filled.but(APPLIED, "kind", kind, "law", law)::check), refused);
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({"19440317-9809, ", "4403179809, ", "19440317-9808, identityNumber", "'', identityNumber"})
    void anIdentityNumberIsOneThatCanBe(String typed, String refused) {
        expect(Refused.in(Filled.but(APPLIED, "identityNumber", typed)::check), refused);
    }

    @ParameterizedTest
    @EnumSource(Capacity.class)
    @Rule({"A1", "A2", "L17"})
    void whoSpeaksForAnotherIsNamedAndSaysOnWhatMandate(Capacity capacity) {
        StartCaseForm notification = Filled.but(APPLIED, "kind", Kind.NOTIFICATION, "capacity", capacity);
        assertThat(Refused.in(notification::check))
                .isEqualTo(
                        switch (capacity) {
                            case SELF, ANONYMOUS -> List.of();
                            case LEGAL_REPRESENTATIVE -> List.of("applicantName", "representativeMandate");
                            case AGENT -> List.of("applicantName", "powerOfAttorney");
                            case RELATIVE, CARE_STAFF, OTHER -> List.of("applicantName");
                        });
        assertThat(Refused.in(Filled.but(
                        notification,
                        "applicantName",
                        "Gerd",
                        "representativeMandate",
                        Person.Mandate.GOD_MAN,
                        "powerOfAttorney",
                        PowerOfAttorney.NOT_ASKED)::check))
                .isEmpty();
    }

    @Test
    @Rule("A2")
    void onlyWhoTellsCanBeAnonymous() {
        assertThat(Refused.in(Filled.but(APPLIED, "capacity", Capacity.ANONYMOUS)::check))
                .containsExactly("capacity");
    }

    @ParameterizedTest
    @Rule("L17")
    @CsvSource({"SHOWN, powerOfAttorneyOn", "ASKED_FOR, powerOfAttorneyOn", "NOT_ASKED, ", ", "})
    void aPowerOfAttorneyWasShownOrAskedForOnADay(PowerOfAttorney answer, String refused) {
        expect(Refused.in(Filled.but(APPLIED, "powerOfAttorney", answer)::check), refused);
        expect(Refused.in(Filled.but(INVESTIGATE, "powerOfAttorney", answer)::check), refused);
        assertThat(Refused.in(Filled.but(APPLIED, "powerOfAttorney", answer, "powerOfAttorneyOn", TODAY)::check))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule({"A1", "A6", "L17"})
    @CsvSource({
        "receivedOn, 2026-03-01, false",
        "receivedOn, 2026-03-02, false",
        "receivedOn, 2026-03-03, true",
        "powerOfAttorneyOn, 2026-03-01, false",
        "powerOfAttorneyOn, 2026-03-02, false",
        "powerOfAttorneyOn, 2026-03-03, true",
        "plannedHomeOn, 2026-03-01, true",
        "plannedHomeOn, 2026-03-02, false",
        "plannedHomeOn, 2026-03-03, false",
    })
    void nothingCameInTomorrowAndNobodyComesHomeYesterday(String field, LocalDate day, boolean refused) {
        Throwable thrown = catchThrowable(() -> Filled.but(APPLIED, field, day).refuseDaysThatCannotBe(TODAY));
        assertThat(thrown != null).isEqualTo(refused);
        if (refused) {
            assertThat(((Rejected) thrown).fieldName()).isEqualTo(field);
        }
    }

    @Test
    @Rule({"A1", "A2", "A6"})
    void whatIsTypedIsWhatCameIn() {
        StartCaseForm typed = Filled.but(
                APPLIED,
                "capacity",
                Capacity.AGENT,
                "applicantName",
                "Olle",
                "powerOfAttorney",
                PowerOfAttorney.SHOWN,
                "powerOfAttorneyOn",
                TODAY,
                "childProtection",
                true,
                "plannedHomeOn",
                TODAY,
                "urgent",
                true);
        assertThat(typed.cameIn())
                .isEqualTo(new CameIn(
                        Kind.APPLICATION,
                        Law.SOL,
                        TODAY,
                        Channel.TELEPHONE,
                        Capacity.AGENT,
                        "Olle",
                        PowerOfAttorney.SHOWN,
                        TODAY,
                        "Hjälp att duscha",
                        true,
                        TODAY,
                        true));
    }

    @Test
    @Rule({"A7", "A3"})
    void eachNextStepAsksForItsOwn() {
        assertThat(Refused.in(INVESTIGATE::check)).isEmpty();
        assertThat(Refused.in(Filled.but(INVESTIGATE, "informed", false)::check))
                .containsExactly("informed");
        assertThat(Refused.in(step(NextStep.JOIN)::check)).containsExactly("joinTo");
        assertThat(Refused.in(step(NextStep.WITHDRAWN)::check)).containsExactly("withdrawalReason");
        assertThat(Refused.in(step(NextStep.ASSESS)::check)).isEmpty();
        assertThat(Refused.in(Filled.but(step(NextStep.JOIN), "joinTo", "8")::check))
                .isEmpty();
    }

    @Test
    @Rule("L16")
    void whoRepresentsAndWhyAGuardianIsNeededIsSaid() {
        assertThat(Refused.in(Filled.but(INVESTIGATE, "representativeName", "Gerd")::check))
                .containsExactly("representativeMandate");
        assertThat(Refused.in(Filled.but(INVESTIGATE, "guardianNeeded", true)::check))
                .containsExactly("guardianReason");
        assertThat(Refused.in(Filled.but(
                        INVESTIGATE,
                        "representativeName",
                        "Gerd",
                        "representativeMandate",
                        Person.Mandate.GOD_MAN,
                        "guardianNeeded",
                        true,
                        "guardianReason",
                        "Ekonomin")::check))
                .isEmpty();
    }

    @Test
    @Rule({"A6", "C8", "C12"})
    void fromHospitalItIsSaidHowLongTheNeedLastsAndWhatTheTeamIsTold() {
        assertThat(Refused.in(Filled.but(INVESTIGATE, "inHospital", true)::check))
                .containsExactly("expectedDuration");
        assertThat(Refused.in(Filled.but(INVESTIGATE, "dischargeSupport", Support.SIMPLIFIED)::check))
                .containsExactly("dischargeTeam");
        assertThat(Refused.in(Filled.but(INVESTIGATE, "dischargeSupport", Support.ORDINARY)::check))
                .containsExactly("dischargeTeam", "teamInformation");
        assertThat(Refused.in(Filled.but(INVESTIGATE, "dischargeSupport", Support.NONE)::check))
                .isEmpty();
        assertThat(Filled.but(INVESTIGATE, "dischargeSupport", Support.NONE)
                        .hospital()
                        .withTeam())
                .isFalse();
        assertThat(INVESTIGATE.hospital().withTeam()).isFalse();
    }

    @ParameterizedTest
    @Rule({"A2", "L15"})
    @CsvSource({
        "APPLICATION, INVESTIGATE, ", "APPLICATION, JOIN, ", "APPLICATION, ASSESS, nextStep",
        "REQUEST, ASSESS, nextStep", "NOTIFICATION, ASSESS, ", "NOTIFICATION, INVESTIGATE, nextStep",
        "NOTIFICATION, JOIN, nextStep", "NOTIFICATION, WITHDRAWN, ", "APPLICATION, WITHDRAWN, "
    })
    void onlyANotificationIsAssessedAndItAlwaysIs(Kind kind, NextStep next, String refused) {
        expect(refusedTo(step(next), kind, false, false), refused);
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({
        "INVESTIGATE, askedByOthersWhy",
        "JOIN, askedByOthersWhy",
        "WITHDRAWN, ",
    })
    void whoAsksForSomebodyOldEnoughToAskSaysWhyBeforeItGoesOn(NextStep next, String refused) {
        expect(refusedTo(step(next), Kind.REQUEST, true, false), refused);
        assertThat(refusedTo(Filled.but(step(next), "askedByOthersWhy", "Kan inte"), Kind.REQUEST, true, false))
                .isEmpty();
    }

    @Test
    @Rule("L16")
    void oneNoticeToTheChiefGuardianWaitsAtATime() {
        ActualiseCaseForm needed = Filled.but(INVESTIGATE, "guardianNeeded", true);
        assertThat(refusedTo(needed, Kind.APPLICATION, false, true)).containsExactly("guardianNeeded");
        assertThat(refusedTo(needed, Kind.APPLICATION, false, false)).isEmpty();
        assertThat(refusedTo(INVESTIGATE, Kind.APPLICATION, false, true)).isEmpty();
    }

    @ParameterizedTest
    @Rule({"A6", "A7", "L16", "L17"})
    @CsvSource({"powerOfAttorneyOn", "guardianNoticeOn", "carePlanningOn", "informedOn", "leafletOn"})
    void whatHasBeenDoneWasDoneTodayAtTheLatest(String field) {
        assertThat(refusedTo(Filled.but(INVESTIGATE, field, TODAY), Kind.APPLICATION, false, false))
                .isEmpty();
        assertThat(refusedTo(Filled.but(INVESTIGATE, field, TODAY.plusDays(1)), Kind.APPLICATION, false, false))
                .containsExactly(field);
    }

    @ParameterizedTest
    @Rule("A6")
    @CsvSource({"2026-03-01, plannedHomeOn", "2026-03-02, ", "2026-03-03, "})
    void whoIsInHospitalIsNotHomeAlready(LocalDate home, String refused) {
        expect(refusedTo(Filled.but(INVESTIGATE, "plannedHomeOn", home), Kind.APPLICATION, false, false), refused);
    }

    @Test
    @Rule("C8")
    void aTeamComesInOnlyWithAnInvestigation() {
        assertThat(refusedTo(
                        Filled.but(step(NextStep.WITHDRAWN), "dischargeSupport", Support.SIMPLIFIED),
                        Kind.APPLICATION,
                        false,
                        false))
                .containsExactly("dischargeSupport");
        assertThat(refusedTo(
                        Filled.but(step(NextStep.JOIN), "dischargeSupport", Support.SIMPLIFIED),
                        Kind.APPLICATION,
                        false,
                        false))
                .isEmpty();
        assertThat(INVESTIGATE.told().informedOn(TODAY)).isEqualTo(TODAY);
        assertThat(Filled.but(INVESTIGATE, "informedOn", TODAY.minusDays(1))
                        .told()
                        .informedOn(TODAY))
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    @Rule({"A2", "A7"})
    void whoWasAskedAnswersAndWhoWasNotIsExplained() {
        AssessNotificationForm asked = Filled.in(AssessNotificationForm.class, "asked", YesNo.YES);
        assertThat(Refused.in(asked::check)).containsExactly("contactedOn", "wantsToApply", "reason");
        assertThat(Refused.in(Filled.in(AssessNotificationForm.class, "asked", YesNo.NO)::check))
                .containsExactly("notAskedReason", "reason");
        AssessNotificationForm yes = Filled.but(asked, "contactedOn", TODAY.minusDays(1), "wantsToApply", YesNo.YES);
        assertThat(Refused.in(yes::check)).containsExactly("law", "informed");
        assertThat(Refused.in(Filled.but(yes, "law", Law.SOL, "informed", true)::check))
                .isEmpty();
        AssessNotificationForm no = Filled.but(yes, "wantsToApply", YesNo.NO);
        assertThat(Refused.in(no::check)).containsExactly("reason");
        assertThat(Refused.in(Filled.but(no, "reason", "Vill inte")::check)).isEmpty();
        assertThat(yes.applies()).isTrue();
        assertThat(no.applies()).isFalse();
        assertThat(yes.toldOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(Filled.but(yes, "informedOn", TODAY).toldOn()).isEqualTo(TODAY);
    }

    @Test
    @Rule({"A1", "A2", "A6", "A7"})
    void theGroupsOfAFormAreNotSeenInIt() {
        StartCaseForm started = Filled.but(APPLIED, "applicantName", "Gerd", "powerOfAttorneyOn", TODAY);
        assertThat(Submitted.again(started)).isEqualTo(started);
        assertThat(Submitted.fieldsOf(started))
                .containsExactlyInAnyOrder(
                        "identityNumber",
                        "fullName",
                        "protectedIdentity",
                        "kind",
                        "law",
                        "receivedOn",
                        "channel",
                        "capacity",
                        "applicantName",
                        "representativeMandate",
                        "powerOfAttorney",
                        "powerOfAttorneyOn",
                        "concerns",
                        "childProtection",
                        "plannedHomeOn",
                        "urgent");
        ActualiseCaseForm actualised = Filled.but(
                INVESTIGATE,
                "phone",
                "011-15",
                "guardianNeeded",
                true,
                "separateServices",
                List.of("LARM"),
                "plannedHomeOn",
                TODAY);
        assertThat(Submitted.again(actualised)).isEqualTo(actualised);
        assertThat(Submitted.fieldsOf(actualised))
                .hasSize(28)
                .contains("phone", "askedByOthersWhy", "guardianNeeded", "plannedHomeOn", "informedOn");
        AssessNotificationForm assessed =
                Filled.in(AssessNotificationForm.class, "asked", YesNo.YES, "law", Law.SOL, "reason", "Vill inte");
        assertThat(Submitted.again(assessed)).isEqualTo(assessed);
        assertThat(Submitted.fieldsOf(assessed)).hasSize(10).contains("asked", "wantsToApply", "informedOn");
    }

    private static ActualiseCaseForm step(NextStep next) {
        return Filled.in(ActualiseCaseForm.class, "nextStep", next);
    }

    private static List<String> refusedTo(ActualiseCaseForm form, Kind kind, boolean couldAsk, boolean waits) {
        return Refused.in(problems -> form.check(kind, couldAsk, waits, TODAY, problems));
    }

    private static void expect(List<String> fields, String refused) {
        assertThat(fields).isEqualTo(refused == null ? List.of() : List.of(refused));
    }
}
