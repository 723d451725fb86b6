package se.foljsam.delivery.order;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderText;
import se.foljsam.casefile.between.OrderWritten;

/** Says what an order states, and tells when it may state something new: after every saving of an order, so that no revision is missed (D4, D5). */
@Component
class OrderTexts implements OrderText {
    private final OrderDesk desk;
    private final ApplicationEventPublisher events;

    OrderTexts(OrderDesk desk, ApplicationEventPublisher events) {
        this.desk = desk;
        this.events = events;
    }

    @EventListener
    void on(AfterSaveEvent<ServiceOrder> saved) {
        ServiceOrder order = saved.getEntity();
        events.publishEvent(new OrderWritten(desk.caseNumberOf(order), order.id(), editionOf(order)));
    }

    @Override
    public Ordered of(long orderId) {
        ServiceOrder order = desk.order(orderId);
        return new Ordered(
                orderId,
                desk.caseNumberOf(order),
                desk.serviceOf(order).name(),
                order.isUrgent(),
                order.unitCode(),
                desk.unitOf(order).name(),
                order.revision(),
                editionOf(order),
                order.sentAt(),
                order.sentBy(),
                desk.linesOf(order));
    }

    /** An order says something else with each revision, and when its period moves. */
    private static String editionOf(ServiceOrder order) {
        return "%d %s %s".formatted(order.revision(), order.validFrom(), order.validTo());
    }
}
