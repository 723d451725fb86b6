package se.foljsam.followup.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.HoldFollowUpForm.AtOnce;
import se.foljsam.followup.meeting.HoldFollowUpForm.Family;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.followup.meeting.HoldFollowUpForm.NeedNow;
import se.foljsam.followup.meeting.HoldFollowUpForm.Occasion;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcomes;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.meeting.HoldFollowUpForm.Talk;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/**
 * What the handler has before them when a follow-up is to be held: the services, what the units answered, what is booked and proposed, and a form on which nothing is said yet (G1, G7, G12, G18, G24, G31,
 * G32).
 */
@Component
class FollowUpAtHand {
    private final DecisionFollowedUp followedUp;
    private final ProposeMeeting proposeMeeting;
    private final Meeting meeting;
    private final BeforeTheMeeting before;
    private final SaidAtOnce saidAtOnce;
    private final AdjustedFrames adjusted;
    private final OtherDecisions otherDecisions;
    private final FollowUpClock followUpClock;
    private final TellOfFollowUp tell;

    FollowUpAtHand(
            DecisionFollowedUp followedUp,
            ProposeMeeting proposeMeeting,
            Meeting meeting,
            BeforeTheMeeting before,
            SaidAtOnce saidAtOnce,
            AdjustedFrames adjusted,
            OtherDecisions otherDecisions,
            FollowUpClock followUpClock,
            TellOfFollowUp tell) {
        this.followedUp = followedUp;
        this.proposeMeeting = proposeMeeting;
        this.meeting = meeting;
        this.before = before;
        this.saidAtOnce = saidAtOnce;
        this.adjusted = adjusted;
        this.otherDecisions = otherDecisions;
        this.followUpClock = followUpClock;
        this.tell = tell;
    }

    /** A service as the handler reads it before the follow-up (G24). */
    record ServiceRow(String service, String unit, String extent, String frame, String started) {
        static ServiceRow of(OrderInForce order) {
            return new ServiceRow(
                    order.serviceName(),
                    order.unitName(),
                    order.extent(),
                    order.frameMinutes() == null ? "" : order.frameMinutes() + " min i veckan",
                    order.startedOn() == null
                            ? "inte verkställd"
                            : order.startedOn().toString());
        }
    }

    FormView<HoldFollowUpForm> open(TaskAtHand task) {
        MeetingAgainstDecision at = followedUp.by(task);
        DecisionInForce decision = at.decision();
        List<OrderInForce> inForce = List.copyOf(at.inForce().values());
        MeetingTable.Proposal proposal = proposeMeeting.about(task.caseNumber(), decision, at.today());
        FormView<HoldFollowUpForm> form = FormView.filledIn(unsaid(at));
        before.show(task, at, form);
        meeting.show(decision, form);
        adjusted.show(form, inForce);
        List<Choice> others = otherDecisions.beside(task.caseNumber(), decision, at.today());
        return form.show("proposal", Markdown.ours(ProposeMeeting.asText(proposal)))
                .show("casePage", "/arende/" + task.caseNumber())
                .show(
                        "preparation",
                        "/arende/%s/infor-uppfoljning/%d".formatted(task.caseNumber(), decision.decisionId()))
                .show("hasOthers", !others.isEmpty())
                .choices("alsoChoices", others)
                .show("isChild", at.child())
                .show(
                        "nextTime",
                        FollowUpWords.nextTime(followUpClock.nextIfHeldOn(at.today(), task.caseNumber(), decision)))
                .show("whenUnchanged", tell.whenUnchanged())
                .show("services", inForce.stream().map(ServiceRow::of).toList())
                .choices(
                        "orderChoices",
                        inForce.stream()
                                .map(order -> new Choice(
                                        order.serviceName() + ", " + order.unitName(), String.valueOf(order.orderId())))
                                .toList());
    }

    /** Every service, area and question to be said something of, and nothing said (G32). */
    private HoldFollowUpForm unsaid(MeetingAgainstDecision at) {
        return new HoldFollowUpForm(
                Occasion.unsaid(),
                NeedNow.unsaid(meeting.areasToDescribe(at.decision())),
                FourQuestions.unanswered(),
                meeting.unanswered(),
                Family.unasked(),
                Talk.unsaid(),
                Outcomes.of(at.inForce().values().stream()
                        .map(order -> Result.unsaid(order.orderId()))
                        .toList()),
                AtOnce.nothing());
    }

    /**
     * What was typed, with what was said of much at once spelled out, and nothing passed over (G32).
     *
     * @throws se.foljsam.taskform.Rejected by field
     */
    HoldFollowUpForm asSaid(HoldFollowUpForm typed, MeetingAgainstDecision at) {
        HoldFollowUpForm spelledOut = saidAtOnce.spelledOut(typed, at);
        if (!spelledOut.occasion().isWithoutMeeting()) {
            meeting.refuseSilence(spelledOut, at.decision());
        }
        return spelledOut;
    }
}
