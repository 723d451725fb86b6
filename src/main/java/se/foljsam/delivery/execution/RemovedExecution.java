package se.foljsam.delivery.execution;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;

/** A start that was registered for a service which never was carried out; never changed (E9). */
public class RemovedExecution {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate startedOn;
    private LocalDate removedOn;
    private String removedBy;
    private String reason;

    public static RemovedExecution of(ServiceOrder order, String why, LocalDate today, String by) {
        RemovedExecution removed = new RemovedExecution();
        removed.careCaseId = order.careCaseId();
        removed.orderId = order.id();
        removed.startedOn = order.startedOn();
        removed.removedOn = today;
        removed.removedBy = by;
        removed.reason = why;
        return removed;
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

    /** The day that was registered and never was. */
    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate removedOn() {
        return removedOn;
    }

    String removedBy() {
        return removedBy;
    }

    String reason() {
        return reason;
    }

    Long version() {
        return version;
    }
}
