package se.foljsam.followup.need;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.followup.meeting.AdjustedFrames;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;

/** The order that a changed need revises inside the running decision (B12). */
@Component
class ReviseForNeed {
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final OrderBook orderBook;
    private final AdjustedFrames adjusted;

    ReviseForNeed(CaseFile caseFile, DecisionBook decisions, OrderBook orderBook, AdjustedFrames adjusted) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.orderBook = orderBook;
        this.adjusted = adjusted;
    }

    void show(FormView<AssessChangedNeedForm> form, CareCase careCase) {
        adjusted.show(form, inForce(careCase).toList());
    }

    /** The orders that could be. */
    Stream<OrderInForce> inForce(CareCase careCase) {
        return decisions.inForceIn(careCase.id()).stream()
                .flatMap(decision -> orderBook.inForceOf(decision.decisionId()).stream());
    }

    void check(TaskAtHand task, AssessChangedNeedForm typed, Problems problems) {
        adjusted.check(typed, revised(task, typed), problems);
    }

    /**
     * Refuses an order that is not in the list.
     *
     * @throws Rejected at {@code revisedOrderId}
     */
    void refuseUnknown(TaskAtHand task, AssessChangedNeedForm typed) {
        Rejected.fieldIf(revised(task, typed).isEmpty(), "revisedOrderId", "behöver väljas i listan.");
    }

    private Optional<OrderInForce> revised(TaskAtHand task, AssessChangedNeedForm typed) {
        return inForce(caseFile.byNumber(task.caseNumber()))
                .filter(order -> String.valueOf(order.orderId()).equals(typed.revisedOrderId()))
                .findFirst();
    }

    /** By its activities where the order has them, and otherwise by the extent as typed (B12). */
    void carryOut(TaskAtHand task, AssessChangedNeedForm typed) {
        OrderInForce order = revised(task, typed).orElseThrow();
        Optional<ServiceFrame> frame = adjusted.frame(order, typed.frameChanges());
        adjusted.keep(task.caseNumber(), typed, order, task.userId());
        orderBook.revise(
                order.orderId(),
                typed.newExtent() == null ? frame.map(ServiceFrame::extent).orElseThrow() : typed.newExtent(),
                frame.map(ServiceFrame::minutesAWeek).orElse(null),
                task.userId());
    }
}
