package se.foljsam.page;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.platform.Rows;

/** Reads what a unit documents of an order while it runs: what was not done, and time outside the frame. */
@Component
public class OrderPartReadings {
    private final JdbcClient jdbc;

    OrderPartReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cause(String code, String label) {}

    public record NotDone(
            LocalDate happenedOn,
            String extent,
            String what,
            String cause,
            String causeNote,
            String measure,
            String registeredBy) {}

    /** How many times something of a service was not done as planned, wholly or in part. */
    public record Count(String service, String unit, int wholly, int partly) {}

    public record Timed(
            LocalDate periodFrom,
            LocalDate periodTo,
            int orderedMinutes,
            int performedMinutes,
            int ancillaryMinutes,
            String cause) {}

    /**
     * What was ordered, as the unit reads it.
     *
     * @param frameMinutes minutes a week; null outside the frame
     * @param startedOn null until executed
     */
    record Ordered(
            OrderState state,
            String extent,
            String need,
            String goal,
            Integer frameMinutes,
            String otherInformation,
            LocalDate startedOn) {}

    public List<Cause> notDoneCauses() {
        return jdbc.sql("select code, label from not_done_cause_known order by is_other, label")
                .query(Rows.of(Cause.class))
                .list();
    }

    /** Newest first. */
    public List<NotDone> notDone(long orderId) {
        return jdbc.sql("""
                        select n.happened_on, n.extent, n.what, n.cause, n.cause_note, n.measure, n.registered_by
                        from not_done n
                        where n.order_id = ? order by n.happened_on desc, n.id desc""").param(orderId).query(Rows.of(NotDone.class)).list();
    }

    /** Of each order of the case with anything not done from this day on. */
    public List<Count> notDoneIn(long careCaseId, LocalDate from) {
        return jdbc.sql("""
                        select v.name as service, u.name as unit,
                               sum(case when n.is_wholly then 1 else 0 end) as wholly,
                               sum(case when n.is_wholly then 0 else 1 end) as partly
                        from not_done n
                        join order_known o on o.id = n.order_id
                        join service_known v on v.code = o.service_code
                        join unit_known u on u.code = o.unit_code
                        where n.care_case_id = ? and n.happened_on >= ?
                        group by o.id, v.name, u.name order by v.name, u.name""")
                .params(careCaseId, from)
                .query(Rows.of(Count.class))
                .list();
    }

    /** Whether the service has begun and is timed by itself (B11). */
    public boolean isTimed(long orderId) {
        return count("""
                select count(*) from order_known o join service_known v on v.code = o.service_code
                where o.id = ? and v.outside_frame and o.started_on is not null""", orderId) > 0;
    }

    public boolean hasBegun(long orderId) {
        return count("select count(*) from order_known where id = ? and started_on is not null", orderId) > 0;
    }

    private long count(String sql, long orderId) {
        return jdbc.sql(sql).param(orderId).query(Long.class).single();
    }

    /** Newest first. */
    public List<Timed> timed(long orderId) {
        return jdbc.sql("""
                        select period_from, period_to, ordered_minutes, performed_minutes, ancillary_minutes, cause
                        from time_reported where order_id = ? order by period_from desc""").param(orderId).query(Rows.of(Timed.class)).list();
    }

    Ordered ordered(long orderId) {
        return jdbc.sql(
                        "select state, extent, need, goal, frame_minutes, other_information, started_on from order_known where id = ?")
                .param(orderId)
                .query(Rows.of(Ordered.class))
                .single();
    }
}
