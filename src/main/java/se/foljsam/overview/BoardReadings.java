package se.foljsam.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.platform.Rows;
import se.foljsam.platform.Spoken;

/** Reads the follow-up board: each decision with help that goes on, live. What a page does not show is not gathered. */
@Component
public class BoardReadings {
    static final int ON_A_PAGE = 50;
    private final JdbcClient jdbc;
    private final Clock clock;

    BoardReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In which order the decisions stand. */
    enum Order implements Spoken {
        /** Nearest follow-up first. */
        NEXT("nasta", "Nästa uppföljning", "b.next_on nulls last, b.valid_to nulls last"),
        /** Nearest end of the decision first. */
        END("slut", "Beslutets slut", "b.valid_to nulls last, b.next_on nulls last"),
        /** Where a unit has answered that something does not fit, first (G29). */
        NEED("behov", "Störst behov", "b.need desc, b.next_on nulls last"),
        HANDLER("handlaggare", "Handläggare", "b.handler, b.next_on nulls last"),
        CASE("arende", "Ärende", "b.case_number");

        private final String code;
        private final String swedish;
        private final String sql;

        Order(String code, String swedish, String sql) {
            this.code = code;
            this.swedish = swedish;
            this.sql = sql;
        }

        public String code() {
            return code;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * What is asked for.
     *
     * @param until follow-ups and ends up to that day; null for all
     * @param service code of a service; empty for all
     * @param unit code of a unit; empty for all
     * @param sought a case number or an identity number of ten or twelve digits; null for all
     * @param size how many; the rest is on other pages
     */
    record Asked(
            Scope scope,
            Order order,
            LocalDate until,
            String service,
            String unit,
            String sought,
            int page,
            int size) {}

    /**
     * One decision.
     *
     * @param fullName null where the identity is protected
     * @param nextOn null if no follow-up is left before the decision ends
     * @param watchId the watch that is moved when the date is; null as {@code nextOn}
     * @param need how many of the unit's answers say that something does not fit since the last follow-up
     * @param plans how many orders have an approved plan, of {@code orders}
     * @param templates how many templates are unanswered
     * @param bookedFor the time that is booked for the next follow-up; null if none is
     * @param all how many decisions there are on every page
     */
    public record Row(
            long decisionId,
            String caseNumber,
            String fullName,
            String handler,
            LocalDate validTo,
            LocalDate lastOn,
            LocalDate nextOn,
            Long watchId,
            LocalDate latestOn,
            int need,
            int all,
            String services,
            String units,
            int orders,
            int plans,
            int templates,
            int open,
            int late,
            OffsetDateTime bookedFor) {}

    /** A group and how many of its follow-ups were held in time. */
    record Share(String whose, int due, int inTime) {
        public int percent() {
            return due == 0 ? 100 : Math.round(100f * inTime / due);
        }
    }

    record OnADay(LocalDate day, int followUps) {}

    private static final String NEED = """
            (select count(*) from report_of_misfit r where r.decision_id = d.id
               and (d.last_follow_up_on is null or r.answered_on > d.last_follow_up_on))""";

    /** The decisions of a page, in their order. */
    List<Row> page(Asked asked, Reader reader, LocalDate today) {
        String sql = """
                with found as (
                  select d.id as decision_id, c.case_number, c.listed_name as full_name, c.handler, d.valid_to,
                         d.last_follow_up_on as last_on, w.due_on as next_on, w.watch_id, w.latest_on, %s as need
                  from decision_known d
                  join case_known c on c.id = d.care_case_id
                  left join follow_up_due w on w.decision_id = d.id
                  where c.is_open and %s and exists (select 1 from order_in_force o where o.decision_id = d.id %s %s) %s %s
                ), b as (
                  select found.*, count(*) over () as all_rows from found
                ), shown as (
                  select b.*, row_number() over (order by %s, b.decision_id) as place from b
                  order by place offset :skipped rows fetch next :size rows only
                )
                select d.decision_id, d.case_number, d.full_name, d.handler, d.valid_to, d.last_on, d.next_on, d.watch_id, d.latest_on, d.need, d.all_rows as "all",
                  (select string_agg(distinct v.name, ', ') from order_in_force o join service_known v on v.code = o.service_code where o.decision_id = d.decision_id) as services,
                  (select string_agg(distinct u.name, ', ') from order_in_force o join unit_known u on u.code = o.unit_code where o.decision_id = d.decision_id) as units,
                  (select count(*) from order_in_force o where o.decision_id = d.decision_id) as orders,
                  (select count(*) from order_in_force o where o.decision_id = d.decision_id
                    and exists (select 1 from plan_approved e where e.order_id = o.id)) as plans,
                  (select count(*) from report_waiting r where r.decision_id = d.decision_id) as templates,
                  (select count(*) from watch_open w where w.case_number = d.case_number) as open,
                  (select count(*) from watch_open w where w.case_number = d.case_number and w.due_on < :today) as late,
                  (select b.booked_for from booking_ahead b where b.decision_id = d.decision_id order by b.id desc fetch first row only) as booked_for
                from shown d order by d.place""".formatted(
                        asked.order() == Order.NEED ? NEED : "0",
                        asked.scope().condition(),
                        asked.service().isEmpty() ? "" : "and o.service_code = :service",
                        asked.unit().isEmpty() ? "" : "and o.unit_code = :unit",
                        asked.until() == null ? "" : "and (w.due_on <= :until or d.valid_to <= :until)",
                        asked.sought() == null ? "" : "and (c.case_number = :sought or c.identity_number = :sought)",
                        asked.order().sql);
        return of(jdbc.sql(sql), reader)
                .param("today", today)
                .param("service", asked.service())
                .param("unit", asked.unit())
                .param("until", asked.until())
                .param("sought", asked.sought())
                .param("skipped", asked.page() * asked.size())
                .param("size", asked.size())
                .query(Rows.of(Row.class))
                .list();
    }

    /** How many follow-ups fall on each day, up to and with the last. */
    List<OnADay> load(Scope scope, Reader reader, LocalDate last) {
        return of(jdbc.sql("""
                                select w.due_on as "day", count(*) as follow_ups from follow_up_due w join case_known c on c.case_number = w.case_number
                                where c.is_open and w.due_on <= :last and %s
                                group by w.due_on order by w.due_on""".formatted(scope.condition())), reader)
                .param("last", last)
                .query(Rows.of(OnADay.class))
                .list();
    }

    /** Follow-ups due in a period by handler: held in time, held late or not held yet (G1, G16, G20, K2). One that was dropped with its decision counts as none, and so does one that still can be held in time. */
    List<Share> byHandler(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return shares("c.handler", "", scope, reader, from, to);
    }

    /** The same by unit: each unit that has an order on the decision. */
    List<Share> byUnit(Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return shares(
                "u.name",
                "join (select distinct o.decision_id, o.unit_code from order_known o) o on o.decision_id = w.decision_id join unit_known u on u.code = o.unit_code",
                scope,
                reader,
                from,
                to);
    }

    private List<Share> shares(String whose, String joined, Scope scope, Reader reader, LocalDate from, LocalDate to) {
        return of(jdbc.sql("""
                                select %s as whose, count(*) as due, sum(case when w.is_in_time then 1 else 0 end) as in_time
                                from follow_up_counted w join case_known c on c.case_number = w.case_number %s
                                where (not w.is_open or w.due_on < :today) and w.due_on between :from and :to and %s
                                group by %s order by 1""".formatted(whose, joined, scope.condition(), whose)), reader)
                .param("from", from)
                .param("to", to)
                .param("today", SwedishTime.today(clock))
                .query(Rows.of(Share.class))
                .list();
    }

    private static StatementSpec of(StatementSpec statement, Reader reader) {
        return statement.param("user", reader.userId()).param("groups", reader.groups());
    }
}
