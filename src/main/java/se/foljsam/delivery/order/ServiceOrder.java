package se.foljsam.delivery.order;

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
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.between.OrderState;

/** One granted service ordered from one provider unit, from the sending to its end (D1, D8). */
public class ServiceOrder {
    /** Whether the person wants a fixed care contact (L9). */
    public enum ContactAnswer {
        ACCEPTED,
        DECLINED,
        UNNEEDED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private Long decidedServiceId;
    private String unitCode;
    private String serviceCode;
    private OrderState state;
    private int revision;
    private String extent;
    private String need;
    private String goal;
    private Integer frameMinutes;
    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean urgent;
    private String otherInformation;
    private Instant sentAt;
    private String sentBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private int acknowledgedRevision;
    private String unclear;
    private String refused;
    private LocalDate plannedStart;
    private String roughPlan;
    private LocalDate startedOn;
    private String startRegisteredBy;
    private ContactAnswer contactAnswer;
    private String fixedCareContact;
    private LocalDate endedOn;
    private String endingGround;
    private String endingConfirmedBy;
    private Instant endingConfirmedAt;
    private Long movedFrom;
    private List<OrderRevision> revisions = new ArrayList<>();
    private List<OrderedArea> areas = new ArrayList<>();

    public static ServiceOrder send(Long careCaseId, NewOrder ordered, Instant now) {
        ServiceOrder order = new ServiceOrder();
        order.careCaseId = careCaseId;
        order.decisionId = ordered.decisionId();
        order.decidedServiceId = ordered.decidedServiceId();
        order.unitCode = ordered.unitCode();
        order.serviceCode = ordered.serviceCode();
        order.state = OrderState.SENT;
        order.extent = ordered.content().extent();
        order.need = ordered.content().need();
        order.goal = ordered.content().goal();
        order.frameMinutes = ordered.content().frameMinutes();
        ordered.content().lifeAreas().stream().distinct().map(OrderedArea::new).forEach(order.areas::add);
        order.validFrom = ordered.validFrom();
        order.validTo = ordered.validTo();
        order.urgent = ordered.urgent();
        order.otherInformation = ordered.otherInformation();
        order.sentAt = now;
        order.sentBy = ordered.sentBy();
        order.keepRevision(null, now, ordered.sentBy());
        return order;
    }

    /** The same order at another unit from this day on, to be acknowledged there (D10, D11). Only of a service that has begun. */
    public ServiceOrder movedTo(String otherUnit, LocalDate from, String handedOver, Instant now, String by) {
        refuseUnless(EnumSet.of(OrderState.EXECUTED), "moved to another unit");
        ServiceOrder order = new ServiceOrder();
        order.careCaseId = careCaseId;
        order.decisionId = decisionId;
        order.decidedServiceId = decidedServiceId;
        order.movedFrom = id;
        order.unitCode = otherUnit;
        order.serviceCode = serviceCode;
        order.state = OrderState.SENT;
        order.extent = extent;
        order.need = need;
        order.goal = goal;
        order.frameMinutes = frameMinutes;
        order.areas.addAll(areas);
        order.validFrom = from;
        order.validTo = validTo;
        order.urgent = urgent;
        order.otherInformation = handedOver == null ? otherInformation : handedOver;
        order.sentAt = now;
        order.sentBy = by;
        order.keepRevision(null, now, by);
        return order;
    }

    /** The unit has checked that the order came right, or that what changed in it did (D3, D5), and knows roughly how and when it will begin (E11). */
    public void acknowledge(LocalDate start, String rough, Instant now, String by) {
        refuseUnlessAnswerIsAwaited("acknowledged");
        this.acknowledgedRevision = revision;
        this.acknowledgedAt = now;
        this.acknowledgedBy = by;
        this.plannedStart = start;
        this.roughPlan = rough;
        this.unclear = null;
        this.refused = null;
        if (state == OrderState.SENT) {
            this.state = OrderState.ACKNOWLEDGED;
        }
    }

    /** The unit cannot take the order as it stands (D3, D4). What is already delivered goes on as it was. */
    void giveBack(String whatIsUnclear) {
        refuseUnlessAnswerIsAwaited("returned");
        this.unclear = whatIsUnclear;
        if (state == OrderState.SENT) {
            this.state = OrderState.RETURNED;
        }
    }

    /** The unit cannot take the order at all, and the person chooses another (D1). Only before it has taken it. */
    void refuse(String why) {
        refuseUnless(EnumSet.of(OrderState.SENT), "refused");
        this.refused = why;
        this.state = OrderState.RETURNED;
    }

