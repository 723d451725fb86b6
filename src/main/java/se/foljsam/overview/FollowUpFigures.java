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
            select %1$s as held, %2$s as case_id, %5$s.id as follow_up_key, %3$s as unit_code, '%4$s' as asked_by, 'Får du den hjälp du är beviljad?' as question, %5$s.help_received as answer from %6$s
            union all select %1$s, %2$s, %5$s.id, %3$s, '%4$s', 'Är du med och planerar när?', %5$s.part_in_when from %6$s
            union all select %1$s, %2$s, %5$s.id, %3$s, '%4$s', 'Är du med och planerar hur?', %5$s.part_in_how from %6$s
            union all select %1$s, %2$s, %5$s.id, %3$s, '%4$s', 'Ges hjälpen på ett sätt som känns bra?', %5$s.feels_good from %6$s""";
    private static final String HELD =
            "follow_up f join (select distinct r.follow_up, o.unit_code from follow_up_result r join service_order o on o.id = r.order_id) u on u.follow_up = f.id";
    private static final String ANSWERS = FOUR.formatted(
                    "f.held_on", "f.care_case_id", "u.unit_code", "Handläggaren", "f", HELD)
            + " union all select f.held_on, f.care_case_id, f.id, u.unit_code, 'Handläggaren', q.question, q.answer from "
            + HELD
            + " join quality_answer q on q.follow_up = f.id union all "
            + FOUR.formatted("p.held_on", "p.care_case_id", "p.unit_code", "Utföraren", "p", "provider_follow_up p");
    private final JdbcClient jdbc;

    FollowUpFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a question was answered for a unit, or in a team. */
    record Answers(String whose, String askedBy, String question, int yes, int partly, int no, int noAnswer) {}

    List<Answers> byUnit(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return answers("n.name", "join provider_unit n on n.code = a.unit_code", "a", scope, reader, from, to);
    }

    /** In a team a follow-up of several units counts once. */
    List<Answers> byTeam(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return answers(
                "n.name",
                "join team n on n.code = c.team",
                "(select distinct held, case_id, follow_up_key, asked_by, question, answer from a)",
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
                          sum(case when a.answer = 'YES' then 1 else 0 end) as yes, sum(case when a.answer = 'PARTLY' then 1 else 0 end) as partly,
                          sum(case when a.answer = 'NO' then 1 else 0 end) as no, sum(case when a.answer = 'NO_ANSWER' then 1 else 0 end) as no_answer
                        from %s a join care_case c on c.id = a.case_id %s
                        where a.answer is not null and a.held between :from and :to and %s
                        group by %s, a.asked_by, a.question order by 1, 2, 3""".formatted(ANSWERS, whose, source, joined, scope.condition(), whose))
                .param("user", reader.userId())
                .param("groups", reader.groups())
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Answers.class))
                .list();
    }
}
