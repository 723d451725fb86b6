package se.foljsam.delivery.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.foljsam.deadline.SwedishTime;
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
                .show("planText", asText(plan))
                .show("gapText", gaps(order, plan));
    }

    /** The order may have changed since the plan came in: what it lacks now, named for the unit; and what does not fit. */
    private String gaps(ServiceOrder order, ExecutionPlan plan) {
        List<String> lines = new ArrayList<>();
        desk.lifeAreasOf(order).stream()
                .filter(area -> plan.parts().stream()
                        .noneMatch(part ->
                                part.lifeArea() == null || part.lifeArea().equals(area)))
                .forEach(area -> lines.add("**Saknas:** ingen del i livsområdet " + area + "."));
        if (plan.misfit() != null) {
            lines.add("**Utföraren säger att planen inte ryms i uppdraget:** " + plan.misfit());
        }
        return String.join("\n\n", lines);
    }

    private static String asText(ExecutionPlan plan) {
        return String.join(
                "\n\n",
                "**Version %d, inlämnad %s av %s**"
                        .formatted(plan.versionNumber(), SwedishTime.written(plan.madeOn()), plan.submittedBy()),
                "**Den enskilde var med:** %s. %s"
                        .formatted(
                                plan.participated() == ExecutionPlan.Participated.YES ? "ja" : "nej",
                                plan.participationNote()),
                "**Vilka mer var med:** " + plan.othersTakingPart(),
                "**Samverkan med andra:** " + plan.cooperation(),
                "**Följs upp senast:** " + SwedishTime.written(plan.followUpOn()),
                "**Fast omsorgskontakt eller ansvarig:** " + plan.fixedCareContact());
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
