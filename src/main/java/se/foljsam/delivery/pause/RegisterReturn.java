package se.foljsam.delivery.pause;

import java.time.Clock;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit registers the return after a pause, or that the pause goes on (I4). */
@ForForm
class RegisterReturn implements TaskUseCase<RegisterReturnForm> {
    private final OrderDesk desk;
    private final CasePauses pauses;
    private final PauseOfACase pauseOfACase;
    private final Watches watches;
    private final Clock clock;

    RegisterReturn(OrderDesk desk, CasePauses pauses, PauseOfACase pauseOfACase, Watches watches, Clock clock) {
        this.desk = desk;
        this.pauses = pauses;
        this.pauseOfACase = pauseOfACase;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<RegisterReturnForm> open(TaskAtHand task) {
        CasePause pause = pause(task);
        return FormView.filledIn(new RegisterReturnForm(null, null, pause.expectedOn(), pause.awayFrom(), null, null))
                .show(
                        "pauseText",
                        Markdown.of(
                                "**Borta från %s.** %s.%s",
                                SwedishTime.written(pause.awayFrom()),
                                pauseOfACase.reason(pause.reason()),
                                pause.expectedOn() == null
                                        ? ""
                                        : " Väntas tillbaka %s.".formatted(SwedishTime.written(pause.expectedOn()))));
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterReturnForm typed) {
        CasePause pause = pause(task);
        pauseOfACase.answer(desk.orderOf(task), pause, typed, task.userId());
        watches.happened(WatchKind.PAUSE_RETURN, task.caseNumber(), pause.id(), SwedishTime.today(clock));
        return Facts.of(CaseVariables.PAUSE_OUTCOME, typed.outcome().name());
    }

    private CasePause pause(TaskAtHand task) {
        return pauses.findById(task.id(CaseVariables.PAUSE_ID)).orElseThrow();
    }
}
