package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.decision.appeal.ReceiveAppeals.Appellant;
import se.foljsam.decision.appeal.ReceiveAppeals.Came;
import se.foljsam.decision.appeal.ReceiveAppeals.PowerOfAttorney;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.platform.Spoken;

/**
 * An appeal against a decision, from the day it came in until it is settled (C3, C10, C11, L4).
 *
 * <p>It is checked for time, then the decision is reconsidered, then it is handed over: never in another order, and never twice. The decision stays in force all the while (L5).
 */
public class Appeal {
    /** Where it stands. */
    enum State implements Spoken {
        /** Came in; its time is to be checked. */
        RECEIVED("Ska prövas: kom det i tid?"),
        /** Came in time, or counts as such; the decision is to be looked at again. */
        IN_TIME("I tid, beslutet ska ses över"),
        /** The board has looked at it again and opens nothing for it; to be handed over. */
        RECONSIDERED("Ska lämnas över till domstolen"),
        /** The board changes the decision in a reassessment, and hands over what comes of it (FL 46). */
        CHANGING("Beslutet omprövas, lämnas sedan över"),
        AT_COURT("Hos domstolen"),
        /** The court has answered; whether that is appealed is watched. */
        JUDGED("Avgjort, tiden att överklaga löper"),
        SETTLED("Avgjort"),
        /** Too late (FL 45). */
        DISMISSED("Avvisat, kom för sent"),
        /** The person has died. */
        LAPSED("Förfallet, den enskilde har avlidit");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Why an appeal that came after the last day is not dismissed all the same (FL 45). */
    enum TimeException {
        /** The authority told wrongly how to appeal. */
        WRONG_INFORMATION,
        /** The court had it in time. */
        COURT_IN_TIME,
        /** A court has found that it is not to be dismissed. */
        COURT_RULED,
        /** It cannot be shown on which day the party received the decision. */
        RECEIPT_UNPROVEN
    }

    static final Set<State> OPEN =
            EnumSet.of(State.RECEIVED, State.IN_TIME, State.RECONSIDERED, State.CHANGING, State.AT_COURT, State.JUDGED);

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private LocalDate receivedOn;
    private LocalDate decisionReceivedOn;
    private Appellant appealedBy;
    private String appellant;
    private PowerOfAttorney powerOfAttorney;
    private String whatIsAsked;
    private String newCircumstances;
    private String registeredBy;
    private State state;
    private LocalDate lastDayOn;
    private TimeException timeException;
    private LocalDate courtReceivedOn;
    private String timeReasons;
    private Long dismissalDecisionId;
    private String reconsideration;
    private Long reassessmentMatterId;
    private LocalDate handedOverOn;
    private String handedOverBy;
    private String court;
    private String remarks;
    private LocalDate settledOn;
    private List<AppealDocument> documents = new ArrayList<>();

    static Appeal receive(CareDecision decision, Came came) {
        Appeal appeal = new Appeal();
        appeal.careCaseId = decision.careCaseId();
        appeal.decisionId = decision.id();
        appeal.receivedOn = came.receivedOn();
        appeal.decisionReceivedOn = came.decisionReceivedOn();
        appeal.appealedBy = came.by();
        appeal.appellant = came.appellant();
        appeal.powerOfAttorney = came.powerOfAttorney();
        appeal.whatIsAsked = came.asked();
        appeal.newCircumstances = came.newCircumstances();
        appeal.registeredBy = came.registeredBy();
        appeal.state = State.RECEIVED;
        return appeal;
    }

    /** It is in time, or counts as such. {@code exception} and {@code reasons} are null where the days speak for themselves. */
    void isInTime(LocalDate lastDay, TimeException exception, LocalDate courtHadIt, String reasons) {
        refuseUnless(EnumSet.of(State.RECEIVED), "found in time");
        this.state = State.IN_TIME;
        this.lastDayOn = lastDay;
        this.timeException = exception;
        this.courtReceivedOn = courtHadIt;
        this.timeReasons = reasons;
    }

