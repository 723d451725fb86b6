package se.foljsam.delivery.order;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.UrgentWork;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;

/** An urgent order comes first in its unit's queue until the service has begun (A4). */
@Component
class UrgentUntilBegun implements UrgentWork {
    private final ServiceOrderRows orders;

    UrgentUntilBegun(ServiceOrderRows orders) {
        this.orders = orders;
    }

    @Override
    public boolean isUrgent(CaseVariable<Long> subject, long id) {
        return subject.equals(CaseVariables.ORDER_ID)
                && orders.findById(id)
                        .filter(order -> order.isUrgent() && order.startedOn() == null)
                        .isPresent();
    }
}
