package se.foljsam.followup.meeting;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** What the municipality asks about quality at a follow-up beside the four questions: its own rows, or those of {@code default} where it has none (G10). */
@Component
class QualityQuestions {
    private final JdbcClient jdbc;
    private final String profile;

    QualityQuestions(JdbcClient jdbc, @Value("${foljsam.municipality-profile}") String profile) {
        this.jdbc = jdbc;
        this.profile = profile;
    }

    record Question(String code, String text) {}

    /** In the order they are asked. */
    List<Question> asked() {
        return jdbc.sql("""
                        select code, question as text from quality_question
                        where profile = ? or profile = 'default' and not exists (select 1 from quality_question own where own.profile = ?)
                        order by asked_as, code""")
                .params(profile, profile)
                .query(Rows.of(Question.class))
                .list();
    }
}
