package se.foljsam.delivery.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.Plans;
import se.foljsam.deadline.SwedishTime;
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
                .map(plan ->
                        new Version(plan.versionNumber(), state(plan), plan.submittedBy(), plan.madeOn(), lines(plan)))
                .toList();
    }

    @Override
    public Set<Long> plannedIn(long careCaseId) {
        return plans.plannedIn(careCaseId);
    }

    private static String state(ExecutionPlan plan) {
        return switch (plan.state()) {
            case SUBMITTED -> "Granskas";
            case RETURNED -> "Åter från handläggaren";
            case COMPLETE -> "Komplett";
            case TO_BE_REVISED -> "Ska ändras";
        };
    }

    private static List<Line> lines(ExecutionPlan plan) {
        if (plan.isMadeEarlier()) {
            return List.of(
                    new Line("Planen", "Godkänd innan ärendet kom till Följsam. Läs den i det tidigare systemet."),
                    new Line("Följs upp senast", SwedishTime.written(plan.followUpOn())));
        }
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (PlanPart part : plan.parts()) {
            String heading = "Del %d%s".formatted(number++, part.lifeArea() == null ? "" : ", " + part.lifeArea());
            lines.add(new Line(heading + ": vad", part.what()));
            lines.add(new Line(heading + ": vem", part.who()));
            lines.add(new Line(heading + ": när", part.whenDone()));
            lines.add(new Line(heading + ": hur", part.howDone()));
            if (part.minutes() != null) {
                lines.add(new Line(heading + ": minuter i veckan", String.valueOf(part.minutes())));
            }
            if (part.goal() != null) {
                lines.add(new Line(
                        heading + ": delmål",
                        "%s Märks genom: %s Senast %s."
                                .formatted(part.goal(), part.goalMeasure(), SwedishTime.written(part.goalDate()))));
            }
        }
        lines.add(new Line(
                "Den enskilde var med",
                (plan.participated() == ExecutionPlan.Participated.YES ? "Ja. " : "Nej. ") + plan.participationNote()));
        lines.add(new Line("Vilka mer var med", plan.othersTakingPart()));
        lines.add(new Line("Samverkan med andra", plan.cooperation()));
        lines.add(new Line("Fast omsorgskontakt eller ansvarig", plan.fixedCareContact()));
        lines.add(new Line("Följs upp senast", SwedishTime.written(plan.followUpOn())));
        if (plan.misfit() != null) {
            lines.add(new Line("Ryms inte i uppdraget", plan.misfit()));
        }
        if (plan.missingParts() != null) {
            lines.add(new Line("Saknades enligt handläggaren", plan.missingParts()));
        }
        return lines;
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
