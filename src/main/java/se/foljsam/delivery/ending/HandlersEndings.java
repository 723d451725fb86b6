package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.delivery.execution.RemovedExecution;
import se.foljsam.delivery.execution.RemovedExecutions;
import se.foljsam.delivery.order.Billing;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.taskform.Rejected;

/** What the handler ends without having been told by the unit (D7, E9, I1, I6). */
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
    private final OrderDesk desk;
    private final ServiceOrderRows rows;
    private final OrderBookKeeper orders;
    private final ServiceEndings endings;
    private final RemovedExecutions removals;
    private final EndedByWish endedByWish;
    private final DecisionBook decisions;
    private final OrderWatches watches;
    private final Billing billing;
    private final CaseFile caseFile;
    private final Clock clock;

    HandlersEndings(
            OrderDesk desk,
            ServiceOrderRows rows,
            OrderBookKeeper orders,
            ServiceEndings endings,
            RemovedExecutions removals,
            EndedByWish endedByWish,
            DecisionBook decisions,
            OrderWatches watches,
            Billing billing,
            CaseFile caseFile,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.orders = orders;
        this.endings = endings;
        this.removals = removals;
        this.endedByWish = endedByWish;
        this.decisions = decisions;
        this.watches = watches;
        this.billing = billing;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * Ends the service as of that day.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Confirmed} that cannot be as it is; {@code contactHow} for how
     */
    @Transactional
    public void confirmed(Confirmed confirmed) {
        ServiceOrder order = goingOn(confirmed.caseNumber(), confirmed.orderId());
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
        ServiceOrder order = goingOn(caseNumber, orderId);
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

    /**
     * Removes the start that was registered for a service which never was carried out, and ends the service today, marked as not executed (E9).
     *
     * @throws se.foljsam.taskform.Rejected by {@code orderId}, {@code ground} or {@code reason}
     */
    @Transactional
    public void neverCarriedOut(String caseNumber, long orderId, NeverGround ground, String reason, String by) {
        ServiceOrder order = goingOn(caseNumber, orderId);
        Rejected.fieldIf(order.startedOn() == null, "orderId", "har ingen registrerad verkställighet att ta bort.");
        Rejected.fieldIf(
                ground == null,
                "ground",
                "behöver väljas. En försening hos utföraren är aldrig skäl att avsluta insatsen.");
        refuseBlank("reason", reason, "behöver fyllas i: hur du vet att insatsen aldrig har utförts.");
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

    /** The case's order, if its service has not ended. */
    private ServiceOrder goingOn(String caseNumber, long orderId) {
        CareCase held = caseFile.held(caseNumber);
        ServiceOrder order = rows.findById(orderId)
                .filter(one -> one.careCaseId().equals(held.id()))
                .orElseThrow(() -> Rejected.field("orderId", "behöver väljas i listan."));
        Rejected.fieldIf(
                !order.isInForce()
                        || held.state() != CareCase.State.OPEN
                        || caseFile.personOf(caseNumber).diedOn() != null,
                "orderId",
                "är redan avslutat.");
        return order;
    }

    private static void refuseBlank(String field, String text, String why) {
        Rejected.fieldIf(text == null || text.isBlank(), field, why);
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
