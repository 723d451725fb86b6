package se.foljsam.followup.question;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A question between a case's handler and a unit that has an order in it: open until it is answered with what will be done (H4), or falls with the case. */
public class Question {
    /** Where it stands. */
    enum State {
        OPEN,
        ANSWERED,
        DROPPED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private String unitCode;
    private boolean toUnit;
    private String askedBy;
    private Instant askedAt;
    private String questionText;
    private State state;
    private String answerText;
    private String answeredBy;
    private Instant answeredAt;

    static Question ask(
            Long careCaseId, Long orderId, String unitCode, boolean toUnit, String text, String by, Instant now) {
        Question question = new Question();
        question.careCaseId = careCaseId;
        question.orderId = orderId;
        question.unitCode = unitCode;
        question.toUnit = toUnit;
        question.questionText = text;
        question.askedBy = by;
        question.askedAt = now;
        question.state = State.OPEN;
        return question;
    }

    void answer(String text, String by, Instant now) {
        refuseUnlessOpen("answered");
        this.answerText = text;
        this.answeredBy = by;
        this.answeredAt = now;
        this.state = State.ANSWERED;
    }

    void drop() {
        refuseUnlessOpen("dropped");
        this.state = State.DROPPED;
    }

    private void refuseUnlessOpen(String what) {
        if (state != State.OPEN) {
            throw new IllegalStateException("question " + id + " is " + state + " and cannot be " + what);
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

    public String unitCode() {
        return unitCode;
    }

    /** Whether the unit answers; otherwise the handler. */
    public boolean isToUnit() {
        return toUnit;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    String questionText() {
        return questionText;
    }

    State state() {
        return state;
    }

    String answerText() {
        return answerText;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Long version() {
        return version;
    }
}
