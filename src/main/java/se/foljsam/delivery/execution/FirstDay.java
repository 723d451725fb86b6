package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.taskform.Rejected;

/** The day on which a service begins, held against what its decision allows; where the decision counts from the return home, the first service to begin tells that day, and the whole period moves with it (A6, C6, E1). */
@Component
class FirstDay {
    private static final String RETURN_HOME =
            "Beslutet räknas från den dag den enskilde kom hem: dagen då den första insatsen började. Blev det en annan dag än planerat flyttas hela perioden.";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final OrderWatches watches;
    private final Clock clock;

    FirstDay(
            OrderDesk desk,
            ServiceOrderRows orders,
            OrderBook orderBook,
            DecisionBook decisions,
            OrderWatches watches,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.watches = watches;
        this.clock = clock;
    }

    /** What the day means for the decision, in Swedish; empty where it is this service's day only. */
    String asText(ServiceOrder order) {
        return tellsReturnHome(order) ? RETURN_HOME : "";
    }

    /**
     * Refuses a day on which the service cannot have begun, and lets the decision's period follow the return home. Answers the order as it stands then.
     *
     * @throws Rejected at {@code startedOn}
     */
    ServiceOrder settle(ServiceOrder order, LocalDate startedOn, String reason, String by) {
        boolean movesPeriod = tellsReturnHome(order);
        StartWindow.of(order, decisions.decision(order.decisionId()), movesPeriod, SwedishTime.today(clock))
                .refuses(startedOn)
                .ifPresent(why -> {
                    throw Rejected.field("startedOn", why);
                });
        if (movesPeriod && decisions.returnedHomeOn(order.decisionId(), startedOn)) {
            movePeriod(order, reason, by);
        }
        return desk.order(order.id());
    }

    private void movePeriod(ServiceOrder order, String reason, String by) {
        DecisionInForce moved = decisions.decision(order.decisionId());
        orderBook
                .inForceOf(order.decisionId())
                .forEach(one -> orderBook.move(one.orderId(), moved.validFrom(), moved.validTo()));
        watches.decisionMoved(order, reason, by);
    }

    /** The decision counts from the return home, and no other service has told the day yet. */
    private boolean tellsReturnHome(ServiceOrder order) {
        return decisions.decision(order.decisionId()).fromReturnHome()
                && orders.findByDecisionIdOrderById(order.decisionId()).stream()
                        .noneMatch(other -> !other.id().equals(order.id()) && other.startedOn() != null);
    }
}
