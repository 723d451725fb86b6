package se.foljsam.investigation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.platform.Spoken;

/** The material of a matter as it went to the party, with a time to answer (L2). Waits for the answer until it has come or its time is over. */
class Communication {
    /** Where it stands. */
    enum State implements Spoken {
        WAITING("Svaret väntas"),
        ANSWERED("Besvarat"),
        NO_ANSWER("Inget svar");

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
    private LocalDate communicatedOn;
    private Way communicatedHow;
    private String material;
    private boolean toldOfRightToSpeak;
    private String communicatedBy;
    private LocalDate answerBy;
    private State state;
    private LocalDate answeredOn;
    private Way answeredHow;
    private String answer;
    private String registeredBy;

    static Communication communicated(
            long matterId, long careCaseId, HearParty.Material given, LocalDate answerBy, String by) {
        Communication communication = new Communication();
        communication.matterId = matterId;
        communication.careCaseId = careCaseId;
        communication.communicatedOn = given.on();
        communication.communicatedHow = given.how();
        communication.material = given.what();
        communication.toldOfRightToSpeak = given.toldOfRight();
        communication.communicatedBy = by;
        communication.answerBy = answerBy;
        communication.state = State.WAITING;
        return communication;
    }

    void answered(LocalDate day, Way how, String text, String by) {
        refuseUnlessWaiting("answered");
        this.answeredOn = day;
        this.answeredHow = how;
        this.answer = text;
        this.registeredBy = by;
        this.state = State.ANSWERED;
    }

    /** The party said that no answer will come, or its time is over. */
    void withoutAnswer(String by) {
        refuseUnlessWaiting("ended");
        this.registeredBy = by;
        this.state = State.NO_ANSWER;
    }

    /** The answer came when its time was over, before the matter was decided. */
    void answeredLate(LocalDate day, String text, String by) {
        if (state != State.NO_ANSWER) {
            throw new IllegalStateException("communication " + id + " is " + state + " and cannot be answered late");
        }
        this.answeredOn = day;
        this.answer = text;
        this.registeredBy = by;
        this.state = State.ANSWERED;
    }

    /** The party got more time, or less time was left: the last day moved. */
    void answerBy(LocalDate day) {
        this.answerBy = day;
    }

    private void refuseUnlessWaiting(String what) {
        if (state != State.WAITING) {
            throw new IllegalStateException("communication " + id + " is " + state + " and cannot be " + what);
        }
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

    LocalDate communicatedOn() {
        return communicatedOn;
    }

    Way communicatedHow() {
        return communicatedHow;
    }

    String material() {
        return material;
    }

    boolean isToldOfRightToSpeak() {
        return toldOfRightToSpeak;
    }

    String communicatedBy() {
        return communicatedBy;
    }

    /** Last day to answer, that day included. */
    LocalDate answerBy() {
        return answerBy;
    }

    State state() {
        return state;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether the time to answer ended without an answer. */
    boolean isUnanswered() {
        return state == State.NO_ANSWER;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    Way answeredHow() {
        return answeredHow;
    }

    String answer() {
        return answer;
    }

    String registeredBy() {
        return registeredBy;
    }

    Long version() {
        return version;
    }
}
