package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.ConfirmWithPersonForm.Outcome;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler gets an ending confirmed by the person and ends the service as of that day, so that fees are right; what is not confirmed goes on, and the unit is told (I1, I4). A wrong last day can be corrected (I2). */
@ForForm
class ConfirmWithPerson implements TaskUseCase<ConfirmWithPersonForm>, Correctable<ConfirmWithPersonForm> {
    private final OrderDesk desk;
    private final ServiceEndings endings;
    private final EndedByWish endedByWish;
    private final DecisionBook decisions;
    private final Watches watches;
    private final Clock clock;

    ConfirmWithPerson(
            OrderDesk desk,
            ServiceEndings endings,
            EndedByWish endedByWish,
            DecisionBook decisions,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.endings = endings;
        this.endedByWish = endedByWish;
        this.decisions = decisions;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<ConfirmWithPersonForm> open(TaskAtHand task) {
        ServiceEnding told = told(task);
        return FormView.filledIn(new ConfirmWithPersonForm(null, null, null, told.lastDay(), told.reason(), null))
                .show("orderText", desk.asText(desk.order(told.orderId())))
                .show(
                        "toldText",
                        Markdown.of(
                                "**%s**, meddelat %s\n\n%s",
                                EndingWords.heading(told.kind()),
                                SwedishTime.written(told.toldOn()),
                                EndingWords.wish(told)));
    }

    @Override
    public Facts submit(TaskAtHand task, ConfirmWithPersonForm typed) {
        LocalDate today = SwedishTime.today(clock);
        ServiceEnding told = told(task);
        ServiceOrder order = desk.order(told.orderId());
        Rejected.ahead("contactedOn", typed.contactedOn(), today);
        boolean ends = typed.outcome() == Outcome.CONFIRMED;
        if (ends) {
            EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(typed.lastDay());
        }
        told.answer(
                ServiceEnding.State.valueOf(typed.outcome().name()),
                typed.contactedOn(),
                typed.contactHow(),
                null,
                ends ? typed.reason() : typed.answer(),
                today,
                task.userId());
        endings.save(told);
        watches.happened(WatchKind.SERVICE_ENDING, task.caseNumber(), told.id());
        if (ends) {
            endedByWish.end(
                    order, typed.lastDay(), typed.reason(), typed.contactedOn(), typed.contactHow(), task.userId());
        } else {
            String text = "Den enskilde nåddes %s %s. Insatsen fortsätter. %s"
                    .formatted(
                            EndingWords.how(typed.contactHow()),
                            SwedishTime.written(typed.contactedOn()),
                            typed.answer());
            desk.journal(order, task.userId(), "Insatsen fortsätter", text);
            desk.tellUnit(order, task.userId(), "Insatsen fortsätter. " + typed.answer());
        }
        return Facts.of(CaseVariables.ENDING_OUTCOME, typed.outcome().name());
    }

    @Override
    public void correct(TaskAtHand task, ConfirmWithPersonForm before, ConfirmWithPersonForm now, String reason) {
        ServiceOrder order = desk.order(told(task).orderId());
        now.refuseToCorrect(before, order);
        EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(now.lastDay());
        endedByWish.correct(order, now.lastDay(), now.reason(), reason, task.userId());
    }

    private ServiceEnding told(TaskAtHand task) {
        return endings.findById(task.id(CaseVariables.SERVICE_ENDING_ID)).orElseThrow();
    }
}
