package se.foljsam.followup.meeting;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.TaskAtHand;

/** Finds the decision that a task follows up, with its orders in force, and whether the person is a child today. */
@Component
class DecisionFollowedUp {
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final CaseFile caseFile;
    private final Clock clock;

    DecisionFollowedUp(DecisionBook decisions, OrderBook orders, CaseFile caseFile, Clock clock) {
        this.decisions = decisions;
        this.orders = orders;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    MeetingAgainstDecision by(TaskAtHand task) {
        Map<String, OrderInForce> inForce = new LinkedHashMap<>();
        inForceBy(task).forEach(order -> inForce.put(String.valueOf(order.orderId()), order));
        return new MeetingAgainstDecision(
                decisions.decision(task.id(CaseVariables.DECISION_ID)),
                inForce,
                caseFile.personOf(task.caseNumber()).isChildOn(SwedishTime.today(clock)),
                SwedishTime.today(clock));
    }

    /** The orders alone. */
    List<OrderInForce> inForceBy(TaskAtHand task) {
        return orders.inForceOf(task.id(CaseVariables.DECISION_ID));
    }
}
