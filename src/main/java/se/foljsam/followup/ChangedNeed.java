package se.foljsam.followup;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A changed need that somebody told of while services go on (H5, H7). */
class ChangedNeed {
    /** What it led to. */
    enum State {
        REPORTED,
        FOLLOW_UP,
        INVESTIGATION,
        NONE
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private LocalDate reportedOn;
    private String reportedBy;
    private String kind;
    private String description;
    private State state;
    private String assessment;

    static ChangedNeed report(Long careCaseId, LocalDate today, String by, String description) {
        ChangedNeed need = new ChangedNeed();
        need.careCaseId = careCaseId;
        need.reportedOn = today;
        need.reportedBy = by;
        need.kind = "OTHER";
        need.description = description;
        need.state = State.REPORTED;
        return need;
    }

    void assess(State outcome, String text) {
        if (state != State.REPORTED) {
            throw new IllegalStateException("changed need " + id + " is " + state + " and cannot be assessed");
        }
        this.state = outcome;
        this.assessment = text;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    String reportedBy() {
        return reportedBy;
    }

    String kind() {
        return kind;
    }

    String description() {
        return description;
    }

    State state() {
        return state;
    }

    String assessment() {
        return assessment;
    }

    Long version() {
        return version;
    }
}
