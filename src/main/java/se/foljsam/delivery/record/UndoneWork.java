package se.foljsam.delivery.record;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.record.DocumentNotDone.Extent;
import se.foljsam.delivery.record.DocumentNotDone.NotDone;

/** One occasion on which something was not carried out as planned; never changed (E12). */
record UndoneWork(
        @Id Long id,
        @Version Long version,
        Long careCaseId,
        Long orderId,
        LocalDate happenedOn,
        Extent extent,
        String what,
        String cause,
        String causeNote,
        String measure,
        LocalDate registeredOn,
        String registeredBy) {

    static UndoneWork of(ServiceOrder order, NotDone notDone, LocalDate today) {
        return new UndoneWork(
                null,
                null,
                order.careCaseId(),
                order.id(),
                notDone.happenedOn(),
                notDone.extent(),
                notDone.what().strip(),
                notDone.cause(),
                notDone.causeNote(),
                notDone.measure().strip(),
                today,
                notDone.registeredBy());
    }
}
