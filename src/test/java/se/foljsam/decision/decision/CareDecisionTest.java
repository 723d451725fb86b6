package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.foljsam.decision.decision.GivenDecision.FIRST_DAY;
import static se.foljsam.decision.decision.GivenDecision.LAST_DAY;
import static se.foljsam.decision.decision.GivenDecision.TODAY;
import static se.foljsam.decision.decision.GivenDecision.decided;
import static se.foljsam.decision.decision.GivenDecision.grant;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.made;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.EarlierGrant;
import se.foljsam.casefile.between.DecisionBook.EarlierService;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.appeal.GivenJudgment;
import se.foljsam.decision.appeal.RegisterJudgmentForm;
import se.foljsam.decision.decision.CareDecision.Concerned;
import se.foljsam.decision.decision.CareDecision.Words;
import se.foljsam.decision.decision.DecideForm.IndividualPlan;
import se.foljsam.decision.decision.DecideForm.PersonGroup;
import se.foljsam.support.Answers;

/** What a decision states, what moves it, and what of it never moves. */
class CareDecisionTest {

    @Test
    @Rule({"C1", "L3", "C2"})
    void aDecisionStatesAllThatItsDeciderTyped() {
        CareDecision decision = made(grant(
                List.of(),
                "personGroup",
                PersonGroup.TWO,
                "individualPlan",
                IndividualPlan.ACCEPTED,
                "fromReturnHome",
                true,
                "appealInformation",
                "Så här överklagar du",
                "notHeardWhy",
                "Uppenbart obehövligt",
                "ownFollowUpOn",
                LocalDate.of(2026, 6, 1)));

        assertThat(Answers.of(decision)).isEqualTo("""
                appealInformation: Så här överklagar du
                careCaseId: 5
                decidedBy: lisa
                decidedOn: 2026-03-02
                deciderRole: förste biståndshandläggare
                followUpsHeld: 0
                hasReassessmentClause: true
                hasRevocationClause: true
                id: 11
                individualPlan: ACCEPTED
                isFromReturnHome: true
                isNewCase: true
                law: SOL
                matterId: 7
                nearestLastDay: 2026-09-08
                notHeardWhy: Uppenbart obehövligt
                outcome: BIFALL
                ownFollowUpOn: 2026-06-01
                personGroup: 2
                rapporteur: hanna
                reasons: Behovet är inte tillgodosett
                tookPart: nina
                validFrom: 2026-03-09
                validTo: 2026-09-08
                """);
    }

    @Test
    @Rule({"C1", "L10"})
    void whatWasNotAskedIsNotStated() {
        CareDecision decision = made(grant(List.of()));

        assertThat(decision.personGroup()).isNull();
        assertThat(decision.individualPlan()).isNull();
        assertThat(decision.isFromReturnHome()).isFalse();
    }

    @Test
    @Rule("C9")
    void itIsCountedByThePersonsSexAndAgeOfThatDay() {
        assertThat(Concerned.of(GivenCase.person(), LocalDate.of(2026, 3, 16))).isEqualTo(new Concerned(true, 81));
        assertThat(Concerned.of(GivenCase.person(), LocalDate.of(2026, 3, 17))).isEqualTo(new Concerned(true, 82));
        CareDecision woman = made().concerning(new Concerned(true, 82));
        assertThat(woman.personSex()).isEqualTo("WOMAN");
        assertThat(woman.personAge()).isEqualTo(82);
        assertThat(made().concerning(new Concerned(false, 19)).personSex()).isEqualTo("MAN");
    }

    @Test
    @Rule({"C2", "L8"})
    void aClauseIsInWordsOnlyWhereTheDecisionHasIt() {
        Words words = new Words("omprövas", "återkallas", "dokumenteras");

        CareDecision both = made().says(words);
        assertThat(both.reassessmentText()).isEqualTo("omprövas");
        assertThat(both.revocationText()).isEqualTo("återkallas");
        assertThat(both.documentationInformation()).isEqualTo("dokumenteras");
        CareDecision none = made(grant(List.of(), "reassessmentClause", false, "revocationClause", false))
                .says(words);
        assertThat(none.reassessmentText()).isNull();
        assertThat(none.revocationText()).isNull();
        assertThat(none.hasReassessmentClause()).isFalse();
        assertThat(none.hasRevocationClause()).isFalse();
    }

