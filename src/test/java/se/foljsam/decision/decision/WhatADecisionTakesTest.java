package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static se.foljsam.decision.decision.GivenDecision.FIRST_DAY;
import static se.foljsam.decision.decision.GivenDecision.TODAY;
import static se.foljsam.decision.decision.GivenDecision.grant;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import se.foljsam.Rule;
import se.foljsam.casefile.between.HelpBegan;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.decision.decision.DecideForm.Answer;
import se.foljsam.decision.decision.DecideForm.IndividualPlan;
import se.foljsam.decision.decision.DecideForm.PersonGroup;
import se.foljsam.decision.proposal.Mandates;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** What a decision takes beyond its form, field by field. */
class WhatADecisionTakesTest {
    private static final CareService HOME_CARE =
            new CareService("HEMTJANST", "Hemtjänst", "SOL", "care", "Personlig vård", false, false);
    private static final CareService ALARM =
            new CareService("TRYGGHETSLARM", "Trygghetslarm", "SOL", "alarm", "Trygghet", true, true);
    private static final LegalGround GROUND = new LegalGround(
            "sol-11-1",
            "SOL",
            "11 kap. 1 §",
            "11 kap. 1 § SoL",
            TODAY,
            TODAY,
            true,
            true,
            false,
            false,
            true,
            false,
            null);
    private final CareServices services = mock();
    private final LifeAreas lifeAreas = mock();
    private final MunicipalityParameters parameters = mock();
    private final Mandates mandates = mock();
    private final List<HelpBegan> helpBegan = new ArrayList<>();
    private final WhatADecisionTakes takes =
            new WhatADecisionTakes(services, lifeAreas, parameters, mandates, new ObjectProvider<>() {
                @Override
                public Stream<HelpBegan> stream() {
                    return helpBegan.stream();
                }
            });
    private Matter matter = GivenCase.matter(17, Matter.Kind.APPLICATION, Law.SOL);

    @BeforeEach
    void theTables() {
        when(services.byCode("HEMTJANST")).thenReturn(HOME_CARE);
        when(services.byCode("TRYGGHETSLARM")).thenReturn(ALARM);
        when(services.fits("HEMTJANST", "sol-11-1")).thenReturn(true);
        when(services.fits("TRYGGHETSLARM", "sol-11-1")).thenReturn(true);
        when(parameters.number("decision.goal.shortest")).thenReturn(4);
        ground(GROUND);
    }

    @Test
    @Rule({"C1", "C2"})
    void nothingIsWrongWithADecisionThatHasAll() {
        expectNothing(grant(List.of(granted())));
    }

    @ParameterizedTest
    @Rule("C7")
    @CsvSource({
        "AVSKRIVNING, REASSESSMENT, true, outcome",
        "AVSKRIVNING, REASSESSMENT, false, ",
        "AVSKRIVNING, APPLICATION, true, ",
        "BIFALL, REASSESSMENT, true, "
    })
    void aReassessmentIsStruckOutOnlyWhereTheMunicipalityAllowsIt(
            Outcome outcome, Matter.Kind kind, boolean alwaysNew, String refused) {
        matter = GivenCase.matter(17, kind, Law.SOL);
        when(parameters.flag("reassessment.always-new-decision")).thenReturn(alwaysNew);
        expect(grant(List.of(), "outcome", outcome, "revocationClause", true), refused);
    }

    @Test
    @Rule({"C5", "L10"})
    void underLssTheGroupOfPersonsIsSaidAndAPlanIsOfferedWithAGrant() {
        matter = GivenCase.matter(17, Matter.Kind.REQUEST, Law.LSS);
        ground(Filled.but(GROUND, "law", "LSS"));
        assertThat(refusedFields(grant(List.of(granted())))).containsExactly("personGroup", "individualPlan");
        expectNothing(
                grant(List.of(granted()), "personGroup", PersonGroup.ONE, "individualPlan", IndividualPlan.DECLINED));
        assertThat(refusedFields(grant(List.of(refused()), "outcome", Outcome.AVSLAG, "appealInformation", "Så här")))
                .containsExactly("personGroup");
        expectNothing(grant(List.of(), "outcome", Outcome.AVSKRIVNING));
    }

    @ParameterizedTest
    @Rule({"C3", "L8"})
    @CsvSource({
        // outcome, answer, appealable ground, told how to appeal, refused
        "AVVISNING, , true, false, appealInformation",
        "AVVISNING, , true, true, ",
        "AVSLAG, REFUSED, true, false, appealInformation",
        "AVSLAG, REFUSED, true, true, ",
        "AVSLAG, REFUSED, false, false, ",
        "AVSLAG, REFUSED, false, true, appealInformation",
        "DELAVSLAG, PARTLY, true, false, appealInformation",
        "BIFALL, GRANTED, true, false, ",
        "BIFALL, GRANTED, true, true, appealInformation",
    })
    void howToAppealIsToldWhereThereIsAnAppealAndOnlyThere(
            Outcome outcome, Answer answer, boolean appealable, boolean told, String refused) {
        ground(Filled.but(GROUND, "appealable", appealable));
        expect(
                grant(
                        answer == null ? List.of() : List.of(granted("answer", answer)),
                        "outcome",
                        outcome,
                        "appealInformation",
                        told ? "Så här överklagar du" : null),
                refused);
    }

