package se.foljsam.deadline;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.TableChange.Outcome;
import se.foljsam.deadline.TableChange.Subject;

/** Lets one open watch follow a changed table, with its timers. What a person moved stays. */
@Component
class FollowingWatches {
    private static final String BY_ITSELF = "Följsam";
    private static final String REASON = "tabellen över tidsgränser är ändrad";
    private final DeadlineTable table;
    private final WatchRows rows;
    private final KnownFacts facts;
    private final MovesInEngine engine;
    private final Clock clock;

    FollowingWatches(DeadlineTable table, WatchRows rows, KnownFacts facts, MovesInEngine engine, Clock clock) {
        this.table = table;
        this.rows = rows;
        this.facts = facts;
        this.engine = engine;
        this.clock = clock;
    }

    /** Whether its day or hour moved. */
    boolean follow(TableChange change, long id) {
        Watch watch = rows.findById(id).orElseThrow();
        Subject subject = new Subject(watch.kind(), watch.caseNumber(), watch.subjectId(), watch.dueOn());
        Answer answer = facts.of(watch.kind(), watch.subjectId())
                .map(known -> change.of(subject, watch.isMovedByHand(), known))
                .orElseGet(() -> new Answer(Outcome.KEPT, null));
        if (answer.outcome() == Outcome.SAME) {
            watch.carriedOver(table.contentHash());
            rows.save(watch);
        }
        if (answer.outcome() != Outcome.FOLLOWS) {
            return false;
        }
        Instant before = watch.dueAt();
        watch.become(answer.fresh(), REASON, BY_ITSELF, clock.instant());
        engine.follow(rows.save(watch), before);
        return !before.equals(watch.dueAt());
    }
}
