package se.foljsam.delivery.ending;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.ending.AssessDeclineForm.Outcome;
import se.foljsam.delivery.order.OrderBookKeeper;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOffers;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.TaskAtHand;

/** Writes down how a decline was assessed and does what it leads to: nothing ends here against the person's will (E7, I6, J3, L6). */
@Component
class CarryOutDecline {
    private final OrderDesk desk;
    private final ServiceOffers offers;
    private final OrderBookKeeper orders;
    private final EndedByWish endedByWish;
    private final DecisionBook decisions;
    private final CaseFile caseFile;

    CarryOutDecline(
            OrderDesk desk,
            ServiceOffers offers,
            OrderBookKeeper orders,
            EndedByWish endedByWish,
            DecisionBook decisions,
            CaseFile caseFile) {
        this.desk = desk;
        this.offers = offers;
        this.orders = orders;
        this.endedByWish = endedByWish;
        this.decisions = decisions;
        this.caseFile = caseFile;
    }

    void assessed(TaskAtHand task, ServiceOrder order, ServiceEnding told, AssessDeclineForm typed) {
        document(task, order, typed);
        carryOut(task, order, told, typed);
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
                                EndingWords.how(typed.heard().contactHow()),
                                SwedishTime.written(typed.heard().contactedOn()),
                                typed.heard().personsView() == null
                                        ? ""
                                        : " Säger: " + typed.heard().personsView(),
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
                        order,
                        typed.lastDay(),
                        told.reason(),
                        typed.heard().contactedOn(),
                        typed.heard().contactHow(),
                        task.userId());
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
                        typed.heard().personsView(),
                        typed.assessment());
    }

    /** What was told, with each effort, in Swedish. */
    String words(ServiceEnding told) {
        return EndingWords.decline(told, offers.findByOrderIdOrderByOfferedOnAscIdAsc(told.orderId()));
    }
}
