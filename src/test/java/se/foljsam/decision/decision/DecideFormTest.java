package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.decision.decision.GivenDecision.FIRST_DAY;
import static se.foljsam.decision.decision.GivenDecision.LAST_DAY;
import static se.foljsam.decision.decision.GivenDecision.grant;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.GrantGuard.Ground;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.decision.decision.DecideForm.Answer;
import se.foljsam.decision.decision.DecideForm.PersonGroup;
import se.foljsam.decision.decision.DecideForm.Service;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;
import se.foljsam.taskform.Submitted;

/** What a decision's form asks for by itself. */
class DecideFormTest {
    private static final Service PARTLY =
            granted("answer", Answer.PARTLY, "refusedExtent", "Kvällar", "reasons", "Klarar kvällen själv");

    @ParameterizedTest
    @Rule("C3")
    @CsvSource({
        // what the services say, and the only outcomes that it can be called
        "'', AVVISNING AVSKRIVNING",
        "granted, BIFALL",
        "granted refused, DELAVSLAG",
        "partly, DELAVSLAG",
        "granted partly, DELAVSLAG",
        "partly refused, DELAVSLAG",
        "refused, AVSLAG",
    })
    void theOutcomeIsCalledWhatTheServicesMakeIt(String says, String possible) {
        List<Service> services = Stream.of(says.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> switch (one) {
                    case "granted" -> granted();
                    case "partly" -> Filled.but(PARTLY, "serviceCode", "MATDISTRIBUTION");
                    default -> refused();
                })
                .toList();

        assertThat(Stream.of(Outcome.values())
                        .filter(outcome -> !refusedFields(grant(services, "outcome", outcome))
                                .contains("outcome"))
                        .map(Enum::name))
                .containsExactly(possible.split(" "));
    }

    @ParameterizedTest
    @Rule("C3")
    @CsvSource({
        "BIFALL, true, false, Bifall",
        "DELAVSLAG, true, true, Delvis bifall",
        "AVSLAG, false, true, Avslag",
        "AVVISNING, false, true, Avvisning",
        "AVSKRIVNING, false, false, Avskrivning"
    })
    void eachOutcomeGrantsOrRefusesAsTheLawNamesIt(Outcome outcome, boolean grants, boolean refuses, String words) {
        assertThat(outcome.grants()).isEqualTo(grants);
        assertThat(outcome.refuses()).isEqualTo(refuses);
        assertThat(outcome.swedish()).isEqualTo(words);
    }

    @Test
    @Rule({"B8", "D1"})
    void aGrantedServiceHasAGoalAndAUnitAndStandsThereOnce() {
        assertThat(refusedFields(grant(List.of(granted("goal", " ", "unitCode", null)))))
                .containsExactly("services[0].goal", "services[0].unitCode");
        assertThat(refusedFields(grant(List.of(granted(), granted()))))
                .containsExactly("services[0].serviceCode", "services[1].serviceCode");
        assertThat(refusedFields(grant(List.of(granted())))).isEmpty();
    }

    @Test
    @Rule("C3")
    void whatIsRefusedSaysWhyAndNeedsNeitherGoalNorUnit() {
        assertThat(refusedFields(grant(List.of(refused("reasons", null)), "outcome", Outcome.AVSLAG)))
                .containsExactly("services[0].reasons");
        assertThat(refusedFields(grant(
                        List.of(Filled.but(PARTLY, "refusedExtent", null, "reasons", null)),
                        "outcome",
                        Outcome.DELAVSLAG)))
                .containsExactly("services[0].refusedExtent", "services[0].reasons");
        assertThat(refusedFields(grant(List.of(refused()), "outcome", Outcome.AVSLAG)))
                .isEmpty();
        assertThat(refusedFields(grant(List.of(PARTLY), "outcome", Outcome.DELAVSLAG)))
                .isEmpty();
    }

    @Test
    @Rule({"C2", "A6"})
    void aGrantHasAFirstDayAndTheReassessmentClauseAndWhatIsCountedFromHomeALastDay() {
        assertThat(refusedFields(grant(List.of(granted()), "validFrom", null, "reassessmentClause", false)))
                .containsExactly("validFrom", "reassessmentClause");
        assertThat(refusedFields(grant(List.of(granted()), "fromReturnHome", true, "validTo", null)))
                .containsExactly("validTo");
        assertThat(refusedFields(grant(List.of(granted()), "fromReturnHome", true)))
                .isEmpty();
        assertThat(refusedFields(grant(List.of(granted()), "validTo", null))).isEmpty();
    }

