package se.foljsam.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchKind;
import se.foljsam.platform.Rows;
import se.foljsam.platform.Spoken;

/** Reads what a provider unit has before it, of its own orders and nothing else (J3). A person with protected identity is not named in lists: the name is null. */
@Component
class UnitReadings {
    private final JdbcClient jdbc;

    UnitReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that the unit has not answered, as it was sent last. */
    record NewOrder(
            long orderId,
            String caseNumber,
            String fullName,
            String service,
            boolean urgent,
            boolean revised,
            OffsetDateTime sentAt,
            LocalDate validFrom,
            LocalDate dueOn,
            OffsetDateTime dueAt) {}

    /** Something of the unit's that somebody else has before them. */
    record Elsewhere(
            long orderId,
            String caseNumber,
            String fullName,
            String service,
            String what,
            OffsetDateTime since,
            LocalDate sinceDay) {}

    /**
     * A plan that is to come in, or to be followed up.
     */
    record PlanDue(long orderId, String caseNumber, String fullName, String service, What what, LocalDate dueOn) {

        /** What is to be done with it. */
        enum What implements Spoken {
            DUE("Ska lämnas in"),
            SUBMITTED("Granskas"),
            RETURNED("Åter från handläggaren, ska kompletteras"),
            TO_BE_REVISED("Ska ändras"),
            COMPLETE("Ska ändras"),
            FOLLOW_UP("Ska följas upp");

            private final String swedish;

            What(String swedish) {
                this.swedish = swedish;
            }

            @Override
            public String swedish() {
                return swedish;
            }
        }

        /** Whether the unit writes it, and does not follow it up. */
        public boolean isWritten() {
            return what != What.FOLLOW_UP;
        }
    }

    /**
     * What is settled of an order besides what it asks for.
     *
     * @param validFrom null before the return home
     * @param plannedStart the day that the unit said when it acknowledged; null until then
     * @param fixedCareContact null until there is one
     * @param clarification what the handler has made clear last; null if nothing was unclear
     */
    record Agreed(
            boolean urgent,
            LocalDate validFrom,
            LocalDate plannedStart,
            String fixedCareContact,
            String clarification) {}

    Agreed agreed(long orderId) {
        return jdbc.sql("""
                        select urgent, valid_from, planned_start, fixed_care_contact, clarification
                        from order_agreed where order_id = ?""").param(orderId).query(Rows.of(Agreed.class)).single();
    }

    /** Whose cases these are, by case number; a person with protected identity is not among them. */
    Map<String, String> namesIn(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select c.case_number, c.listed_name from case_known c
                        where c.case_number in (:numbers) and not c.protected_identity""")
                        .param("numbers", caseNumbers)
                        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of which services these orders are, by order. */
    Map<Long, String> servicesOf(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select o.id, v.name from order_known o join service_known v on v.code = o.service_code
                        where o.id in (:ids)""")
                        .param("ids", orderIds)
                        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The urgent first, then by when they are to be answered; what nobody waits for stands last. */
    List<NewOrder> newOrders(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select o.id as order_id, c.case_number, c.listed_name as full_name, v.name as service, o.urgent, o.is_revised as revised, o.sent_at, o.valid_from, w.due_on, w.due_at
                        from order_unanswered o
                        join case_known c on c.id = o.care_case_id
                        join service_known v on v.code = o.service_code
                        left join watch_open w on w.subject_id = o.id and w.case_number = c.case_number and w.kind = :kind
                        where o.unit_code in (:units) and c.is_open
                        order by o.urgent desc, case when w.due_at is null then 1 else 0 end, w.due_at, o.sent_at""")
                        .param("units", units)
                        .param("kind", WatchKind.ORDER_ACKNOWLEDGEMENT.name())
                        .query(Rows.of(NewOrder.class))
                        .list();
    }

    List<Elsewhere> waitingElsewhere(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select o.id as order_id, c.case_number, c.listed_name as full_name, v.name as service, x.what, x.since, x.since_day
                        from (
                          select u.order_id, 'Uppdraget ska förtydligas' as what, u.sent_at as since, cast(null as date) as since_day from order_unclear u
                          union all
                          select e.order_id, 'Genomförandeplanen granskas', e.submitted_at, null from plan_in_review e
                          union all
                          select q.order_id, 'En fråga väntar på svar', q.asked_at, null from question_to_handler q
                          union all
                          select h.order_id, 'En överlämning väntar på handläggaren', h.told_at, null from handover_waiting h
                          union all
                          select t.order_id, 'En begäran om övertagande väntar på besked', t.asked_at, null from takeover_waiting t
                          union all
                          select s.order_id, case when s.is_declined then 'Att den enskilde tackar nej bedöms' else 'Att insatsen avslutas bekräftas med den enskilde' end, null, s.told_on from ending_waiting s
                          union all
                          select n.order_id, 'Ett förändrat behov bedöms', null, n.told_on from changed_need_waiting n
                        ) x
                        join order_known o on o.id = x.order_id
                        join case_known c on c.id = o.care_case_id
                        join service_known v on v.code = o.service_code
                        where o.unit_code in (:units) and c.is_open
                        order by coalesce(cast(x.since as date), x.since_day), x.since""")
                        .param("units", units)
                        .query(Rows.of(Elsewhere.class))
                        .list();
    }

    /** Plans to come in, whenever they are due, and those to be followed up by this day. Narrowed to the units' own orders first: what it takes grows with them, not with all there are. */
    List<PlanDue> plansDue(Collection<String> units, LocalDate followedUpBy) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select x.order_id, c.case_number, c.listed_name as full_name, v.name as service, x.what, x.due_on
                        from (
                          select o.id as order_id, o.care_case_id, o.service_code,
                                 coalesce((select e.state from plan_newest e where e.order_id = o.id), 'DUE') as what, w.due_on
                          from order_in_force o
                          join plan_due w on w.order_id = o.id
                          where o.unit_code in (:units)
                          union all
                          select o.id, o.care_case_id, o.service_code, 'FOLLOW_UP',
                                 coalesce((select max(f.next_on) from provider_follow_up_submitted f where f.order_id = o.id and f.held_on >= e.made_on), e.follow_up_on)
                          from order_in_force o
                          join plan_newest e on e.order_id = o.id
                          where o.unit_code in (:units) and e.is_approved
                            and coalesce((select max(f2.next_on) from provider_follow_up_submitted f2 where f2.order_id = o.id and f2.held_on >= e.made_on), e.follow_up_on) <= :followedUpBy
                        ) x
                        join case_known c on c.id = x.care_case_id
                        join service_known v on v.code = x.service_code
                        where c.is_open
                        order by x.due_on, x.order_id""")
                        .param("units", units)
                        .param("followedUpBy", followedUpBy)
                        .query(Rows.of(PlanDue.class))
                        .list();
    }
}
