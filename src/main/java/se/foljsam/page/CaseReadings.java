package se.foljsam.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.deadline.WatchKind;
import se.foljsam.platform.Rows;

/** Reads for the pages what the phases have published. */
@Component
public class CaseReadings {
    private final JdbcClient jdbc;

    CaseReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Decided(
            long id,
            long matterId,
            Outcome outcome,
            LocalDate decidedOn,
            String decidedBy,
            LocalDate validFrom,
            LocalDate validTo,
            String reasons,
            LocalDate lastFollowUpOn) {}

    public record Service(
            long decisionId,
            String name,
            ServiceState state,
            String extent,
            String goal,
            String legalGround,
            LocalDate endedOn,
            String endingGround) {}

    /** The next follow-up of a decision. */
    private record FollowUpDue(long decisionId, LocalDate dueOn) {}

    /** An order; {@code isInForce} while the service goes on, or is to begin. */
    public record Ordered(
            long id,
            long decisionId,
            String service,
            String unit,
            OrderState state,
            boolean isInForce,
            String extent,
            LocalDate startedOn,
            LocalDate endedOn,
            OffsetDateTime sentAt,
            String fixedCareContact,
            LocalDate planMadeOn) {}

    /** An open case of a handler, with the nearest day that is watched in it; both null where none is. A person with protected identity is not named in a list. */
    record OwnCase(String caseNumber, String fullName, LocalDate dueOn, WatchKind kind, String why) {}

    public List<Decided> decisionsOf(long careCaseId) {
        return jdbc.sql("""
                        select id, matter_id, outcome, decided_on, decided_by, valid_from, valid_to, reasons, last_follow_up_on
                        from decision_known where care_case_id = ? order by id""").param(careCaseId).query(Rows.of(Decided.class)).list();
    }

    public List<Service> servicesOf(long careCaseId) {
        return jdbc.sql("""
                        select d.id as decision_id, c.name, s.state,
                               s.extent || coalesce('. Avslås: ' || s.refused_extent, '') as extent, s.goal, g.label as legal_ground, s.ended_on, s.ending_ground
                        from service_decided s
                        join decision_known d on d.id = s.decision_id
                        join service_known c on c.code = s.service_code
                        join legal_ground_known g on g.id = s.legal_ground
                        where d.care_case_id = ? order by s.id""").param(careCaseId).query(Rows.of(Service.class)).list();
    }

    public List<Ordered> ordersOf(long careCaseId) {
        return jdbc.sql("""
                        select o.id, o.decision_id, c.name as service, u.name as unit, o.state, o.is_in_force, o.extent, o.started_on, o.ended_on, o.sent_at,
                               o.fixed_care_contact,
                               (select max(p.made_on) from plan_approved p where p.order_id = o.id) as plan_made_on
                        from order_known o
                        join service_known c on c.code = o.service_code
                        join unit_known u on u.code = o.unit_code
                        where o.care_case_id = ? order by o.id""").param(careCaseId).query(Rows.of(Ordered.class)).list();
    }

    /** When each decision of the case that is to be followed up is so next, by its id. */
    public Map<Long, LocalDate> followUpsDue(String caseNumber) {
        return jdbc
                .sql("select decision_id, due_on from follow_up_due where case_number = ? order by due_on")
                .param(caseNumber)
                .query(Rows.of(FollowUpDue.class))
                .list()
                .stream()
                .collect(Collectors.toMap(FollowUpDue::decisionId, FollowUpDue::dueOn, (first, later) -> first));
    }

    /** Open cases of a handler, the nearest due day first, those without one last. */
    public List<OwnCase> openCasesOf(String handler) {
        return jdbc.sql("""
                        select c.case_number, c.listed_name as full_name, w.due_on, w.kind, w.explanation as why
                        from case_known c
                        left join watch_open w on w.id = (
                          select w2.id from watch_open w2 where w2.case_number = c.case_number
                          order by w2.due_on, w2.id fetch first row only)
                        where c.handler = ? and c.is_open
                        order by case when w.due_on is null then 1 else 0 end, w.due_on, c.case_number""").param(handler).query(Rows.of(OwnCase.class)).list();
    }

    public Optional<String> caseNumberOf(long careCaseId) {
        return jdbc.sql("select case_number from case_known where id = ?")
                .param(careCaseId)
                .query(String.class)
                .optional();
    }

    /** A case as far as it decides who may read it. */
    public record Readable(long id, String caseNumber, String handler, String team) {}

    public List<Readable> casesOf(Collection<Long> careCaseIds) {
        return careCaseIds.isEmpty()
                ? List.of()
                : jdbc.sql("select id, case_number, handler, team from case_known where id in (:ids)")
                        .param("ids", careCaseIds)
                        .query(Rows.of(Readable.class))
                        .list();
    }

    /** Those of these orders that a unit with one of these groups has. */
    public Set<Long> ordersWith(Collection<Long> orderIds, Collection<String> groups) {
        return orderIds.isEmpty() || groups.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select o.id from order_known o join unit_known u on u.code = o.unit_code
                        where o.id in (:ids) and u.group_id in (:groups)""")
                        .param("ids", orderIds)
                        .param("groups", groups)
                        .query(Long.class)
                        .list());
    }

    public boolean isCase(String caseNumber) {
        return jdbc.sql("select count(*) from case_known where case_number = ?")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
