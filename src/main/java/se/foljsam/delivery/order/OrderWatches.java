package se.foljsam.delivery.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.execution.ExecutionInterruption;
import se.foljsam.delivery.execution.ExecutionInterruptions;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlans;

/** What is watched of an order (J4): its acknowledgement, its start, its plan and its last day. */
@Component
public class OrderWatches implements WatchFacts {
    private static final List<WatchKind> KINDS =
            Arrays.stream(WatchKind.values()).filter(WatchKind::concernsOrder).toList();
    private static final List<WatchKind> STARTS =
            List.of(WatchKind.EXECUTION_START, WatchKind.EXECUTION_REASSESSMENT, WatchKind.EXECUTION_STATUTORY);
    private static final List<WatchKind> STATUTORY =
            List.of(WatchKind.EXECUTION_STATUTORY, WatchKind.INTERRUPTION_STATUTORY);
    private static final List<WatchKind> INTERRUPTIONS =
            List.of(WatchKind.INTERRUPTION, WatchKind.INTERRUPTION_STATUTORY);
    private final ServiceOrderRows orders;
    private final ExecutionPlans plans;
    private final ExecutionInterruptions interruptions;
    private final DecisionBook decisions;
    private final CareServices services;
    private final CaseFile caseFile;
    private final Watches watches;

    OrderWatches(
            ServiceOrderRows orders,
            ExecutionPlans plans,
            ExecutionInterruptions interruptions,
            DecisionBook decisions,
            CareServices services,
            CaseFile caseFile,
            Watches watches) {
        this.orders = orders;
        this.plans = plans;
        this.interruptions = interruptions;
        this.decisions = decisions;
        this.services = services;
        this.caseFile = caseFile;
        this.watches = watches;
    }

