package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.deadline.GivenDeadlines.decision;
import static se.foljsam.deadline.GivenDeadlines.lastHeld;
import static se.foljsam.deadline.GivenDeadlines.ofChild;
import static se.foljsam.deadline.GivenDeadlines.ofNewCase;
import static se.foljsam.deadline.GivenDeadlines.own;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.NextFollowUp.Candidate;

/** When a decision is followed up next. A decision of n days begins on 2 March 2026, day 0, and has day n as its last. */
class NextFollowUpTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL_FURTHER_NOTICE = null;

    @Test
    @Rule("G21")
    void whatIsHeldOnTheLastDayLeavesNothingToWatch() {
        LocalDate lastDay = LocalDate.of(2026, 8, 31);
        DeadlineFacts held =
                GivenDeadlines.lastHeld(GivenDeadlines.decision(LocalDate.of(2026, 3, 2), lastDay), lastDay);

        assertThat(GivenDeadlines.dates("norrkoping").watch(WatchKind.FOLLOW_UP, "2026-000001", 1, held))
                .isEmpty();
        assertThat(GivenDeadlines.dates("norrkoping")
                        .watch(WatchKind.DECISION_END, "2026-000001", 1, GivenDeadlines.decision(lastDay, null)))
                .as("until further notice")
                .isEmpty();
    }

    @Test
    @Rule("G1")
    void anAdultIsFollowedUpWithinTheYear() {
        Candidate next = inNorrkoping(decision(START, UNTIL_FURTHER_NOTICE)).orElseThrow();

        assertThat(next.date()).isEqualTo("2027-03-02");
        assertThat(next.row().origin().ruleId()).isEqualTo("G1");
    }

    @Test
    @Rule("G1")
    void anExtraFollowUpRestartsTheYear() {
        assertThat(dateOf(lastHeld(decision(START, UNTIL_FURTHER_NOTICE), LocalDate.of(2026, 8, 31))))
                .isEqualTo("2027-08-31");
    }

    @Test
    @Rule("G1")
    void theYearFromALeapDayEndsOnTheLastOfFebruary() {
        assertThat(dateOf(lastHeld(decision(START, UNTIL_FURTHER_NOTICE), LocalDate.of(2028, 2, 29))))
                .isEqualTo("2029-02-28");
    }

    @Test
    @Rule("G2")
    void aChildIsFollowedUpWithinHalfAYear() {
        Candidate next =
                inNorrkoping(ofChild(decision(START, UNTIL_FURTHER_NOTICE))).orElseThrow();

        assertThat(next.date()).isEqualTo("2026-09-02");
        assertThat(next.row().origin().ruleId()).isEqualTo("G2");
    }

    @Test
    @Rule("G3")
    void aNewCaseInNorrkopingIsFollowedUpAfterTwoMonths() {
        Candidate next =
                inNorrkoping(ofNewCase(decision(START, UNTIL_FURTHER_NOTICE))).orElseThrow();

        assertThat(next.date()).isEqualTo("2026-05-02");
        assertThat(next.words()).isEqualTo("2 månader från första verkställighet (Norrköping 6.2, G3)");
    }

    @Test
    @Rule("G3")
    void onlyTheFirstTime() {
        assertThat(dateOf(lastHeld(ofNewCase(decision(START, UNTIL_FURTHER_NOTICE)), LocalDate.of(2026, 5, 2))))
                .isEqualTo("2027-05-02");
    }

    @Test
    @Rule("G3")
    void andOnlyThere() {
        assertThat(in("osthammar", ofNewCase(decision(START, UNTIL_FURTHER_NOTICE))))
                .map(Candidate::date)
                .contains(LocalDate.of(2027, 3, 2));
    }

    @ParameterizedTest
    @Rule({"G3", "G4"})
    @CsvSource({
        // two months are 61 days here, and a decision of more than 60 days has a lead of 30
        "65, 35, G19",
        "90, 60, G19",
        "92, 61, G3",
        "93, 61, G3"
    })
    void theEarliestWins(int days, int expected, String rule) {
        Candidate next =
                inNorrkoping(ofNewCase(decision(START, START.plusDays(days)))).orElseThrow();

        assertThat(next.date()).isEqualTo(START.plusDays(expected));
        assertThat(next.row().origin().ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest
    @Rule({"G4", "G19"})
    @CsvSource({
        // Anna: three weeks, four weeks; then the boundary between a short and a long decision; Erik: a year and four
        "20, 16, G4",
        "21, 17, G4",
        "22, 18, G4",
        "28, 24, G4",
        "59, 55, G4",
        "60, 56, G4",
        "61, 31, G19",
        "62, 32, G19",
        "365, 335, G19"
    })
    void aDecisionThatRunsOutIsFollowedUpInTime(int days, int expected, String rule) {
        Candidate next = inNorrkoping(decision(START, START.plusDays(days))).orElseThrow();

        assertThat(next.date()).isEqualTo(START.plusDays(expected));
        assertThat(next.row().origin().ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest
    @Rule({"G1", "G4"})
    @CsvSource({"0, 0", "1, 0", "3, 0", "4, 0", "5, 1", "6, 2"})
    void aDecisionOfAFewDaysIsFollowedUpWithinItsPeriodNotBefore(int days, int expected) {
        assertThat(dateOf(decision(START, START.plusDays(days)))).isEqualTo(START.plusDays(expected));
    }

    @ParameterizedTest
    @Rule("G19")
    @CsvSource({
        // four years: the year goes round until the lead is what comes first
        "2027-03-02, 2028-03-02",
        "2029-01-29, 2030-01-29",
        "2029-01-30, 2030-01-30",
        "2029-01-31, 2030-01-30",
        "2029-03-02, 2030-01-30"
    })
    void theEndOfALongDecisionIsPreparedAMonthAhead(LocalDate last, LocalDate expected) {
        assertThat(dateOf(lastHeld(decision(START, LocalDate.of(2030, 3, 1)), last)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @Rule("G4")
    @CsvSource({"2026-03-18, 2026-03-18", "2026-03-19, 2026-03-19", "2026-03-20, 2026-03-19"})
    void theHandlersOwnDayCountsWhereItIsEarliest(LocalDate own, LocalDate expected) {
        assertThat(dateOf(own(decision(START, START.plusDays(21)), own))).isEqualTo(expected);
    }

    @Test
    @Rule("G4")
    void theHandlersOwnDayIsGivenAsTheReason() {
        assertThat(inNorrkoping(own(decision(START, UNTIL_FURTHER_NOTICE), LocalDate.of(2026, 6, 1))))
                .map(Candidate::words)
                .contains("handläggarens egen dag (G4)");
    }

    @ParameterizedTest
    @Rule("G4")
    @CsvSource({"2026-03-22, true", "2026-03-23, true", "2026-03-24, false"})
    void afterTheLeadOnlyAnOwnDayWithinThePeriodIsLeft(LocalDate own, boolean planned) {
        LocalDate lead = START.plusDays(17);
        LocalDate lastDay = START.plusDays(21);

        assertThat(inNorrkoping(own(lastHeld(decision(START, lastDay), lead), own))
                        .isPresent())
                .isEqualTo(planned);
    }

    @ParameterizedTest
    @Rule({"G4", "G19"})
    @CsvSource({"12, true", "13, false", "16, false", "17, false", "18, false"})
    void aFollowUpAFewDaysBeforeTheLeadIsThatOfTheEnd(int heldOnDay, boolean another) {
        assertThat(inNorrkoping(lastHeld(decision(START, START.plusDays(21)), START.plusDays(heldOnDay)))
                        .isPresent())
                .isEqualTo(another);
    }

    @ParameterizedTest
    @Rule("G19")
    @CsvSource({
        // a long decision: two weeks early, when the task has appeared
        "2029-12-01, 2030-01-30",
        "2030-01-15, 2030-01-30",
        "2030-01-16,",
        "2030-01-30,"
    })
    void soIsOneBeforeTheEndOfALongDecision(LocalDate last, LocalDate another) {
        assertThat(inNorrkoping(lastHeld(decision(START, LocalDate.of(2030, 3, 1)), last))
                        .map(Candidate::date)
                        .orElse(null))
                .isEqualTo(another);
    }

    private static LocalDate dateOf(DeadlineFacts facts) {
        return inNorrkoping(facts).orElseThrow().date();
    }

    private static Optional<Candidate> inNorrkoping(DeadlineFacts facts) {
        return in("norrkoping", facts);
    }

    private static Optional<Candidate> in(String profile, DeadlineFacts facts) {
        return new NextFollowUp(GivenDeadlines.table(profile), GivenDeadlines.CALENDAR).of(facts);
    }
}
