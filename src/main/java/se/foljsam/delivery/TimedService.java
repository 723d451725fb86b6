package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.TimedServices.Timed;

/** Ordered, performed and ancillary minutes of a service outside the frame in a period; never changed (B11). */
class TimedService {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private int orderedMinutes;
    private int performedMinutes;
    private int ancillaryMinutes;
    private String cause;
    private LocalDate reportedOn;
    private String reportedBy;

    static TimedService of(ServiceOrder order, Timed timed, LocalDate today) {
        TimedService row = new TimedService();
        row.careCaseId = order.careCaseId();
        row.orderId = order.id();
        row.periodFrom = timed.from();
        row.periodTo = timed.to();
        row.orderedMinutes = timed.orderedMinutes();
        row.performedMinutes = timed.performedMinutes();
        row.ancillaryMinutes = timed.ancillaryMinutes();
        row.cause = timed.cause();
        row.reportedOn = today;
        row.reportedBy = timed.reportedBy();
        return row;
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

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    int orderedMinutes() {
        return orderedMinutes;
    }

    int performedMinutes() {
        return performedMinutes;
    }

    int ancillaryMinutes() {
        return ancillaryMinutes;
    }

    String cause() {
        return cause;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    String reportedBy() {
        return reportedBy;
    }

    Long version() {
        return version;
    }
}
