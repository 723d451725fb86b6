package se.foljsam.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.Watch.WatchMove;
import se.foljsam.deadline.Watch.WatchStep;

/** Reads watches as far as a step needs them, and all of a case in three questions however many there are: one that has gone on for years has scores. */
@Component
class WatchReader {
    private final JdbcClient jdbc;

    WatchReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By due date. */
    List<Watch> of(String caseNumber) {
        Map<Long, Watch> watches = new LinkedHashMap<>();
        jdbc.sql("select * from watch where case_number = ? order by due_on, id")
                .param(caseNumber)
                .query((row, number) -> Watch.read(row))
                .list()
                .forEach(watch -> watches.put(watch.id(), watch));
        children(
                "watch_step",
                caseNumber,
                row -> watches.get(row.getLong("watch")).step(step(row)));
        children(
                "watch_move",
                caseNumber,
                row -> watches.get(row.getLong("watch"))
                        .known(new WatchMove(
                                row.getObject("moved_from", LocalDate.class),
                                row.getObject("moved_to", LocalDate.class),
                                row.getString("reason"),
                                row.getString("moved_by"),
                                instant(row, "moved_at"),
                                row.getBoolean("by_hand"))));
        return List.copyOf(watches.values());
    }

    /** The open watch of this key without its steps and moves: enough to know when it is due and to end it, not to be saved. */
    Optional<Watch> bare(String openKey) {
        return jdbc.sql("select * from watch where open_key = ?")
                .param(openKey)
                .query((row, number) -> Watch.read(row))
                .optional();
    }

    /** The same with its steps. */
    Optional<Watch> withSteps(String openKey) {
        Optional<Watch> found = bare(openKey);
        found.ifPresent(watch -> jdbc.sql("select * from watch_step where watch = ? order by watch_key")
                .param(watch.id())
                .query((row, number) -> step(row))
                .list()
                .forEach(watch::step));
        return found;
    }

    private static WatchStep step(ResultSet row) throws SQLException {
        return new WatchStep(
                row.getString("step"),
                row.getObject("step_on", LocalDate.class),
                instant(row, "step_at"),
                row.getString("recipient"),
                instant(row, "taken_at"));
    }

    private void children(String table, String caseNumber, Child child) {
        jdbc.sql(
                        "select x.* from %s x join watch w on w.id = x.watch where w.case_number = ? order by x.watch, x.watch_key"
                                .formatted(table))
                .param(caseNumber)
                .query(row -> {
                    child.of(row);
                });
    }

    @FunctionalInterface
    private interface Child {
        void of(ResultSet row) throws SQLException;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
