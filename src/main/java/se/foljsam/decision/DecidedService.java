package se.foljsam.decision;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/** One service of a decision, granted or refused, with the section it rests on (C1). */
class DecidedService {
    /** Where a service stands. */
    enum State {
        REFUSED,
        GRANTED,
        ENDED
    }

    @Id
    private Long id;

    private String serviceCode;
    private boolean granted;
    private String extent;
    private String legalGround;
    private String goal;
    private String reasons;
    private String unitCode;
    private State state;
    private LocalDate endedOn;
    private String endingGround;

    static DecidedService of(Decide.Service typed) {
        DecidedService service = new DecidedService();
        service.serviceCode = typed.serviceCode();
        service.granted = typed.isGranted();
        service.extent = typed.extent();
        service.legalGround = typed.legalGround();
        service.goal = typed.goal();
        service.reasons = typed.reasons();
        service.unitCode = typed.isGranted() ? typed.unitCode() : null;
        service.state = typed.isGranted() ? State.GRANTED : State.REFUSED;
        return service;
    }

    void end(LocalDate lastDay, String ground) {
        if (state != State.GRANTED) {
            throw new IllegalStateException("decided service " + id + " is " + state + " and cannot end");
        }
        this.state = State.ENDED;
        this.endedOn = lastDay;
        this.endingGround = ground;
    }

    /** The last day was registered wrong (I2). */
    void correctEnd(LocalDate lastDay, String ground) {
        if (state != State.ENDED) {
            throw new IllegalStateException(
                    "decided service " + id + " is " + state + " and has no last day to correct");
        }
        this.endedOn = lastDay;
        this.endingGround = ground;
    }

    static DecidedService adjudged(RegisterJudgment.Service typed) {
        DecidedService service = new DecidedService();
        service.serviceCode = typed.serviceCode();
        service.granted = typed.isGranted();
        service.extent = typed.extent();
        service.legalGround = typed.legalGround();
        service.goal = typed.goal();
        service.unitCode = typed.isGranted() ? typed.unitCode() : null;
        service.state = typed.isGranted() ? State.GRANTED : State.REFUSED;
        return service;
    }

    /** The person chose another provider before the order went (D1). */
    void choose(String otherUnit) {
        if (state != State.GRANTED) {
            throw new IllegalStateException(
                    "decided service " + id + " is " + state + " and has no provider to choose");
        }
        this.unitCode = otherUnit;
    }

    long id() {
        return id;
    }

    String serviceCode() {
        return serviceCode;
    }

    boolean isGranted() {
        return granted;
    }

    String extent() {
        return extent;
    }

    String legalGround() {
        return legalGround;
    }

    String goal() {
        return goal;
    }

    String reasons() {
        return reasons;
    }

    String unitCode() {
        return unitCode;
    }

    State state() {
        return state;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endingGround() {
        return endingGround;
    }
}
