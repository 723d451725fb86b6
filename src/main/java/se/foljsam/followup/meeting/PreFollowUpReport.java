package se.foljsam.followup.meeting;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The template "inför uppföljning" as sent to one unit before one follow-up, with the unit's answers once it has them (G6). */
class PreFollowUpReport {
    /** Where it stands. */
    enum State {
        SENT,
        ANSWERED,
        /** The meeting was held without it. */
        UNANSWERED,
        /** The unit has nothing more to tell of: its services have ended. */
        NOT_NEEDED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private Long orderId;
    private String unitCode;
    private LocalDate sentOn;
    private State state;
    private LocalDate answeredOn;
    private String answeredBy;
    private Boolean needMatches;
    private String needMatchesWhy;
    private Boolean asOrdered;
    private String asOrderedWhy;
    private Boolean allExecuted;
    private String allExecutedWhy;
    private Boolean mustAttend;
    private String mustAttendWhy;
    private String otherInformation;
    private Long followUpId;

    static PreFollowUpReport send(Long careCaseId, long decisionId, long orderId, String unitCode, LocalDate today) {
        PreFollowUpReport report = new PreFollowUpReport();
        report.careCaseId = careCaseId;
        report.decisionId = decisionId;
        report.orderId = orderId;
        report.unitCode = unitCode;
        report.sentOn = today;
        report.state = State.SENT;
        return report;
    }

    void answer(AnswerPreFollowUpForm answers, LocalDate today, String by) {
        refuseUnlessSent("answered");
        this.needMatches = answers.needMatches().isYes();
        this.needMatchesWhy = answers.needMatchesWhy();
        this.asOrdered = answers.asOrdered().isYes();
        this.asOrderedWhy = answers.asOrderedWhy();
        this.allExecuted = answers.allExecuted().isYes();
        this.allExecutedWhy = answers.allExecutedWhy();
        this.mustAttend = answers.mustAttend().isYes();
        this.mustAttendWhy = answers.mustAttendWhy();
        this.otherInformation = answers.otherInformation();
        this.answeredOn = today;
        this.answeredBy = by;
        this.state = State.ANSWERED;
    }

    /** Nobody waits for the answer any more. */
    void end(State how) {
        refuseUnlessSent("ended");
        this.state = how;
    }

    /** The follow-up it was sent before has been held: it says nothing of the next (G6). */
    void belongsTo(long heldFollowUpId) {
        this.followUpId = heldFollowUpId;
    }

    boolean seesChangedNeed() {
        return Boolean.FALSE.equals(needMatches);
    }

    boolean isNotAsOrdered() {
        return Boolean.FALSE.equals(asOrdered) || Boolean.FALSE.equals(allExecuted);
    }

    boolean asksToAttend() {
        return Boolean.TRUE.equals(mustAttend);
    }

    private void refuseUnlessSent(String what) {
        if (state != State.SENT) {
            throw new IllegalStateException("report " + id + " is " + state + " and cannot be " + what);
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

    Long followUpId() {
        return followUpId;
    }

    Long orderId() {
        return orderId;
    }

    String unitCode() {
        return unitCode;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    State state() {
        return state;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    String answeredBy() {
        return answeredBy;
    }

    /** The answers in Swedish, a line each; empty while there are none. */
    String asText() {
        return state == State.ANSWERED
                ? String.join(
                        "\n",
                        line("Behovet stämmer med uppdraget", needMatches, needMatchesWhy),
                        line("Stödet har kunnat ges enligt uppdraget", asOrdered, asOrderedWhy),
                        line("Hela uppdraget är verkställt", allExecuted, allExecutedWhy),
                        line("Utföraren behöver delta vid uppföljningen", mustAttend, mustAttendWhy),
                        otherInformation == null ? "" : "- Annat: " + otherInformation)
                : "";
    }

    private static String line(String question, boolean yes, String why) {
        return "- %s: %s%s".formatted(question, yes ? "ja" : "nej", why == null ? "" : ". " + why);
    }

    Long version() {
        return version;
    }
}
