package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static se.foljsam.decision.decision.GivenDecision.FIRST_DAY;
import static se.foljsam.decision.decision.GivenDecision.LAST_DAY;
import static se.foljsam.decision.decision.GivenDecision.TODAY;
import static se.foljsam.decision.decision.GivenDecision.decided;
import static se.foljsam.decision.decision.GivenDecision.grant;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import se.foljsam.Rule;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.PartyHeard;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.Matter.Kind;
import se.foljsam.decision.decision.DecideForm.Answer;
import se.foljsam.decision.decision.DecideForm.Change;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** What a new decision takes from the one in force: home care, 40 hours a month, from 9 March to 8 September. */
class WhatIsTakenTest {
    private final CareDecisions decisions = mock();
    private final GrantGuard guard = mock();
    private CareDecision before = before(grant(List.of()), granted());
    private PartyHeard.Hearing hearing;
    private final WhatIsTaken taken = new WhatIsTaken(decisions, guard, new ObjectProvider<>() {
        @Override
        public Stream<PartyHeard> stream() {
            return Stream.of(matterId -> matterId == 17 ? Optional.ofNullable(hearing) : Optional.empty());
        }
    });

    @Test
    @Rule("G22")
    void whoAppliesForMoreOrTheSameLosesNothingAndIsAskedNothing() {
        assertThat(refusedTo(applied(), granted())).isEmpty();
        assertThat(refusedTo(applied(), granted("hoursPerMonth", 41))).isEmpty();
    }

    @ParameterizedTest
    @Rule({"G22", "L6"})
    @CsvSource({"39, services[0].reduceGround", "40, ", "41, "})
    void fewerHoursThanBeforeNeedAGround(int hours, String refused) {
        expect(refusedTo(applied(), granted("hoursPerMonth", hours)), refused);
        expect(refusedTo(reassessed(), granted("hoursPerMonth", hours)), refused);
    }

    @ParameterizedTest
    @Rule({"G22", "L6"})
    @CsvSource({"2026-09-07, services[0].reduceGround", "2026-09-08, ", "2026-09-09, "})
    void aShorterPeriodTakesSomethingOnlyWhereTheAuthorityItselfReassesses(LocalDate lastDay, String refused) {
        expect(refusedTo(reassessed(), granted("validTo", lastDay)), refused);
        expect(refusedTo(matter(Kind.COURT_JUDGMENT), granted("validTo", lastDay)), refused);
        assertThat(refusedTo(applied(), granted("validTo", lastDay))).isEmpty();
    }

