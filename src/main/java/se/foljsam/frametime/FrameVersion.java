package se.foljsam.frametime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.frametime.ChangedActivities.Changed;

/** One version of a matter's activities: as investigated, as decided, or as a change made them. What was recorded is never changed; what comes later is a new version (B7, B12). */
class FrameVersion {
    /** What a version came of. */
    enum Basis {
        INVESTIGATION,
        CORRECTION,
        DECISION,
        FOLLOW_UP,
        CHANGED_NEED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long matterId;
    private Long decisionId;
    private int versionNumber;
    private Basis basis;
    private String tableVersion;
    private String reason;
    private String recordedBy;
    private Instant recordedAt;
    private List<FrameActivity> activities = new ArrayList<>();
    private List<FrameMove> moves = new ArrayList<>();

    /** As the investigation has it, or a correction of it, which carries its reason. */
    static FrameVersion investigated(
            Matter matter,
            int number,
            List<FrameActivity> activities,
            String table,
            String correctionReason,
            String by,
            Instant now) {
        FrameVersion frame = new FrameVersion();
        frame.careCaseId = matter.careCaseId();
        frame.matterId = matter.id();
        frame.versionNumber = number;
        frame.basis = correctionReason == null ? Basis.INVESTIGATION : Basis.CORRECTION;
        frame.tableVersion = table;
        frame.reason = correctionReason;
        frame.recordedBy = by;
        frame.recordedAt = now;
        frame.activities.addAll(activities);
        return frame;
    }

    /** As it was decided: what the granted services carry, with the minutes as they were investigated. */
    FrameVersion decided(int number, long decision, List<String> granted, String by, Instant now) {
        FrameVersion frame = next(number, Basis.DECISION, by, now);
        frame.decisionId = decision;
        frame.tableVersion = tableVersion;
        activities.stream()
                .map(activity -> activity.carriedBy(granted))
                .filter(java.util.Objects::nonNull)
                .forEach(frame.activities::add);
        return frame;
    }

    /** As changes of one service's activities made it, the other services' as they were; only of what is decided. */
    FrameVersion changed(
            int number, Basis because, String serviceCode, Changed what, String table, String by, Instant now) {
        if (decisionId == null) {
            throw new IllegalStateException("frame " + id + " is not decided and cannot be changed");
        }
        FrameVersion frame = next(number, because, by, now);
        frame.decisionId = decisionId;
        frame.tableVersion = table;
        activities.stream()
                .filter(activity -> !serviceCode.equals(activity.serviceCode()))
                .forEach(frame.activities::add);
        frame.activities.addAll(what.after());
        frame.moves.addAll(what.moves());
        return frame;
    }

    private FrameVersion next(int number, Basis because, String by, Instant now) {
        FrameVersion frame = new FrameVersion();
        frame.careCaseId = careCaseId;
        frame.matterId = matterId;
        frame.versionNumber = number;
        frame.basis = because;
        frame.recordedBy = by;
        frame.recordedAt = now;
        return frame;
    }

    List<FrameActivity> of(String serviceCode) {
        return activities.stream()
                .filter(activity -> serviceCode.equals(activity.serviceCode()))
                .toList();
    }

    List<FrameActivity> activities() {
        return List.copyOf(activities);
    }

    List<FrameMove> moves() {
        return List.copyOf(moves);
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long matterId() {
        return matterId;
    }

    Long decisionId() {
        return decisionId;
    }

    int versionNumber() {
        return versionNumber;
    }

    Basis basis() {
        return basis;
    }

    /** Of the table in force when it was recorded. */
    String tableVersion() {
        return tableVersion;
    }

    String reason() {
        return reason;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Long version() {
        return version;
    }
}
