package se.foljsam.investigation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.platform.Spoken;

/** The party's demand that a matter is decided: open until the matter is decided, or the demand refused by a decision that can be appealed (L1, FL 12). */
class DecisionDemand {
    /** Where it stands. */
    enum State implements Spoken {
        OPEN("Väntar på beslut"),
        /** The matter was decided. */
        DECIDED("Ärendet är avgjort"),
        REFUSED("Avslagen"),
        /** The application was withdrawn, or the person has died. */
        FALLEN("Gäller inte längre");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private Long careCaseId;
    private LocalDate receivedOn;
    private String demandText;
    private State state;
    private String registeredBy;
    private Instant registeredAt;
    private LocalDate endedOn;
    private String refusedBy;
    private String reasons;
    private String appealInformation;
    private LocalDate toldOn;

    static DecisionDemand receive(
            long matterId, long careCaseId, LocalDate receivedOn, String text, String by, Instant now) {
        DecisionDemand demand = new DecisionDemand();
        demand.matterId = matterId;
        demand.careCaseId = careCaseId;
        demand.receivedOn = receivedOn;
        demand.demandText = text;
        demand.registeredBy = by;
        demand.registeredAt = now;
        demand.state = State.OPEN;
        return demand;
    }

    void refuse(RefuseDemandForm typed, String by, LocalDate day) {
        end(State.REFUSED, day);
        this.refusedBy = by;
        this.reasons = typed.reasons();
        this.appealInformation = typed.appealInformation();
        this.toldOn = typed.toldOn();
    }

    void decided(LocalDate day) {
        end(State.DECIDED, day);
    }

    void fall(LocalDate day) {
        end(State.FALLEN, day);
    }

    private void end(State as, LocalDate day) {
        if (state != State.OPEN) {
            throw new IllegalStateException("demand " + id + " is " + state + " and cannot be " + as);
        }
        this.state = as;
        this.endedOn = day;
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

    LocalDate receivedOn() {
        return receivedOn;
    }

    String demandText() {
        return demandText;
    }

    State state() {
        return state;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String refusedBy() {
        return refusedBy;
    }

    String reasons() {
        return reasons;
    }

    String appealInformation() {
        return appealInformation;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    Long version() {
        return version;
    }
}