    @Test
    @Rule({"G22", "L6"})
    void whatRanUntilFurtherNoticeIsShorterWithAnyLastDay() {
        before = before(grant(List.of(), "validTo", null), granted());
        assertThat(refusedTo(reassessed(), granted())).containsExactly("services[0].reduceGround");
        assertThat(refusedTo(reassessed(), grant(List.of(granted()), "validTo", null)))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("G22")
    @CsvSource({"2026-09-08, services[0].reduceGround", "2026-09-09, "})
    void whatHasRunOutWhenTheNewOneBeginsIsNotTaken(LocalDate firstDay, String refused) {
        expect(
                refusedTo(
                        applied(),
                        granted("hoursPerMonth", 1, "validFrom", firstDay, "validTo", LAST_DAY.plusYears(1))),
                refused);
    }

    @Test
    @Rule("G22")
    void withoutAFirstDayNothingIsComparedYet() {
        assertThat(refusedTo(applied(), grant(List.of(granted("hoursPerMonth", 1)), "validFrom", null)))
                .isEmpty();
    }

    @Test
    @Rule({"G22", "L6"})
    void whatIsNotCountedInHoursIsAskedAboutWhenItsExtentChanges() {
        before = before(grant(List.of()), granted("hoursPerMonth", null));
        assertThat(refusedTo(reassessed(), granted("extent", "Två gånger"))).containsExactly("services[0].change");
        assertThat(refusedTo(reassessed(), granted("extent", "Två gånger", "change", Change.SAME_OR_MORE)))
                .isEmpty();
        assertThat(refusedTo(reassessed(), granted("extent", "Två gånger", "change", Change.LESS)))
                .containsExactly("services[0].reduceGround");
        assertThat(refusedTo(reassessed(), granted())).isEmpty();
        assertThat(refusedTo(applied(), granted("extent", "Två gånger"))).isEmpty();
    }

    @Test
    @Rule("G22")
    void hoursOnOneSideOnlyAreNotComparedAndTheExtentIs() {
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", null))).isEmpty();
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", null, "extent", "Två gånger")))
                .containsExactly("services[0].change");
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", 40, "extent", "Två gånger")))
                .isEmpty();
    }

    @Test
    @Rule({"L6", "I6"})
    void theWayIsClosedWithoutTheGroundsOwnRequirements() {
        when(guard.closed(21, GrantGuard.Ground.MATERIAL_CHANGE)).thenReturn(Optional.of("finns inte"));
        DecideForm.Service less = granted("hoursPerMonth", 20, "reduceGround", "MATERIAL_CHANGE");
        assertThat(Refused.words(problems -> taken.check(standing(reassessed()), form(less), TODAY, problems)))
                .first()
                .isEqualTo("services[0].reduceGround: finns inte");
        assertThat(refusedTo(heard(reassessed()), granted("hoursPerMonth", 20, "reduceGround", "REVOCATION_CLAUSE")))
                .containsExactly("services[0].efforts");
        assertThat(refusedTo(
                        heard(reassessed()),
                        granted("hoursPerMonth", 20, "reduceGround", "REVOCATION_CLAUSE", "efforts", "Två besök")))
                .isEmpty();
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", 20, "reduceGround", "OWN_WISH")))
                .isEmpty();
    }

    @Test
    @Rule("L6")
    void withoutAGroundItIsSaidHowLongTheGrantStands() {
        DecideForm less = form(granted("hoursPerMonth", 20));
        assertThat(Refused.words(problems -> taken.check(standing(applied()), less, TODAY, problems)))
                .containsExactly(
                        "services[0].reduceGround: behöver väljas: utan grund kan det beviljade inte minskas eller upphöra. Det gäller till och med 8 september 2026.");
        before = before(grant(List.of(), "validTo", null), granted());
        assertThat(Refused.words(problems -> taken.check(standing(applied()), less, TODAY, problems)))
                .containsExactly(
                        "services[0].reduceGround: behöver väljas: utan grund kan det beviljade inte minskas eller upphöra. Det gäller tills vidare.");
    }

    @Test
    @Rule({"L2", "L6"})
    void whatIsRefusedOfAnApplicationTakesNothingButTheApplicantIsHeard() {
        assertThat(refusedTo(applied(), no())).containsExactly("notHeardWhy");
        assertThat(refusedTo(applied(), grant(List.of(no()), "notHeardWhy", "Uppenbart obehövligt")))
                .isEmpty();
        assertThat(refusedTo(
                        applied(),
                        granted("answer", Answer.PARTLY, "refusedExtent", "Kvällar", "reasons", "Klarar sig")))
                .containsExactly("notHeardWhy");
        assertThat(refusedTo(heard(applied()), no())).isEmpty();
    }

    @Test
    @Rule("L2")
    void whoIsStillToAnswerHasNotBeenHeard() {
        hearing = hearing(true);
        assertThat(refusedTo(applied(), no())).containsExactly("notHeardWhy");
        assertThat(taken.isHeard(applied())).isFalse();
        hearing = hearing(false);
        assertThat(taken.isHeard(applied())).isTrue();
        assertThat(taken.isHeard(GivenCase.matter(18, Kind.APPLICATION, Law.SOL)))
                .isFalse();
    }

    @Test
    @Rule({"L2", "G22"})
    void whatIsTakenAgainstTheWillIsHeardFirstAndTheOwnWishIsNot() {
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", 20, "reduceGround", "OWN_WISH")))
                .isEmpty();
        assertThat(refusedTo(reassessed(), granted("hoursPerMonth", 20, "reduceGround", "URGENT_SAFETY")))
                .containsExactly("notHeardWhy");
        assertThat(refusedTo(heard(reassessed()), granted("hoursPerMonth", 20, "reduceGround", "URGENT_SAFETY")))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule({"I6", "L6"})
    @CsvSource({
        "2026-03-01, services[0].lastDay",
        "2026-03-02, ",
        "2026-03-03, ",
        "2026-09-07, ",
        "2026-09-08, ",
        "2026-09-09, services[0].lastDay",
        ", "
    })
    void whatAReassessmentWithdrawsEndsBetweenTodayAndTheGrantsLastDay(LocalDate lastDay, String refused) {
        expect(refusedTo(heard(reassessed()), no("reduceGround", "OWN_WISH", "lastDay", lastDay)), refused);
    }

    @Test
    @Rule({"I6", "L6"})
    void aWithdrawalNeedsAGroundAndOfWhatRunsUntilFurtherNoticeNoLatestDay() {
        assertThat(refusedTo(heard(reassessed()), no())).containsExactly("services[0].reduceGround");
        before = before(grant(List.of(), "validTo", null), granted());
        assertThat(refusedTo(heard(reassessed()), no("reduceGround", "OWN_WISH", "lastDay", LAST_DAY.plusYears(9))))
                .isEmpty();
    }

    @Test
    @Rule({"A3", "L6"})
    void onlyWhatStandsUnderTheSameLawFromAnEarlierMatterIsCompared() {
        CareDecision ended = before(grant(List.of()), granted());
        ended.service(21).end(FIRST_DAY, "Målet är nått");
        CareDecision lss = GivenCase.saved(
                12,
                CareDecision.make(
                                GivenCase.matter(8, Kind.REQUEST, Law.LSS),
                                grant(List.of()),
                                false,
                                TODAY,
                                GivenDecision.DECIDER)
                        .with(decided(31, granted())));
        CareDecision own = GivenCase.saved(
                13,
                CareDecision.make(reassessed(), grant(List.of()), false, TODAY, GivenDecision.DECIDER)
                        .with(decided(41, granted())));
        when(decisions.findByCareCaseIdOrderById(5L)).thenReturn(List.of(ended, lss, own, before));

        assertThat(taken.standing(reassessed()))
                .extracting(one -> one.decision().id(), one -> one.service().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(11L, 21L));
        assertThat(taken.standing(reassessed(), "HEMTJANST")).hasSize(1);
        assertThat(taken.standing(reassessed(), "TRYGGHETSLARM")).isEmpty();
        assertThat(Answers.of(taken.standing(reassessed()).get(0), "decision", "service", "toString", "hashCode"))
                .isEqualTo("lastDay: 2026-09-08\n");
    }

    @Test
    @Rule("L6")
    void aServiceThatIsNotInForceIsTakenFromNobody() {
        assertThat(refusedTo(reassessed(), granted("serviceCode", "TRYGGHETSLARM", "hoursPerMonth", 1)))
                .isEmpty();
    }

    private static CareDecision before(DecideForm typed, DecideForm.Service service) {
        return GivenDecision.made(typed).with(decided(21, typed, service));
    }

    private static DecideForm.Service no(Object... but) {
        return Filled.but(refused("serviceCode", "HEMTJANST"), but);
    }

    private static Matter matter(Kind kind) {
        return GivenCase.matter(17, kind, Law.SOL);
    }

    private static Matter applied() {
        return matter(Kind.APPLICATION);
    }

    private static Matter reassessed() {
        return matter(Kind.REASSESSMENT);
    }

    private Matter heard(Matter matter) {
        hearing = hearing(false);
        return matter;
    }

    private static PartyHeard.Hearing hearing(boolean waiting) {
        return new PartyHeard.Hearing(TODAY, "brev", TODAY, waiting, null, null, true, null);
    }

    private static DecideForm form(DecideForm.Service service) {
        return grant(List.of(service));
    }

    private Matter standing(Matter matter) {
        when(decisions.findByCareCaseIdOrderById(anyLong())).thenReturn(List.of(before));
        return matter;
    }

    private List<String> refusedTo(Matter matter, DecideForm.Service service) {
        return refusedTo(matter, form(service));
    }

    private List<String> refusedTo(Matter matter, DecideForm typed) {
        standing(matter);
        return Refused.in(problems -> taken.check(matter, typed, TODAY, problems));
    }

    private static void expect(List<String> fields, String refused) {
        assertThat(fields).isEqualTo(refused == null ? List.of() : List.of(refused));
    }
}
