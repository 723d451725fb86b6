package se.foljsam.delivery.discharge;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.Spoken;

/** A handover that a discharge support team has told of, and what the handler made of it (D9, D10). */
class Handover {
    /** Where it stands; the gateway's words. */
    enum State implements Spoken {
        OPEN("Väntar på handläggaren"),
        /** The order goes to the chosen unit on the same decision. */
        MOVED("Uppdraget är flyttat"),
        /** The team's order ends: home care is decided and ordered by itself, or is not needed. */
        ENDED("Uppdraget avslutas"),
        /** The order stays with the team. */
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

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private String unitCode;
    private String toUnit;
    private boolean simplified;
    private Instant handoverAt;
    private Instant toldAt;
    private String toldBy;
    private String services;
    private String howItWorks;
    private String remaining;
    private String departure;
    private String agreedWith;
    private State state;
    private Boolean personContacted;
    private String note;
    private Instant decidedAt;
    private String decidedBy;
    private Long movedOrderId;

    static Handover tell(ServiceOrder order, boolean simplified, Instant handoverAt, Told told, Instant now) {
        Handover handover = new Handover();
        handover.careCaseId = order.careCaseId();
        handover.orderId = order.id();
        handover.unitCode = order.unitCode();
        handover.toUnit = simplified ? null : told.toUnit();
        handover.simplified = simplified;
        handover.handoverAt = handoverAt;
        handover.toldAt = now;
        handover.toldBy = told.by();
        handover.services = told.services();
        handover.howItWorks = told.howItWorks();
        handover.remaining = told.remaining();
        handover.departure = told.departure();
        handover.agreedWith = told.agreedWith();
        handover.state = State.OPEN;
        return handover;
    }

    /** The order moves; {@code contacted} says whether the handler has talked with the person about it (D10). */
    void moved(boolean contacted, String text, Instant now, String by) {
        decide(State.MOVED, text, now, by);
        this.personContacted = contacted;
    }

    void continuesAs(long newOrderId) {
        this.movedOrderId = newOrderId;
    }

    void ended(String text, Instant now, String by) {
        decide(State.ENDED, text, now, by);
    }

    void goesOn(String text, Instant now, String by) {
        decide(State.GOES_ON, text, now, by);
    }

    void drop() {
        refuseUnlessOpen("dropped");
        this.state = State.DROPPED;
    }

    private void decide(State outcome, String text, Instant now, String by) {
        refuseUnlessOpen("decided on");
        this.state = outcome;
        this.note = text;
        this.decidedAt = now;
        this.decidedBy = by;
    }

    private void refuseUnlessOpen(String what) {
        if (state != State.OPEN) {
            throw new IllegalStateException("handover " + id + " is " + state + " and cannot be " + what);
        }
    }

    /** The day of the handover: the first at the new unit. */
    LocalDate handoverOn() {
        return SwedishTime.dateOf(handoverAt);
    }

    /** What was told by the template, in Swedish; empty if nothing. */
    String template() {
        return (line("Insatser", services) + line("Så fungerar det", howItWorks) + line("Kvar att göra", remaining))
                .strip();
    }

    private static String line(String label, String text) {
        return text == null ? "" : "%s: %s ".formatted(label, text);
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

    /** The team's unit. */
    String unitCode() {
        return unitCode;
    }

    String toUnit() {
        return toUnit;
    }

    boolean isSimplified() {
        return simplified;
    }

    Instant handoverAt() {
        return handoverAt;
    }

    Instant toldAt() {
        return toldAt;
    }

    String toldBy() {
        return toldBy;
    }

    String services() {
        return services;
    }

    String howItWorks() {
        return howItWorks;
    }

    String remaining() {
        return remaining;
    }

    String departure() {
        return departure;
    }

    String agreedWith() {
        return agreedWith;
    }

    State state() {
        return state;
    }

    Boolean personContacted() {
        return personContacted;
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
