package se.foljsam.investigation;

import java.time.Clock;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Refuses a demand that the matter is decided, with reasons and how to appeal (L1, FL 12). */
@ForForm
class RefuseDemand implements TaskUseCase<RefuseDemandForm> {
    private final DemandDecision demands;
    private final Phrases phrases;
    private final Clock clock;

    RefuseDemand(DemandDecision demands, Phrases phrases, Clock clock) {
        this.demands = demands;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public FormView<RefuseDemandForm> open(TaskAtHand task) {
        DecisionDemand demand = demand(task);
        return FormView.filledIn(new RefuseDemandForm(null, phrases.of("demand.appeal"), SwedishTime.today(clock)))
                .show("receivedOn", SwedishTime.written(demand.receivedOn()))
                .show("demand", demand.demandText());
    }

    @Override
    public void check(TaskAtHand task, RefuseDemandForm typed, Problems problems) {
        problems.addIf(
                typed.toldOn().isBefore(demand(task).receivedOn()),
                "toldOn",
                "kan inte vara före dagen då begäran kom in.");
    }

    @Override
    public Facts submit(TaskAtHand task, RefuseDemandForm typed) {
        demands.refuse(task.caseNumber(), demand(task), typed, task.userId());
        return Facts.none();
    }

    private DecisionDemand demand(TaskAtHand task) {
        return demands.demand(task.id(CaseVariables.DEMAND_ID));
    }
}
