package se.foljsam.overview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.platform.Rows;

/** Counts the answers to the questions about quality, the handlers' and the units' own, in a period (G10, K4). Holds no person and no text. */
@Component
class FollowUpFigures {
    private static final String FOUR = """
            case q.question_number when 1 then 'Får du den hjälp du är beviljad?' when 2 then 'Är du med och planerar när?'
              when 3 then 'Är du med och planerar hur?' else 'Ges hjälpen på ett sätt som känns bra?' end""";
    private static final String ITS_UNITS =
            "(select distinct f.follow_up_id, o.unit_code from order_followed_up f join order_known o on o.id = f.order_id)";
    private static final String ANSWERS = """
            select q.held_on, q.care_case_id, q.follow_up_id, u.unit_code, 'Handläggaren' as asked_by, %1$s as question, q.is_yes, q.is_partly, q.is_no, q.is_no_answer
            from quality_told_handler q join %2$s u on u.follow_up_id = q.follow_up_id
            union all
            select q.held_on, q.care_case_id, q.follow_up_id, u.unit_code, 'Handläggaren', q.question, q.is_yes, q.is_partly, q.is_no, q.is_no_answer
            from quality_told_otherwise q join %2$s u on u.follow_up_id = q.follow_up_id
            union all
            select q.held_on, q.care_case_id, q.provider_follow_up_id, q.unit_code, 'Utföraren', %1$s, q.is_yes, q.is_partly, q.is_no, q.is_no_answer
            from quality_told_unit q""".formatted(FOUR, ITS_UNITS);
    private final JdbcClient jdbc;

    FollowUpFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a question was answered for a unit, or in a team. */
    record Answers(String whose, String askedBy, String question, int yes, int partly, int no, int noAnswer) {}

    List<Answers> byUnit(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return answers("n.name", "join unit_known n on n.code = a.unit_code", "a", scope, reader, from, to);
    }

    /** In a team a follow-up of several units counts once. */
    List<Answers> byTeam(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return answers(
                "c.team_name",
                "",
                "(select distinct held_on, care_case_id, follow_up_id, asked_by, question, is_yes, is_partly, is_no, is_no_answer from a)",
                scope,
                reader,
                from,
                to);
    }

    private List<Answers> answers(
            String whose, String joined, String source, Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with a as (%s)
                        select %s as whose, a.asked_by, a.question,
                          sum(case when a.is_yes then 1 else 0 end) as yes, sum(case when a.is_partly then 1 else 0 end) as partly,
                          sum(case when a.is_no then 1 else 0 end) as no, sum(case when a.is_no_answer then 1 else 0 end) as no_answer
                        from %s a join case_known c on c.id = a.care_case_id %s
                        where a.held_on between :from and :to and %s
                        group by %s, a.asked_by, a.question order by 1, 2, 3""".formatted(ANSWERS, whose, source, joined, scope.condition(), whose))
                .param("user", reader.userId())
                .param("groups", reader.groups())
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Answers.class))
                .list();
    }
}