    @Test
    @Rule({"C1", "C5"})
    void theGroundIsOfTheMattersLawInForceTheMunicipalitysAndForTheService() {
        ground(Filled.but(GROUND, "law", "LSS"));
        expect(grant(List.of(granted())), "services[0].legalGround");
        ground(Filled.but(GROUND, "byRegion", true));
        expect(grant(List.of(granted())), "services[0].legalGround");
        ground(GROUND);
        when(services.fits("HEMTJANST", "sol-11-1")).thenReturn(false);
        assertThat(Refused.words(problems -> takes.check(matter, grant(List.of(granted())), TODAY, problems)))
                .containsExactly("services[0].legalGround: passar inte insatsen hemtjänst.");
    }

    @ParameterizedTest
    @Rule("C1")
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-03, false"})
    void aGroundHoldsOnItsDaysFirstAndLastIncluded(LocalDate today, boolean holds) {
        assertThat(Refused.in(problems -> takes.check(matter, grant(List.of(granted())), today, problems)))
                .isEqualTo(holds ? List.of() : List.of("services[0].legalGround"));
    }

    @ParameterizedTest
    @Rule("C5")
    @CsvSource({"ONE, GRANTED, false", "TWO, GRANTED, false", "THREE, GRANTED, true", "THREE, REFUSED, false"})
    void whatIsGrantedIsForTheGroupOfPersonsThatIsChosen(PersonGroup group, Answer answer, boolean refused) {
        ground(Filled.but(GROUND, "personGroups", "1,2", "appealable", false));
        expect(
                grant(List.of(granted("answer", answer)), "personGroup", group),
                refused ? "services[0].legalGround" : null);
    }

    @Test
    @Rule("C4")
    void theHoursAreSaidWhereADelegationDependsOnThem() {
        when(mandates.dependsOnHours(Law.SOL, "HEMTJANST", TODAY)).thenReturn(true);
        expect(grant(List.of(granted("hoursPerMonth", null))), "services[0].hoursPerMonth");
        expectNothing(grant(List.of(granted())));
    }

    @ParameterizedTest
    @Rule("B8")
    @CsvSource({"Gå, services[0].goal", "'Går ', services[0].goal", "Går!, ", "Går ut, "})
    void aGoalHasTheLengthThatTheMunicipalityAsksFor(String goal, String refused) {
        expect(grant(List.of(granted("goal", goal))), refused);
    }

    @Test
    @Rule("B8")
    void aGoalIsNotTheLawsOwnAndIsAskedOnlyOfWhatIsGranted() {
        when(lifeAreas.repeatsTheLaw("skälig levnadsnivå")).thenReturn(true);
        assertThat(Refused.words(problems ->
                        takes.check(matter, grant(List.of(granted("goal", " skälig levnadsnivå "))), TODAY, problems)))
                .singleElement()
                .asString()
                .startsWith("services[0].goal: upprepar bara lagens mål.");
        expect(grant(List.of(granted("goal", null))), "services[0].goal");
        ground(Filled.but(GROUND, "appealable", false));
        expectNothing(grant(List.of(refused()), "outcome", Outcome.AVSLAG));
    }

    @Test
    @Rule("C2")
    void homeCareIsGrantedWithTheRevocationClause() {
        expect(grant(List.of(granted()), "revocationClause", false), "revocationClause");
        expectNothing(grant(List.of(granted("serviceCode", "TRYGGHETSLARM")), "revocationClause", false));
        ground(Filled.but(GROUND, "appealable", false));
        expectNothing(grant(
                List.of(refused("serviceCode", "HEMTJANST")), "outcome", Outcome.AVSLAG, "revocationClause", false));
    }

    @ParameterizedTest
    @Rule("C6")
    @CsvSource({"2026-03-01, validFrom", "2026-03-02, ", "2026-03-03, "})
    void aGrantCountsFromTheDayOfDecisionAtTheEarliest(LocalDate firstDay, String refused) {
        expect(grant(List.of(granted()), "validFrom", firstDay), refused);
        expect(grant(List.of(granted("validFrom", firstDay))), refused == null ? null : "services[0].validFrom");
    }