    /** It came too late. The dismissal is a decision of its own, which can be appealed in turn. */
    void dismiss(LocalDate lastDay, String reasons, long dismissal, LocalDate today) {
        refuseUnless(EnumSet.of(State.RECEIVED), "dismissed");
        this.state = State.DISMISSED;
        this.lastDayOn = lastDay;
        this.timeReasons = reasons;
        this.dismissalDecisionId = dismissal;
        this.settledOn = today;
    }

    /** A court, or the board itself, has found that it was not to be dismissed: it is taken up where it was. */
    void takeUpAgain() {
        refuseUnless(EnumSet.of(State.DISMISSED), "taken up again");
        this.state = State.RECEIVED;
        this.settledOn = null;
    }

    /** Whether it was dismissed once, and that was found wrong. */
    boolean isTakenUpAgain() {
        return state == State.RECEIVED && dismissalDecisionId != null;
    }

    void reconsidered(String reasons) {
        refuseUnless(EnumSet.of(State.IN_TIME), "reconsidered");
        this.state = State.RECONSIDERED;
        this.reconsideration = reasons;
    }

    void decisionIsChanged(String reasons, long matterId) {
        refuseUnless(EnumSet.of(State.IN_TIME), "answered with a changed decision");
        this.state = State.CHANGING;
        this.reconsideration = reasons;
        this.reassessmentMatterId = matterId;
    }

    /** Handed over to the court with these documents, whether the decision was changed or not (FL 46). */
    void handOver(HandOverAppealForm typed, List<AppealDocument> sent, String by) {
        refuseUnless(EnumSet.of(State.RECONSIDERED, State.CHANGING), "handed over");
        this.state = State.AT_COURT;
        this.handedOverOn = typed.handedOverOn();
        this.handedOverBy = by;
        this.court = typed.court();
        this.remarks = typed.remarks();
        this.documents = new ArrayList<>(sent);
    }

    void judged() {
        refuseUnless(EnumSet.of(State.AT_COURT), "judged");
        this.state = State.JUDGED;
    }

    /** The judgment was appealed in turn: this court has it now. */
    void goesTo(String nextCourt) {
        refuseUnless(EnumSet.of(State.JUDGED), "before the next court");
        this.state = State.AT_COURT;
        this.court = nextCourt;
    }

    /** Nothing more comes of it. */
    void settle(LocalDate today) {
        refuseUnless(EnumSet.of(State.AT_COURT, State.JUDGED), "settled");
        this.state = State.SETTLED;
        this.settledOn = today;
    }

    /** The person has died: the right was personal. */
    void lapse(LocalDate today) {
        refuseUnless(OPEN, "ended by a death");
        this.state = State.LAPSED;
        this.settledOn = today;
    }

    private void refuseUnless(Set<State> from, String what) {
        if (!from.contains(state)) {
            throw new IllegalStateException("appeal " + id + " is " + state + " and cannot be " + what);
        }
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

    public LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate decisionReceivedOn() {
        return decisionReceivedOn;
    }

    Appellant appealedBy() {
        return appealedBy;
    }

    String appellant() {
        return appellant;
    }

    PowerOfAttorney powerOfAttorney() {
        return powerOfAttorney;
    }

    String whatIsAsked() {
        return whatIsAsked;
    }

    String newCircumstances() {
        return newCircumstances;
    }

    String registeredBy() {
        return registeredBy;
    }

    State state() {
        return state;
    }

    LocalDate lastDayOn() {
        return lastDayOn;
    }

    TimeException timeException() {
        return timeException;
    }

    LocalDate courtReceivedOn() {
        return courtReceivedOn;
    }

    String timeReasons() {
        return timeReasons;
    }

    Long dismissalDecisionId() {
        return dismissalDecisionId;
    }

    String reconsideration() {
        return reconsideration;
    }

    Long reassessmentMatterId() {
        return reassessmentMatterId;
    }

    LocalDate handedOverOn() {
        return handedOverOn;
    }

    String handedOverBy() {
        return handedOverBy;
    }

    String court() {
        return court;
    }

    String remarks() {
        return remarks;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    List<AppealDocument> documents() {
        return List.copyOf(documents);
    }

    Long version() {
        return version;
    }
}
