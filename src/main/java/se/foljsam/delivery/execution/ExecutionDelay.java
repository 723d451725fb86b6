package se.foljsam.delivery.execution;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.WrittenPlan;

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
    private String helpMeanwhile;

    static ExecutionDelay tell(ServiceOrder order, WrittenPlan told, LocalDate today, String by) {
        ExecutionDelay delay = new ExecutionDelay();
        delay.careCaseId = order.careCaseId();
        delay.orderId = order.id();
        delay.toldOn = today;
        delay.toldBy = by;
        delay.cause = told.cause();
        delay.reason = told.reason();
        delay.plan = told.plan();
        delay.plannedOn = told.plannedOn();
        delay.helpMeanwhile = told.helpMeanwhile();
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

    String helpMeanwhile() {
        return helpMeanwhile;
    }

    Long version() {
        return version;
    }
}
