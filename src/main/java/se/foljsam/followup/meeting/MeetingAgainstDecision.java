package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.taskform.Rejected;

/**
 * A follow-up as it was typed, held against the decision it follows up: each service has its own outcome once, a child is heard, and every day lies within the decision (B9, G21, G22, G23, L6).
 *
 * @param inForce the decision's orders in force, by id as text
 * @param child whether the person is under age
 */
record MeetingAgainstDecision(
        DecisionInForce decision, Map<String, OrderInForce> inForce, boolean child, LocalDate today) {

    /** Refuses, by field, what does not fit; the guard says whether a grant can be reassessed on the ground that was chosen. */
    void refuse(HoldFollowUpForm typed, GrantGuard guard) {
        Rejected.ahead("heldOn", typed.occasion().heldOn(), today);
        Rejected.fieldIf(
                typed.outcomes().nextOn() != null
                        && !typed.outcomes().nextOn().isAfter(typed.occasion().heldOn()),
                "nextOn",
                "behöver vara efter dagen för den här uppföljningen.");
        Set<String> answered =
                typed.outcomes().results().stream().map(Result::orderId).collect(Collectors.toSet());
        Rejected.fieldIf(
                !answered.equals(inForce.keySet())
                        || answered.size() != typed.outcomes().results().size(),
                "results",
                "varje insats i beslutet ska ha sitt eget utfall, en gång.");
        Rejected.fieldIf(
                child
                        && (typed.family().heardChild() == null
                                || typed.family().heardChild().isBlank()),
                "heardChild",
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        Rejected.fieldIf(
                typed.outcomes().nextOn() != null
                        && isAfterTheEnd(typed.outcomes().nextOn()),
                "nextOn",
                "behöver ligga före beslutets slut " + decision.validTo() + ".");
        for (int row = 0; row < typed.outcomes().results().size(); row++) {
            Result result = typed.outcomes().results().get(row);
            refuse(result, inForce.get(result.orderId()), guard, "results[" + row + "].");
        }
    }

    private void refuse(Result result, OrderInForce order, GrantGuard guard, String at) {
        refuseGroundThatIsNone(order, result, guard, at);
        Rejected.fieldIf(
                isAfterTheEnd(today) && result.outcome() == Outcome.ADJUSTED,
                at + "outcome",
                "beslutet har löpt ut, mer hjälp kräver en ny ansökan.");
        LocalDate started = order.startedOn();
        Rejected.fieldIf(
                result.less().lastDay() != null
                        && started != null
                        && result.less().lastDay().isBefore(started),
                at + "lastDay",
                "kan inte vara före dagen då insatsen började, " + started + ".");
        Rejected.fieldIf(
                result.less().lastDay() != null && isAfterTheEnd(result.less().lastDay()),
                at + "lastDay",
                "kan inte vara efter dagen då beslutet upphör, " + decision.validTo() + ".");
    }

    /** A grant is not touched against the person's will without a ground that its regime has (G22, L6). */
    private static void refuseGroundThatIsNone(OrderInForce order, Result result, GrantGuard guard, String at) {
        if (result.outcome() == Outcome.REASSESS) {
            guard.closed(
                            order.decidedServiceId(),
                            result.less().reassessGround().ground())
                    .ifPresent(why -> {
                        throw Rejected.field(at + "reassessGround", why);
                    });
        }
    }

    private boolean isAfterTheEnd(LocalDate day) {
        return decision.validTo() != null && day.isAfter(decision.validTo());
    }
}
