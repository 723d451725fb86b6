package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.deadline.Watch.State;
import se.foljsam.deadline.Watch.WatchStep;

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
        DROP(watch -> watch.drop(DUE)),
        MOVE(watch -> watch.move(DUE.plusDays(1), at(DUE.plusDays(1)), "ändrat", "petra", at(DUE))),
        BECOME(watch -> watch.become(watchDue(DUE.plusDays(1), "annat"), "ändrat", "petra", at(DUE))),
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
