package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OralApplication;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.HoldFollowUpForm.Less;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.need.UrgentHelp;
import se.foljsam.taskform.TaskAtHand;

/**
 * Does what each service's outcome leads to: ends it, revises its order, opens a reassessment or takes in an application (F8, G8, G13, G14, G15, G22). The clock is armed again while the decision has anything left
 * to follow up.
 */
@Component
class CarryOutOutcomes {
    private final OrderBook orders;
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final Plans plans;
    private final UrgentHelp urgentHelp;
    private final OralApplication oralApplication;
    private final FollowUpClock followUpClock;

    CarryOutOutcomes(
            OrderBook orders,
            DecisionBook decisions,
            CaseFile caseFile,
            Plans plans,
            UrgentHelp urgentHelp,
            OralApplication oralApplication,
            FollowUpClock followUpClock) {
        this.orders = orders;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.plans = plans;
        this.urgentHelp = urgentHelp;
        this.oralApplication = oralApplication;
        this.followUpClock = followUpClock;
    }

    /** Answers when the decision is followed up next; empty if it is not. */
    Optional<LocalDate> of(TaskAtHand task, HoldFollowUpForm typed, MeetingAgainstDecision against) {
        DecisionInForce decision = against.decision();
        HoldFollowUpForm.Outcomes outcomes = typed.outcomes();
        LocalDate heldOn = typed.occasion().heldOn();
        outcomes.results()
                .forEach(result ->
                        carryOut(task, decision, result, against.inForce().get(result.orderId())));
        decisions.followedUp(decision.decisionId(), heldOn, outcomes.nextOn());
        if (outcomes.isApplication()) {
            urgentHelp.appliedForAtFollowUp(
                    decision.careCaseId(),
                    oralApplication.receive(
                            task.caseNumber(), decision.law(), outcomes.newApplication(), heldOn, task.userId()));
        }
        return followUpClock.armAgain(task.caseNumber(), decision.decisionId(), !outcomes.areAll(Outcome.ENDED));
    }

    private void carryOut(TaskAtHand task, DecisionInForce decision, Result result, OrderInForce order) {
        Less less = result.less();
        switch (result.outcome()) {
            case ENDED -> {
                orders.end(order.orderId(), less.lastDay(), less.ground(), task.userId());
                decisions.serviceEnded(order.decidedServiceId(), less.lastDay(), less.ground());
            }
            case ADJUSTED ->
                orders.revise(
                        order.orderId(),
                        result.adjusted().newExtent(),
                        result.adjusted().frameMinutes(),
                        task.userId());
            case REASSESS ->
                caseFile.openMatter(
                        task.caseNumber(),
                        Matter.Kind.REASSESSMENT,
                        decision.law(),
                        null,
                        "%s: %s. %s"
                                .formatted(
                                        order.serviceName(),
                                        less.reassessGround().swedish(),
                                        less.ground()));
            case UNCHANGED, NEW_NEED -> {
                // goes on as it is; an application is taken for the whole meeting, once
            }
        }
        if (result.planWish() != null && result.outcome() != Outcome.ENDED) {
            plans.wishedByPerson(task.caseNumber(), order.orderId(), result.planWish(), task.userId());
        }
    }
}
