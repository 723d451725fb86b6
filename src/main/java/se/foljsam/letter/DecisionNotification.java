package se.foljsam.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.between.DecisionReceipt.Proof;

/** That the person is told of a decision, in what way, and when the person received it (L3, L4). */
class DecisionNotification {
    /** Where it stands. */
    enum State {
        TO_TELL,
        SENT,
        RECEIVED,
        DROPPED
    }

    /** How the decision is brought to the person. */
    enum Way {
        HANDED_OVER,
        POST,
        POST_WITH_RECEIPT,
        RECOMMENDED,
        DIGITAL
    }

    /** Who it is brought to. */
    enum Recipient {
        PERSON,
        REPRESENTATIVE,
        CUSTODIANS,
        AGENT
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private LocalDate decidedOn;
    private State state;
    private Way way;
    private Recipient sentTo;
    private LocalDate sentOn;
    private String sentBy;
    private LocalDate toldOrallyOn;
    private String toldOrallyBy;
    private LocalDate receivedOn;
    private Proof proof;
    private String receiptNote;
    private String receiptRecordedBy;
    private Instant receiptRecordedAt;

    static DecisionNotification of(long careCaseId, long decisionId, LocalDate decidedOn) {
        DecisionNotification notification = new DecisionNotification();
        notification.careCaseId = careCaseId;
        notification.decisionId = decisionId;
        notification.decidedOn = decidedOn;
        notification.state = State.TO_TELL;
        return notification;
    }

    /** The decision is on its way, or in the person's hand. */
    void told(NotifyPersonForm typed, String by) {
        refuseUnless(EnumSet.of(State.TO_TELL), "told");
        this.sentTo = typed.sentTo();
        this.toldOrallyOn = typed.toldOrallyOn();
        this.toldOrallyBy = typed.toldOrallyBy();
        sent(typed.way(), typed.sentOn(), by);
    }

    /** What was sent did not arrive, and is sent once more. */
    void sentAgain(Way otherWay, LocalDate day, String by) {
        refuseUnless(EnumSet.of(State.SENT), "sent again");
        sent(otherWay, day, by);
    }

    private void sent(Way how, LocalDate day, String by) {
        this.way = how;
        this.sentOn = day;
        this.sentBy = by;
        this.state = State.SENT;
    }

    /** The person has it (L4). */
    void received(LocalDate day, Proof how, String note, Instant now, String by) {
        refuseUnless(EnumSet.of(State.SENT), "received");
        receiptIs(day, how, note, now, by);
        this.state = State.RECEIVED;
    }

    /** The day was recorded wrong. */
    void correctReceipt(LocalDate day, Proof how, String note, Instant now, String by) {
        refuseUnless(EnumSet.of(State.RECEIVED), "given another day of receipt");
        receiptIs(day, how, note, now, by);
    }

    private void receiptIs(LocalDate day, Proof how, String note, Instant now, String by) {
        this.receivedOn = day;
        this.proof = how;
        this.receiptNote = note;
        this.receiptRecordedAt = now;
        this.receiptRecordedBy = by;
    }

    /** The person has died: nobody is to be told any more. */
    void drop() {
        refuseUnless(EnumSet.of(State.TO_TELL, State.SENT), "dropped");
        this.state = State.DROPPED;
    }

    private void refuseUnless(Set<State> allowed, String what) {
        if (!allowed.contains(state)) {
            throw new IllegalStateException(
                    "notification " + id + " of decision " + decisionId + " is " + state + " and cannot be " + what);
        }
    }

    boolean isOpen() {
        return state == State.TO_TELL || state == State.SENT;
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

    LocalDate decidedOn() {
        return decidedOn;
    }

    State state() {
        return state;
    }

    Way way() {
        return way;
    }

    Recipient sentTo() {
        return sentTo;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    String sentBy() {
        return sentBy;
    }

    LocalDate toldOrallyOn() {
        return toldOrallyOn;
    }

    String toldOrallyBy() {
        return toldOrallyBy;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Proof proof() {
        return proof;
    }

    String receiptNote() {
        return receiptNote;
    }

    String receiptRecordedBy() {
        return receiptRecordedBy;
    }

    Instant receiptRecordedAt() {
        return receiptRecordedAt;
    }

    Long version() {
        return version;
    }
}
