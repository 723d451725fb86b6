package se.foljsam.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchKind;
import se.foljsam.platform.Rows;

/** Reads what the rooms have published of how far the things in a case have come. */
@Component
class CaseStageReadings {
    private final JdbcClient jdbc;

    CaseStageReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that is waited for, of whatever kind. */
    record Waited(WatchKind kind, long subjectId, LocalDate dueOn) {}

    /** A pause that goes on. */
    record Away(LocalDate awayFrom, String reason) {}

    List<Waited> waitedFor(String caseNumber) {
        return jdbc.sql("select kind, subject_id, due_on from watch_open where case_number = ? order by due_on, id")
                .param(caseNumber)
                .query(Rows.of(Waited.class))
                .list();
    }

    /** The decisions of which a follow-up has begun: the units are asked, or a time is booked. */
    Set<Long> followedUpNow(long careCaseId) {
        return Set.copyOf(jdbc.sql("""
                        select d.id from decision_known d
                        where d.care_case_id = ?
                        and (d.id in (select decision_id from report_waiting) or d.id in (select decision_id from booking_ahead))""").param(careCaseId).query(Long.class).list());
    }

    /** Whether an urgent order lies with its unit unanswered. */
    boolean isUrgent(long careCaseId) {
        return jdbc.sql("select count(*) from order_unanswered where care_case_id = ? and urgent")
                        .param(careCaseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Away> pauses(long careCaseId) {
        return jdbc.sql(
                        "select away_from, reason from pause_known where care_case_id = ? and returned_on is null order by away_from")
                .param(careCaseId)
                .query(Rows.of(Away.class))
                .list();
    }
}
