package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.between.UnitOfOrder;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlans;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** Answers other rooms about orders, and does with them what a decision or a follow-up asks for. */
@Service
public class OrderBookKeeper implements OrderBook, UnitOfOrder, UnitOfWatch {
    private static final String SERVICE_ENDED = "delivery.serviceEnded";
    private static final String ORDER_REVISED = "delivery.orderRevised";
    private static final String ACKNOWLEDGEMENT = "orderAcknowledgement";
    private static final String PLAN_REVISION_ASKED = "delivery.planRevisionAsked";
    private static final String PERIOD_MOVED = "Beslutets period har flyttats";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ExecutionPlans plans;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseMessages messages;
    private final ApplicationEventPublisher events;
    private final OrderWatches watches;
    private final UrgentOrders urgentOrders;
    private final Billing billing;
    private final DecisionBook decisions;
    private final Clock clock;

    OrderBookKeeper(
            OrderDesk desk,
            ServiceOrderRows orders,
            ExecutionPlans plans,
            ProviderUnits units,
            CaseFile caseFile,
            CaseMessages messages,
            ApplicationEventPublisher events,
            OrderWatches watches,
            UrgentOrders urgentOrders,
            Billing billing,
            DecisionBook decisions,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.plans = plans;
        this.units = units;
        this.caseFile = caseFile;
        this.messages = messages;
        this.events = events;
        this.watches = watches;
        this.urgentOrders = urgentOrders;
        this.billing = billing;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public long send(NewOrder ordered) {
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

    @Override
    public long takeIn(NewOrder ordered, Progress progress) {
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

    @Override
    public String asText(long orderId) {
        return desk.asText(desk.order(orderId));
    }

    @Override
    public Optional<LocalDate> startedOn(long orderId) {
        return Optional.ofNullable(desk.order(orderId).startedOn());
    }

    @Override
    public List<OrderInForce> inForceOf(long decisionId) {
        return orders.findByDecisionIdOrderById(decisionId).stream()
                .filter(ServiceOrder::isInForce)
                .map(this::shown)
                .toList();
    }

    @Override
    public List<OrderInForce> givenOn(long careCaseId, LocalDate day) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(order -> order.isGivenOn(day))
                .map(this::shown)
                .toList();
    }

    @Override
    public List<OrderInForce> inForceIn(long careCaseId) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(ServiceOrder::isInForce)
                .map(this::shown)
                .toList();
    }

    private OrderInForce shown(ServiceOrder order) {
        return new OrderInForce(
                order.id(),
                order.decidedServiceId(),
                order.serviceCode(),
                desk.serviceOf(order).name(),
                order.unitCode(),
                desk.unitOf(order).name(),
                order.extent(),
                order.startedOn(),
                order.validTo(),
                order.frameMinutes(),
                order.decisionId(),
                desk.lifeAreasOf(order));
    }

    @Override
    public List<String> ranOutWith(long decisionId) {
        return orders.findByDecisionIdOrderById(decisionId).stream()
                .filter(order -> order.endedOn() != null && order.endedOn().equals(order.validTo()))
                .map(ServiceOrder::serviceCode)
                .toList();
    }

    @Override
    public void end(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = endAndTell(orderId, lastDay, ground, by);
        String caseNumber = desk.caseNumberOf(order);
        if (!hasRunOut(order) || messages.waits(SERVICE_ENDED, caseNumber, CaseVariables.ORDER_ID, orderId)) {
            messages.tell(SERVICE_ENDED, caseNumber, CaseVariables.ORDER_ID, orderId);
        }
    }

    /** Ends a service that never began (E5). Whoever calls is a step of the service's own track, which goes on to the ending by itself. */
    public void endUnexecuted(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = endAndTell(orderId, lastDay, ground, by);
        decisions.serviceEnded(order.decidedServiceId(), lastDay, ground);
    }

    private ServiceOrder endAndTell(long orderId, LocalDate lastDay, String ground, String by) {
        ServiceOrder order = desk.order(orderId);
        order.end(lastDay, ground);
        orders.save(order);
        watches.ended(order);
        urgentOrders.noCallFor(orderId, "the service ends");
        String text = "Insatsen upphör. Sista dag är %s. %s".formatted(SwedishTime.written(lastDay), ground);
        desk.journal(order, by, "Insats avslutas", text);
        desk.tellUnit(order, by, text);
        billing.registered(order, lastDay, "sista dag är %s.".formatted(SwedishTime.written(lastDay)), by);
        events.publishEvent(new ServiceEnded(desk.caseNumberOf(order), orderId, order.decisionId(), lastDay));
        return order;
    }

    @Override
    public void endAfterDeath(long careCaseId, LocalDate diedOn, String ground, String by) {
        for (ServiceOrder order : orders.findByCareCaseIdOrderById(careCaseId)) {
            if (order.state() != OrderState.ENDED) {
                order.endAfterDeath(diedOn, ground);
                orders.save(order);
                String text =
                        "%s Insatsen upphör. Sista dag är %s.".formatted(ground, SwedishTime.written(order.endedOn()));
                desk.journal(order, by, "Insats avslutad", text);
                desk.tellUnit(order, by, text);
                billing.registered(
                        order, order.endedOn(), "sista dag är %s.".formatted(SwedishTime.written(order.endedOn())), by);
                events.publishEvent(
                        new ServiceEnded(desk.caseNumberOf(order), order.id(), order.decisionId(), order.endedOn()));
            }
        }
    }

    /** From the day after its last day the order may have been ended by its own timer: then, and only then, nobody needs to wait for the message. */
    private boolean hasRunOut(ServiceOrder order) {
        return order.validTo() != null && SwedishTime.today(clock).isAfter(order.validTo());
    }

    @Override
    public void revise(long orderId, String extent, String by) {
        revise(orderId, extent, null, by);
    }

    @Override
    public void revise(long orderId, String extent, Integer frameMinutes, String by) {
        ServiceOrder order = desk.order(orderId);
        Integer before = order.frameMinutes();
        boolean isAnswered = order.wasTaken() && !order.awaitsAnswer() && order.unclear() == null;
        order.revise(extent, frameMinutes, clock.instant(), by);
        orders.save(order);
        String text = "Uppdraget är ändrat (version %d). Omfattning: %s%s"
                .formatted(order.revision(), extent, frameChange(before, order.frameMinutes()));
        desk.journal(order, by, "Uppdrag ändrat", text);
        desk.tellUnit(order, by, text);
        if (isAnswered) {
            desk.beside(order, ORDER_REVISED, ACKNOWLEDGEMENT);
        }
        askForUpdatedPlan(order);
    }

    private static String frameChange(Integer before, Integer after) {
        return Objects.equals(before, after)
                ? ""
                : " Ramtid: %d minuter i veckan, tidigare %s."
                        .formatted(after, before == null ? "ingen" : before.toString());
    }

    /** A revised order gives an updated plan (F7). A plan that is being made or reviewed takes the revision in anyway. */
    private void askForUpdatedPlan(ServiceOrder order) {
        plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id())
                .filter(plan -> plan.state() == ExecutionPlan.State.COMPLETE)
                .ifPresent(plan -> {
                    plan.reviseLater("Uppdraget är ändrat.", SwedishTime.today(clock));
                    plans.save(plan);
                    messages.tell(PLAN_REVISION_ASKED, desk.caseNumberOf(order), CaseVariables.ORDER_ID, order.id());
                });
    }

    @Override
    public void move(long orderId, LocalDate validFrom, LocalDate validTo) {
        ServiceOrder order = desk.order(orderId);
        order.move(validFrom, validTo);
        orders.save(order);
        watches.periodMoved(order, PERIOD_MOVED, order.sentBy());
        desk.tellUnit(order, order.sentBy(), PERIOD_MOVED + ": " + desk.periodOf(order) + ".");
    }

    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind.concernsOrder() ? Optional.of(unitOf(subjectId)) : Optional.empty();
    }

    @Override
    public ProviderUnit unitOf(long orderId) {
        return desk.unitOf(desk.order(orderId));
    }
}
