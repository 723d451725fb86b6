package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.NotDoneAsPlanned.Extent;
import se.foljsam.casefile.NotDoneAsPlanned.NotDone;

/** One occasion on which something was not carried out as planned; never changed (E12). */
class UndoneWork {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate happenedOn;
    private Extent extent;
    private String what;
    private String cause;
    private String causeNote;
    private String measure;
    private LocalDate registeredOn;
    private String registeredBy;

    static UndoneWork of(ServiceOrder order, NotDone notDone, LocalDate today) {
        UndoneWork row = new UndoneWork();
        row.careCaseId = order.careCaseId();
        row.orderId = order.id();
        row.happenedOn = notDone.happenedOn();
        row.extent = notDone.extent();
        row.what = notDone.what().strip();
        row.cause = notDone.cause();
        row.causeNote = notDone.causeNote();
        row.measure = notDone.measure().strip();
        row.registeredOn = today;
        row.registeredBy = notDone.registeredBy();
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

    LocalDate happenedOn() {
        return happenedOn;
    }

    Extent extent() {
        return extent;
    }

    String what() {
        return what;
    }

    String cause() {
        return cause;
    }

    String causeNote() {
        return causeNote;
    }

    String measure() {
        return measure;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    String registeredBy() {
        return registeredBy;
    }

    Long version() {
        return version;
    }
}
