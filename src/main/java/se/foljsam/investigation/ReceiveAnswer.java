package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Takes in the party's answer to the material; the investigation then goes on (L2). */
@ForForm
class ReceiveAnswer implements TaskUseCase<ReceiveAnswerForm> {
    private final HearParty hearParty;
    private final Clock clock;

    ReceiveAnswer(HearParty hearParty, Clock clock) {
        this.hearParty = hearParty;
        this.clock = clock;
    }

    @Override
    public FormView<ReceiveAnswerForm> open(TaskAtHand task) {
        Communication waiting = waiting(task);
        return FormView.filledIn(new ReceiveAnswerForm(null, SwedishTime.today(clock), null, null, null))
                .show("communicatedOn", SwedishTime.written(waiting.communicatedOn()))
                .show("communicatedHow", waiting.communicatedHow().swedish())
                .show("material", waiting.material());
    }

    @Override
    public void check(TaskAtHand task, ReceiveAnswerForm typed, Problems problems) {
        if (!typed.isAnswer()) {
            return;
        }
        LocalDate communicatedOn = waiting(task).communicatedOn();
        problems.addIfAhead("answeredOn", typed.answeredOn(), SwedishTime.today(clock));
        problems.addIf(
                typed.answeredOn().isBefore(communicatedOn), "answeredOn", "kan inte vara före kommuniceringen.");
    }

    @Override
    public Facts submit(TaskAtHand task, ReceiveAnswerForm typed) {
        hearParty.answered(task.caseNumber(), task.id(CaseVariables.MATTER_ID), typed, task.userId());
        return Facts.none();
    }

    private Communication waiting(TaskAtHand task) {
        return hearParty.last(task.id(CaseVariables.MATTER_ID)).orElseThrow();
    }
}
