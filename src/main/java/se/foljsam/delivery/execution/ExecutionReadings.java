package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.platform.Rows;
import se.foljsam.platform.Spoken;

/** Reads what is told of executions: interruptions, and services that do not run. */
@Component
public class ExecutionReadings {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Cause(String code, String label) {}

    record Interruption(
            ExecutionInterruption.Kind kind,
            LocalDate since,
            String what,
            String cause,
            String reason,
            String plan,
            LocalDate plannedOn,
            LocalDate resumedOn) {}

    /**
     * A service, or a part of it, that a person waits for (E8).
     *
     * @param orderId the decided service's id while there is no order
     * @param state the order's; null while it is not sent
     * @param since the day it has been waited for from: the day of decision, or the first day of the interruption; of an order that moved the day it moved, before which the service runs at the other unit
     * @param cause the last that the unit said; null if nothing
     * @param toldOn the day it said so
     * @param plannedOn the day the unit plans; null if it has said none
     * @param assessedOn the day the handler last found out why, with the cause and the measure then; null if not yet
     * @param declined how many offers were declined
     * @param localLimit the nearest of the local limits that are watched; null if met or none
     * @param lawLimit when it is reported to the supervisory authority; null if met already
     */
    record Waiting(
            long orderId,
            String caseNumber,
            String handler,
            String fullName,
            boolean protectedIdentity,
            String service,
            String unit,
            OrderState state,
            Kind kind,
            LocalDate since,
            String cause,
            String reason,
            LocalDate toldOn,
            LocalDate plannedOn,
            LocalDate assessedOn,
            String assessedCause,
            AssessDelayForm.Measure measure,
            int declined,
            LocalDate localLimit,
            LocalDate lawLimit,
            Boolean pauseCounts) {

        /** Why it is waited for. */
        enum Kind implements Spoken {
            WAITING("Väntar"),
            INTERRUPTED(ExecutionInterruption.Kind.INTERRUPTED.swedish()),
            PARTLY(ExecutionInterruption.Kind.PARTLY.swedish()),
            /** The case is paused, which may or may not count as an interruption (L7). */
            PAUSED("Uppehåll");

            private final String swedish;

            Kind(String swedish) {
                this.swedish = swedish;
            }

            @Override
            public String swedish() {
                return swedish;
            }
        }

        /** Where it stands, in Swedish: what interrupts it, or how far its order has come. */
        public String standing() {
            if (kind != Kind.WAITING) {
                return kind.swedish();
            }
            return state == null ? "Uppdraget är inte skickat" : state.swedish();
        }

        /** Whether the case is paused. */
        public boolean isPaused() {
            return kind == Kind.PAUSED;
        }
    }

    List<Cause> delayCauses() {
        return jdbc.sql(
                        "select code, label from delay_cause order by case when code = 'OTHER' then 1 else 0 end, label")
                .query(Rows.of(Cause.class))
                .list();
    }

    /** Whether the service has begun and nothing of it is known to stand still. */
    boolean isRunning(long orderId) {
        return jdbc.sql("""
                        select count(*) from service_order o where o.id = ? and o.state = 'EXECUTED'
                        and not exists (select 1 from execution_interruption i where i.order_id = o.id and i.resumed_on is null)""").param(orderId).query(Integer.class).single() > 0;
    }

