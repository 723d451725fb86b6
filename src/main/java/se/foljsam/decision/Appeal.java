package se.foljsam.decision;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An appeal against a decision, as it came in and what became of it (C3, C10). */
class Appeal {
    /** Where it stands. */
    enum State {
        RECEIVED,
        HANDED_OVER,
        CHANGED,
        DISMISSED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private LocalDate receivedOn;
    private LocalDate decisionReceivedOn;
    private String whatIsAsked;
    private State state;
    private Boolean inTime;
    private String reconsideration;

    static Appeal receive(
            CareDecision decision, LocalDate receivedOn, LocalDate decisionReceivedOn, String whatIsAsked) {
        Appeal appeal = new Appeal();
        appeal.careCaseId = decision.careCaseId();
        appeal.decisionId = decision.id();
        appeal.receivedOn = receivedOn;
        appeal.decisionReceivedOn = decisionReceivedOn;
        appeal.whatIsAsked = whatIsAsked;
        appeal.state = State.RECEIVED;
        return appeal;
    }

    void assess(State outcome, String text) {
        if (state != State.RECEIVED) {
            throw new IllegalStateException("appeal " + id + " is " + state + " and cannot be assessed");
        }
        this.state = outcome;
        this.inTime = outcome != State.DISMISSED;
        this.reconsideration = text;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long decisionId() {
        return decisionId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate decisionReceivedOn() {
        return decisionReceivedOn;
    }

    String whatIsAsked() {
        return whatIsAsked;
    }

    State state() {
        return state;
    }

    Boolean isInTime() {
        return inTime;
    }

    String reconsideration() {
        return reconsideration;
    }

    Long version() {
        return version;
    }
}
