package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a user has typed into a task and not yet submitted. Belongs to the user and the task, and goes with the submission. */
@Component
class Drafts {
    private final JdbcClient jdbc;
    private final FormJson json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, FormJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(String taskId, String userId, ObjectNode typed) {
        int kept = jdbc.sql("update form_draft set typed = ?, saved_at = ? where task_id = ? and user_id = ?")
                .params(typed.toString(), Timestamp.from(clock.instant()), taskId, userId)
                .update();
        if (kept == 0) {
            jdbc.sql("insert into form_draft (task_id, user_id, typed, saved_at) values (?, ?, ?, ?)")
                    .params(taskId, userId, typed.toString(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    Optional<ObjectNode> of(String taskId, String userId) {
        return jdbc.sql("select typed from form_draft where task_id = ? and user_id = ?")
                .params(taskId, userId)
                .query(String.class)
                .optional()
                .map(this::parse);
    }

    void drop(String taskId) {
        jdbc.sql("delete from form_draft where task_id = ?").param(taskId).update();
    }

    private ObjectNode parse(String typed) {
        try {
            return (ObjectNode) json.mapper().readTree(typed);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a draft is not JSON", broken);
        }
    }
}
