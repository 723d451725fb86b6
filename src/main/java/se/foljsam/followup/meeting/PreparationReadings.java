package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Reads what has happened around a decision since it was last followed up (G24). */
@Component
class PreparationReadings {
    private final JdbcClient jdbc;

    PreparationReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decision as it stands. */
    record Prepared(
            long id,
            String law,
            LocalDate decidedOn,
            LocalDate validFrom,
            LocalDate validTo,
            String reasons,
            LocalDate lastFollowUpOn,
            LocalDate nextOn,
            LocalDate latestOn,
            String why) {}

    /** An order of the decision in force. */
    record Ordered(
            long id,
            String service,
            String unit,
            String extent,
            String need,
            String goal,
            Integer frameMinutes,
            LocalDate startedOn) {}

    /** Something that happened; {@code service} and {@code unit} are null for what concerns the whole case. */
    record Happened(LocalDate onDay, String service, String unit, String text) {}

    /** An alarm of the case that goes on, on whatever decision. */
    record Alarm(long id, String unit) {}

    /** What a unit answered before the follow-up; the answers are null until it has. */
    record Answered(
            String unit,
            LocalDate sentOn,
            LocalDate answeredOn,
            Boolean needMatches,
            String needMatchesWhy,
            Boolean asOrdered,
            String asOrderedWhy,
            Boolean allExecuted,
            String allExecutedWhy,
            Boolean mustAttend,
            String mustAttendWhy,
            String otherInformation) {}

    record Message(OffsetDateTime sentAt, String sentBy, String text) {}

    List<Prepared> decision(long careCaseId, long decisionId) {
        return jdbc.sql("""
                        select d.id, d.law, d.decided_on, d.valid_from, d.valid_to, d.reasons, d.last_follow_up_on,
                          w.due_on as next_on, w.latest_on, w.explanation as why
                        from decision_known d left join follow_up_due w on w.decision_id = d.id
                        where d.care_case_id = ? and d.id = ?""")
                .params(careCaseId, decisionId)
                .query(Rows.of(Prepared.class))
                .list();
    }

    List<Ordered> orders(long decisionId) {
        return jdbc.sql("""
                        select o.id, c.name as service, u.name as unit, o.extent, o.need, o.goal, o.frame_minutes, o.started_on
                        from order_in_force o join service_known c on c.code = o.service_code join unit_known u on u.code = o.unit_code
                        where o.decision_id = ? order by o.id""").param(decisionId).query(Rows.of(Ordered.class)).list();
    }

    List<Alarm> alarms(long careCaseId) {
        return jdbc.sql("""
                        select o.id, u.name as unit
                        from order_known o join service_known c on c.code = o.service_code join unit_known u on u.code = o.unit_code
                        where o.care_case_id = ? and c.is_alarm and not c.outside_frame and o.is_executed order by o.id""").param(careCaseId).query(Rows.of(Alarm.class)).list();
    }

    List<Answered> answers(long decisionId) {
        return jdbc.sql("""
                        select u.name as unit, r.sent_on, r.answered_on, r.need_matches, r.need_matches_why, r.as_ordered, r.as_ordered_why,
                          r.all_executed, r.all_executed_why, r.must_attend, r.must_attend_why, r.other_information
                        from pre_follow_up_report r join unit_known u on u.code = r.unit_code
                        where r.decision_id = ? and r.follow_up_id is null and r.state in ('SENT', 'ANSWERED') order by u.name""").param(decisionId).query(Rows.of(Answered.class)).list();
    }

    /** Deviations, what was not done as planned, late starts and standstills of these orders since that day. */
    List<Happened> deviations(long decisionId, LocalDate since) {
        return happened("""
                select x.filed_on as on_day, c.name as service, u.name as unit, x.event_text as text from deviation_filed x %1$s where x.filed_on >= :since
                union all
                select x.happened_on, c.name, u.name, 'Inte utfört som planerat: ' || x.what || ' ' || coalesce(x.cause_note, x.cause) || '. ' || x.measure
                  from not_done x %1$s where x.happened_on >= :since
                union all
                select x.told_on, c.name, u.name, 'Försenad start: ' || x.reason from delay_told x %1$s where x.told_on >= :since
                union all
                select x.since, c.name, u.name, 'Avbrott: ' || x.what || case when x.resumed_on is null then ' Pågår.' else '' end
                  from interruption_known x %1$s where x.since >= :since or x.resumed_on is null
                order by 1""", decisionId, since);
    }

    /** Told changes of need, and the unit's own follow-ups, since that day. */
    List<Happened> needs(long decisionId, LocalDate since) {
        return happened("""
                select x.reported_on as on_day, c.name as service, u.name as unit, x.description || coalesce(' Bedömning: ' || x.assessment, '') as text
                  from changed_need x %1$s where x.reported_on >= :since
                union all
                select x.held_on, c.name, u.name, 'Utförarens egen uppföljning. ' || coalesce(x.need_text, 'Behovet är oförändrat.') || coalesce(' ' || x.measures, '')
                  from provider_follow_up x %1$s where x.state = 'SUBMITTED' and x.held_on >= :since
                order by 1""", decisionId, since);
    }

    /** Pauses of the whole case since that day. */
    List<Happened> pauses(long careCaseId, LocalDate since) {
        return jdbc.sql("""
                        select p.away_from as on_day, cast(null as varchar) as service, cast(null as varchar) as unit,
                          p.reason || case when p.returned_on is null then ', inte tillbaka än' else ', tillbaka ' || cast(p.returned_on as varchar) end as text
                        from pause_known p
                        where p.care_case_id = ? and (p.away_from >= ? or p.returned_on is null) order by p.away_from""")
                .params(careCaseId, since)
                .query(Rows.of(Happened.class))
                .list();
    }

    /** The newest messages of the case between people, newest first. */
    List<Message> messages(long careCaseId, int most) {
        return jdbc.sql("""
                        select sent_at, sent_by, message_text as text from message_between_people
                        where care_case_id = ? order by id desc fetch first ? rows only""")
                .params(careCaseId, most)
                .query(Rows.of(Message.class))
                .list();
    }

    private List<Happened> happened(String sql, long decisionId, LocalDate since) {
        return jdbc.sql(sql.formatted("""
                        join order_known o on o.id = x.order_id and o.decision_id = :decision
                        join service_known c on c.code = o.service_code join unit_known u on u.code = o.unit_code"""))
                .param("decision", decisionId)
                .param("since", since)
                .query(Rows.of(Happened.class))
                .list();
    }
}
