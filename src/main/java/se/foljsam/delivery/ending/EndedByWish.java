package se.foljsam.delivery.ending;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.order.Billing;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;

/** Ends a service because the person wants it to, which takes no reassessment: the confirmation stands in both journals, and the unit confirms the last day (I1, D7). */
@Component
class EndedByWish {
    private final OrderDesk desk;
    private final OrderBookKeeper orders;
    private final ServiceOrderRows rows;
    private final DecisionBook decisions;
    private final Billing billing;

    EndedByWish(
            OrderDesk desk, OrderBookKeeper orders, ServiceOrderRows rows, DecisionBook decisions, Billing billing) {
        this.desk = desk;
        this.orders = orders;
        this.rows = rows;
        this.decisions = decisions;
        this.billing = billing;
    }

    void end(ServiceOrder order, LocalDate lastDay, String why, LocalDate contactedOn, Contact how, String by) {
        desk.journal(
                order,
                by,
                "Avslut bekräftat av den enskilde",
                "Bekräftat %s %s. Sista dag %s. Skäl: %s"
                        .formatted(
                                EndingWords.how(how),
                                SwedishTime.written(contactedOn),
                                SwedishTime.written(lastDay),
                                why.strip()));
        String ground = EndingWords.ground(order, why.strip());
        orders.end(order.id(), lastDay, ground, by);
        decisions.serviceEnded(order.decidedServiceId(), lastDay, ground);
    }

    /** The last day was registered wrong: both journals, the unit and, if the month is registered already, billing hear of it (I2). */
    void correct(ServiceOrder order, LocalDate lastDay, String why, String reason, String by) {
        LocalDate before = order.endedOn();
        String ground = EndingWords.ground(order, why.strip());
        order.correctEnd(lastDay, ground);
        rows.save(order);
        decisions.endCorrected(order.decidedServiceId(), lastDay, ground);
        String change =
                "sista dag är %s, inte %s.".formatted(SwedishTime.written(lastDay), SwedishTime.written(before));
        String text = StringUtils.capitalize(change);
        desk.journal(order, by, "Avslut rättat", text + " " + reason);
        desk.tellUnit(order, by, text + " " + ground);
        billing.registered(order, before.isBefore(lastDay) ? before : lastDay, change, by);
    }
}
