package se.foljsam.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit submits a plan, always as a new version; the form is filled in from the latest one (F1, F2, F5). */
@ForForm("make-plan")
class SubmitPlan implements TaskUseCase<MakePlan> {
    private static final MakePlan.Part A_ROW_TO_BEGIN_WITH =
            new MakePlan.Part(null, null, null, null, null, null, null);
    private final OrderDesk desk;
    private final ExecutionPlans plans;
    private final OrderWatches watches;
    private final Clock clock;

    SubmitPlan(OrderDesk desk, ExecutionPlans plans, OrderWatches watches, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<MakePlan> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        Optional<ExecutionPlan> latest = latest(order);
        MakePlan filledIn = latest.map(MakePlan::of)
                .orElseGet(() -> new MakePlan(
                        List.of(A_ROW_TO_BEGIN_WITH), null, null, null, null, null, order.fixedCareContact()));
        return FormView.filledIn(filledIn)
                .show("orderText", desk.asText(order))
                .show("missingText", latest.map(SubmitPlan::whatIsAsked).orElse(""));
    }

    private static String whatIsAsked(ExecutionPlan latest) {
        return switch (latest.state()) {
            case RETURNED -> "**Planen har kommit tillbaka. Det här saknas:** " + latest.missingParts();
            case TO_BE_REVISED -> "**Uppdraget är ändrat. Gå igenom planen och ändra den.**";
            case SUBMITTED, COMPLETE -> "";
        };
    }

    @Override
    public Facts submit(TaskAtHand task, MakePlan typed) {
        ServiceOrder order = desk.orderOf(task);
        LocalDate today = SwedishTime.today(clock);
        new ReviewWindow(today, order.validTo()).refuses(typed.followUpOn()).ifPresent(why -> {
            throw Rejected.field("followUpOn", why);
        });
        int number = latest(order).map(ExecutionPlan::versionNumber).orElse(0) + 1;
        plans.save(ExecutionPlan.submit(order.id(), number, typed, today, clock.instant(), task.userId()));
        watches.planSubmitted(order);
        desk.journal(
                order,
                task.userId(),
                "Genomförandeplan inlämnad",
                "Version %d. Följs upp senast %s.".formatted(number, SwedishTime.written(typed.followUpOn())));
        return Facts.none();
    }

    private Optional<ExecutionPlan> latest(ServiceOrder order) {
        return plans.findFirstByOrderIdOrderByVersionNumberDesc(order.id());
    }
}
