package se.foljsam.delivery.record;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.record.TimeServices.Timed;

/** Ordered, performed and ancillary minutes of a service outside the frame in a period; never changed (B11). */
record TimedService(
        @Id Long id,
        @Version Long version,
        Long careCaseId,
        Long orderId,
        LocalDate periodFrom,
        LocalDate periodTo,
        int orderedMinutes,
        int performedMinutes,
        int ancillaryMinutes,
        String cause,
        LocalDate reportedOn,
        String reportedBy) {

    static TimedService of(ServiceOrder order, Timed timed, LocalDate today) {
        return new TimedService(
                null,
                null,
                order.careCaseId(),
                order.id(),
                timed.from(),
                timed.to(),
                timed.orderedMinutes(),
                timed.performedMinutes(),
                timed.ancillaryMinutes(),
                timed.cause(),
                today,
                timed.reportedBy());
    }
}
