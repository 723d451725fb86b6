package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.deadline.Watch.State;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.calendar.SwedishTime;

/** A plan due on 16 March 2026, with a reminder the day after and a deviation a week after that. */
@Rule("J4")
class WatchTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private final Watch watch = aWatch();

    @ParameterizedTest
    @CsvSource({"2026-03-15, MET", "2026-03-16, MET", "2026-03-17, LATE"})
    void whatHappensByTheDueDateIsMet(LocalDate day, State state) {
        watch.happened(day);

        assertThat(watch.state()).isEqualTo(state);
        assertThat(watch.endedOn()).isEqualTo(day);
        assertThat(watch.openKey()).as("another may be opened on the same").isNull();
    }

    @ParameterizedTest
    @Rule("A5")
    @CsvSource({
        // due on the 16th at noon, where the usual hour is noon or another
        "12:00, 2026-03-16T21:00:00Z, MET",
        "12:00, 2026-03-16T23:00:00Z, LATE",
        "16:00, 2026-03-16T10:59:59Z, MET",
        "16:00, 2026-03-16T11:00:00Z, MET",
        "16:00, 2026-03-16T11:00:01Z, LATE"
    })
    void whereTheRowSetsAnHourThatHourCounts(LocalTime usualHour, Instant now, State state) {
        Watch byTheHour = Watch.open(WatchKind.ON_CALL_GRANT, "2026-000001", 7, "hash");
        byTheHour.dueOn(DUE.minusDays(1), DUE, SwedishTime.at(DUE, LocalTime.NOON), DUE, "kl. 12.00", row());

        byTheHour.happened(now, usualHour);

        assertThat(byTheHour.state()).isEqualTo(state);
        assertThat(byTheHour.endedOn()).isEqualTo(SwedishTime.dateOf(now));
        assertThat(byTheHour.openKey()).isNull();
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatHasEndedStaysAsItEnded(End end) {
        end.how.accept(watch);
        State before = watch.state();

        for (Attempt attempt : Attempt.values()) {
            assertThatThrownBy(() -> attempt.how.accept(watch))
                    .as("%s when %s", attempt, before)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is " + before + " and cannot be");
        }
        assertThat(watch.take("reminder", morning(2026, 3, 17))).isFalse();
        assertThat(watch.state()).isEqualTo(before);
        assertThat(watch.dueOn()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @Rule("F4")
    @CsvSource({"2026-03-17T06:59:59Z, false", "2026-03-17T07:00:00Z, true", "2026-03-17T07:00:01Z, true"})
    void aReminderIsTakenFromItsTimeOn(Instant now, boolean taken) {
        assertThat(watch.take("reminder", now)).isEqualTo(taken);
    }

    @Test
    void aStepIsTakenOnce() {
        assertThat(watch.take("reminder", morning(2026, 3, 17))).isTrue();
        assertThat(watch.take("reminder", morning(2026, 3, 17))).isFalse();
        assertThat(watch.take("reminder", morning(2026, 3, 18))).isFalse();
    }

    @Test
    void aStepTheTableDoesNotGiveIsNeverTaken() {
        assertThat(watch.take("escalation", morning(2027, 3, 17))).isFalse();
    }

    @Test
    @Rule("F3")
    void nobodyIsRemindedOfWhatIsBeingLookedAtUntilItIsSentBack() {
        watch.inHand(true);
        assertThat(watch.take("reminder", morning(2026, 3, 17))).isFalse();

        watch.inHand(false);
        assertThat(watch.dueOn()).isEqualTo(DUE);
        assertThat(watch.take("reminder", morning(2026, 3, 18))).isTrue();
    }

    @ParameterizedTest
    @Rule("F4")
    @CsvSource({
        // reminded in time; reminded ten days late because the plan was under review
        "2026-03-17, 2026-03-23, false",
        "2026-03-17, 2026-03-24, true",
        "2026-03-17, 2026-03-25, true",
        "2026-03-27, 2026-04-02, false",
        "2026-03-27, 2026-04-03, true",
        "2026-03-27, 2026-04-04, true"
    })
    void aDeviationIsFiledAWeekAfterTheReminderNotSooner(LocalDate reminded, LocalDate now, boolean taken) {
        assertThat(watch.take("reminder", morningOf(reminded))).isTrue();

        assertThat(watch.take("deviation", morningOf(now))).isEqualTo(taken);
    }

    @Test
    @Rule("F4")
    void thereIsNoDeviationBeforeAReminder() {
        assertThat(watch.take("deviation", morning(2026, 12, 1))).isFalse();
    }

    @Test
    @Rule("F4")
    void aReminderThatCameSomeMinutesLateDoesNotDelayTheDeviation() {
        watch.take("reminder", morning(2026, 3, 17).plusSeconds(300));

        assertThat(watch.take("deviation", morning(2026, 3, 24))).isTrue();
    }

    @Test
    void aMoveIsKeptWithItsReason() {
        watch.move(DUE.plusDays(7), at(DUE.plusDays(7)), "verkställigheten rättad", "petra", at(DUE));

        assertThat(watch.dueOn()).isEqualTo("2026-03-23");
        assertThat(watch.lastMove().orElseThrow().movedFrom()).isEqualTo(DUE);
        assertThat(watch.lastMove().orElseThrow().reason()).isEqualTo("verkställigheten rättad");
        assertThat(watch.lastMove().orElseThrow().movedBy()).isEqualTo("petra");
        assertThat(watch.state()).isEqualTo(State.OPEN);
    }

    @Test
    void otherFactsGiveAnotherDateReasonAndSteps() {
        watch.take("reminder", morning(2026, 3, 17));

        watch.become(
                watchDue(DUE.plusDays(7), "3 veckor från verkställighet"), "rättad", "petra", morning(2026, 3, 18));

        assertThat(watch.dueOn()).isEqualTo("2026-03-23");
        assertThat(watch.explanation()).isEqualTo("3 veckor från verkställighet");
        assertThat(watch.lastMove().orElseThrow().movedFrom()).isEqualTo(DUE);
        assertThat(watch.step("reminder").orElseThrow().stepOn()).isEqualTo("2026-03-24");
        assertThat(watch.take("reminder", morning(2026, 3, 24)))
                .as("again, for the new date")
                .isTrue();
    }

    @Test
    void aReminderThatWasTakenIsNotTakenAgainForAnEarlierDate() {
        watch.take("reminder", morning(2026, 3, 17));

        watch.become(watchDue(DUE.minusDays(7), "1 vecka"), "rättad", "petra", morning(2026, 3, 18));

        assertThat(watch.take("reminder", morning(2026, 3, 19))).isFalse();
    }

    @Test
    void anotherReasonForTheSameDateIsNoMove() {
        Watch fresh = watchDue(DUE, "handläggarens egen dag");
        assertThat(watch.differsFrom(fresh)).isTrue();
        assertThat(watch.differsFrom(aWatch())).isFalse();

        watch.become(fresh, "rättad", "petra", morning(2026, 3, 1));

        assertThat(watch.explanation()).isEqualTo("handläggarens egen dag");
        assertThat(watch.moves()).isEmpty();
    }

    @Test
    void aPersonsMoveIsOfAHandAndTheTablesIsNot() {
        assertThat(watch.isMovedByHand()).isFalse();

        watch.move(DUE.plusDays(7), at(DUE.plusDays(7)), "helg", "petra", at(DUE));
        assertThat(watch.isMovedByHand()).isTrue();
        assertThat(watch.dueAt()).isEqualTo(at(DUE.plusDays(7)));

        watch.become(watchDue(DUE, "annat"), "tabellen", "Följsam", at(DUE));
        assertThat(watch.isMovedByHand()).as("the last one counts").isFalse();
        assertThat(watch.moves())
                .extracting(move -> move.movedTo().toString())
                .containsExactly("2026-03-23", "2026-03-16");
    }

    @Test
    void whatBecomesAnotherTakesOverAllThatTheTableGives() {
        Watch fresh = Watch.open(WatchKind.EXECUTION_PLAN, "2026-000001", 7, "newer");
        fresh.dueOn(DUE.minusDays(3), DUE, at(DUE).plusSeconds(60), DUE.plusDays(9), "annat", appeal());

        watch.become(fresh, "tabellen", "Följsam", at(DUE));

        assertThat(watch.countedFrom()).isEqualTo(DUE.minusDays(3));
        assertThat(watch.dueAt()).isEqualTo(at(DUE).plusSeconds(60));
        assertThat(watch.latestOn()).isEqualTo(DUE.plusDays(9));
        assertThat(watch.rowId()).isEqualTo(appeal().rowId());
        assertThat(watch.ruleId()).isEqualTo(appeal().origin().ruleId());
        assertThat(watch.tableHash()).isEqualTo("newer");
        assertThat(watch.steps()).isEmpty();
    }

    @Test
    void aStepAtTheVeryMomentOfTheChangeIsNotAhead() {
        Instant taken = morning(2026, 3, 17);
        watch.take("reminder", taken);

        watch.become(watchDue(DUE, "annat"), "rättad", "petra", taken);

        assertThat(watch.step("reminder").orElseThrow().takenAt()).isEqualTo(taken);
    }

    @Test
    void sameIsWhatPeopleAndTimersMeetAlike() {
        assertThat(watch.isSameAs(aWatch())).isTrue();
        assertThat(watch.isSameAs(watchDue(DUE, "annat"))).as("reason").isFalse();

        for (Other other : Other.values()) {
            Watch fresh = aWatch();
            other.how.accept(fresh);
            assertThat(watch.isSameAs(fresh)).as(other.name()).isFalse();
        }
    }

    private enum Other {
        HOUR(watch -> given(watch, at(DUE).plusSeconds(1), DUE, row())),
        LATEST_DAY(watch -> given(watch, at(DUE), DUE.plusDays(1), row())),
        ROW(watch -> given(watch, at(DUE), DUE, appeal())),
        STEPS(watch -> watch.steps(List.of()));

        private final Consumer<Watch> how;

        Other(Consumer<Watch> how) {
            this.how = how;
        }

        private static void given(Watch watch, Instant dueAt, LocalDate latest, DeadlineRow row) {
            watch.dueOn(DUE.minusDays(14), DUE, dueAt, latest, "14 dagar från verkställighet", row);
        }
    }

    @Test
    void aWatchIsCarriedOverToATableThatGivesTheSame() {
        watch.carriedOver("newer");

        assertThat(watch.tableHash()).isEqualTo("newer");
        assertThat(watch.dueOn()).isEqualTo(DUE);
    }

    @Test
    void whatIsWatchedIsKnownByKindCaseAndSubject() {
        assertThat(watch.openKey()).isEqualTo("executionPlan:2026-000001:7");
        assertThat(watch.kind()).isEqualTo(WatchKind.EXECUTION_PLAN);
        assertThat(watch.caseNumber()).isEqualTo("2026-000001");
        assertThat(watch.subjectId()).isEqualTo(7);
        assertThat(watch.countedFrom()).isEqualTo(DUE.minusDays(14));
        assertThat(watch.isInHand()).isFalse();
        watch.inHand(true);
        assertThat(watch.isInHand()).isTrue();
    }

    @Test
    @Rule("I7")
    void whatIsNoLongerWantedEndsThatDay() {
        watch.drop(DUE.minusDays(3));

        assertThat(watch.state()).isEqualTo(State.DROPPED);
        assertThat(watch.endedOn()).isEqualTo("2026-03-13");
        assertThat(watch.openKey()).isNull();
    }

    @Test
    @Rule("A5")
    void whatComesAtTheVeryTimeItIsDueWaitsForNoReminder() {
        Watch byTheHour = Watch.open(WatchKind.ON_CALL_GRANT, "2026-000001", 7, "hash");
        Instant noon = SwedishTime.at(DUE, LocalTime.NOON);
        byTheHour.dueOn(DUE.minusDays(1), DUE, noon, DUE, "kl. 12.00", row());
        byTheHour.step(new WatchStep("reminder", DUE.minusDays(1), morningOf(DUE.minusDays(1)), "handler", null));
        byTheHour.step(new WatchStep("escalation", DUE, noon, "authorityManager", null));

        assertThat(byTheHour.take("escalation", noon.minusSeconds(1))).isFalse();
        assertThat(byTheHour.take("escalation", noon)).isTrue();
        assertThat(byTheHour.step("escalation").orElseThrow().takenAt()).isEqualTo(noon);
        assertThat(byTheHour.step("reminder").orElseThrow().takenAt()).isNull();
    }

    @Test
    @Rule("F4")
    void aStepOnTheReminderSDayWaitsForNoReminder() {
        Watch together = Watch.open(WatchKind.EXECUTION_PLAN, "2026-000001", 7, "hash");
        together.dueOn(DUE.minusDays(1), DUE, at(DUE), DUE, "skälet", row());
        together.step(new WatchStep("reminder", DUE.plusDays(1), morningOf(DUE.plusDays(1)), "unit", null));
        together.step(new WatchStep("escalation", DUE.plusDays(1), morningOf(DUE.plusDays(1)), "handler", null));

        assertThat(together.take("escalation", morningOf(DUE.plusDays(1)))).isTrue();
    }

    private static DeadlineRow appeal() {
        return GivenDeadlines.table("norrkoping").row(WatchKind.APPEAL, GivenDeadlines.decision(DUE, null));
    }

    private enum End {
        MET(watch -> watch.happened(DUE)),
        LATE(watch -> watch.happened(DUE.plusDays(1))),
        DROPPED(watch -> watch.drop(DUE));

        private final Consumer<Watch> how;

        End(Consumer<Watch> how) {
            this.how = how;
        }
    }

    private enum Attempt {
        HAPPEN(watch -> watch.happened(DUE)),
        HAPPEN_NOW(watch -> watch.happened(at(DUE), LocalTime.of(16, 0))),
        CARRY_OVER(watch -> watch.carriedOver("newer")),
        DROP(watch -> watch.drop(DUE)),
        MOVE(watch -> watch.move(DUE.plusDays(1), at(DUE.plusDays(1)), "ändrat", "petra", at(DUE))),
        BECOME(watch -> watch.become(watchDue(DUE.plusDays(1), "annat"), "ändrat", "petra", at(DUE))),
        BECOME_FOR_ANOTHER_REASON(watch -> watch.become(watchDue(DUE, "annat"), "ändrat", "petra", at(DUE))),
        PUT_IN_HAND(watch -> watch.inHand(true)),
        SET(watch -> watch.dueOn(DUE, DUE, at(DUE), DUE, "annat", row()));

        private final Consumer<Watch> how;

        Attempt(Consumer<Watch> how) {
            this.how = how;
        }
    }

    private static Watch aWatch() {
        return watchDue(DUE, "14 dagar från verkställighet");
    }

    private static Watch watchDue(LocalDate due, String words) {
        Watch watch = Watch.open(WatchKind.EXECUTION_PLAN, "2026-000001", 7, "hash");
        watch.dueOn(due.minusDays(14), due, at(due), due, words, row());
        LocalDate reminder = due.plusDays(1);
        LocalDate deviation = due.plusDays(8);
        watch.step(new WatchStep("reminder", reminder, morningOf(reminder), "unitManager", null));
        watch.step(new WatchStep("deviation", deviation, morningOf(deviation), "handler", null));
        return watch;
    }

    private static DeadlineRow row() {
        return GivenDeadlines.table("osthammar")
                .row(WatchKind.EXECUTION_PLAN, GivenDeadlines.decision(DUE.minusDays(14), null));
    }

    private static Instant at(LocalDate day) {
        return SwedishTime.at(day, LocalTime.of(16, 0));
    }

    private static Instant morning(int year, int month, int day) {
        return morningOf(LocalDate.of(year, month, day));
    }

    private static Instant morningOf(LocalDate day) {
        return SwedishTime.at(day, LocalTime.of(8, 0));
    }
}
