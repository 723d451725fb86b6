package se.foljsam.delivery.ending;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** What was told of a service follows it to another unit, and falls if the service has ended otherwise (E7, I1, I4). */
@Component
class EndingsFollowTheOrder {
    private static final String DROPPED = "ending.dropped";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ServiceEndings endings;
    private final Watches watches;
    private final CaseMessages messages;

    EndingsFollowTheOrder(
            OrderDesk desk, ServiceOrderRows orders, ServiceEndings endings, Watches watches, CaseMessages messages) {
        this.desk = desk;
        this.orders = orders;
        this.endings = endings;
        this.watches = watches;
        this.messages = messages;
    }

    /** Asked when the step is done, since an order that moves ends at one unit before it goes to another. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ServiceEnded ended) {
        for (ServiceEnding told : endings.findByOrderIdAndState(ended.orderId(), ServiceEnding.State.REPORTED)) {
            Optional<ServiceOrder> elsewhere = goesOnElsewhere(desk.order(ended.orderId()));
            elsewhere.ifPresentOrElse(told::follow, () -> drop(told, ended.caseNumber()));
            endings.save(told);
        }
    }

    private Optional<ServiceOrder> goesOnElsewhere(ServiceOrder ended) {
        return orders.findByDecisionIdOrderById(ended.decisionId()).stream()
                .filter(other -> other.isInForce() && other.decidedServiceId().equals(ended.decidedServiceId()))
                .findFirst();
    }

    private void drop(ServiceEnding told, String caseNumber) {
        told.drop();
        watches.drop(WatchKind.SERVICE_ENDING, caseNumber, told.id());
        messages.tellIfWaiting(DROPPED, caseNumber, CaseVariables.SERVICE_ENDING_ID, told.id());
    }
}
