package se.foljsam.delivery.discharge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** Reads what a discharge support team and home care have told and asked of an order (D9, D10, D11). */
@Component
class DischargeReadings {
    private final JdbcClient jdbc;

    DischargeReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit to choose. */
    record Unit(String code, String name) {}

    record ToldHandover(
            OffsetDateTime handoverAt,
            String toUnit,
            String services,
            String howItWorks,
            String remaining,
            String departure,
            String agreedWith,
            Handover.State state,
            String note) {}

    record AskedTakeover(
            LocalDate beginsOn,
            LocalDate untilAbout,
            String team,
            String reason,
            Takeover.State state,
            String answerNote) {}

    /** Whether the order's service goes on and the order may be handed over: it is a discharge support team's. */
    boolean isTeams(long orderId) {
        return jdbc.sql("""
                        select count(*) from service_order o join unit_known u on u.code = o.unit_code
                        where o.id = ? and o.state = 'EXECUTED' and u.discharge_team""").param(orderId).query(Integer.class).single() > 0;
    }

    /** Whether the order is of home care that goes on at another unit than a discharge support team. */
    boolean isHomeCare(long orderId) {
        return jdbc.sql("""
                        select count(*) from service_order o join unit_known u on u.code = o.unit_code
                        join service_known v on v.code = o.service_code
                        where o.id = ? and o.state = 'EXECUTED' and v.is_home_care and not u.discharge_team""").param(orderId).query(Integer.class).single() > 0;
    }

    /** Whether the order is of a service granted by simplified decision (D9). */
    boolean isSimplified(long orderId) {
        return jdbc.sql("""
                        select count(*) from service_order o join service_known v on v.code = o.service_code
                        where o.id = ? and v.simplified""").param(orderId).query(Integer.class).single() > 0;
    }

    /** Code of the unit an order came from; empty for one that was sent there first. */
    Optional<String> cameFrom(long orderId) {
        return jdbc.sql(
                        "select f.unit_code from service_order o join service_order f on f.id = o.moved_from where o.id = ?")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** Open units that are discharge support teams, or that are not, by name. */
    List<Unit> openUnits(boolean teams) {
        return jdbc.sql("select code, name from unit_known where is_open and discharge_team = ? order by name")
                .param(teams)
                .query(Rows.of(Unit.class))
                .list();
    }

    /** Newest first. */
    List<ToldHandover> handoversOf(long orderId) {
        return jdbc.sql("""
                        select h.handover_at, u.name as to_unit, h.services, h.how_it_works, h.remaining, h.departure, h.agreed_with, h.state, h.note
                        from handover h left join unit_known u on u.code = h.to_unit where h.order_id = ? order by h.id desc""").param(orderId).query(Rows.of(ToldHandover.class)).list();
    }

    /** Newest first. */
    List<AskedTakeover> takeoversOf(long orderId) {
        return jdbc.sql("""
                        select t.begins_on, t.until_about, u.name as team, t.reason, t.state, t.answer_note
                        from takeover t join unit_known u on u.code = t.team_code where t.order_id = ? order by t.id desc""").param(orderId).query(Rows.of(AskedTakeover.class)).list();
    }
}
