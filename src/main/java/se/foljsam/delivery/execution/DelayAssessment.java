package se.foljsam.delivery.execution;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.order.ServiceOrder;

/** What the handler found when a service was not executed within the limit, and did about it (E5, E6). */
class DelayAssessment {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate assessedOn;
    private String assessedBy;
    private String cause;
    private AssessDelayForm.Measure measure;
    private NeverGround endGround;
    private String assessment;

    static DelayAssessment make(ServiceOrder order, AssessDelayForm typed, LocalDate today, String by) {
        DelayAssessment made = new DelayAssessment();
        made.careCaseId = order.careCaseId();
        made.orderId = order.id();
        made.assessedOn = today;
        made.assessedBy = by;
        made.cause = typed.cause();
        made.measure = typed.measure();
        made.endGround = typed.endGround();
        made.assessment = typed.assessment();
        return made;
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

    LocalDate assessedOn() {
        return assessedOn;
    }

    String assessedBy() {
        return assessedBy;
    }

    String cause() {
        return cause;
    }

    AssessDelayForm.Measure measure() {
        return measure;
    }

    NeverGround endGround() {
        return endGround;
    }

    String assessment() {
        return assessment;
    }

    Long version() {
        return version;
    }
}
