package se.foljsam.delivery.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.Spoken;

/** That the discharge support team is asked to take over a service for a period, what it answers and what the handler decides (D11). */
class Takeover {
    /** Where it stands. The team's answers and the handler's are the gateways' words. */
    enum State implements Spoken {
        ASKED("Teamet är tillfrågat"),
        /** The team can; the handler decides. */
        AGREED("Teamet kan, väntar på handläggaren"),
        /** The team cannot. */
        DECLINED("Teamet kan inte"),
        /** The order goes to the team. */
        MOVED("Uppdraget är flyttat"),
        /** The order stays with home care. */
        GOES_ON("Uppdraget ligger kvar"),
        /** The service ended otherwise before it was decided on. */
        DROPPED("Gäller inte längre");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** States in which somebody still has to say something. */
    static final Set<State> OPEN = Set.copyOf(EnumSet.of(State.ASKED, State.AGREED));

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private String unitCode;
    private String teamCode;
    private Instant askedAt;
    private String askedBy;
    private LocalDate beginsOn;
    private LocalDate untilAbout;
    private String reason;
    private State state;
    private String answerNote;
    private Instant answeredAt;
    private String answeredBy;
    private String personsView;
    private String note;
    private Instant decidedAt;
    private String decidedBy;
    private Long movedOrderId;

    static Takeover ask(ServiceOrder order, Asked asked, Instant now) {
        Takeover takeover = new Takeover();
        takeover.careCaseId = order.careCaseId();
        takeover.orderId = order.id();
        takeover.unitCode = order.unitCode();
        takeover.teamCode = asked.team();
        takeover.askedAt = now;
        takeover.askedBy = asked.by();
        takeover.beginsOn = asked.from();
        takeover.untilAbout = asked.until();
        takeover.reason = asked.reason().strip();
        takeover.state = State.ASKED;
        return takeover;
    }

    void answer(boolean canTake, String text, Instant now, String by) {
        refuseUnless(State.ASKED, "answered");
        this.state = canTake ? State.AGREED : State.DECLINED;
        this.answerNote = text;
        this.answeredAt = now;
        this.answeredBy = by;
    }

    /** The order moves as of this day; {@code view} is what the person says of it (D1). */
    void moved(LocalDate from, String view, String text, Instant now, String by) {
        decide(State.MOVED, text, now, by);
        this.beginsOn = from;
        this.personsView = view;
    }

    void continuesAs(long newOrderId) {
        this.movedOrderId = newOrderId;
    }

    void goesOn(String text, Instant now, String by) {
        decide(State.GOES_ON, text, now, by);
    }

    void drop() {
        if (!OPEN.contains(state)) {
            refuseUnless(State.ASKED, "dropped");
        }
        this.state = State.DROPPED;
    }

    private void decide(State outcome, String text, Instant now, String by) {
        refuseUnless(State.AGREED, "decided on");
        this.state = outcome;
        this.note = text;
        this.decidedAt = now;
        this.decidedBy = by;
    }

    private void refuseUnless(State allowed, String what) {
        if (state != allowed) {
            throw new IllegalStateException("takeover " + id + " is " + state + " and cannot be " + what);
        }
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long orderId() {
        return orderId;
    }

    /** The home care unit that asks. */
    String unitCode() {
        return unitCode;
    }

    String teamCode() {
        return teamCode;
    }

    Instant askedAt() {
        return askedAt;
    }

    String askedBy() {
        return askedBy;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    LocalDate untilAbout() {
        return untilAbout;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    String answerNote() {
        return answerNote;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String answeredBy() {
        return answeredBy;
    }

    String personsView() {
        return personsView;
    }

    String note() {
        return note;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Long movedOrderId() {
        return movedOrderId;
    }

    Long version() {
        return version;
    }
}