    /** Goes out again as a new revision, to the same unit or, unless it is delivered already, to the right one (D3, D4). */
    void clarify(String clarification, String unit, String whatIsNeeded, String other, Instant now, String by) {
        refuseUnless(OrderState.IN_FORCE, "clarified");
        if (unclear == null) {
            throw new IllegalStateException(
                    "order " + id + " is " + state + ", was not returned and cannot be clarified");
        }
        goesTo(unit);
        this.need = whatIsNeeded;
        this.otherInformation = other;
        sendAgain(clarification, now, by);
    }

    /** Goes to the unit that the person chose instead (D1). */
    void choose(String otherUnit, String choice, Instant now, String by) {
        refuseUnless(EnumSet.of(OrderState.RETURNED), "given to another unit");
        goesTo(otherUnit);
        sendAgain(choice, now, by);
    }

    private void goesTo(String unit) {
        if (startedOn != null && !unit.equals(unitCode)) {
            throw new IllegalStateException(
                    "order " + id + " is delivered by " + unitCode + " and cannot be sent to another unit");
        }
        this.unitCode = unit;
    }

    private void sendAgain(String clarification, Instant now, String by) {
        this.unclear = null;
        this.refused = null;
        this.sentAt = now;
        this.sentBy = by;
        if (state == OrderState.RETURNED) {
            this.state = OrderState.SENT;
        }
        keepRevision(clarification, now, by);
    }

    /** Whether the unit has yet to answer what was sent last. */
    boolean awaitsAnswer() {
        return isInForce() && unclear == null && refused == null && acknowledgedRevision < revision;
    }

    /** Whether the unit has once taken the order; what changes afterwards is acknowledged beside what goes on. */
    boolean wasTaken() {
        return acknowledgedRevision > 0;
    }

    private void refuseUnlessAnswerIsAwaited(String what) {
        refuseUnless(OrderState.IN_FORCE, what);
        if (!awaitsAnswer()) {
            throw new IllegalStateException(
                    "order " + id + " is " + state + " and awaits no answer: it cannot be " + what);
        }
    }

    /** The person has access to the service and it has begun (E1). */
    public void start(LocalDate day, ContactAnswer answer, String contact, String by) {
        refuseUnless(EnumSet.of(OrderState.ACKNOWLEDGED), "executed");
        this.startedOn = day;
        this.contactAnswer = answer;
        this.fixedCareContact = contact;
        this.startRegisteredBy = by;
        this.state = OrderState.EXECUTED;
    }

    /** The unit took the order and the service began before the case came to Följsam. */
    void begunEarlier(LocalDate day, String contact, Instant now, String by) {
        refuseUnless(EnumSet.of(OrderState.SENT), "begun earlier");
        this.acknowledgedRevision = revision;
        this.acknowledgedAt = now;
        this.acknowledgedBy = by;
        this.startedOn = day;
        this.startRegisteredBy = by;
        this.contactAnswer = contact == null ? null : ContactAnswer.ACCEPTED;
        this.fixedCareContact = contact;
        this.state = OrderState.EXECUTED;
    }

    /** The execution was registered on the wrong day (E9); also possible when the service has ended, for the sake of fees. */
    public void correctStart(LocalDate day, ContactAnswer answer, String contact, String by) {
        refuseUnless(EnumSet.of(OrderState.EXECUTED, OrderState.ENDING, OrderState.ENDED), "given another start");
        if (startedOn == null) {
            throw new IllegalStateException("order " + id + " was never executed and has no start to correct");
        }
        this.startedOn = day;
        this.contactAnswer = answer;
        this.fixedCareContact = contact;
        this.startRegisteredBy = by;
    }

    /** It was registered as begun but never was carried out (E9). */
    public void removeStart() {
        refuseUnless(EnumSet.of(OrderState.EXECUTED), "without its start");
        this.startedOn = null;
        this.startRegisteredBy = null;
        this.contactAnswer = null;
        this.fixedCareContact = null;
        this.state = OrderState.ACKNOWLEDGED;
    }

    /** Another extent on the same decision, and another frame time unless that is null (D5, G13). */
    void revise(String newExtent, Integer newFrameMinutes, Instant now, String by) {
        refuseUnless(OrderState.IN_FORCE, "revised");
        this.extent = newExtent;
        this.frameMinutes = newFrameMinutes == null ? frameMinutes : newFrameMinutes;
        this.sentAt = now;
        this.sentBy = by;
        keepRevision(null, now, by);
    }