    /**
     * An acknowledgement counts from the day the order was last sent; a start from the day of decision or the ordered day, also after a return (E2, E5); the first plan from the start (F1), an updated one
     * from the revision it answers to (F7). An order that moved counts from the day it moved: until then the service runs at the other unit (D10, D11).
     */
    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind.concernsOrder() ? orders.findById(subjectId).map(order -> facts(kind, order)) : Optional.empty();
    }

    private DeadlineFacts facts(WatchKind kind, ServiceOrder order) {
        DecisionInForce decision = decisions.decision(order.decisionId());
        LocalDate waitsSince = order.movedFrom() == null ? decision.decidedOn() : order.validFrom();
        LocalDate validTo = kind == WatchKind.DECISION_END && awaitsReturnHome(decision) ? null : order.validTo();
        return new DeadlineFacts(
                        decision.law().name(),
                        services.byCode(order.serviceCode()).category(),
                        caseFile.personOf(caseNumber(order)).isChildOn(decision.decidedOn()),
                        decision.newCase(),
                        isUnreported(kind, order)
                                ? Map.of()
                                : Map.of(
                                        StartEvent.DECISION, waitsSince,
                                        StartEvent.ORDERED_START, later(waitsSince, order.validFrom()),
                                        StartEvent.ORDER, SwedishTime.dateOf(sent(kind, order))),
                        order.validFrom(),
                        validTo,
                        decision.lastFollowUpOn(),
                        null)
                .and(StartEvent.EXECUTION, planCountsFrom(order))
                .and(StartEvent.LAST_DAY, validTo)
                .and(
                        StartEvent.INTERRUPTION,
                        isUnreported(kind, order)
                                ? null
                                : interruptions
                                        .findByOrderIdAndResumedOnIsNull(order.id())
                                        .map(ExecutionInterruption::since)
                                        .orElse(null));
    }

    /** The law's own limits do not hold for what is given at discretion or without an assessment (L8). */
    private boolean isUnreported(WatchKind kind, ServiceOrder order) {
        return STATUTORY.contains(kind) && !decisions.isReportedWhenNotExecuted(order.decidedServiceId());
    }

    /** What is sent again or revised is acknowledged anew; nothing else counts from it (D5). */
    private static Instant sent(WatchKind kind, ServiceOrder order) {
        return kind == WatchKind.ORDER_ACKNOWLEDGEMENT
                ? order.sentAt()
                : order.revisions().get(0).madeAt();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A decision that counts from the return home has no last day until the person is home: help does not run out before it could begin (A6). */
    private boolean awaitsReturnHome(DecisionInForce decision) {
        return decision.fromReturnHome()
                && orders.findByDecisionIdOrderById(decision.decisionId()).stream()
                        .allMatch(order -> order.startedOn() == null);
    }

    /** The first plan counts from the start (F1), a new version from the day it was asked for (F5, F7, F8). */
    private LocalDate planCountsFrom(ServiceOrder order) {
        return plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id())
                .filter(plan -> plan.state() == ExecutionPlan.State.TO_BE_REVISED)
                .map(plan -> plan.revisionAskedOn() == null ? lastRevised(order) : plan.revisionAskedOn())
                .orElse(order.startedOn());
    }

    private static LocalDate lastRevised(ServiceOrder order) {
        List<OrderRevision> revisions = order.revisions();
        return SwedishTime.dateOf(revisions.get(revisions.size() - 1).madeAt());
    }

    /** The clocks of the law and of the municipality run from the decision on, also while nobody has answered the order (E2, E5). */
    void sent(ServiceOrder order) {
        STARTS.forEach(kind -> watches.armNow(kind, caseNumber(order), order.id()));
    }

    /** The unit has answered, with yes or with what is unclear. */
    void answered(ServiceOrder order) {
        watches.happened(WatchKind.ORDER_ACKNOWLEDGEMENT, caseNumber(order), order.id());
    }

    /** In time if the service began in time, whenever that was registered (E1). */
    public void started(ServiceOrder order) {
        STARTS.forEach(kind -> watches.happened(kind, caseNumber(order), order.id(), order.startedOn()));
    }

    /** The whole service runs from this day on. */
    public void resumed(ServiceOrder order, LocalDate day) {
        INTERRUPTIONS.forEach(kind -> watches.happened(kind, caseNumber(order), order.id(), day));
    }

    /** The person is home, so the last day of each of the decision's services is known (A6). */
    public void returnedHome(ServiceOrder first) {
        orders.findByDecisionIdOrderById(first.decisionId()).stream()
                .filter(ServiceOrder::isInForce)
                .forEach(order -> watches.armNow(WatchKind.DECISION_END, caseNumber(order), order.id()));
    }

    /** The plan's due date follows the corrected start (E9). */
    public void startCorrected(ServiceOrder order, String reason, String by) {
        watches.recompute(WatchKind.EXECUTION_PLAN, caseNumber(order), order.id(), reason, by);
    }

    /** The decision's first execution may be another now, and with it its follow-up (E9, G3). */
    public void startRemoved(ServiceOrder order, String by) {
        watches.recompute(
                WatchKind.FOLLOW_UP, caseNumber(order), order.decisionId(), "en verkställighet togs bort", by);
    }

    public void planSubmitted(ServiceOrder order) {
        watches.inHand(WatchKind.EXECUTION_PLAN, caseNumber(order), order.id(), true);
    }

    /** Counts as not in: the first due date stands (F3). */
    public void planReturned(ServiceOrder order) {
        watches.inHand(WatchKind.EXECUTION_PLAN, caseNumber(order), order.id(), false);
    }

    /** In time if the version that was found complete came in time, however long the review took. */
    public void planComplete(ServiceOrder order, ExecutionPlan plan) {
        watches.happened(WatchKind.EXECUTION_PLAN, caseNumber(order), order.id(), plan.madeOn());
    }

    /** The order's period moved, and with it its start and its last day (A6). */
    void periodMoved(ServiceOrder order, String reason, String by) {
        STARTS.forEach(kind -> watches.recompute(kind, caseNumber(order), order.id(), reason, by));
        watches.recompute(WatchKind.DECISION_END, caseNumber(order), order.id(), reason, by);
    }

    /** The decision's period moved, and with it its next follow-up (A6). */
    public void decisionMoved(ServiceOrder order, String reason, String by) {
        watches.recompute(WatchKind.FOLLOW_UP, caseNumber(order), order.decisionId(), reason, by);
    }

    /** Nothing is waited for any more. */
    public void ended(ServiceOrder order) {
        KINDS.forEach(kind -> watches.drop(kind, caseNumber(order), order.id()));
    }

    private String caseNumber(ServiceOrder order) {
        return caseFile.byId(order.careCaseId()).caseNumber();
    }
}
