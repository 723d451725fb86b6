package se.foljsam.delivery.pause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.pause.PauseOfACase.Paused;

/** A pause of a whole case, from the first day without services to the return (I4). */
class CasePause {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate awayFrom;
    private String reason;
    private String note;
    private LocalDate expectedOn;
    private LocalDate toldOn;
    private String toldBy;
    private LocalDate lastToldOn;
    private LocalDate returnedOn;
    private String returnedBy;
    private List<PauseCorrection> corrections = new ArrayList<>();
    private List<PauseRuling> rulings = new ArrayList<>();

    static CasePause begin(Long careCaseId, Paused told, LocalDate today) {
        CasePause pause = new CasePause();
        pause.careCaseId = careCaseId;
        pause.orderId = told.orderId();
        pause.awayFrom = told.awayFrom();
        pause.reason = told.reason();
        pause.note = told.note();
        pause.expectedOn = told.expectedOn();
        pause.toldOn = today;
        pause.toldBy = told.by();
        pause.lastToldOn = today;
        return pause;
    }

    /** Still away: the unit has said so today. */
    void goesOn(LocalDate expected, LocalDate today) {
        refuseIfOver();
        this.expectedOn = expected;
        this.lastToldOn = today;
    }

    /** Services are given again from this day. */
    void returned(LocalDate day, String by) {
        refuseIfOver();
        this.returnedOn = day;
        this.returnedBy = by;
    }

    /** The first day was wrong; what it was stays with the reason. */
    void correct(LocalDate from, String why, LocalDate today, String by) {
        corrections.add(new PauseCorrection(awayFrom, why, today, by));
        this.awayFrom = from;
    }

    /** Whether it counts as an interruption is decided, or decided anew; what was decided before stays. */
    void rule(boolean counts, String why, LocalDate today, String by) {
        rulings.add(new PauseRuling(counts, why, today, by));
    }

    /** The last decision on whether it counts as an interruption; empty while there is none. */
    Optional<PauseRuling> ruling() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }

    /** Unless it is decided that it counts as no interruption, it may be one (L7). */
    boolean mayBeAnInterruption() {
        return ruling().map(PauseRuling::counts).orElse(true);
    }

    /** Nobody is asked before the day the person is expected back. */
    LocalDate isAskedAboutFrom() {
        return expectedOn == null || expectedOn.isBefore(lastToldOn) ? lastToldOn : expectedOn;
    }

    private void refuseIfOver() {
        if (returnedOn != null) {
            throw new IllegalStateException("pause " + id + " is over since " + returnedOn);
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

    LocalDate awayFrom() {
        return awayFrom;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    LocalDate expectedOn() {
        return expectedOn;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    String toldBy() {
        return toldBy;
    }

    LocalDate lastToldOn() {
        return lastToldOn;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }

    String returnedBy() {
        return returnedBy;
    }

    List<PauseCorrection> corrections() {
        return List.copyOf(corrections);
    }

    List<PauseRuling> rulings() {
        return List.copyOf(rulings);
    }

    Long version() {
        return version;
    }
}
