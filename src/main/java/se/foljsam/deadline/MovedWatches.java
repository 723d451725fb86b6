package se.foljsam.deadline;

import java.util.List;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.WhatIf.Kind;
import se.foljsam.deadline.WhatIf.Moved;

/** Counts what becomes of the open watches of one kind, and names those that move. */
final class MovedWatches {
    private final WatchKind kind;
    private final WatchText text;
    private int all;
    private int earlier;
    private int later;
    private int overdue;
    private int sameDay;
    private int byHand;
    private int kept;

    MovedWatches(WatchKind kind, WatchText text) {
        this.kind = kind;
        this.text = text;
    }

    void add(OpenWatches.Open watch, List<Moved> moved, Answer answer) {
        all++;
        switch (answer.outcome()) {
            case SAME -> {}
            case KEPT_BY_HAND -> byHand++;
            case KEPT -> kept++;
            case FOLLOWS -> follows(watch, moved, answer.fresh());
        }
    }

    private void follows(OpenWatches.Open watch, List<Moved> moved, Watch fresh) {
        if (fresh.dueAt().equals(watch.dueAt())) {
            sameDay++;
            return;
        }
        if (fresh.dueAt().isBefore(watch.dueAt())) {
            earlier++;
        } else {
            later++;
        }
        boolean atOnce = text.isLate(fresh.dueOn(), fresh.dueAt())
                && !text.isLate(watch.subject().dueOn(), watch.dueAt());
        if (atOnce) {
            overdue++;
        }
        moved.add(new Moved(
                watch.subject().caseNumber(),
                WatchWords.subjectOf(kind),
                fresh.dueOn(),
                text.due(watch.subject().dueOn(), watch.dueAt()),
                text.due(fresh.dueOn(), fresh.dueAt()),
                atOnce));
    }

    Kind total() {
        return new Kind(
                WatchWords.subjectOf(kind), all, earlier + later, earlier, later, overdue, sameDay, byHand, kept);
    }
}
