package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** That a unit told that a service cannot begin in time: why, and its written plan (E3). What was told is never changed; another delay is another row. */
class ExecutionDelay {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate toldOn;
    private String toldBy;
    private String cause;
    private String reason;
    private String plan;
    private LocalDate plannedOn;

    static ExecutionDelay tell(ServiceOrder order, RegisterExecution typed, LocalDate today, String by) {
        ExecutionDelay delay = new ExecutionDelay();
        delay.careCaseId = order.careCaseId();
        delay.orderId = order.id();
        delay.toldOn = today;
        delay.toldBy = by;
        delay.cause = typed.delayCause();
        delay.reason = typed.delayReason();
        delay.plan = typed.delayPlan();
        delay.plannedOn = typed.plannedStart();
        return delay;
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

    LocalDate toldOn() {
        return toldOn;
    }

    String toldBy() {
        return toldBy;
    }

    String cause() {
        return cause;
    }

    String reason() {
        return reason;
    }

    String plan() {
        return plan;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    Long version() {
        return version;
    }
}
