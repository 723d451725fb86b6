package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.AssessDeclineForm.Outcome;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The handler assesses that a person declines a service although encouraged: the revocation clause is tried, the order changed, the decision reassessed, or it goes on (E7, I6).
 *
 * <p>Against the person's will nothing ends here: a reassessment is opened with the ground and the efforts, and ends in a decision with reasons and appeal (L2, L6). The unit is told what will be done, and
 * nothing of the assessment (J3).
 */
@ForForm
class AssessDecline implements TaskUseCase<AssessDeclineForm> {
    private final OrderDesk desk;
    private final ServiceEndings endings;
    private final DecisionBook decisions;
    private final GrantGuard guard;
    private final Watches watches;
    private final CarryOutDecline carryOut;
    private final Clock clock;

    AssessDecline(
            OrderDesk desk,
            ServiceEndings endings,
            DecisionBook decisions,
            GrantGuard guard,
            Watches watches,
            CarryOutDecline carryOut,
            Clock clock) {
        this.desk = desk;
        this.endings = endings;
        this.decisions = decisions;
        this.guard = guard;
        this.watches = watches;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    @Override
    public FormView<AssessDeclineForm> open(TaskAtHand task) {
        ServiceEnding told = told(task);
        ServiceOrder order = desk.order(told.orderId());
        return FormView.filledIn(AssessDeclineForm.toFill(order.extent()))
                .show("orderText", desk.asText(order))
                .show(
                        "toldText",
                        Markdown.of(
                                "**%s**, meddelat %s\n\n%s",
                                EndingWords.heading(told.kind()),
                                SwedishTime.written(told.toldOn()),
                                carryOut.words(told)))
                .show(
                        "clauseText",
                        decisions.hasRevocationClause(order.decisionId())
                                ? Markdown.ours("Beslutet har ett återkallelseförbehåll.")
                                : Markdown.ours("Beslutet har **inget** återkallelseförbehåll."));
    }

    @Override
    public Facts submit(TaskAtHand task, AssessDeclineForm typed) {
        LocalDate today = SwedishTime.today(clock);
        ServiceEnding told = told(task);
        ServiceOrder order = desk.order(told.orderId());
        Rejected.ahead("contactedOn", typed.heard().contactedOn(), today);
        if (typed.outcome() == Outcome.REVOKE) {
            guard.closed(order.decidedServiceId(), GrantGuard.Ground.REVOCATION_CLAUSE)
                    .ifPresent(why -> {
                        throw Rejected.field("outcome", "går inte: " + why);
                    });
        }
        Rejected.fieldIf(
                typed.outcome() == Outcome.CHANGE && order.extent().equals(typed.newExtent()),
                "newExtent",
                "behöver vara en annan omfattning än den som gäller.");
        if (typed.outcome() == Outcome.CONFIRMED) {
            EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(typed.lastDay());
        }
        told.answer(
                ServiceEnding.State.valueOf(typed.outcome().name()),
                typed.heard().contactedOn(),
                typed.heard().contactHow(),
                typed.heard().personsView(),
                typed.assessment(),
                today,
                task.userId());
        endings.save(told);
        watches.happened(WatchKind.SERVICE_ENDING, task.caseNumber(), told.id());
        carryOut.assessed(task, order, told, typed);
        return Facts.of(CaseVariables.ENDING_OUTCOME, typed.outcome().name());
    }

    private ServiceEnding told(TaskAtHand task) {
        return endings.findById(task.id(CaseVariables.SERVICE_ENDING_ID)).orElseThrow();
    }
}
