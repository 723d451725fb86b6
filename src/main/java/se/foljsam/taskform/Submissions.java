package se.foljsam.taskform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Every submission as it was made, with the ids its task had in scope. Never changed: a correction is a new one that names the one it corrects. */
@Component
public class Submissions {
    private static final String COLUMNS =
            "id, case_number, task_key, form_id, scope_ids, typed, submitted_by, submitted_at, corrects, correction_reason";
    private final JdbcClient jdbc;
    private final FormJson json;
    private final Clock clock;

    Submissions(JdbcClient jdbc, FormJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A submission as it was made.
     *
     * @param scopeIds the ids its task had in scope, as JSON
     * @param corrects the submission it corrects; null for a first one
     */
    public record Submission(
            long id,
            String caseNumber,
            String taskKey,
            String formId,
            String scopeIds,
            String typed,
            String submittedBy,
            OffsetDateTime submittedAt,
            Long corrects,
            String correctionReason) {}

    /** Every submission of a case, oldest first. */
    public List<Submission> of(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from submission where case_number = ? order by id")
                .param(caseNumber)
                .query(Rows.of(Submission.class))
                .list();
    }

    Submission byId(long id) {
        return find(id).orElseThrow();
    }

    Optional<Submission> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from submission where id = ?")
                .param(id)
                .query(Rows.of(Submission.class))
                .optional();
    }

    /** The ids that the submission's task had in scope. */
    Map<String, Object> scopeOf(Submission submission) {
        Map<String, Object> ids = new LinkedHashMap<>();
        json.object(submission.scopeIds())
                .fields()
                .forEachRemaining(id -> ids.put(id.getKey(), id.getValue().longValue()));
        return ids;
    }

    void keep(TaskAtHand task, String formId, String typed, Long corrects, String reason) {
        jdbc.sql("""
                        insert into submission
                          (case_number, task_id, task_key, form_id, scope_ids, typed, submitted_by, submitted_at, corrects, correction_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