    @ParameterizedTest
    @Rule("C6")
    @CsvSource({"2026-02-19, validFrom", "2026-02-20, ", "2026-02-21, "})
    void helpThatBeganBeforeItsDecisionIsGrantedFromItsFirstDay(LocalDate firstDay, String refused) {
        helpBegan.add(application -> Optional.of(LocalDate.of(2026, 2, 25)));
        helpBegan.add(application -> application == 9 ? Optional.of(LocalDate.of(2026, 2, 20)) : Optional.empty());
        assertThat(takes.earliest(matter, TODAY)).isEqualTo("2026-02-20");
        expect(grant(List.of(granted()), "validFrom", firstDay), refused);
    }

    @Test
    @Rule("C6")
    void whoCountsFromTooEarlyIsToldFromWhichDay() {
        DecideForm early = grant(List.of(granted()), "validFrom", LocalDate.of(2026, 2, 19));
        assertThat(Refused.words(problems -> takes.check(matter, early, TODAY, problems)))
                .containsExactly(
                        "validFrom: kan inte vara före beslutsdagen: ingen hjälp är registrerad som började innan.");
        helpBegan.add(application -> Optional.of(LocalDate.of(2026, 2, 20)));
        assertThat(Refused.words(problems -> takes.check(matter, early, TODAY, problems)))
                .containsExactly("validFrom: kan inte vara före 20 februari 2026, då hjälpen började.");
    }

    @Test
    @Rule("C6")
    void helpThatBeginsLaterMovesNoFirstDay() {
        helpBegan.add(application -> Optional.of(TODAY.plusDays(1)));
        assertThat(takes.earliest(matter, TODAY)).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @Rule("C2")
    @CsvSource({"HEMTJANST, validTo", "TRYGGHETSLARM, "})
    void onlyWhatMayRunUntilFurtherNoticeHasNoLastDay(String service, String refused) {
        expect(grant(List.of(granted("serviceCode", service)), "validTo", null), refused);
    }

    @ParameterizedTest
    @Rule("C2")
    @CsvSource({"2027-03-07, ", "2027-03-08, ", "2027-03-09, validTo"})
    void aServiceIsGrantedForItsLongestPeriodAtMost(LocalDate lastDay, String refused) {
        when(services.longestPeriod("HEMTJANST")).thenReturn(Optional.of(Period.ofYears(1)));
        expect(grant(List.of(granted()), "validTo", lastDay), refused);
        expect(grant(List.of(granted("validTo", lastDay))), refused == null ? null : "services[0].validTo");
    }

    @ParameterizedTest
    @Rule("C2")
    @CsvSource({"P1Y2M3D, 1 år och 2 månader och 3 dagar", "P1M, 1 månad", "P1D, 1 dag", "P14D, 14 dagar", "P2Y, 2 år"})
    void theLongestPeriodIsSaidInWordsWithItsLastDay(Period longest, String words) {
        when(services.longestPeriod("HEMTJANST")).thenReturn(Optional.of(longest));
        assertThat(Refused.words(problems -> takes.check(
                        matter, grant(List.of(granted()), "validTo", FIRST_DAY.plus(longest)), TODAY, problems)))
                .containsExactly("validTo: kan vara högst %s: hemtjänst beviljas för högst %s i taget."
                        .formatted(
                                se.foljsam.deadline.calendar.SwedishTime.written(
                                        FIRST_DAY.plus(longest).minusDays(1)),
                                words));
    }

    @Test
    @Rule("C8")
    void besideASimplifiedDecisionOnlyHomeCareIsGranted() {
        when(services.isSimplified("HEMGANG")).thenReturn(true);
        when(services.byCode("HEMGANG"))
                .thenReturn(new CareService("HEMGANG", "Hemgångsteam", "SOL", "care", "Personlig vård", false, true));
        SimplifiedDecision simplified = new SimplifiedDecision(services);
        DecideForm.Service team = granted("serviceCode", "HEMGANG");
        DecideForm.Service alarm = granted("serviceCode", "TRYGGHETSLARM");

        assertThat(Refused.in(problems -> simplified.check(grant(List.of(team, granted(), alarm)), problems)))
                .containsExactly("services[2].serviceCode");
        assertThat(Refused.in(problems -> simplified.check(grant(List.of(team, granted(), refused())), problems)))
                .isEmpty();
        assertThat(Refused.in(problems -> simplified.check(grant(List.of(granted(), alarm)), problems)))
                .isEmpty();
        assertThat(Refused.in(problems ->
                        simplified.check(grant(List.of(Filled.but(team, "answer", Answer.REFUSED), alarm)), problems)))
                .isEmpty();
    }

    private void ground(LegalGround ground) {
        when(services.ground("sol-11-1")).thenReturn(ground);
    }

    private void expectNothing(DecideForm typed) {
        expect(typed, null);
    }

    private void expect(DecideForm typed, String refused) {
        assertThat(refusedFields(typed)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    private List<String> refusedFields(DecideForm typed) {
        return Refused.in(problems -> takes.check(matter, typed, TODAY, problems));
    }
}
