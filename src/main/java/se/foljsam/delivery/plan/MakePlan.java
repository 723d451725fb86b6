package se.foljsam.delivery.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit submits a plan, always as a new version; the form is filled in from the latest one (F1, F2, F5). */
@ForForm
class MakePlan implements TaskUseCase<MakePlanForm> {
    private static final String REVIEW_MONTHS = "plan.review.months";
    private final OrderDesk desk;
    private final ExecutionPlans plans;
    private final OrderWatches watches;
    private final MunicipalityParameters parameters;
    private final Clock clock;

    MakePlan(
            OrderDesk desk,
            ExecutionPlans plans,
            OrderWatches watches,
            MunicipalityParameters parameters,
            Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.watches = watches;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public FormView<MakePlanForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        Optional<ExecutionPlan> latest = latest(order);
        List<String> areas = desk.lifeAreasOf(order);
        MakePlanForm filledIn = latest.filter(plan -> !plan.isMadeEarlier())
                .map(MakePlanForm::of)
                .orElseGet(() -> MakePlanForm.toFill(areas, order.fixedCareContact()));
        return FormView.filledIn(filledIn)
                .show("orderText", desk.asText(order))
                .show("severalAreas", areas.size() > 1)
                .show("hasFrame", order.frameMinutes() != null)
                .choices(
                        "areaChoices",
                        areas.stream().map(area -> new Choice(area, area)).toList())
                .show("missingText", latest.map(PlanWords::whatIsAsked).orElse(Markdown.NONE));
    }

    @Override
    public void check(TaskAtHand task, MakePlanForm typed, Problems problems) {
        ServiceOrder order = desk.orderOf(task);
        new PlanAgainstOrder(
                        desk.lifeAreasOf(order),
                        order.frameMinutes(),
                        new ReviewWindow(SwedishTime.today(clock), order.validTo(), parameters.number(REVIEW_MONTHS)))
                .check(typed, problems);
    }

    @Override
    public Facts submit(TaskAtHand task, MakePlanForm typed) {
        ServiceOrder order = desk.orderOf(task);
        LocalDate today = SwedishTime.today(clock);
        int number = latest(order).map(ExecutionPlan::versionNumber).orElse(0) + 1;
        plans.save(ExecutionPlan.submit(order.id(), number, typed, today, clock.instant(), task.userId()));
        watches.planSubmitted(order);
        desk.journal(
                order,
                task.userId(),
                "Genomförandeplan inlämnad",
                "Version %d. Följs upp senast %s.".formatted(number, SwedishTime.written(typed.followUpOn())));
        if (typed.misfit() != null) {
            String text = "Genomförandeplanen ryms inte i uppdraget. " + typed.misfit();
            desk.journal(order, task.userId(), "Planen ryms inte i uppdraget", text);
            desk.tellHandler(order, task.userId(), text);
        }
        return Facts.none();
    }

    private Optional<ExecutionPlan> latest(ServiceOrder order) {
        return plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id());
    }
}
