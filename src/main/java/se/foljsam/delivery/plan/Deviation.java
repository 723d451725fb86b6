package se.foljsam.delivery.plan;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;

/** That a deviation was filed with a unit manager: the event and the reference to the report, which itself lives in the deviation system (J5). */
public class Deviation {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate filedOn;
    private String filedBy;
    private String sentTo;
    private String systemReference;
    private String eventText;

    /** A deviation goes to the manager of the unit that has the order; a unit without one is a fault. */
    public static Deviation file(
            ServiceOrder order, String unitManager, FileDeviationForm typed, LocalDate today, String by) {
        if (unitManager == null || unitManager.isBlank()) {
            throw new IllegalStateException("unit " + order.unitCode() + " has no manager to send a deviation to");
        }
        Deviation deviation = new Deviation();
        deviation.careCaseId = order.careCaseId();
        deviation.orderId = order.id();
        deviation.filedOn = today;
        deviation.filedBy = by;
        deviation.sentTo = unitManager;
        deviation.systemReference = typed.systemReference();
        deviation.eventText = typed.eventText();
        return deviation;
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

    public LocalDate filedOn() {
        return filedOn;
    }

    String filedBy() {
        return filedBy;
    }

    public String sentTo() {
        return sentTo;
    }

    public String systemReference() {
        return systemReference;
    }

    public String eventText() {
        return eventText;
    }

    Long version() {
        return version;
    }
}
