package se.foljsam.delivery.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.UnitOfOrder;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.WatchKind;
import se.foljsam.taskform.Markdown;

/** Answers other rooms about orders, and does with them what a decision or a follow-up asks for. */
@Service
public class OrderBookKeeper implements OrderBook, UnitOfOrder, UnitOfWatch {
    private static final String PERIOD_MOVED = "Beslutets period har flyttats";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final SendOrder sendOrder;
    private final ReviseOrder reviseOrder;
    private final EndOrder endOrder;
    private final OrderWatches watches;

    OrderBookKeeper(
            OrderDesk desk,
            ServiceOrderRows orders,
            SendOrder sendOrder,
            ReviseOrder reviseOrder,
            EndOrder endOrder,
            OrderWatches watches) {
        this.desk = desk;
        this.orders = orders;
        this.sendOrder = sendOrder;
        this.reviseOrder = reviseOrder;
        this.endOrder = endOrder;
        this.watches = watches;
    }

    @Override
    public long send(NewOrder ordered) {
        return sendOrder.send(ordered);
    }

    @Override
    public long takeIn(NewOrder ordered, Progress progress) {
        return sendOrder.takeIn(ordered, progress);
    }

    @Override
    public Markdown asText(long orderId) {
        return desk.asText(desk.order(orderId));
    }

    @Override
    public Optional<LocalDate> startedOn(long orderId) {
        return Optional.ofNullable(desk.order(orderId).startedOn());
    }

    @Override
    public List<OrderInForce> inForceOf(long decisionId) {
        return orders.findByDecisionIdOrderById(decisionId).stream()
                .filter(ServiceOrder::isInForce)
                .map(this::shown)
                .toList();
    }

    @Override
    public List<OrderInForce> givenOn(long careCaseId, LocalDate day) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(order -> order.isGivenOn(day))
                .map(this::shown)
                .toList();
    }

    @Override
    public List<OrderInForce> inForceIn(long careCaseId) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(ServiceOrder::isInForce)
                .map(this::shown)
                .toList();
    }

    private OrderInForce shown(ServiceOrder order) {
        return new OrderInForce(
                order.id(),
                order.decidedServiceId(),
                order.serviceCode(),
                desk.serviceOf(order).name(),
                order.unitCode(),
                desk.unitOf(order).name(),
                order.extent(),
                order.startedOn(),
                order.validTo(),
                order.frameMinutes(),
                order.decisionId(),
                desk.lifeAreasOf(order));
    }

    @Override
    public List<String> ranOutWith(long decisionId) {
        return orders.findByDecisionIdOrderById(decisionId).stream()
                .filter(order -> order.endedOn() != null && order.endedOn().equals(order.validTo()))
                .map(ServiceOrder::serviceCode)
                .toList();
    }

    @Override
    public void end(long orderId, LocalDate lastDay, String ground, String by) {
        endOrder.end(orderId, lastDay, ground, by);
    }

    /** Ends a service that never began (E5). Whoever calls is a step of the service's own track, which goes on to the ending by itself. */
    public void endUnexecuted(long orderId, LocalDate lastDay, String ground, String by) {
        endOrder.endUnexecuted(orderId, lastDay, ground, by);
    }

    @Override
    public void endAfterDeath(long careCaseId, LocalDate diedOn, String ground, String by) {
        endOrder.endAfterDeath(careCaseId, diedOn, ground, by);
    }

    @Override
    public void revise(long orderId, String extent, String by) {
        revise(orderId, extent, null, by);
    }

    @Override
    public void revise(long orderId, String extent, Integer frameMinutes, String by) {
        reviseOrder.revise(orderId, extent, frameMinutes, by);
    }

    @Override
    public void move(long orderId, LocalDate validFrom, LocalDate validTo) {
        ServiceOrder order = desk.order(orderId);
        order.move(validFrom, validTo);
        orders.save(order);
        watches.periodMoved(order, PERIOD_MOVED, order.sentBy());
        desk.tellUnit(order, order.sentBy(), PERIOD_MOVED + ": " + desk.periodOf(order) + ".");
    }

    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind.concernsOrder() ? Optional.of(unitOf(subjectId)) : Optional.empty();
    }

    @Override
    public ProviderUnit unitOf(long orderId) {
        return desk.unitOf(desk.order(orderId));
    }
}
