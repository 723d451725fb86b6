package se.foljsam.delivery.ending;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.taskform.Rejected;

/** Finds the order whose service is to end, while there is anything to end. */
@Component
class ServiceGoingOn {
    private final CaseFile caseFile;
    private final ServiceOrderRows orders;

    ServiceGoingOn(CaseFile caseFile, ServiceOrderRows orders) {
        this.caseFile = caseFile;
        this.orders = orders;
    }

    /**
     * The case's order, if its service has not ended.
     *
     * @throws Rejected at {@code orderId}
     */
    ServiceOrder order(String caseNumber, long orderId) {
        CareCase held = caseFile.held(caseNumber);
        ServiceOrder order = orders.findById(orderId)
                .filter(one -> one.careCaseId().equals(held.id()))
                .orElseThrow(() -> Rejected.field("orderId", "behöver väljas i listan."));
        Rejected.fieldIf(
                !order.isInForce()
                        || held.state() != CareCase.State.OPEN
                        || caseFile.personOf(caseNumber).diedOn() != null,
                "orderId",
                "är redan avslutat.");
        return order;
    }
}