    /** Whether the service goes on, or is to begin. */
    public boolean isInForce(long orderId) {
        return jdbc.sql("select count(*) from order_in_force where id = ?")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean wasInterrupted(long orderId) {
        return jdbc.sql("select count(*) from execution_interruption where order_id = ?")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Each plan that was told of an interruption is a row, newest first. */
    List<Interruption> interruptionsOf(long orderId) {
        return jdbc.sql("""
                        select i.kind, i.since, i.what, d.label as cause, p.reason, p.plan, p.planned_on, i.resumed_on
                        from execution_interruption i
                        join interruption_plan p on p.execution_interruption = i.id
                        join delay_cause d on d.code = p.cause
                        where i.order_id = ? order by i.id desc, p.execution_interruption_key desc""").param(orderId).query(Rows.of(Interruption.class)).list();
    }

    /** What is not executed, wholly or in part, in open cases; the oldest first. */
    List<Waiting> notExecuted(Scope scope, Reader reader) {
        return jdbc.sql("""
                        select o.id as order_id, c.case_number, c.handler, c.listed_name as full_name, c.protected_identity, v.name as service, u.name as unit, o.state,
                               coalesce(i.kind, 'WAITING') as kind,
                               coalesce(i.since, case when o.moved_from is null then d.decided_on else o.valid_from end) as since,
                               coalesce(ic.label, (select dc.label from execution_delay e join delay_cause dc on dc.code = e.cause where e.order_id = o.id order by e.id desc fetch first row only)) as cause,
                               coalesce(ip.reason, (select e.reason from execution_delay e where e.order_id = o.id order by e.id desc fetch first row only)) as reason,
                               coalesce(ip.told_on, (select e.told_on from execution_delay e where e.order_id = o.id order by e.id desc fetch first row only)) as told_on,
                               (select s.assessed_on from delay_assessment s where s.order_id = o.id order by s.id desc fetch first row only) as assessed_on,
                               (select sc.label from delay_assessment s join delay_cause sc on sc.code = s.cause where s.order_id = o.id order by s.id desc fetch first row only) as assessed_cause,
                               (select s.measure from delay_assessment s where s.order_id = o.id order by s.id desc fetch first row only) as measure,
                               coalesce(ip.planned_on, (select e.planned_on from execution_delay e where e.order_id = o.id order by e.id desc fetch first row only), o.planned_start) as planned_on,
                               (select count(*) from service_offer f where f.order_id = o.id and f.answer = 'DECLINED') as declined,
                               (select min(w.due_on) from execution_limit w where w.case_number = c.case_number and w.order_id = o.id and not w.is_by_law) as local_limit,
                               (select min(w.due_on) from execution_limit w where w.case_number = c.case_number and w.order_id = o.id and w.is_by_law) as law_limit,
                               cast(null as boolean) as pause_counts
                        from service_order o
                        join case_known c on c.id = o.care_case_id
                        join service_known v on v.code = o.service_code
                        join unit_known u on u.code = o.unit_code
                        join decision_known d on d.id = o.decision_id
                        left join execution_interruption i on i.order_id = o.id and i.resumed_on is null
                        left join interruption_plan ip on ip.execution_interruption = i.id and ip.execution_interruption_key = (
                          select max(ip2.execution_interruption_key) from interruption_plan ip2 where ip2.execution_interruption = i.id)
                        left join delay_cause ic on ic.code = ip.cause
                        where c.is_open and %s
                        and (o.state in ('SENT', 'RETURNED', 'ACKNOWLEDGED') and (o.moved_from is null or o.valid_from <= :today) or o.state = 'EXECUTED' and i.id is not null)
                        union all
                        select o.id, c.case_number, c.handler, c.listed_name, c.protected_identity, v.name, u.name, o.state, 'PAUSED', a.away_from, r.label,
                               (select g.reason from pause_ruling g where g.case_pause = a.id order by g.case_pause_key desc fetch first row only), a.last_told_on,
                               cast(null as date), cast(null as varchar), cast(null as varchar), a.expected_on, 0, cast(null as date),
                               (select w.due_on from pause_limit w where w.case_number = c.case_number and w.pause_id = a.id),
                               (select g.counts from pause_ruling g where g.case_pause = a.id order by g.case_pause_key desc fetch first row only)
                        from case_pause a
                        join pause_reason r on r.code = a.reason
                        join case_known c on c.id = a.care_case_id
                        join service_order o on o.care_case_id = c.id and o.state = 'EXECUTED'
                        join service_known v on v.code = o.service_code
                        join unit_known u on u.code = o.unit_code
                        where c.is_open and a.returned_on is null and %s
                        and not exists (select 1 from execution_interruption i where i.order_id = o.id and i.resumed_on is null)
                        union all
                        select s.id, c.case_number, c.handler, c.listed_name, c.protected_identity, v.name, u.name, cast(null as varchar), 'WAITING', d.decided_on,
                               'Uppdraget är inte skrivet', cast(null as varchar), cast(null as date), cast(null as date), cast(null as varchar), cast(null as varchar), cast(null as date), 0,
                               (select w.due_on from order_writing_due w where w.case_number = c.case_number and w.decision_id = d.id),
                               cast(null as date), cast(null as boolean)
                        from service_granted s
                        join decision_known d on d.id = s.decision_id
                        join case_known c on c.id = d.care_case_id
                        join service_known v on v.code = s.service_code
                        join unit_known u on u.code = s.unit_code
                        where c.is_open and %s
                        and not exists (select 1 from service_order o where o.decision_id = d.id and o.decided_service_id = s.id)
                        order by since, order_id""".formatted(scope.condition(), scope.condition(), scope.condition()))
                .param("user", reader.userId())
                .param("today", SwedishTime.today(clock))
                .param("groups", reader.groups())
                .query(Rows.of(Waiting.class))
                .list();
    }
}
