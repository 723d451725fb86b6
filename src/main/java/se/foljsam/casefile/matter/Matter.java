package se.foljsam.casefile.matter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.platform.Spoken;

/** What runs in a case from an opening to an end: an application with its investigation, decision, services and follow-ups. Carries the law (A3). */
public class Matter {
    /** How a matter came up. */
    public enum Kind implements Spoken {
        APPLICATION("Ansökan"),
        REQUEST("Begäran"),
        NOTIFICATION("Anmälan"),
        CHANGED_NEED("Förändrat behov"),
        REASSESSMENT("Omprövning"),
        COURT_JUDGMENT("Dom"),
        /** Decided before the case came to Följsam, read in from a spreadsheet. */
        IMPORT("Inläst beslut");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Whether it still runs. */
    public enum State {
        OPEN,
        ENDED
    }

    /** Where its flow begins in the case. */
    public enum Start {
        /** The need is investigated and decided. */
        INVESTIGATE,
        /** A court's judgment stands as the decision and is ordered at once (C11). */
        JUDGMENT,
        /** Decided and ordered before it came into Följsam. */
        IMPORTED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Kind kind;
    private Law law;
    private Long applicationId;
    private State state;
    private Instant openedAt;
    private Instant endedAt;
    private String ground;

    static Matter open(CareCase careCase, Kind kind, Law law, Long applicationId, String ground, Instant now) {
        Matter matter = new Matter();
        matter.careCaseId = careCase.id();
        matter.kind = kind;
        matter.law = law;
        matter.applicationId = applicationId;
        matter.ground = ground;
        matter.state = State.OPEN;
        matter.openedAt = now;
        return matter;
    }

    void end(Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("matter " + id + " is " + state + " and cannot end");
        }
        this.state = State.ENDED;
        this.endedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long careCaseId() {
        return careCaseId;
    }

    public Kind kind() {
        return kind;
    }

    public Law law() {
        return law;
    }

    public Long applicationId() {
        return applicationId;
    }

    /** Why the authority itself opened it, in Swedish (I6, L6); null if somebody applied. */
    public String ground() {
        return ground;
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Long version() {
        return version;
    }
}