    /** The decision's period moved (A6). */
    void move(LocalDate from, LocalDate to) {
        refuseUnless(OrderState.IN_FORCE, "moved");
        this.validFrom = from;
        this.validTo = to;
    }

    /** Ends as of a last day, and waits for the unit to confirm it (D7, I1). */
    public void end(LocalDate lastDay, String ground) {
        refuseUnless(OrderState.IN_FORCE, "ended");
        this.endedOn = lastDay;
        this.endingGround = ground;
        this.state = OrderState.ENDING;
    }

    /** The last day was registered wrong (I2); also possible when the unit has confirmed it, for the sake of fees. */
    public void correctEnd(LocalDate lastDay, String ground) {
        refuseUnless(EnumSet.of(OrderState.ENDING, OrderState.ENDED), "given another last day");
        this.endedOn = lastDay;
        this.endingGround = ground;
    }

    /** The unit knows the last day, so nothing goes on by mistake (D7). */
    public void confirmEnding(Instant now, String by) {
        refuseUnless(EnumSet.of(OrderState.ENDING), "confirmed as ended");
        this.endingConfirmedAt = now;
        this.endingConfirmedBy = by;
        this.state = OrderState.ENDED;
    }

    /** The person has died: the order is over at once, whatever it waited for. An ending that was already set stands. */
    void endAfterDeath(LocalDate diedOn, String ground) {
        refuseUnless(EnumSet.complementOf(EnumSet.of(OrderState.ENDED)), "ended by a death");
        if (endedOn == null || endedOn.isAfter(diedOn)) {
            this.endedOn = diedOn;
            this.endingGround = ground;
        }
        this.state = OrderState.ENDED;
    }

    private void keepRevision(String clarification, Instant now, String by) {
        this.revision++;
        revisions.add(new OrderRevision(revision, unitCode, extent, need, otherInformation, clarification, now, by));
    }

    private void refuseUnless(Set<OrderState> allowed, String what) {
        if (!allowed.contains(state)) {
            throw new IllegalStateException("order " + id + " is " + state + " and cannot be " + what);
        }
    }

    /** Whether the person has help by it that day. One that moved here goes on from the day it moved, also before the unit has registered its start. */
    boolean isGivenOn(LocalDate day) {
        LocalDate first = startedOn == null && movedFrom != null ? validFrom : startedOn;
        boolean hasRunOut = validTo != null && validTo.isBefore(day);
        boolean hasEnded = endedOn != null && endedOn.isBefore(day);
        return first != null && !first.isAfter(day) && !hasRunOut && !hasEnded;
    }

    public boolean isInForce() {
        return OrderState.IN_FORCE.contains(state);
    }

    /** What the handler made clear last; empty if the order never was unclear. */
    Optional<String> clarification() {
        return revisions.stream()
                .filter(one -> one.clarification() != null)
                .max(Comparator.comparingInt(OrderRevision::revision))
                .map(OrderRevision::clarification);
    }

    public Long id() {
        return id;
    }

    public Long careCaseId() {
        return careCaseId;
    }

    public Long decisionId() {
        return decisionId;
    }

    /** The order this one continues at another unit; null for one that was sent by the decision itself. */
    public Long movedFrom() {
        return movedFrom;
    }

    public Long decidedServiceId() {
        return decidedServiceId;
    }

    public String unitCode() {
        return unitCode;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public OrderState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    public String extent() {
        return extent;
    }

    String need() {
        return need;
    }

    public String goal() {
        return goal;
    }

    /** Minutes a week; null outside the frame. */
    public Integer frameMinutes() {
        return frameMinutes;
    }

    /** What the order covers, as the handler wrote it; empty for the service's own life area. */
    List<String> lifeAreas() {
        return areas.stream().map(OrderedArea::lifeArea).toList();
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
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

    String refused() {
        return refused;
    }

    /** The day the unit plans to begin; null if it has not said. */
    LocalDate plannedStart() {
        return plannedStart;
    }

    String roughPlan() {
        return roughPlan;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    String startRegisteredBy() {
        return startRegisteredBy;
    }

    ContactAnswer contactAnswer() {
        return contactAnswer;
    }

    public String fixedCareContact() {
        return fixedCareContact;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public String endingGround() {
        return endingGround;
    }

    String endingConfirmedBy() {
        return endingConfirmedBy;
    }

    Instant endingConfirmedAt() {
        return endingConfirmedAt;
    }

    public List<OrderRevision> revisions() {
        return List.copyOf(revisions);
    }

    Long version() {
        return version;
    }
}
