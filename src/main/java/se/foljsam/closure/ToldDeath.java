package se.foljsam.closure;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A death as it was told, until it is confirmed or found to be a mistake (I3). */
class ToldDeath {
    /** Where it stands. */
    enum State {
        TOLD,
        CONFIRMED,
        MISTAKEN
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private LocalDate diedOn;
    private LocalDate toldOn;
    private String toldBy;
    private Long orderId;
    private State state;
    private LocalDate settledOn;
    private String settledBy;
    private String settledNote;

    static ToldDeath tell(Long careCaseId, LocalDate diedOn, LocalDate today, String by, Long orderId) {
        ToldDeath told = new ToldDeath();
        told.careCaseId = careCaseId;
        told.diedOn = diedOn;
        told.toldOn = today;
        told.toldBy = by;
        told.orderId = orderId;
        told.state = State.TOLD;
        return told;
    }

    /** It is true, on that day. */
    void confirm(LocalDate confirmedDay, String how, LocalDate today, String by) {
        settle(State.CONFIRMED, how, today, by);
        this.diedOn = confirmedDay;
    }

    /** It was told by mistake. */
    void takeBack(String why, LocalDate today, String by) {
        settle(State.MISTAKEN, why, today, by);
    }

    private void settle(State to, String note, LocalDate today, String by) {
        if (state != State.TOLD) {
            throw new IllegalStateException("told death " + id + " is " + state + " and cannot be " + to);
        }
        this.state = to;
        this.settledNote = note;
        this.settledOn = today;
        this.settledBy = by;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    LocalDate diedOn() {
        return diedOn;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    String toldBy() {
        return toldBy;
    }

    /** Null if the authority told. */
    Long orderId() {
        return orderId;
    }

    State state() {
        return state;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    String settledBy() {
        return settledBy;
    }

    String settledNote() {
        return settledNote;
    }

    Long version() {
        return version;
    }
}
