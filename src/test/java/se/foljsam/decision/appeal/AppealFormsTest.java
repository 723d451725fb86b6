package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.decision.appeal.GivenJudgment.granted;
import static se.foljsam.decision.appeal.GivenJudgment.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.decision.appeal.Appeal.TimeException;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** What the forms of an appeal ask for by themselves. */
class AppealFormsTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 24);
    private static final TimeOfAppeal IN_TIME = new TimeOfAppeal(LAST, LocalDate.of(2026, 3, 3), false, LAST);
    private static final TimeOfAppeal LATE = new TimeOfAppeal(LAST.plusDays(1), LocalDate.of(2026, 3, 3), false, LAST);

    @Test
    @Rule("L4")
    void onlyWhatIsLateIsDismissedAndThenWithReasonsAndHowToAppeal() {
        assertThat(refusedOf(dismissed("Kom för sent", "Så här"), IN_TIME, false))
                .containsExactly("outcome");
        assertThat(refusedOf(dismissed("Kom för sent", "Så här"), LATE, false)).isEmpty();
        assertThat(refusedOf(dismissed(" ", null), LATE, false)).containsExactly("reasons", "appealInformation");
    }

    @Test
    @Rule("L4")
    void nothingIsDismissedTwice() {
        assertThat(refusedOf(dismissed("Kom för sent", "Så här"), LATE, true)).containsExactly("outcome");
    }

    @Test
    @Rule("L4")
    void whatIsInTimeNeedsNoReason() {
        assertThat(refusedOf(inTime(null, null, null), IN_TIME, false)).isEmpty();
    }

    @Test
    @Rule("L4")
    void whatIsLateIsTakenUpOnlyForAReasonThatTheLawHas() {
        assertThat(refusedOf(inTime(null, null, null), LATE, false)).containsExactly("exception", "reasons");
        assertThat(refusedOf(inTime(TimeException.WRONG_INFORMATION, null, "Fel upplysning"), LATE, false))
                .isEmpty();
        assertThat(refusedOf(inTime(TimeException.COURT_RULED, null, "Domstolen ändrade"), LATE, false))
                .containsExactly("exception");
        assertThat(refusedOf(inTime(TimeException.COURT_RULED, null, "Domstolen ändrade"), LATE, true))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        ", courtReceivedOn",
        "2026-03-02, courtReceivedOn",
        "2026-03-03, ",
        "2026-03-04, ",
        "2026-03-23, ",
        "2026-03-24, ",
        "2026-03-25, courtReceivedOn"
    })
    void whatTheCourtHadInTimeItHadBetweenTheReceiptAndTheLastDay(LocalDate day, String refused) {
        assertThat(refusedOf(inTime(TimeException.COURT_IN_TIME, day, "Domstolen hade det"), LATE, false))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
        assertThat(refusedOf(inTime(TimeException.WRONG_INFORMATION, day, "Fel upplysning"), LATE, false))
                .isEmpty();
    }

    @Test
    @Rule("C10")
    void anAppealedDecisionIsChangedOnlyWhereAllThreeHold() {
        assertThat(Refused.in(reconsidered(ReconsiderDecisionForm.Outcome.CHANGE, false, false, false)::check))
                .containsExactly("plainlyWrong", "quickAndSimple", "withoutDetriment");
        assertThat(Refused.in(reconsidered(ReconsiderDecisionForm.Outcome.CHANGE, true, false, true)::check))
                .containsExactly("quickAndSimple");
        assertThat(Refused.in(reconsidered(ReconsiderDecisionForm.Outcome.CHANGE, true, true, true)::check))
                .isEmpty();
        assertThat(Refused.in(reconsidered(ReconsiderDecisionForm.Outcome.UNCHANGED, false, false, false)::check))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("C11")
    @CsvSource({"2026-05-03, receivedOn", "2026-05-04, ", "2026-05-05, "})
    void aJudgmentIsNotReceivedBeforeItsDay(LocalDate received, String refused) {
        expect(Filled.but(GivenJudgment.grants(), "receivedOn", received), refused);
    }

    @ParameterizedTest
    @Rule("C11")
    @CsvSource({"2026-05-03, validTo", "2026-05-04, ", "2026-05-05, ", ", "})
    void whatACourtGrantsDoesNotEndBeforeItBegins(LocalDate lastDay, String refused) {
        expect(Filled.but(GivenJudgment.grants(granted("BOENDE")), "validTo", lastDay), refused);
    }

    @Test
    @Rule({"C11", "B8", "D1"})
    void whatACourtGrantsHasAFirstDayAGoalAndAUnit() {
        expect(Filled.but(GivenJudgment.grants(granted("BOENDE")), "validFrom", null), "validFrom");
        expect(Filled.but(GivenJudgment.grants(refused("BOENDE")), "validFrom", null), null);
        assertThat(
                        Refused.in(GivenJudgment.grants(
                                refused("LEDSAGNING"), Filled.but(granted("BOENDE"), "goal", null))::check))
                .containsExactly("services[1].goal");
        assertThat(Refused.in(GivenJudgment.grants(granted("BOENDE"), refused("BOENDE"))::check))
                .containsExactly("services[0].serviceCode", "services[1].serviceCode");
        assertThat(GivenJudgment.grants(refused("LEDSAGNING"), granted("BOENDE"))
                        .grants())
                .isTrue();
        assertThat(GivenJudgment.grants(refused("BOENDE")).grants()).isFalse();
        assertThat(GivenJudgment.grants().grants()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(WatchJudgmentForm.Outcome.class)
    @Rule("C11")
    void aJudgmentThatIsAppealedSaysWhenAndWhichCourtHasIt(WatchJudgmentForm.Outcome outcome) {
        boolean appealed = outcome != WatchJudgmentForm.Outcome.FINAL;
        assertThat(Refused.in(new WatchJudgmentForm(outcome, null, null, null)::check))
                .isEqualTo(appealed ? List.of("appealedOn", "court") : List.of());
        assertThat(Refused.in(new WatchJudgmentForm(outcome, LAST, "Kammarrätten", null)::check))
                .isEmpty();
        assertThat(new WatchJudgmentForm(outcome, null, null, null).isAppealed())
                .isEqualTo(appealed);
    }

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        "2026-03-19, handedOverOn", "2026-03-20, ", "2026-03-21, ",
        "2026-03-23, ", "2026-03-24, ", "2026-03-25, handedOverOn"
    })
    void anAppealIsHandedOverBetweenTheDayItCameAndToday(LocalDate day, String refused) {
        HandOverAppealForm typed = new HandOverAppealForm(day, "Förvaltningsrätten", List.of("1"), null);
        assertThat(Refused.in(problems -> typed.check(LocalDate.of(2026, 3, 20), LAST, problems)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
        HandOverAppealForm empty = Filled.but(typed, "documents", List.of(), "handedOverOn", LAST);
        assertThat(Refused.in(problems -> empty.check(LocalDate.of(2026, 3, 20), LAST, problems)))
                .containsExactly("documents");
    }

    @ParameterizedTest
    @Rule("C11")
    @CsvSource({
        "2026-03-19, appealedOn",
        "2026-03-20, ",
        "2026-03-21, ",
        "2026-03-23, ",
        "2026-03-24, ",
        "2026-03-25, appealedOn",
        ", "
    })
    void aJudgmentIsAppealedBetweenItsDayAndToday(LocalDate day, String refused) {
        WatchJudgmentForm typed =
                new WatchJudgmentForm(WatchJudgmentForm.Outcome.APPEALED_BY_PERSON, day, "Kammarrätten", null);
        assertThat(Refused.in(problems ->
                        typed.check(LocalDate.of(2026, 3, 20), Optional.of(LAST.plusDays(9)), LAST, problems)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest
    @Rule("C11")
    @CsvSource({"2026-03-23, ", "2026-03-24, ", "2026-03-25, outcome", ", "})
    void thatNobodyHasAppealedIsKnownWhenTheTimeIsOver(LocalDate over, String refused) {
        WatchJudgmentForm typed = new WatchJudgmentForm(WatchJudgmentForm.Outcome.FINAL, LAST.plusYears(1), null, null);
        assertThat(Refused.in(
                        problems -> typed.check(LocalDate.of(2026, 3, 20), Optional.ofNullable(over), LAST, problems)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    private static CheckAppealTimeForm dismissed(String reasons, String information) {
        return new CheckAppealTimeForm(CheckAppealTimeForm.Outcome.DISMISSED, null, null, reasons, information);
    }

    private static CheckAppealTimeForm inTime(TimeException exception, LocalDate atCourt, String reasons) {
        return new CheckAppealTimeForm(CheckAppealTimeForm.Outcome.IN_TIME, exception, atCourt, reasons, null);
    }

    private static List<String> refusedOf(CheckAppealTimeForm typed, TimeOfAppeal time, boolean takenUpAgain) {
        return Refused.in(problems -> typed.check(time, takenUpAgain, problems));
    }

    private static ReconsiderDecisionForm reconsidered(
            ReconsiderDecisionForm.Outcome outcome, boolean wrong, boolean simple, boolean harmless) {
        return new ReconsiderDecisionForm(outcome, wrong, simple, harmless, "Skäl");
    }

    private static void expect(RegisterJudgmentForm typed, String refused) {
        assertThat(Refused.in(typed::check)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }
}