    @ParameterizedTest
    @Rule("A6")
    @CsvSource({
        "2026-03-08, 2026-09-07, 2026-05-31, 2026-03-19",
        "2026-03-09, 2026-09-08, 2026-06-01, 2026-03-20",
        "2026-03-10, 2026-09-09, 2026-06-02, 2026-03-21",
    })
    void thePeriodMovesWholeWithTheReturnHome(
            LocalDate home, LocalDate lastDay, LocalDate followUp, LocalDate serviceFrom) {
        DecideForm typed = grant(List.of(), "fromReturnHome", true, "ownFollowUpOn", LocalDate.of(2026, 6, 1));
        CareDecision decision = made(typed)
                .with(decided(21, typed, granted("validFrom", LocalDate.of(2026, 3, 20))))
                .with(decided(22, refused()));

        assertThat(decision.returnedHomeOn(home)).isEqualTo(!home.equals(FIRST_DAY));

        assertThat(decision.validFrom()).isEqualTo(home);
        assertThat(decision.validTo()).isEqualTo(lastDay);
        assertThat(decision.ownFollowUpOn()).isEqualTo(followUp);
        assertThat(decision.service(21).validFrom()).isEqualTo(serviceFrom);
        assertThat(decision.service(21).validTo()).isEqualTo(lastDay);
        assertThat(decision.service(22).validFrom()).isNull();
        assertThat(decision.service(22).validTo()).isNull();
    }

    @Test
    @Rule("A6")
    void aReturnHomeMovesNothingOfADecisionThatIsNotCountedFromIt() {
        CareDecision decision = made().with(decided(21, granted()));

        assertThat(decision.returnedHomeOn(FIRST_DAY.plusDays(1))).isFalse();

        assertThat(decision.validFrom()).isEqualTo(FIRST_DAY);
        assertThat(decision.validTo()).isEqualTo(LAST_DAY);
        assertThat(decision.service(21).validFrom()).isEqualTo(FIRST_DAY);
    }

    @Test
    @Rule("A6")
    void noFollowUpIsSetByAReturnHomeWhereNoneWas() {
        CareDecision decision = made(grant(List.of(), "fromReturnHome", true));

        assertThat(decision.returnedHomeOn(FIRST_DAY.plusDays(1))).isTrue();

        assertThat(decision.ownFollowUpOn()).isNull();
    }

    @Test
    @Rule({"G4", "L10"})
    void aFollowUpIsCountedAndLeavesTheHandlersNextDay() {
        CareDecision decision = made();
        decision.followedUp(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 8, 3));
        decision.followedUp(LocalDate.of(2026, 8, 4), null);
        decision.planReviewed(LocalDate.of(2026, 8, 5));

