package se.foljsam.delivery.plan;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.Plans;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.Rejected;

/** Shows every version of a plan, and asks for a new one when the need or the person's wish changes (F5, F8). */
@Service
class PlansOfOrders implements Plans {
    private static final String PLAN_REVISION_ASKED = "delivery.planRevisionAsked";
    private final OrderDesk desk;
    private final ExecutionPlans plans;
    private final CaseMessages messages;
    private final Clock clock;

    PlansOfOrders(OrderDesk desk, ExecutionPlans plans, CaseMessages messages, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Version> of(long orderId) {
        return plans.findByOrderIdOrderByVersionNumber(orderId).stream()
                .map(plan -> new Version(
                        plan.versionNumber(),
                        PlanWords.state(plan),
                        plan.submittedBy(),
                        plan.madeOn(),
                        PlanWords.lines(plan)))
                .toList();
    }

    @Override
    public Set<Long> plannedIn(long careCaseId) {
        return plans.plannedIn(careCaseId);
    }

    @Override
    @Transactional
    public void reviseByUnit(long orderId, String reason, String by) {
        ServiceOrder order = desk.order(orderId);
        ask(order, reason, "reason");
        desk.journal(order, by, "Planen ändras", reason.strip());
    }

    @Override
    @Transactional
    public void wishedByPerson(String caseNumber, long orderId, String wish, String by) {
        ServiceOrder order = desk.order(orderId);
        Rejected.fieldIf(
                !desk.caseNumberOf(order).equals(caseNumber) || !order.isInForce(),
                "planOrderId",
                "behöver väljas i listan.");
        ask(order, wish, "wish");
        String text = "Den enskilde vill ändra i genomförandeplanen. " + wish.strip();
        desk.journal(order, by, "Önskad ändring av planen", text);
        desk.tellUnit(order, by, text);
    }

    @Override
    public List<Goal> goalsOf(long orderId) {
        List<Goal> goals =
                plans.findFirstByOrderIdAndStateInOrderByVersionNumberDesc(orderId, ExecutionPlan.APPROVED).stream()
                        .flatMap(plan -> plan.parts().stream())
                        .filter(part -> part.goal() != null)
                        .map(part -> new Goal(part.goal(), part.goalMeasure(), part.goalDate()))
                        .distinct()
                        .toList();
        return goals.isEmpty() ? List.of(new Goal(desk.order(orderId).goal(), null, null)) : goals;
    }

    @Override
    public void needChanged(long orderId, String reason) {
        plans.findFirstByOrderIdOrderByVersionNumberDesc(orderId)
                .filter(plan -> plan.state() == ExecutionPlan.State.COMPLETE)
                .ifPresent(plan -> revise(plan, desk.order(orderId), reason));
    }

    private void ask(ServiceOrder order, String reason, String field) {
        Rejected.fieldIf(reason == null || reason.isBlank(), field, "behöver fyllas i: vad som ska ändras.");
        ExecutionPlan plan = plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id())
                .filter(one -> order.isInForce() && one.state() == ExecutionPlan.State.COMPLETE)
                .orElseThrow(() -> Rejected.field(
                        field,
                        "går inte att begära nu: planen görs eller granskas redan, eller uppdraget är avslutat."));
        revise(plan, order, reason);
    }

    private void revise(ExecutionPlan plan, ServiceOrder order, String reason) {
        plan.reviseLater(reason.strip(), SwedishTime.today(clock));
        plans.save(plan);
        messages.tell(PLAN_REVISION_ASKED, desk.caseNumberOf(order), CaseVariables.ORDER_ID, order.id());
    }
}
