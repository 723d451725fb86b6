package se.foljsam.casefile.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** That a handler is away, first and last day included, and who stands in (A8, J1). */
public class HandlerAbsence {
    @Id
    private Long id;

    @Version
    private Long version;

    private String userId;
    private LocalDate awayFrom;
    private LocalDate awayUntil;
    private String standIn;
    private String setBy;
    private Instant setAt;
    private Instant cancelledAt;

    static HandlerAbsence of(
            String userId, LocalDate awayFrom, LocalDate awayUntil, String standIn, String setBy, Instant now) {
        HandlerAbsence absence = new HandlerAbsence();
        absence.userId = userId;
        absence.awayFrom = awayFrom;
        absence.awayUntil = awayUntil;
        absence.standIn = standIn;
        absence.setBy = setBy;
        absence.setAt = now;
        return absence;
    }

    void cancel(Instant now) {
        this.cancelledAt = now;
    }

    boolean isOn(LocalDate day) {
        return cancelledAt == null && !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return cancelledAt == null && !from.isAfter(awayUntil) && !until.isBefore(awayFrom);
    }

    public Long id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public LocalDate awayFrom() {
        return awayFrom;
    }

    public LocalDate awayUntil() {
        return awayUntil;
    }

    public String standIn() {
        return standIn;
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    Long version() {
        return version;
    }
}
