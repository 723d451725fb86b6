package se.foljsam.delivery.order;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.between.OrderBook.Progress;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlans;

/** Sends an order to the unit that the person has chosen, or keeps one that was sent before the case came to Följsam. */
@Component
class SendOrder {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ExecutionPlans plans;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final OrderWatches watches;
    private final UrgentOrders urgentOrders;
    private final Clock clock;

    SendOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            ExecutionPlans plans,
            ProviderUnits units,
            CaseFile caseFile,
            OrderWatches watches,
            UrgentOrders urgentOrders,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.plans = plans;
        this.units = units;
        this.caseFile = caseFile;
        this.watches = watches;
        this.urgentOrders = urgentOrders;
        this.clock = clock;
    }

    long send(NewOrder ordered) {
        ProviderUnit unit = openUnit(ordered);
        ServiceOrder order = orders.save(
                ServiceOrder.send(caseFile.byNumber(ordered.caseNumber()).id(), ordered, clock.instant()));
        desk.journal(
                order,
                ordered.sentBy(),
                "Uppdrag skickat",
                "Uppdraget går till %s, som den enskilde har valt.".formatted(unit.name()));
        watches.sent(order);
        urgentOrders.sent(order, ordered.caseNumber());
        return order.id();
    }

    private ProviderUnit openUnit(NewOrder ordered) {
        return units.byCode(ordered.unitCode())
                .filter(ProviderUnit::isOpen)
                .orElseThrow(() -> new IllegalArgumentException("enheten finns inte eller tar inte emot nya uppdrag."));
    }

    long takeIn(NewOrder ordered, Progress progress) {
        ProviderUnit unit = openUnit(ordered);
        ServiceOrder order =
                ServiceOrder.send(caseFile.byNumber(ordered.caseNumber()).id(), ordered, clock.instant());
        if (progress.startedOn() != null) {
            order.begunEarlier(progress.startedOn(), progress.fixedCareContact(), clock.instant(), ordered.sentBy());
        }
        ServiceOrder kept = orders.save(order);
        if (progress.startedOn() == null) {
            watches.sent(kept);
        }
        if (progress.planApprovedOn() != null) {
            plans.save(ExecutionPlan.approvedEarlier(kept.id(), progress, clock.instant(), ordered.sentBy()));
        }
        desk.journal(
                kept,
                ordered.sentBy(),
                "Uppdrag inläst",
                "Uppdraget fanns hos %s innan ärendet kom till Följsam.".formatted(unit.name()));
        return kept.id();
    }
}
