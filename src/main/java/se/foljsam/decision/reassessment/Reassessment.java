package se.foljsam.decision.reassessment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.matter.Matter;

/** Which decision a reassessment concerns, on which ground, and who opened it (C7). */
class Reassessment {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long matterId;
    private Long decisionId;
    private OpenReassessment.Ground ground;
    private String reason;
    private String openedBy;
    private LocalDate openedOn;

    static Reassessment of(Matter matter, OpenReassessment.Asked asked, LocalDate today) {
        Reassessment reassessment = new Reassessment();
        reassessment.careCaseId = matter.careCaseId();
        reassessment.matterId = matter.id();
        reassessment.decisionId = asked.decisionId();
        reassessment.ground = asked.ground();
        reassessment.reason = asked.reason();
        reassessment.openedBy = asked.by();
        reassessment.openedOn = today;
        return reassessment;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long matterId() {
        return matterId;
    }

    Long decisionId() {
        return decisionId;
    }

    OpenReassessment.Ground ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    String openedBy() {
        return openedBy;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Long version() {
        return version;
    }
}
