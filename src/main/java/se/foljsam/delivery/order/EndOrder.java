package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** Ends an order as of its last day: the unit is told, billing if it is late, and nothing of the order is watched any more (D7, I3). */
@Component
class EndOrder {
    private static final String SERVICE_ENDED = "delivery.serviceEnded";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final OrderWatches watches;
    private final UrgentOrders urgentOrders;
    private final Billing billing;
    private final CaseMessages messages;
    private final ApplicationEventPublisher events;
    private final DecisionBook decisions;
    private final Clock clock;

    EndOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            OrderWatches watches,
            UrgentOrders urgentOrders,
            Billing billing,
            CaseMessages messages,
            ApplicationEventPublisher events,
            DecisionBook decisions,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.watches = watches;
        this.urgentOrders = urgentOrders;
        this.billing = billing;
        this.messages = messages;
        this.events = events;
        this.decisions = decisions;
        this.clock = clock;
    }

    void end(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = endAndTell(orderId, lastDay, ground, by);
        String caseNumber = desk.caseNumberOf(order);
        if (!hasRunOut(order) || messages.waits(SERVICE_ENDED, caseNumber, CaseVariables.ORDER_ID, orderId)) {
            messages.tell(SERVICE_ENDED, caseNumber, CaseVariables.ORDER_ID, orderId);
        }
    }

    /** Ends a service that never began (E5). Whoever calls is a step of the service's own track, which goes on to the ending by itself. */
    void endUnexecuted(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = endAndTell(orderId, lastDay, ground, by);
        decisions.serviceEnded(order.decidedServiceId(), lastDay, ground);
    }

    private ServiceOrder endAndTell(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = desk.order(orderId);
        order.end(lastDay, ground);
        orders.save(order);
        watches.ended(order);
        urgentOrders.noCallFor(orderId, "the service ends");
        String text = "Insatsen upphör. Sista dag är %s. %s".formatted(SwedishTime.written(lastDay), ground);
        desk.journal(order, by, "Insats avslutas", text);
        desk.tellUnit(order, by, text);
        billing.registered(order, lastDay, "sista dag är %s.".formatted(SwedishTime.written(lastDay)), by);
        events.publishEvent(new ServiceEnded(desk.caseNumberOf(order), orderId, order.decisionId(), lastDay));
        return order;
    }

    void endAfterDeath(long careCaseId, LocalDate diedOn, String ground, String by) {
        for (ServiceOrder order : orders.findByCareCaseIdOrderById(careCaseId)) {
            if (order.state() != OrderState.ENDED) {
                order.endAfterDeath(diedOn, ground);
                orders.save(order);
                String text =
                        "%s Insatsen upphör. Sista dag är %s.".formatted(ground, SwedishTime.written(order.endedOn()));
                desk.journal(order, by, "Insats avslutad", text);
                desk.tellUnit(order, by, text);
                billing.registered(
                        order, order.endedOn(), "sista dag är %s.".formatted(SwedishTime.written(order.endedOn())), by);
                events.publishEvent(
                        new ServiceEnded(desk.caseNumberOf(order), order.id(), order.decisionId(), order.endedOn()));
            }
        }
    }

    /** From the day after its last day the order may have been ended by its own timer: then, and only then, nobody needs to wait for the message. */
    private boolean hasRunOut(ServiceOrder order) {
        return order.validTo() != null && SwedishTime.today(clock).isAfter(order.validTo());
    }
}
