package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.EndingWords;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * A service is not executed within the limit: the handler finds out why, and tells the provider to execute, opens a reassessment (E6, C7), or ends the service, marked as not executed. It ends only when
 * the need is gone or the person does not want it (E5, L6); the clock of the law runs on until then.
 */
@ForForm
class AssessDelay implements TaskUseCase<AssessDelayForm> {
    private final OrderDesk desk;
    private final OrderBookKeeper orders;
    private final ExecutionDelays delays;
    private final DelayAssessments assessments;
    private final DelayCauses causes;
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final Clock clock;

    AssessDelay(
            OrderDesk desk,
            OrderBookKeeper orders,
            ExecutionDelays delays,
            DelayAssessments assessments,
            DelayCauses causes,
            DecisionBook decisions,
            CaseFile caseFile,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.delays = delays;
        this.assessments = assessments;
        this.causes = causes;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @Override
    public FormView<AssessDelayForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<AssessDelayForm>blank()
                .show("orderText", desk.asText(order))
                .show(
                        "decidedOn",
                        SwedishTime.written(
                                decisions.decision(order.decisionId()).decidedOn()))
                .show("told", told(order))
                .choices("causeChoices", causes.choices());
    }

    private Markdown told(ServiceOrder order) {
        return delays.findFirstByOrderIdOrderByIdDesc(order.id())
                .map(delay -> Markdown.of(
                        "**Utföraren meddelade %s:** %s. %s\n\n**Plan:** %s Planerad start %s.",
                        SwedishTime.written(delay.toldOn()),
                        causes.label("cause", delay.cause()),
                        delay.reason(),
                        delay.plan(),
                        SwedishTime.written(delay.plannedOn())))
                .orElse(Markdown.ours("Utföraren har inte meddelat varför."));
    }

    @Override
    public Facts submit(TaskAtHand task, AssessDelayForm typed) {
        ServiceOrder order = desk.orderOf(task);
        LocalDate today = SwedishTime.today(clock);
        String cause = causes.label("cause", typed.cause());
        assessments.save(DelayAssessment.make(order, typed, today, task.userId()));
        desk.journal(order, task.userId(), "Fördröjd verkställighet bedömd", cause + ". " + typed.assessment());
        switch (typed.measure()) {
            case TELL_TO_EXECUTE ->
                desk.tellUnitManager(
                        order, task.userId(), "Insatsen är inte verkställd och ska verkställas. " + typed.assessment());
            case REASSESS ->
                caseFile.openMatter(
                        task.caseNumber(),
                        Matter.Kind.REASSESSMENT,
                        decisions.decision(order.decisionId()).law(),
                        null,
                        "%s är inte verkställd. %s. %s"
                                .formatted(desk.serviceOf(order).name(), cause, typed.assessment()));
            case END -> orders.endUnexecuted(order.id(), today, EndingWords.never(typed.endGround()), task.userId());
        }
        Facts facts = Facts.of(CaseVariables.DELAY_OUTCOME, typed.measure().name());
        return typed.measure() == AssessDelayForm.Measure.END
                ? facts.and(CaseVariables.EXECUTION_OUTCOME, RegisterExecution.NEVER_STARTED)
                : facts;
    }
}
