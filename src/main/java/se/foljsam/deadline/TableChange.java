package se.foljsam.deadline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.deadline.TableCheck.Line;

/**
 * From one table of deadlines to another: which kinds of watch it can touch, and what becomes of one watch.
 *
 * <p>Both tables are asked about the same facts. So what differs is the table's doing alone, and a date that had drifted from its facts for another reason is not dragged along.
 */
final class TableChange {
    private static final List<Asked> OF_A_FOLLOW_UP =
            List.of(WatchKind.FOLLOW_UP, Period.FOLLOW_UP_FIRST, Period.FOLLOW_UP_INTERVAL, Period.FOLLOW_UP_LEAD);
    private final TableCheck before;
    private final TableCheck after;
    private final String profile;
    private final DueDates datesBefore;
    private final DueDates datesAfter;

    /** What becomes of an open watch. */
    enum Outcome {
        /** Nothing that anybody would meet differs. */
        SAME,
        /** It takes over the new answer; its day may be the same. */
        FOLLOWS,
        /** A person chose its day, which stands. */
        KEPT_BY_HAND,
        /** The new table gives no date, or its day was not what facts and the old table say: it stands. */
        KEPT
    }

    /**
     * An answer.
     *
     * @param fresh the watch as the new table gives it; null unless it follows
     */
    record Answer(Outcome outcome, Watch fresh) {}

    TableChange(TableCheck before, TableCheck after, String profile, Function<TableCheck, DueDates> dates) {
        this.before = before;
        this.after = after;
        this.profile = profile;
        this.datesBefore = dates.apply(before);
        this.datesAfter = dates.apply(after);
    }

    /** The kinds whose rows differ for this municipality: no watch of another kind can move. */
    List<WatchKind> kinds() {
        return Arrays.stream(WatchKind.values())
                .filter(kind -> (kind == WatchKind.FOLLOW_UP ? OF_A_FOLLOW_UP : List.<Asked>of(kind))
                        .stream().anyMatch(this::differs))
                .toList();
    }

    /** What differs, row by row, in Swedish. */
    List<String> rows() {
        List<String> found = new ArrayList<>();
        TableCheck.QUESTIONS.stream().filter(this::differs).forEach(asked -> {
            Map<String, Line> old = byRow(before, asked);
            Map<String, Line> young = byRow(after, asked);
            Stream.concat(old.keySet().stream(), young.keySet().stream())
                    .distinct()
                    .sorted()
                    .filter(rowId -> !Objects.equals(old.get(rowId), young.get(rowId)))
                    .forEach(rowId -> found.add(RowText.change(asked, rowId, old.get(rowId), young.get(rowId))));
        });
        return found;
    }

    /**
     * What becomes of a watch.
     *
     * @param dueOn the day it has now
     * @param movedByHand whether a person chose that day
     */
    Answer of(Subject subject, boolean movedByHand, DeadlineFacts facts) {
        Optional<Watch> old = datesBefore.watch(subject.kind(), subject.caseNumber(), subject.subjectId(), facts);
        Optional<Watch> fresh = datesAfter.watch(subject.kind(), subject.caseNumber(), subject.subjectId(), facts);
        if (old.isPresent() && fresh.isPresent() && old.get().isSameAs(fresh.get())) {
            return new Answer(Outcome.SAME, null);
        }
        if (movedByHand) {
            return new Answer(Outcome.KEPT_BY_HAND, null);
        }
        boolean stoodByTheTable =
                old.filter(watch -> watch.dueOn().equals(subject.dueOn())).isPresent();
        return fresh.filter(watch -> stoodByTheTable)
                .map(watch -> new Answer(Outcome.FOLLOWS, watch))
                .orElseGet(() -> new Answer(Outcome.KEPT, null));
    }

    /** What a watch is on, and its day. */
    record Subject(WatchKind kind, String caseNumber, long subjectId, java.time.LocalDate dueOn) {}

    private boolean differs(Asked asked) {
        return !Set.copyOf(byRow(before, asked).values())
                .equals(Set.copyOf(byRow(after, asked).values()));
    }

    /** The rows that answer for this municipality. */
    private Map<String, Line> byRow(TableCheck table, Asked asked) {
        return table.answersFor(profile, asked).stream()
                .collect(Collectors.toMap(line -> line.row().orElseThrow().rowId(), line -> line, (one, same) -> one));
    }
}
