package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.execution.RemovedExecution;
import se.foljsam.delivery.execution.RemovedExecutions;
import se.foljsam.delivery.order.Billing;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.taskform.Rejected;

/** The handler removes a start that was registered for a service which never was carried out, and ends the service (E9). */
@Service
public class RemoveExecution {
    private final ServiceGoingOn goingOn;
    private final OrderDesk desk;
    private final ServiceOrderRows rows;
    private final OrderBookKeeper orders;
    private final RemovedExecutions removals;
    private final DecisionBook decisions;
    private final OrderWatches watches;
    private final Billing billing;
    private final Clock clock;

    RemoveExecution(
            ServiceGoingOn goingOn,
            OrderDesk desk,
            ServiceOrderRows rows,
            OrderBookKeeper orders,
            RemovedExecutions removals,
            DecisionBook decisions,
            OrderWatches watches,
            Billing billing,
            Clock clock) {
        this.goingOn = goingOn;
        this.desk = desk;
        this.rows = rows;
        this.orders = orders;
        this.removals = removals;
        this.decisions = decisions;
        this.watches = watches;
        this.billing = billing;
        this.clock = clock;
    }

    /**
     * Removes the start that was registered for a service which never was carried out, and ends the service today, marked as not executed (E9).
     *
     * @throws se.foljsam.taskform.Rejected by {@code orderId}, {@code ground} or {@code reason}
     */
    @Transactional
    public void neverCarriedOut(String caseNumber, long orderId, NeverGround ground, String reason, String by) {
        ServiceOrder order = goingOn.order(caseNumber, orderId);
        Rejected.fieldIf(order.startedOn() == null, "orderId", "har ingen registrerad verkställighet att ta bort.");
        Rejected.fieldIf(
                ground == null,
                "ground",
                "behöver väljas. En försening hos utföraren är aldrig skäl att avsluta insatsen.");
        Rejected.fieldIf(
                reason == null || reason.isBlank(),
                "reason",
                "behöver fyllas i: hur du vet att insatsen aldrig har utförts.");
        LocalDate registered = order.startedOn();
        removals.save(RemovedExecution.of(order, reason.strip(), today(), by));
        order.removeStart();
        rows.save(order);
        desk.journal(
                order,
                by,
                "Verkställighet borttagen",
                "Insatsen registrerades som verkställd %s men har aldrig utförts. %s"
                        .formatted(SwedishTime.written(registered), reason.strip()));
        billing.registered(
                order,
                registered,
                "verkställigheten %s är borttagen, insatsen har aldrig utförts."
                        .formatted(SwedishTime.written(registered)),
                by);
        String never = EndingWords.never(ground);
        orders.end(orderId, today(), never, by);
        decisions.serviceEnded(order.decidedServiceId(), today(), never);
        watches.startRemoved(order, by);
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
