package se.foljsam.delivery.order;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlans;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** Makes a new revision of an order on the same decision: the unit is told, answers it and updates its plan (D5, F7, G13). */
@Component
class ReviseOrder {
    private static final String ORDER_REVISED = "delivery.orderRevised";
    private static final String ACKNOWLEDGEMENT = "orderAcknowledgement";
    private static final String PLAN_REVISION_ASKED = "delivery.planRevisionAsked";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ExecutionPlans plans;
    private final CaseMessages messages;
    private final Clock clock;

    ReviseOrder(OrderDesk desk, ServiceOrderRows orders, ExecutionPlans plans, CaseMessages messages, Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    void revise(long orderId, String extent, Integer frameMinutes, String by) {
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
}
