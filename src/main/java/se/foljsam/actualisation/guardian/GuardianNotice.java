package se.foljsam.actualisation.guardian;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A need of a legal guardian that somebody at the authority has found, until the chief guardian is told or the need is gone (L16). */
class GuardianNotice {
    /** Where it stands. */
    enum State {
        NEEDED,
        SENT,
        NOT_NEEDED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private String reason;
    private LocalDate foundOn;
    private String foundBy;
    private State state;
    private LocalDate sentOn;
    private String settledBy;
    private String note;

    static GuardianNotice needed(Long careCaseId, String reason, LocalDate today, String by) {
        GuardianNotice notice = new GuardianNotice();
        notice.careCaseId = careCaseId;
        notice.reason = reason;
        notice.foundOn = today;
        notice.foundBy = by;
        notice.state = State.NEEDED;
        return notice;
    }

    /** The chief guardian was told on this day. */
    void sent(LocalDate day, String by, String text) {
        settle(State.SENT, by, text);
        this.sentOn = day;
    }

    /** Nobody needs to be told any more. */
    void notNeeded(String by, String why) {
        settle(State.NOT_NEEDED, by, why);
    }

    private void settle(State now, String by, String text) {
        if (state != State.NEEDED) {
            throw new IllegalStateException("guardian notice " + id + " is " + state + " and cannot become " + now);
        }
        this.state = now;
        this.settledBy = by;
        this.note = text;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    String reason() {
        return reason;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    String foundBy() {
        return foundBy;
    }

    State state() {
        return state;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    String settledBy() {
        return settledBy;
    }

    String note() {
        return note;
    }

    Long version() {
        return version;
    }
}
