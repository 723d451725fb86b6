package se.foljsam.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.OrderBook.NewOrder;

/** One granted service ordered from one provider unit, from the sending to its end (D1, D8). */
class ServiceOrder {
    /** Where an order stands. */
    enum State {
        SENT,
        RETURNED,
        ACKNOWLEDGED,
        EXECUTED,
        ENDING,
        ENDED
    }

    /** Whether the person wants a fixed care contact (L9). */
    enum ContactAnswer {
        ACCEPTED,
        DECLINED,
        UNNEEDED
    }

    /** States in which the order is still in force. */
    static final Set<State> IN_FORCE =
            Set.copyOf(EnumSet.of(State.SENT, State.RETURNED, State.ACKNOWLEDGED, State.EXECUTED));

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private Long decidedServiceId;
    private String unitCode;
    private String serviceCode;
    private State state;
    private int revision;
    private String extent;
    private String need;
    private String goal;
    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean urgent;
    private String otherInformation;
    private Instant sentAt;
    private String sentBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private String unclear;
    private LocalDate startedOn;
    private String startRegisteredBy;
    private ContactAnswer contactAnswer;
    private String fixedCareContact;
    private LocalDate endedOn;
    private String endingGround;
    private String endingConfirmedBy;
    private Instant endingConfirmedAt;
    private List<OrderRevision> revisions = new ArrayList<>();

    static ServiceOrder send(Long careCaseId, NewOrder ordered, Instant now) {
        ServiceOrder order = new ServiceOrder();
        order.careCaseId = careCaseId;
        order.decisionId = ordered.decisionId();
        order.decidedServiceId = ordered.decidedServiceId();
        order.unitCode = ordered.unitCode();
        order.serviceCode = ordered.serviceCode();
        order.state = State.SENT;
        order.extent = ordered.extent();
        order.need = ordered.need();
        order.goal = ordered.goal();
        order.validFrom = ordered.validFrom();
        order.validTo = ordered.validTo();
        order.urgent = ordered.urgent();
        order.otherInformation = ordered.otherInformation();
        order.sentAt = now;
        order.sentBy = ordered.sentBy();
        order.keepRevision(null, now, ordered.sentBy());
        return order;
    }

    /** The unit has checked that the order came right (D3). */
    void acknowledge(Instant now, String by) {
        refuseUnless(EnumSet.of(State.SENT), "acknowledged");
        this.acknowledgedAt = now;
        this.acknowledgedBy = by;
        this.unclear = null;
        this.state = State.ACKNOWLEDGED;
    }

    /** The unit cannot take the order as it stands (D3, D4). */
    void giveBack(String whatIsUnclear) {
        refuseUnless(EnumSet.of(State.SENT), "returned");
        this.unclear = whatIsUnclear;
        this.state = State.RETURNED;
    }

    /** Goes out again as a new revision, to the same unit or to the right one (D3, D4). */
    void clarify(String clarification, String unit, String whatIsNeeded, String other, Instant now, String by) {
        refuseUnless(EnumSet.of(State.RETURNED), "clarified");
        this.unitCode = unit;
        this.need = whatIsNeeded;
        this.otherInformation = other;
        this.sentAt = now;
        this.sentBy = by;
        this.state = State.SENT;
        keepRevision(clarification, now, by);
    }

    /** The person has access to the service and it has begun (E1). */
    void start(LocalDate day, ContactAnswer answer, String contact, String by) {
        refuseUnless(EnumSet.of(State.ACKNOWLEDGED), "executed");
        this.startedOn = day;
        this.contactAnswer = answer;
        this.fixedCareContact = contact;
        this.startRegisteredBy = by;
        this.state = State.EXECUTED;
    }

    /** The execution was registered on the wrong day (E9); also possible when the service has ended, for the sake of fees. */
    void correctStart(LocalDate day, ContactAnswer answer, String contact, String by) {
        refuseUnless(EnumSet.of(State.EXECUTED, State.ENDING, State.ENDED), "given another start");
        if (startedOn == null) {
            throw new IllegalStateException("order " + id + " was never executed and has no start to correct");
        }
        this.startedOn = day;
        this.contactAnswer = answer;
        this.fixedCareContact = contact;
        this.startRegisteredBy = by;
    }

    /** Another extent on the same decision (D5, G13). */
    void revise(String newExtent, Instant now, String by) {
        refuseUnless(IN_FORCE, "revised");
        this.extent = newExtent;
        keepRevision(null, now, by);
    }

    /** The decision's period moved (A6). */
    void move(LocalDate from, LocalDate to) {
        refuseUnless(IN_FORCE, "moved");
        this.validFrom = from;
        this.validTo = to;
    }

    /** Ends as of a last day, and waits for the unit to confirm it (D7, I1). */
    void end(LocalDate lastDay, String ground) {
        refuseUnless(IN_FORCE, "ended");
        this.endedOn = lastDay;
        this.endingGround = ground;
        this.state = State.ENDING;
    }

    /** The unit knows the last day, so nothing goes on by mistake (D7). */
    void confirmEnding(Instant now, String by) {
        refuseUnless(EnumSet.of(State.ENDING), "confirmed as ended");
        this.endingConfirmedAt = now;
        this.endingConfirmedBy = by;
        this.state = State.ENDED;
    }

    /** The person has died: the order is over at once, whatever it waited for. An ending that was already set stands. */
    void endAfterDeath(LocalDate diedOn, String ground) {
        refuseUnless(EnumSet.complementOf(EnumSet.of(State.ENDED)), "ended by a death");
        if (endedOn == null || endedOn.isAfter(diedOn)) {
            this.endedOn = diedOn;
            this.endingGround = ground;
        }
        this.state = State.ENDED;
    }

    private void keepRevision(String clarification, Instant now, String by) {
        this.revision++;
        revisions.add(new OrderRevision(revision, unitCode, extent, need, otherInformation, clarification, now, by));
    }

    private void refuseUnless(Set<State> allowed, String what) {
        if (!allowed.contains(state)) {
            throw new IllegalStateException("order " + id + " is " + state + " and cannot be " + what);
        }
    }

    boolean isInForce() {
        return IN_FORCE.contains(state);
    }

    /** What the handler made clear last; empty if the order never was unclear. */
    Optional<String> clarification() {
        return revisions.stream()
                .filter(one -> one.clarification() != null)
                .max(Comparator.comparingInt(OrderRevision::revision))
                .map(OrderRevision::clarification);
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

    Long decidedServiceId() {
        return decidedServiceId;
    }

    String unitCode() {
        return unitCode;
    }

    String serviceCode() {
        return serviceCode;
    }

    State state() {
        return state;
    }

    int revision() {
        return revision;
    }

    String extent() {
        return extent;
    }

    String need() {
        return need;
    }

    String goal() {
        return goal;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    boolean isUrgent() {
        return urgent;
    }

    String otherInformation() {
        return otherInformation;
    }

    Instant sentAt() {
        return sentAt;
    }

    String sentBy() {
        return sentBy;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    String acknowledgedBy() {
        return acknowledgedBy;
    }

    String unclear() {
        return unclear;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    String startRegisteredBy() {
        return startRegisteredBy;
    }

    ContactAnswer contactAnswer() {
        return contactAnswer;
    }

    String fixedCareContact() {
        return fixedCareContact;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endingGround() {
        return endingGround;
    }

    String endingConfirmedBy() {
        return endingConfirmedBy;
    }

    Instant endingConfirmedAt() {
        return endingConfirmedAt;
    }

    List<OrderRevision> revisions() {
        return List.copyOf(revisions);
    }

    Long version() {
        return version;
    }
}
