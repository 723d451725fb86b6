package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderMoved;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.delivery.order.UrgentOrders;

/**
 * Moves an order to another unit on the same decision (D10, D11): a new order there, to be acknowledged like any other, and the last day at the unit that had it. Both are told, and it stands in the journal
 * of each.
 *
 * <p>The matter of the decision knows only the orders it was made with: one that came later keeps the case open by itself until it has ended.
 */
@Component
class MoveOrder implements HoldsCaseOpen {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final ProviderUnits units;
    private final UrgentOrders urgentOrders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            OrderBook orderBook,
            DecisionBook decisions,
            ProviderUnits units,
            UrgentOrders urgentOrders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.units = units;
        this.urgentOrders = urgentOrders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the order to the other unit as of this day; the day before is the last at the unit that has it.
     *
     * @param handedOver what the new unit needs to know at its start; null if nothing
     * @param why in Swedish, for both journals
     * @return the new order's id; whoever calls lets it be delivered
     */
    long to(ProviderUnit unit, ServiceOrder order, LocalDate from, String handedOver, String why, String by) {
        ServiceOrder moved = orders.save(order.movedTo(unit.code(), from, handedOver, clock.instant(), by));
        decisions.providerChosen(order.decidedServiceId(), unit.code());
        desk.journal(
                moved,
                by,
                "Uppdrag flyttat",
                "Uppdraget går från %s till %s från och med %s. %s"
                        .formatted(desk.unitOf(order).name(), unit.name(), SwedishTime.written(from), why));
        desk.tellUnit(moved, by, "Ett uppdrag kommer till er från %s.".formatted(SwedishTime.written(from)));
        urgentOrders.sent(moved, desk.caseNumberOf(moved));
        orderBook.end(order.id(), from.minusDays(1), "Uppdraget flyttas till %s.".formatted(unit.name()), by);
        events.publishEvent(new OrderMoved(desk.caseNumberOf(moved), order.id(), moved.id(), from));
        return moved.id();
    }

    /** The unit an order came from; empty for one that was sent there first. */
    Optional<ProviderUnit> unitBefore(ServiceOrder order) {
        return Optional.ofNullable(order.movedFrom()).map(desk::order).map(desk::unitOf);
    }

    /** Open home care units with their names, without the discharge support teams. */
    List<ProviderUnit> homeCare() {
        return units.open().stream()
                .filter(unit -> !units.isDischargeTeam(unit.code()))
                .toList();
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                        .anyMatch(order -> order.movedFrom() != null && order.state() != OrderState.ENDED)
                ? Optional.of("en flyttad insats pågår")
                : Optional.empty();
    }
}
