package se.foljsam.followup.question;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Reads questions between handlers and units (H4). */
@NamedInterface("used-outside")
@Component
public class QuestionReadings {
    private final JdbcClient jdbc;

    QuestionReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question; the answer's fields are null while it waits. */
    record Asked(
            String caseNumber,
            String unit,
            boolean toUnit,
            Question.State state,
            String askedBy,
            OffsetDateTime askedAt,
            String questionText,
            String answerText,
            String answeredBy,
            OffsetDateTime answeredAt) {
        public boolean isOpen() {
            return state == Question.State.OPEN;
        }
    }

    private static final String ASKED = """
            select c.case_number, u.name as unit, q.to_unit, q.state, q.asked_by, q.asked_at, q.question_text, q.answer_text, q.answered_by, q.answered_at
            from question q join case_known c on c.id = q.care_case_id join unit_known u on u.code = q.unit_code
            """;

    /** A case's questions, oldest first. */
    public List<Asked> of(long careCaseId) {
        return jdbc.sql(ASKED + "where q.care_case_id = ? order by q.id")
                .param(careCaseId)
                .query(Rows.of(Asked.class))
                .list();
    }

    /** What a handler's units have not answered yet, oldest first. */
    public List<Asked> unansweredTo(String handler) {
        return jdbc.sql(ASKED
                        + "where c.handler = ? and c.is_open and q.state = 'OPEN' and q.to_unit = true order by q.id")
                .param(handler)
                .query(Rows.of(Asked.class))
                .list();
    }
}
