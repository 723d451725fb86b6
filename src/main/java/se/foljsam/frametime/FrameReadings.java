package se.foljsam.frametime;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.Rows;

/** Reads the activities of decisions and orders, their time and how their levels have changed (B7, B11, B12). */
@Component
public class FrameReadings {
    /** Another unit has had the order since: what changed there is not for this one. */
    private static final String BEFORE_IT_MOVED_ON = """
            not exists (
              select 1 from order_known n join order_revised s on s.order_id = n.id
              where n.moved_from = o.id and s.revision = 1 and s.made_at <= f.recorded_at)""";

    private final JdbcClient jdbc;

    FrameReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of a decision's activities. */
    record Version(long id, long decisionId, String tableVersion) {
        /** Enough of the table's checksum to tell one from another. */
        public String table() {
            return tableVersion.substring(0, 8);
        }
    }

    /**
     * An activity as it stands.
     *
     * @param minutes of one occasion
     */
    record Activity(
            String service,
            String name,
            boolean insideFrame,
            Integer needLevel,
            int minutes,
            int occasions,
            String howOften,
            boolean exampleValue) {

        public FrameTime time() {
            return FrameTime.of(minutes, occasions, Every.valueOf(howOften));
        }

        /** "2 gånger om dagen". */
        public String often() {
            return Every.valueOf(howOften).counted(occasions);
        }
    }

    /** One change of an activity. Minutes are of two weeks. */
    record Move(
            OffsetDateTime recordedAt,
            String recordedBy,
            String service,
            String name,
            boolean insideFrame,
            String changeKind,
            Integer levelBefore,
            Integer levelAfter,
            int minutesBefore,
            int minutesAfter,
            String reason,
            LocalDate endedOn) {

        /** Not after the last day of the order, where the change is asked of one; null if it goes on. */
        boolean wasInTime() {
            return isInTime(recordedAt, endedOn);
        }

        public String what() {
            return switch (changeKind) {
                case "ENDED" -> "Avslutad";
                case "ADDED" -> insideFrame ? "Tillagd på nivå " + levelAfter : "Tillagd";
                default -> insideFrame ? "Nivå %d blir %d".formatted(levelBefore, levelAfter) : "Tiden ändrad";
            };
        }

        public String before() {
            return minutes(minutesBefore);
        }

        public String after() {
            return minutes(minutesAfter);
        }

        public String difference() {
            int half = minutesAfter - minutesBefore;
            return (half > 0 ? "+" : half < 0 ? "−" : "") + minutes(Math.abs(half));
        }

        private static String minutes(int inTwoWeeks) {
            return inTwoWeeks % 2 == 0
                    ? String.valueOf(inTwoWeeks / 2)
                    : String.format(Locale.ROOT, "%.1f", inTwoWeeks / 2.0).replace('.', ',');
        }
    }

    /** The newest version of each decision of the case that has activities. */
    List<Version> newestOf(long careCaseId) {
        return jdbc.sql("""
                        select f.id, f.decision_id, f.table_version from frame_version f
                        where f.care_case_id = ? and f.decision_id is not null and f.version_number = (
                          select max(n.version_number) from frame_version n where n.decision_id = f.decision_id)
                        order by f.id""").param(careCaseId).query(Rows.of(Version.class)).list();
    }

    List<Activity> activitiesOf(long versionId) {
        return jdbc.sql("""
                        select c.name as service, a.name, a.inside_frame, a.need_level, a.minutes, a.occasions, a.how_often, a.example_value
                        from frame_activity a join service_known c on c.code = a.service_code
                        where a.frame_version = ? order by a.frame_version_key""").param(versionId).query(Rows.of(Activity.class)).list();
    }

    /** Oldest first. */
    List<Move> movesOf(long decisionId) {
        return jdbc.sql("""
                        select f.recorded_at, f.recorded_by, c.name as service, m.name, m.inside_frame, m.change_kind,
                               m.level_before, m.level_after, m.minutes_before, m.minutes_after, m.reason, cast(null as date) as ended_on
                        from frame_version f join frame_move m on m.frame_version = f.id join service_known c on c.code = m.service_code
                        where f.decision_id = ? order by f.version_number, m.frame_version_key""").param(decisionId).query(Rows.of(Move.class)).list();
    }

    /** What an order carries, or carried when it ended at its unit: only its own service, and nothing that came after (J3). */
    List<Activity> activitiesOfOrder(long orderId) {
        return versionOf(orderId)
                .map(version -> jdbc.sql("""
                                select c.name as service, a.name, a.inside_frame, a.need_level, a.minutes, a.occasions, a.how_often, a.example_value
                                from frame_activity a
                                join order_known o on o.id = ? and o.service_code = a.service_code
                                join service_known c on c.code = a.service_code
                                where a.frame_version = ? order by a.frame_version_key""")
                        .params(orderId, version)
                        .query(Rows.of(Activity.class))
                        .list())
                .orElse(List.of());
    }

    /** Whether the order's activities say its time, outside the frame too. */
    public boolean saysTime(long orderId) {
        return versionOf(orderId).isPresent() && !activitiesOfOrder(orderId).isEmpty();
    }

    private record Recorded(long id, OffsetDateTime recordedAt, LocalDate endedOn) {}

    private static boolean isInTime(OffsetDateTime recordedAt, LocalDate lastDay) {
        return lastDay == null || !SwedishTime.dateOf(recordedAt.toInstant()).isAfter(lastDay);
    }

    private Optional<Long> versionOf(long orderId) {
        return jdbc
                .sql("""
                        select f.id, f.recorded_at, o.ended_on
                        from frame_version f join order_known o on o.id = ? and o.decision_id = f.decision_id
                        where\s""" + BEFORE_IT_MOVED_ON + " order by f.version_number desc")
                .param(orderId)
                .query(Rows.of(Recorded.class))
                .list()
                .stream()
                .filter(version -> isInTime(version.recordedAt(), version.endedOn()))
                .map(Recorded::id)
                .findFirst();
    }

    /** What changed while the unit had the order, oldest first. */
    List<Move> movesOfOrder(long orderId) {
        return jdbc
                .sql("""
                        select f.recorded_at, f.recorded_by, c.name as service, m.name, m.inside_frame, m.change_kind,
                               m.level_before, m.level_after, m.minutes_before, m.minutes_after, m.reason, o.ended_on
                        from order_known o
                        join frame_version f on f.decision_id = o.decision_id
                        join frame_move m on m.frame_version = f.id and m.service_code = o.service_code
                        join service_known c on c.code = m.service_code
                        where o.id = ?
                          and f.recorded_at >= (select min(r.made_at) from order_revised r where r.order_id = o.id)
                          and\s""" + BEFORE_IT_MOVED_ON + " order by f.version_number, m.frame_version_key")
                .param(orderId)
                .query(Rows.of(Move.class))
                .list()
                .stream()
                .filter(Move::wasInTime)
                .toList();
    }
}
