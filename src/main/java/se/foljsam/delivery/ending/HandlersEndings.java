package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Rejected;

/** What the handler ends without having been told by the unit (D7, I1, I6). */
@Service
public class HandlersEndings {
    /** How the person was reached. */
    public enum Contact {
        TELEPHONE,
        VISIT,
        WRITTEN,
        /** Through who speaks for the person by law. */
        REPRESENTATIVE
    }

    /** Why a service that never began is over. The provider's delay is no such reason (L6). */
    public enum NeverGround {
        NO_NEED,
        OWN_WISH
    }

    /**
     * The person has confirmed that the service ends.
     *
     * @param lastDay last day with the service, included; may lie ahead
     * @param contactedOn the day on which the person confirmed it
     */
    public record Confirmed(
            String caseNumber,
            long orderId,
            LocalDate lastDay,
            String reason,
            LocalDate contactedOn,
            Contact how,
            String by) {

        /** Refuses, by field, an ending without its reason, or without when and how the person confirmed it. */
        void refuse(LocalDate today) {
            refuseBlank("reason", reason, "behöver fyllas i: varför den enskilde avslutar insatsen.");
            Rejected.fieldIf(contactedOn == null, "contactedOn", "behöver fyllas i: när den enskilde bekräftade.");
            Rejected.ahead("contactedOn", contactedOn, today);
            Rejected.fieldIf(how == null, "contactHow", "behöver väljas: hur den enskilde bekräftade.");
        }
    }

    private static final String WITHDRAWN = "Beslutet om insatsen är återkallat efter omprövning.";
    private final ServiceGoingOn goingOn;
    private final OrderBookKeeper orders;
    private final ServiceEndings endings;
    private final EndedByWish endedByWish;
    private final DecisionBook decisions;
    private final Clock clock;

    HandlersEndings(
            ServiceGoingOn goingOn,
            OrderBookKeeper orders,
            ServiceEndings endings,
            EndedByWish endedByWish,
            DecisionBook decisions,
            Clock clock) {
        this.goingOn = goingOn;
        this.orders = orders;
        this.endings = endings;
        this.endedByWish = endedByWish;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Ends the service as of that day.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Confirmed} that cannot be as it is; {@code contactHow} for how
     */
    @Transactional
    public void confirmed(Confirmed confirmed) {
        ServiceOrder order = goingOn.order(confirmed.caseNumber(), confirmed.orderId());
        EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(confirmed.lastDay());
        confirmed.refuse(today());
        ServiceEnding heard =
                ServiceEnding.heard(order, confirmed.lastDay(), confirmed.reason(), today(), confirmed.by());
        heard.answer(
                ServiceEnding.State.CONFIRMED,
                confirmed.contactedOn(),
                confirmed.how(),
                null,
                null,
                today(),
                confirmed.by());
        endings.save(heard);
        endedByWish.end(
                order,
                confirmed.lastDay(),
                confirmed.reason(),
                confirmed.contactedOn(),
                confirmed.how(),
                confirmed.by());
    }

    /**
     * Ends a service that a reassessment has withdrawn, against the person's will: only with a decision that says so, with reasons and appeal (I6, L6).
     *
     * @param lastDay last day with the service, included; not before the decision
     * @throws se.foljsam.taskform.Rejected by {@code orderId} or {@code lastDay}
     */
    @Transactional
    public void withdrawn(String caseNumber, long orderId, LocalDate lastDay, String by) {
        ServiceOrder order = goingOn.order(caseNumber, orderId);
        LocalDate decided = decisions
                .withdrawnOn(order.decidedServiceId())
                .orElseThrow(
                        () -> Rejected.field(
                                "orderId",
                                "kan inte avslutas så: inget beslut efter omprövning återkallar insatsen. Mot den enskildes vilja krävs ett beslut med skäl."));
        EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(lastDay);
        Rejected.fieldIf(
                lastDay.isBefore(decided),
                "lastDay",
                "kan inte vara före beslutet om återkallelse, %s.".formatted(SwedishTime.written(decided)));
        orders.end(orderId, lastDay, WITHDRAWN, by);
        decisions.serviceEnded(order.decidedServiceId(), lastDay, WITHDRAWN);
    }

    private static void refuseBlank(String field, String text, String why) {
        Rejected.fieldIf(text == null || text.isBlank(), field, why);
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
