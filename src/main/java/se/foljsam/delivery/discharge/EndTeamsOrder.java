package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.discharge.DecideHandoverForm.HomeCare;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.taskform.Rejected;

/** Ends the discharge support team's order after a simplified decision: the decision is followed up first, and home care is ordered by itself or is not needed (D9). */
@Component
class EndTeamsOrder {
    private static final String HOME_CARE = "care";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final Handovers handovers;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final ProviderUnits units;
    private final Clock clock;

    EndTeamsOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            Handovers handovers,
            OrderBook orderBook,
            DecisionBook decisions,
            ProviderUnits units,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.handovers = handovers;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.units = units;
        this.clock = clock;
    }

    void after(Handover handover, ServiceOrder order, DecideHandoverForm typed, String by) {
        Rejected.fieldIf(!handover.isSimplified(), "outcome", "kan inte vara avslut: uppdraget flyttas.");
        LocalDate followedUpOn = decisions.decision(order.decisionId()).lastFollowUpOn();
        Rejected.fieldIf(
                followedUpOn == null || followedUpOn.isBefore(SwedishTime.dateOf(handover.toldAt())),
                "outcome",
                "behöver vänta: beslutet ska följas upp först. Uppföljningen väntar i Uppgifter.");
        Rejected.fieldIf(
                typed.homeCare() == HomeCare.ORDERED && !isHomeCareOrdered(order),
                "homeCare",
                "är inte beställd: det finns inget annat uppdrag om hemtjänst i ärendet. Besluta och beställ först.");
        String ground = (typed.homeCare() == HomeCare.ORDERED
                        ? "Överlämning till hemtjänst enligt eget beslut. "
                        : "Hemtjänst behövs inte. ")
                + typed.note();
        handover.ended(typed.note(), clock.instant(), by);
        handovers.save(handover);
        LocalDate lastDay = handover.handoverOn().minusDays(1);
        orderBook.end(order.id(), lastDay, ground, by);
        decisions.serviceEnded(order.decidedServiceId(), lastDay, ground);
    }

    private boolean isHomeCareOrdered(ServiceOrder teams) {
        return orders.findByCareCaseIdOrderById(teams.careCaseId()).stream()
                .anyMatch(order -> order.isInForce()
                        && !order.decisionId().equals(teams.decisionId())
                        && !units.isDischargeTeam(order.unitCode())
                        && HOME_CARE.equals(desk.serviceOf(order).category()));
    }
}
