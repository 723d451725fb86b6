package se.foljsam.decision.proposal;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A decision that its writer may not make, as it was written, on its way to the one who holds the delegation (C4). Nothing of it is typed again. */
public class Proposal {
    /** Where it stands. */
    enum State {
        SENT,
        DECIDED,
        RETURNED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private Long careCaseId;
    private String content;
    private State state;
    private String holder;
    private String proposedBy;
    private Instant proposedAt;
    private String answeredBy;
    private Instant answeredAt;
    private String returnReason;
    private Long decisionId;

    static Proposal send(long matterId, long careCaseId, String content, String holder, String by, Instant now) {
        Proposal proposal = new Proposal();
        proposal.matterId = matterId;
        proposal.careCaseId = careCaseId;
        proposal.content = content;
        proposal.holder = holder;
        proposal.proposedBy = by;
        proposal.proposedAt = now;
        proposal.state = State.SENT;
        return proposal;
    }

    void decided(long decision, String by, Instant now) {
        refuseUnlessSent("decided");
        this.state = State.DECIDED;
        this.decisionId = decision;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    void returned(String reason, String by, Instant now) {
        refuseUnlessSent("returned");
        this.state = State.RETURNED;
        this.returnReason = reason;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    private void refuseUnlessSent(String what) {
        if (state != State.SENT) {
            throw new IllegalStateException("proposal " + id + " is " + state + " and cannot be " + what);
        }
    }

    Long id() {
        return id;
    }

    Long matterId() {
        return matterId;
    }

    Long careCaseId() {
        return careCaseId;
    }

    /** The decision as JSON. */
    String content() {
        return content;
    }

    State state() {
        return state;
    }

    /** The group that holds the delegation. */
    String holder() {
        return holder;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    public String returnReason() {
        return returnReason;
    }

    Long decisionId() {
        return decisionId;
    }

    Long version() {
        return version;
    }
}
