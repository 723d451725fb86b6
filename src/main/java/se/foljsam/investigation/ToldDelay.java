package se.foljsam.investigation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.investigation.InvestigateNeedForm.Way;

/** That the party was told of an essential delay and why, or that none needs to be told (L1, FL 11). */
class ToldDelay {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private Long careCaseId;
    private boolean told;
    private LocalDate toldOn;
    private Way toldHow;
    private String reason;
    private LocalDate expectedOn;
    private String registeredBy;
    private Instant registeredAt;

    static ToldDelay register(long matterId, long careCaseId, TellDelayForm typed, String by, Instant now) {
        ToldDelay delay = new ToldDelay();
        delay.matterId = matterId;
        delay.careCaseId = careCaseId;
        delay.told = typed.isTold();
        delay.toldOn = typed.toldOn();
        delay.toldHow = typed.toldHow();
        delay.reason = typed.reason();
        delay.expectedOn = typed.expectedOn();
        delay.registeredBy = by;
        delay.registeredAt = now;
        return delay;
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

    boolean isTold() {
        return told;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    Way toldHow() {
        return toldHow;
    }

    String reason() {
        return reason;
    }

    /** When a decision is expected now; null if it was not said. */
    LocalDate expectedOn() {
        return expectedOn;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Long version() {
        return version;
    }
}
