package se.foljsam.casefile.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.platform.Rows;
import se.foljsam.taskform.TaskOpened;

/** Who read what, in which case, when (L13). Only ever added to. */
@Component
public class AccessLog {
    private final JdbcClient jdbc;
    private final CaseFile caseFile;
    private final Clock clock;

    /** One reading, or a try that was refused. */
    public record Seen(String userId, java.time.OffsetDateTime seenAt, String what, boolean refused) {}

    AccessLog(JdbcClient jdbc, CaseFile caseFile, Clock clock) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened opened) {
        seen(
                opened.task().caseNumber(),
                opened.task().userId(),
                "uppgift " + opened.task().taskKey());
    }

    /** Notes that a user read something of a case. */
    public void seen(String caseNumber, String userId, String what) {
        write(caseNumber, userId, what, false);
    }

    /** Notes that a user tried to reach something of a case that they may not see. */
    public void refused(String caseNumber, String userId, String what) {
        write(caseNumber, userId, what, true);
    }

    /** Notes that a user searched for people and cases and how many rows were shown, never what was typed. */
    public void searched(String userId, int found) {
        jdbc.sql("insert into search_log (user_id, searched_at, found) values (?, ?, ?)")
                .params(userId, Timestamp.from(clock.instant()), found)
                .update();
    }

    private void write(String caseNumber, String userId, String what, boolean refused) {
        jdbc.sql("insert into access_log (care_case_id, user_id, seen_at, what, refused) values (?, ?, ?, ?, ?)")
                .params(caseFile.byNumber(caseNumber).id(), userId, Timestamp.from(clock.instant()), what, refused)
                .update();
    }

    /** Every reading of a case, newest first. */
    public List<Seen> of(CareCase careCase) {
        return jdbc.sql(
                        "select user_id, seen_at, what, refused from access_log where care_case_id = ? order by id desc")
                .param(careCase.id())
                .query(Rows.of(Seen.class))
                .list();
    }
}
