package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.TableChange.Outcome;
import se.foljsam.deadline.TableChange.Subject;
import se.foljsam.deadline.WhatIf.Kind;
import se.foljsam.deadline.WhatIf.Moved;
import se.foljsam.deadline.calendar.SwedishTime;

/** On 10 March, plans are due on 16 March: what another table would do to them, counted. */
@Rule("J4")
class MovedWatchesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final WatchText TEXT = new WatchText(
            GivenDeadlines.checked(),
            GivenDeadlines.PROPERTIES,
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneOffset.UTC));
    private final MovedWatches count = new MovedWatches(WatchKind.EXECUTION_PLAN, TEXT);
    private final List<Moved> moved = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // new day; earlier, later, overdue at once, on the same day
        "2026-03-17, 0, 1, 0, 0",
        "2026-03-16, 0, 0, 0, 1",
        "2026-03-15, 1, 0, 0, 0",
        "2026-03-10, 1, 0, 0, 0",
        "2026-03-09, 1, 0, 1, 0"
    })
    void whatFollowsIsCountedByWhereItGoes(LocalDate day, int earlier, int later, int overdue, int sameDay) {
        count.add(open(DUE), moved, follows(day));

        assertThat(count.total())
                .isEqualTo(new Kind("Genomförandeplanen", 1, earlier + later, earlier, later, overdue, sameDay, 0, 0));
        assertThat(moved).hasSize(earlier + later);
    }

    @Test
    void whatWasLateAlreadyIsNotMadeLate() {
        count.add(open(LocalDate.of(2026, 3, 9)), moved, follows(LocalDate.of(2026, 3, 5)));

        assertThat(count.total().overdueAtOnce()).isZero();
        assertThat(moved).extracting(Moved::overdueAtOnce).containsExactly(false);
    }

    @Test
    void whatStaysIsCountedByWhy() {
        count.add(open(DUE), moved, new Answer(Outcome.SAME, null));
        count.add(open(DUE), moved, new Answer(Outcome.KEPT_BY_HAND, null));
        count.add(open(DUE), moved, new Answer(Outcome.KEPT_BY_HAND, null));
        count.add(open(DUE), moved, new Answer(Outcome.KEPT, null));
        count.add(open(DUE), moved, new Answer(Outcome.KEPT, null));
        count.add(open(DUE), moved, new Answer(Outcome.KEPT, null));

        assertThat(count.total()).isEqualTo(new Kind("Genomförandeplanen", 6, 0, 0, 0, 0, 0, 2, 3));
        assertThat(moved).isEmpty();
    }

    @Test
    void severalAreCountedTogether() {
        count.add(open(DUE), moved, follows(DUE.plusDays(7)));
        count.add(open(DUE), moved, follows(DUE.minusDays(7)));
        count.add(open(DUE), moved, follows(DUE.minusDays(8)));

        assertThat(count.total()).isEqualTo(new Kind("Genomförandeplanen", 3, 3, 2, 1, 2, 0, 0, 0));
    }

    @Test
    void whatMovesIsNamedWithBothDays() {
        count.add(open(DUE), moved, follows(LocalDate.of(2026, 3, 9)));

        assertThat(moved)
                .containsExactly(new Moved(
                        "2026-000001",
                        "Genomförandeplanen",
                        LocalDate.of(2026, 3, 9),
                        "16 mars 2026",
                        "9 mars 2026",
                        true));
    }

    private static OpenWatches.Open open(LocalDate due) {
        return new OpenWatches.Open(1, new Subject(WatchKind.EXECUTION_PLAN, "2026-000001", 7, due), at(due), false);
    }

    private static Answer follows(LocalDate day) {
        Watch fresh = Watch.open(WatchKind.EXECUTION_PLAN, "2026-000001", 7, "newer");
        fresh.dueOn(
                day.minusDays(14),
                day,
                at(day),
                day,
                "skälet",
                GivenDeadlines.table("norrkoping").row(WatchKind.APPEAL, GivenDeadlines.decision(day, null)));
        return new Answer(Outcome.FOLLOWS, fresh);
    }

    private static Instant at(LocalDate day) {
        return SwedishTime.at(day, LocalTime.of(16, 0));
    }
}
