package se.foljsam.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.platform.Rows;

/** Reads open watches over many cases, with the next step and the last move of each in the same question. Nothing of the person. */
@Component
public class WatchReadings {
    static final int ON_A_PAGE = 100;
    private final JdbcClient jdbc;
    private final WatchText text;
    private final Clock clock;

    WatchReadings(JdbcClient jdbc, WatchText text, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.clock = clock;
    }

    /** A watch of the list, with its service where it is kept on one; {@code all} is how many there are on every page. The move's fields are null where it was never moved, the step's where none is left. */
    record Row(
            long id,
            WatchKind kind,
            String service,
            String caseNumber,
            String handler,
            LocalDate dueOn,
            OffsetDateTime dueAt,
            LocalDate latestOn,
            String explanation,
            String rowId,
            boolean inHand,
            String nextStep,
            String recipient,
            OffsetDateTime stepAt,
            LocalDate movedFrom,
            String movedReason,
            String movedBy,
            int allRows) {}

    /**
     * Open watches by due date, so that the latest of all come first.
     *
     * @param kind one kind; null for all
     * @param page the first is 0
     */
    List<Row> open(Scope scope, Reader reader, WatchKind kind, int page) {
        return jdbc.sql("""
                        select w.id, w.kind, v.name as service, w.case_number, c.handler, w.due_on, w.due_at, w.latest_on, w.explanation, w.row_id, w.in_hand,
                               s.step as next_step, s.recipient, s.step_at, m.moved_from, m.reason as moved_reason, m.moved_by,
                               count(*) over () as all_rows
                        from watch_open w
                        join case_known c on c.case_number = w.case_number
                        left join order_known o on o.id = w.subject_id and w.kind in (:orderKinds)
                        left join service_known v on v.code = o.service_code
                        left join watch_next_step s on s.watch_id = w.id
                        left join watch_last_move m on m.watch_id = w.id
                        where c.is_open and %s %s
                        order by w.due_on, w.due_at, w.id
                        offset :skipped rows fetch next :size rows only""".formatted(scope.condition(), kind == null ? "" : "and w.kind = :kind"))
                .param("user", reader.userId())
                .param("groups", reader.groups())
                .param("kind", kind == null ? null : kind.name())
                .param(
                        "orderKinds",
                        Arrays.stream(WatchKind.values())
                                .filter(WatchKind::concernsOrder)
                                .map(WatchKind::name)
                                .toList())
                .param("skipped", page * ON_A_PAGE)
                .param("size", ON_A_PAGE)
                .query(Rows.of(Row.class))
                .list();
    }

    /** A watch that is no longer open: it has got what it waited for, or that is no longer waited for. */
    record Settled(long id, boolean done) {}

    /** Those of these watches that are no longer open. */
    List<Settled> settledAmong(List<Long> watchIds) {
        return watchIds.isEmpty()
                ? List.of()
                : jdbc.sql("select id, is_done as done from watch_settled where id in (:ids)")
                        .param("ids", watchIds)
                        .query(Rows.of(Settled.class))
                        .list();
    }

    /** How many are late now. */
    int late(Scope scope, Reader reader) {
        return jdbc.sql("""
                        select count(*) from watch_open w join case_known c on c.case_number = w.case_number
                        where c.is_open and %s
                        and (w.due_on < :today or w.due_on = :today and w.due_at <> :usual and w.due_at < :now)""".formatted(scope.condition()))
                .param("user", reader.userId())
                .param("groups", reader.groups())
                .param("today", SwedishTime.today(clock))
                .param("usual", text.usualHourToday().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
