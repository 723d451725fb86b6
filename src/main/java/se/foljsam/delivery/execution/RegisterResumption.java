package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit says that the whole service runs, or gives another written plan; the limits stand until it runs (E1, E3, L7). */
@ForForm
class RegisterResumption implements TaskUseCase<RegisterResumptionForm> {
    private static final String RESUMED = "RESUMED";
    private static final String DELAYED = "DELAYED";
    private final OrderDesk desk;
    private final ExecutionInterruptions interruptions;
    private final DelayCauses causes;
    private final OrderWatches watches;
    private final Clock clock;

    RegisterResumption(
            OrderDesk desk,
            ExecutionInterruptions interruptions,
            DelayCauses causes,
            OrderWatches watches,
            Clock clock) {
        this.desk = desk;
        this.interruptions = interruptions;
        this.causes = causes;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<RegisterResumptionForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        ExecutionInterruption interruption = interruptionOf(order);
        InterruptionPlan plan = interruption.latestPlan();
        return FormView.<RegisterResumptionForm>blank()
                .show("orderText", desk.asText(order))
                .show(
                        "standstillText",
                        Markdown.of(
                                "**Står still sedan %s:** %s\n\n**Senaste planen, %s:** %s Planerad dag %s.",
                                SwedishTime.written(interruption.since()),
                                interruption.what(),
                                SwedishTime.written(plan.toldOn()),
                                plan.plan(),
                                SwedishTime.written(plan.plannedOn())))
                .choices("delayCauseChoices", causes.choices());
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterResumptionForm typed) {
        ServiceOrder order = desk.orderOf(task);
        ExecutionInterruption interruption = interruptionOf(order);
        return typed.delayed() ? replan(task, order, interruption, typed) : resume(task, order, interruption, typed);
    }

    private Facts replan(
            TaskAtHand task, ServiceOrder order, ExecutionInterruption interruption, RegisterResumptionForm typed) {
        LocalDate today = SwedishTime.today(clock);
        typed.plan().refuseIfPast(today);
        interruption.replan(typed.plan(), today, task.userId());
        interruptions.save(interruption);
        String text =
                "Insatsen är inte igång än. " + typed.plan().words(causes.label("delayCause", typed.delayCause()));
        desk.journal(order, task.userId(), "Ny plan vid avbrott", text);
        desk.tellHandler(order, task.userId(), text);
        return Facts.of(CaseVariables.EXECUTION_OUTCOME, DELAYED);
    }

    private Facts resume(
            TaskAtHand task, ServiceOrder order, ExecutionInterruption interruption, RegisterResumptionForm typed) {
        Rejected.fieldIf(
                typed.resumedOn().isBefore(interruption.since()),
                "resumedOn",
                "kan inte vara före %s, då avbrottet började.".formatted(SwedishTime.written(interruption.since())));
        Rejected.ahead("resumedOn", typed.resumedOn(), SwedishTime.today(clock));
        interruption.resume(typed.resumedOn(), task.userId());
        interruptions.save(interruption);
        watches.resumed(order, typed.resumedOn());
        String text = "Hela insatsen är igång sedan %s.".formatted(SwedishTime.written(typed.resumedOn()));
        desk.journal(order, task.userId(), "Insatsen är igång igen", text);
        desk.tellHandler(order, task.userId(), text);
        return Facts.of(CaseVariables.EXECUTION_OUTCOME, RESUMED);
    }

    private ExecutionInterruption interruptionOf(ServiceOrder order) {
        return interruptions.findByOrderIdAndResumedOnIsNull(order.id()).orElseThrow();
    }
}
