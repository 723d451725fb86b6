package se.foljsam.delivery.plan;

import java.time.Clock;
import java.util.List;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler reads the plan and finds what, who, when and how, or tells the unit at once what is missing (F3). */
@ForForm
class ReviewPlan implements TaskUseCase<ReviewPlanForm> {
    private final OrderDesk desk;
    private final ExecutionPlans plans;
    private final OrderWatches watches;
    private final Clock clock;

    ReviewPlan(OrderDesk desk, ExecutionPlans plans, OrderWatches watches, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<ReviewPlanForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        ExecutionPlan plan = latest(order);
        List<MakePlanForm.Part> parts =
                plan.parts().stream().map(MakePlanForm.Part::of).toList();
        return FormView.<ReviewPlanForm>blank()
                .show("orderText", desk.asText(order))
                .show("parts", parts)
                .show("planText", PlanWords.asText(plan))
                .show("gapText", PlanWords.gaps(desk.lifeAreasOf(order), plan));
    }

    @Override
    public Facts submit(TaskAtHand task, ReviewPlanForm typed) {
        ServiceOrder order = desk.orderOf(task);
        ExecutionPlan plan = latest(order);
        switch (typed.outcome()) {
            case COMPLETE -> approve(task, order, plan);
            case RETURNED -> giveBack(task, order, plan, typed.missingParts());
        }
        return Facts.of(CaseVariables.PLAN_OUTCOME, typed.outcome().name());
    }

    private void approve(TaskAtHand task, ServiceOrder order, ExecutionPlan plan) {
        plan.approve(clock.instant(), task.userId());
        plans.save(plan);
        watches.planComplete(order, plan);
        desk.journal(
                order,
                task.userId(),
                "Genomförandeplan granskad",
                "Version %d är komplett.".formatted(plan.versionNumber()));
    }

    private void giveBack(TaskAtHand task, ServiceOrder order, ExecutionPlan plan, String missing) {
        plan.giveBack(missing, clock.instant(), task.userId());
        plans.save(plan);
        watches.planReturned(order);
        String text = "Version %d är inte komplett. %s".formatted(plan.versionNumber(), missing);
        desk.journal(order, task.userId(), "Genomförandeplan åter till utföraren", text);
        desk.tellUnit(order, task.userId(), text);
    }

    private ExecutionPlan latest(ServiceOrder order) {
        return plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id()).orElseThrow();
    }
}
