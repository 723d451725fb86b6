package se.foljsam.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.delivery.ending.AssessDeclineForm.Outcome;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOffers;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
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
    private final ServiceOffers offers;
    private final OrderBookKeeper orders;
    private final EndedByWish endedByWish;
    private final DecisionBook decisions;
    private final GrantGuard guard;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    AssessDecline(
            OrderDesk desk,
            ServiceEndings endings,
            ServiceOffers offers,
            OrderBookKeeper orders,
            EndedByWish endedByWish,
            DecisionBook decisions,
            GrantGuard guard,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.endings = endings;
        this.offers = offers;
        this.orders = orders;
        this.endedByWish = endedByWish;
        this.decisions = decisions;
        this.guard = guard;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AssessDeclineForm> open(TaskAtHand task) {
        ServiceEnding told = told(task);
        ServiceOrder order = desk.order(told.orderId());
        return FormView.filledIn(new AssessDeclineForm(null, null, null, null, null, order.extent(), null))
                .show("orderText", desk.asText(order))
                .show(
                        "toldText",
                        "**%s**, meddelat %s\n\n%s"
                                .formatted(
                                        EndingWords.heading(told.kind()),
                                        SwedishTime.written(told.toldOn()),
                                        words(told)))
                .show(
                        "clauseText",
                        decisions.hasRevocationClause(order.decisionId())
                                ? "Beslutet har ett återkallelseförbehåll."
                                : "Beslutet har **inget** återkallelseförbehåll.");
    }

    private String words(ServiceEnding told) {
        return EndingWords.decline(told, offers.findByOrderIdOrderByOfferedOnAscIdAsc(told.orderId()));
    }

    @Override
    public Facts submit(TaskAtHand task, AssessDeclineForm typed) {
        LocalDate today = SwedishTime.today(clock);
        ServiceEnding told = told(task);
        ServiceOrder order = desk.order(told.orderId());
        Rejected.ahead("contactedOn", typed.contactedOn(), today);
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
                typed.contactedOn(),
                typed.contactHow(),
                typed.personsView(),
                typed.assessment(),
                today,
                task.userId());
        endings.save(told);
        watches.happened(WatchKind.SERVICE_ENDING, task.caseNumber(), told.id());
        document(task, order, typed);
        carryOut(task, order, told, typed);
        return Facts.of(CaseVariables.ENDING_OUTCOME, typed.outcome().name());
    }

    private void document(TaskAtHand task, ServiceOrder order, AssessDeclineForm typed) {
        String service = desk.serviceOf(order).name();
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Nej till insats bedömt",
                "%s. Den enskilde nåddes %s %s.%s %s"
                        .formatted(
                                service,
                                EndingWords.how(typed.contactHow()),
                                SwedishTime.written(typed.contactedOn()),
                                typed.personsView() == null ? "" : " Säger: " + typed.personsView(),
                                typed.assessment()));
        caseFile.writeProviderJournal(
                task.caseNumber(),
                order.unitCode(),
                task.userId(),
                "Nej till insats bedömt",
                service + ". " + EndingWords.next(typed.outcome()));
    }

    private void carryOut(TaskAtHand task, ServiceOrder order, ServiceEnding told, AssessDeclineForm typed) {
        switch (typed.outcome()) {
            case CONFIRMED ->
                endedByWish.end(
                        order, typed.lastDay(), told.reason(), typed.contactedOn(), typed.contactHow(), task.userId());
            case REVOKE, REASSESS -> {
                desk.tellUnit(order, task.userId(), EndingWords.next(typed.outcome()));
                caseFile.openMatter(
                        task.caseNumber(),
                        Matter.Kind.REASSESSMENT,
                        decisions.decision(order.decisionId()).law(),
                        null,
                        ground(order, told, typed));
            }
            case CHANGE -> orders.revise(order.id(), typed.newExtent(), task.userId());
            case GOES_ON -> desk.tellUnit(order, task.userId(), EndingWords.next(typed.outcome()));
        }
    }

    /** Why the reassessment is opened, and what was done before it (I6, L6). */
    private String ground(ServiceOrder order, ServiceEnding told, AssessDeclineForm typed) {
        return "%s: %s\n\n%s\n\nDen enskilde säger: %s\n\nBedömning: %s"
                .formatted(
                        desk.serviceOf(order).name(),
                        typed.outcome() == Outcome.REVOKE
                                ? "återkallelseförbehållet prövas, insatsen används inte trots motivation."
                                : "den enskilde tackar nej trots motivation.",
                        words(told),
                        typed.personsView(),
                        typed.assessment());
    }

    private ServiceEnding told(TaskAtHand task) {
        return endings.findById(task.id(CaseVariables.SERVICE_ENDING_ID)).orElseThrow();
    }
}
