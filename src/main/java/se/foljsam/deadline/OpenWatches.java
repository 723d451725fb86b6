package se.foljsam.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.TableChange.Subject;

/** Walks the open watches of a kind a thousand at a time: there may be tens of thousands. */
@Component
class OpenWatches {
    private static final int AT_A_TIME = 1000;
    private final JdbcClient jdbc;

    OpenWatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open watch, as much of it as a comparison needs. */
    record Open(long id, Subject subject, Instant dueAt, boolean movedByHand) {}

    void each(WatchKind kind, Consumer<Open> look) {
        long last = 0;
        List<Open> some;
        do {
            some = after(last, kind);
            some.forEach(look);
            last = some.isEmpty() ? last : some.get(some.size() - 1).id();
        } while (some.size() == AT_A_TIME);
    }

    private List<Open> after(long last, WatchKind kind) {
        return jdbc.sql("""
                        select w.id, w.case_number, w.subject_id, w.due_on, w.due_at, coalesce(m.by_hand, false) as by_hand
                        from watch w
                        left join watch_move m on m.watch = w.id and m.watch_key = (
                          select max(m2.watch_key) from watch_move m2 where m2.watch = w.id)
                        where w.state = 'OPEN' and w.kind = ? and w.id > ?
                        order by w.id fetch first 1000 rows only""")
                .params(kind.name(), last)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        new Subject(
                                kind,
                                row.getString("case_number"),
                                row.getLong("subject_id"),
                                row.getObject("due_on", LocalDate.class)),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("by_hand")))
                .list();
    }
}
