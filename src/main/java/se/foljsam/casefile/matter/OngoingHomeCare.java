package se.foljsam.casefile.matter;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.reference.CareServices;

/**
 * Whether a person has home care that goes on: it has begun and its last day has not passed. On one side of this border help put in on call is a changed need in a running case (H1 to H3), on the other a new
 * need that is investigated at once (A4, A5); nothing falls between.
 */
@Component
public class OngoingHomeCare {
    private static final String HOME_CARE = "care";
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final CareServices services;

    OngoingHomeCare(DecisionBook decisions, OrderBook orders, CareServices services) {
        this.decisions = decisions;
        this.orders = orders;
        this.services = services;
    }

    /** The home care that goes on in the case on this day; the first ordered if there are several. */
    public Optional<OrderInForce> in(CareCase careCase, LocalDate day) {
        return decisions.inForceIn(careCase.id()).stream()
                .flatMap(decision -> orders.inForceOf(decision.decisionId()).stream())
                .filter(order -> order.startedOn() != null)
                .filter(order -> order.validTo() == null || !order.validTo().isBefore(day))
                .filter(order -> services.byCode(order.serviceCode()).category().equals(HOME_CARE))
                .findFirst();
    }
}
