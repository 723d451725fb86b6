package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.EndService.Contact;
import se.foljsam.deadline.SwedishTime;

/** Ends a service because the person wants it to, which takes no reassessment: the confirmation stands in both journals, and the unit confirms the last day (I1, D7). */
@Component
class EndedByWish {
    private final OrderDesk desk;
    private final Orders orders;
    private final DecisionBook decisions;

    EndedByWish(OrderDesk desk, Orders orders, DecisionBook decisions) {
        this.desk = desk;
        this.orders = orders;
        this.decisions = decisions;
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
}
