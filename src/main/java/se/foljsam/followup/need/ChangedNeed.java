package se.foljsam.followup.need;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;

/**
 * A changed need that somebody told of while services go on (H1 to H3, H5, H7, B12). Of urgent help it keeps the first day, and the day a grant would be valid from (C6): the first day of lasting help, the first
 * day after the temporary ones of help that turned out to last.
 */
class ChangedNeed {
    /** What it led to. */
    enum State {
        /** Put in on call; the unit has yet to say what it is (H3). */
        PUT_IN_ON_CALL,
        /** Help without a decision goes on and may end by itself (H2). */
        HELPED,
        REPORTED,
        FOLLOW_UP,
        INVESTIGATION,
        /** The order is revised inside the decision (B12). */
        REVISED_ORDER,
        NONE,
        /** The help ended before anything was to be decided (H2). */
        OVER
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate reportedOn;
    private String reportedBy;
    private Kind kind;
    private String description;
    private Origin origin;
    private TalkedOver talkedOver;
    private String notTalkedOverWhy;
    private LocalDate helpBeganOn;
    private LocalDate helpEndedOn;
    private LocalDate grantFrom;
    private LocalDate tellBy;
    private LocalDate toldOn;
    private State state;
    private String assessment;
    private Long applicationId;

    static ChangedNeed report(Long careCaseId, LocalDate today, Told told) {
        ChangedNeed need = new ChangedNeed();
        need.careCaseId = careCaseId;
        need.orderId = told.orderId();
        need.reportedOn = today;
        need.reportedBy = told.by();
        need.kind = told.kind();
        need.description = told.description().strip();
        need.origin = told.origin();
        need.talkedOver = told.talkedOver();
        need.notTalkedOverWhy =
                told.talkedOver() == TalkedOver.NOBODY ? told.notTalkedOverWhy().strip() : null;
        need.helpBeganOn = told.helpBeganOn();
        need.toldOn = today;
        need.state = State.REPORTED;
        return need;
    }

    /** Help that the on-call service has put in and that waits for the unit to take it up (H3). */
    static ChangedNeed putInOnCall(Long careCaseId, Long orderId, LocalDate today, PutInHelpForm typed, String by) {
        ChangedNeed need = new ChangedNeed();
        need.careCaseId = careCaseId;
        need.orderId = orderId;
        need.reportedOn = today;
        need.reportedBy = by;
        need.description = typed.description().strip();
        need.origin = Origin.ON_CALL;
        need.helpBeganOn = typed.helpBeganOn();
        need.toldOn = today;
        need.state = State.PUT_IN_ON_CALL;
        return need;
    }

    /** The unit says what the need is, having talked it over: now it is told as any other (H3). */
    void takenUp(Kind what, TalkedOver with, String whyNobody, String note, LocalDate today) {
        refuseUnless(State.PUT_IN_ON_CALL, "taken up");
        this.kind = what;
        this.talkedOver = with;
        this.notTalkedOverWhy = with == TalkedOver.NOBODY ? whyNobody.strip() : null;
        this.description = description + " " + note.strip();
        this.toldOn = today;
        this.state = State.REPORTED;
    }

    /** Help put in on call ended while it needed no decision. */
    void wasTemporary(LocalDate lastDayOfHelp, LocalDate today) {
        refuseUnless(State.PUT_IN_ON_CALL, "said to be over");
        this.kind = Kind.TEMPORARY;
        this.helpEndedOn = lastDayOfHelp;
        this.toldOn = today;
        this.state = State.OVER;
    }

    /** The help lasts: a grant would count from its first day, and it was to be told of by this day (H1). */
    void lastsFromTheFirstDay(LocalDate lastDayToTell) {
        this.grantFrom = helpBeganOn;
        this.tellBy = lastDayToTell;
    }

    /** The help is given without a decision until the day before this one, from which a grant would count and on which it is told that the need remains (H2). */
    void helpedWithoutDecisionUntil(LocalDate asked) {
        this.grantFrom = asked;
        this.tellBy = asked;
        this.state = toldOn.isBefore(asked) ? State.HELPED : State.REPORTED;
    }

    /** The unit says that the need remains: now the handler has it. */
    void remains(LocalDate today) {
        refuseUnless(State.HELPED, "said to remain");
        this.toldOn = today;
        this.state = State.REPORTED;
    }

    /** The unit says that the help has ended. */
    void isOver(LocalDate lastDayOfHelp) {
        refuseUnless(State.HELPED, "said to be over");
        this.helpEndedOn = lastDayOfHelp;
        this.state = State.OVER;
    }

    void assess(State outcome, String text) {
        refuseUnless(State.REPORTED, "assessed");
        this.state = outcome;
        this.assessment = text;
    }

    /** The person has applied for what the need is: a grant counts from the day that is kept here (C6). */
    void ledTo(long application) {
        this.applicationId = application;
    }

    private void refuseUnless(State expected, String what) {
        if (state != expected) {
            throw new IllegalStateException("changed need " + id + " is " + state + " and cannot be " + what);
        }
    }

    /** Whether it was told of after the last day to do so. */
    boolean isToldLate() {
        return tellBy != null && toldOn.isAfter(tellBy);
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    /** The order in which the extra help is given; null if none was named. */
    Long orderId() {
        return orderId;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    String reportedBy() {
        return reportedBy;
    }

    /** Null until the unit has said it of help put in on call. */
    Kind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    /** Who asked or saw it; null of what was told before it was asked. */
    Origin origin() {
        return origin;
    }

    /** With whom the unit went through it; null if it was not asked to. */
    TalkedOver talkedOver() {
        return talkedOver;
    }

    String notTalkedOverWhy() {
        return notTalkedOverWhy;
    }

    /** First day of extra help, which is day 1; null if no urgent help was given. */
    LocalDate helpBeganOn() {
        return helpBeganOn;
    }

    LocalDate helpEndedOn() {
        return helpEndedOn;
    }

    /** The day a grant would be valid from; null if no urgent help was given. */
    LocalDate grantFrom() {
        return grantFrom;
    }

    LocalDate tellBy() {
        return tellBy;
    }

    /** The day from which the handler's time counts. */
    LocalDate toldOn() {
        return toldOn;
    }

    State state() {
        return state;
    }

    String assessment() {
        return assessment;
    }

    /** Null until somebody has applied. */
    Long applicationId() {
        return applicationId;
    }

    Long version() {
        return version;
    }
}