    @Test
    @Rule("C3")
    void aRefusalNeedsNoPeriodAndNoClause() {
        assertThat(refusedFields(grant(
                        List.of(refused()),
                        "outcome",
                        Outcome.AVSLAG,
                        "validFrom",
                        null,
                        "validTo",
                        null,
                        "reassessmentClause",
                        false)))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("G4")
    @CsvSource({
        "2026-03-08, ownFollowUpOn", "2026-03-09, ", "2026-03-10, ",
        "2026-09-07, ", "2026-09-08, ", "2026-09-09, ownFollowUpOn"
    })
    void theHandlersFollowUpIsWithinTheDecision(LocalDate day, String refused) {
        expect(grant(List.of(granted()), "ownFollowUpOn", day), refused);
    }

    @Test
    @Rule("G4")
    void aFollowUpOfWhatRunsUntilFurtherNoticeHasNoLatestDay() {
        assertThat(refusedFields(grant(List.of(granted()), "validTo", null, "ownFollowUpOn", LAST_DAY.plusYears(1))))
                .isEmpty();
        assertThat(refusedFields(grant(List.of(granted()), "validFrom", null, "ownFollowUpOn", FIRST_DAY)))
                .containsExactly("validFrom");
    }

    @ParameterizedTest
    @Rule("C2")
    @CsvSource({"2026-03-08, validTo", "2026-03-09, ", "2026-03-10, "})
    void theLastDayIsNotBeforeTheFirst(LocalDate lastDay, String refused) {
        expect(grant(List.of(granted()), "validTo", lastDay), refused);
        expect(grant(List.of(granted("validTo", lastDay))), refused == null ? null : "services[0].validTo");
    }

    @Test
    @Rule("C2")
    void theOrderOfDaysIsAskedOnlyOfWhatIsGrantedAndKnown() {
        assertThat(refusedFields(grant(List.of(refused("validTo", FIRST_DAY.minusDays(1))), "outcome", Outcome.AVSLAG)))
                .isEmpty();
        assertThat(refusedFields(grant(List.of(granted("validTo", FIRST_DAY)), "validFrom", null)))
                .containsExactly("validFrom");
    }

    @Test
    @Rule("C1")
    void aServiceIsCountedFromItsOwnDaysOrTheDecisions() {
        DecideForm form = grant(List.of());
        assertThat(form.firstDayOf(granted())).isEqualTo(FIRST_DAY);
        assertThat(form.lastDayOf(granted())).isEqualTo(LAST_DAY);
        Service own = granted("validFrom", FIRST_DAY.plusDays(1), "validTo", LAST_DAY.minusDays(1));
        assertThat(form.firstDayOf(own)).isEqualTo(FIRST_DAY.plusDays(1));
        assertThat(form.lastDayOf(own)).isEqualTo(LAST_DAY.minusDays(1));
        assertThat(grant(List.of(granted(), refused(), PARTLY)).granted()).containsExactly(granted(), PARTLY);
    }

    @Test
    @Rule("L6")
    void aServiceThatTakesNothingHasNoGround() {
        assertThat(granted().groundToReduce()).isNull();
        assertThat(granted("reduceGround", "OWN_WISH").groundToReduce()).isEqualTo(Ground.OWN_WISH);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    @Rule("C3")
    void grantedInPartIsBothGrantedAndRefused(Answer answer) {
        Service service = granted("answer", answer);
        assertThat(service.isGranted()).isEqualTo(answer != Answer.REFUSED);
        assertThat(service.isRefusedInPart()).isEqualTo(answer != Answer.GRANTED);
        assertThat(answer.swedish())
                .isEqualTo(
                        switch (answer) {
                            case GRANTED -> "beviljas";
                            case PARTLY -> "beviljas delvis";
                            case REFUSED -> "avslås";
                        });
    }

    @Test
    @Rule("C5")
    void aGroupOfPersonsIsWrittenAsTheTableOfGroundsHasIt() {
        assertThat(Stream.of(PersonGroup.values()).map(PersonGroup::code)).containsExactly("1", "2", "3", "NONE");
    }

    @Test
    @Rule("D1")
    void aDecisionOrdersEachServiceOnce() {
        WriteOrdersForm.Line care = Filled.in(WriteOrdersForm.Line.class, "serviceCode", "HEMTJANST");
        WriteOrdersForm.Line alarm = Filled.in(WriteOrdersForm.Line.class, "serviceCode", "TRYGGHETSLARM");
        assertThat(Refused.in(new WriteOrdersForm(List.of(care, alarm, care))::check))
                .containsExactly("orders[0].serviceCode", "orders[2].serviceCode");
        assertThat(Refused.in(new WriteOrdersForm(List.of(care, alarm))::check)).isEmpty();
    }

    @Test
    @Rule("C4")
    void theGroupsOfADecisionAreNotSeenInWhatIsWrittenOfIt() {
        DecideForm decision = GivenDecision.grant(
                List.of(GivenDecision.granted("change", DecideForm.Change.LESS), GivenDecision.refused()),
                "notHeardWhy",
                "Brådskar");
        assertThat(Submitted.again(decision)).isEqualTo(decision);
        assertThat(Submitted.fieldsOf(decision))
                .containsExactlyInAnyOrder(
                        "outcome",
                        "personGroup",
                        "services.serviceCode",
                        "services.answer",
                        "services.extent",
                        "services.hoursPerMonth",
                        "services.refusedExtent",
                        "services.legalGround",
                        "services.lifeArea",
                        "services.goal",
                        "services.unitCode",
                        "services.validFrom",
                        "services.validTo",
                        "services.reasons",
                        "services.change",
                        "services.reduceGround",
                        "services.efforts",
                        "services.lastDay",
                        "fromReturnHome",
                        "validFrom",
                        "validTo",
                        "reassessmentClause",
                        "revocationClause",
                        "individualPlan",
                        "reasons",
                        "appealInformation",
                        "tookPart",
                        "notHeardWhy",
                        "ownFollowUpOn");
    }

    private static void expect(DecideForm form, String refused) {
        assertThat(refusedFields(form)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    private static List<String> refusedFields(DecideForm form) {
        return Refused.in(form::check);
    }
}