        assertThat(decision.followUpsHeld()).isEqualTo(2);
        assertThat(decision.lastFollowUpOn()).isEqualTo("2026-08-04");
        assertThat(decision.ownFollowUpOn()).isNull();
        assertThat(decision.planReviewedOn()).isEqualTo("2026-08-05");
    }

    @Test
    @Rule("G19")
    void theNearestLastDayIsThatOfTheServiceInForceThatEndsFirst() {
        DecideForm typed = grant(List.of());
        CareDecision decision = made(typed)
                .with(decided(21, typed, granted()))
                .with(decided(22, typed, granted("validTo", LocalDate.of(2026, 4, 1))))
                .with(decided(23, refused()));
        assertThat(decision.nearestLastDay()).isEqualTo("2026-04-01");

        decision.service(22).end(LocalDate.of(2026, 3, 30), "Målet är nått");

        assertThat(decision.nearestLastDay()).isEqualTo(LAST_DAY);
        assertThat(decision.inForce()).extracting(DecidedService::id).containsExactly(21L);
        assertThat(decision.granted()).extracting(DecidedService::id).containsExactly(21L, 22L);

        decision.service(21).end(LocalDate.of(2026, 3, 31), "Målet är nått");
        assertThat(decision.nearestLastDay()).isEqualTo(LAST_DAY);
        assertThat(decision.inForce()).isEmpty();
    }

    @Test
    @Rule({"G19", "C2"})
    void whatRunsUntilFurtherNoticeHasNoLastDay() {
        DecideForm typed = grant(List.of(), "validTo", null);
        CareDecision decision = made(typed).with(decided(21, typed, granted()));

        assertThat(decision.nearestLastDay()).isNull();
        assertThat(decision.lastDayOf(decision.service(21))).isNull();
    }

    @Test
    @Rule("C1")
    void aServiceHasItsOwnPeriodOrTheDecisions() {
        CareDecision decision = made().with(
                        decided(21, granted("validFrom", FIRST_DAY.plusDays(3), "validTo", LAST_DAY.minusDays(3))))
                .with(decided(22, refused()));

        assertThat(decision.firstDayOf(decision.service(21))).isEqualTo(FIRST_DAY.plusDays(3));
        assertThat(decision.lastDayOf(decision.service(21))).isEqualTo(LAST_DAY.minusDays(3));
        assertThat(decision.firstDayOf(decision.service(22))).isEqualTo(FIRST_DAY);
        assertThat(decision.lastDayOf(decision.service(22))).isEqualTo(LAST_DAY);
        assertThat(decision.services()).extracting(DecidedService::id).containsExactly(21L, 22L);
        assertThatThrownBy(() -> decision.service(23)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Rule("L4")
    void aDismissalIsADecisionOfItsOwnWithNothingGranted() {
        CareDecision dismissal = CareDecision.dismissal(
                made().with(decided(21, granted())), "För sent", "Så här överklagar du", TODAY.plusDays(30), "hanna");

        assertThat(Answers.of(dismissal)).isEqualTo("""
                appealInformation: Så här överklagar du
                careCaseId: 5
                decidedBy: hanna
                decidedOn: 2026-04-01
                followUpsHeld: 0
                law: SOL
                matterId: 7
                outcome: AVVISNING
                reasons: För sent
                """);
    }

    @Test
    @Rule("C11")
    void aJudgmentThatGrantsStandsAsTheCourtsDecision() {
        CareDecision decision = CareDecision.adjudged(
                GivenCase.matter(8, Matter.Kind.COURT_JUDGMENT, Law.LSS),
                GivenJudgment.grants(GivenJudgment.granted("BOENDE"), GivenJudgment.refused("LEDSAGNING")),
                true,
                GivenDecision.asChosen());

        assertThat(Answers.of(decision, "services", "inForce", "granted")).isEqualTo("""
                careCaseId: 5
                courtCaseNumber: 123-26
                decidedBy: Förvaltningsrätten
                decidedOn: 2026-05-04
                followUpsHeld: 0
                hasReassessmentClause: true
                hasRevocationClause: true
                isNewCase: true
                law: LSS
                matterId: 8
                nearestLastDay: 2027-05-03
                outcome: DELAVSLAG
                reasons: Domstolen ändrar beslutet
                validFrom: 2026-05-04
                validTo: 2027-05-03
                """);
        assertThat(decision.services())
                .extracting(DecidedService::serviceCode, DecidedService::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BOENDE", ServiceState.GRANTED),
                        org.assertj.core.groups.Tuple.tuple("LEDSAGNING", ServiceState.REFUSED));
    }

    @Test
    @Rule("C11")
    void aJudgmentGrantsAllOrPartOrNothing() {
        Matter matter = GivenCase.matter(8, Matter.Kind.COURT_JUDGMENT, Law.SOL);
        RegisterJudgmentForm all = GivenJudgment.grants(GivenJudgment.granted("BOENDE"));
        RegisterJudgmentForm nothing = GivenJudgment.grants(GivenJudgment.refused("BOENDE"));

        assertThat(CareDecision.adjudged(matter, all, false, GivenDecision.asChosen())
                        .outcome())
                .isEqualTo(Outcome.BIFALL);
        CareDecision refused = CareDecision.adjudged(matter, nothing, false, GivenDecision.asChosen());
        assertThat(refused.outcome()).isEqualTo(Outcome.AVSLAG);
        assertThat(refused.validFrom()).isNull();
        assertThat(refused.validTo()).isNull();
        assertThat(refused.isNewCase()).isFalse();
    }

    @ParameterizedTest
    @Rule({"G1", "G3"})
    @CsvSource({", 0", "2026-02-02, 1"})
    void aGrantMadeEarlierStandsAsItStoodAndIsFollowedUpAsOftenAsIsKnown(LocalDate lastFollowUp, int held) {
        CareDecision decision = CareDecision.madeEarlier(
                GivenCase.matter(8, Matter.Kind.IMPORT, Law.SOL),
                new EarlierGrant(
                        Law.SOL,
                        LocalDate.of(2025, 9, 1),
                        "Vera",
                        "Som förut",
                        true,
                        LocalDate.of(2025, 9, 2),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 6, 1),
                        lastFollowUp,
                        true,
                        List.of(new EarlierService("HEMTJANST", "Dagligen", "sol-4-1", "Går ut", "BJORKEN"))));

        assertThat(Answers.of(decision, "services", "inForce", "granted", "lastFollowUpOn", "followUpsHeld"))
                .isEqualTo("""
                        careCaseId: 5
                        decidedBy: Vera
                        decidedOn: 2025-09-01
                        hasReassessmentClause: true
                        hasRevocationClause: true
                        isNewCase: true
                        law: SOL
                        matterId: 8
                        nearestLastDay: 2026-09-01
                        outcome: BIFALL
                        ownFollowUpOn: 2026-06-01
                        reasons: Som förut
                        validFrom: 2025-09-02
                        validTo: 2026-09-01
                        """);
        assertThat(decision.lastFollowUpOn()).isEqualTo(lastFollowUp);
        assertThat(decision.followUpsHeld()).isEqualTo(held);
        assertThat(decision.services()).extracting(DecidedService::serviceCode).containsExactly("HEMTJANST");
    }
}
