package se.foljsam.taskform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every submission as it was made, with the ids its task had in scope. Never changed: a correction is a new one that names the one it corrects. */
@Component
public class Submissions {
    private final JdbcClient jdbc;
    private final FormJson json;
    private final Clock clock;

    Submissions(JdbcClient jdbc, FormJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(TaskAtHand task, String formId, String typed) {
        jdbc.sql("""
                        insert into submission (case_number, task_id, task_key, form_id, scope_ids, typed, submitted_by, submitted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        task.caseNumber(),
                        task.taskId(),
                        task.taskKey(),
                        formId,
                        json.mapper().valueToTree(task.ids()).toString(),
                        typed,
                        task.userId(),
                        Timestamp.from(clock.instant()),
                        corrects,
                        reason)
                .update();
    }

    Optional<String> submitterOf(String taskId) {
        return jdbc.sql("select submitted_by from submission where task_id = ? order by id fetch first row only")
                .param(taskId)
                .query(String.class)
                .optional();
    }
}
