package se.foljsam.followup.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Family;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
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
 * What the handler has before them when a follow-up is to be held: the services, what the units answered, what is booked and proposed, and a form on which every service goes on unchanged (G1, G7, G12, G18,
 * G24).
 */
@Component
class FollowUpAtHand {
    private final DecisionFollowedUp followedUp;
    private final ProposeMeeting proposeMeeting;
    private final Meeting meeting;
    private final BookFollowUp bookings;
    private final AskProviders askProviders;
    private final AdjustedFrames adjusted;
    private final OtherDecisions otherDecisions;
    private final FollowUpClock followUpClock;
    private final TellOfFollowUp tell;

    FollowUpAtHand(
            DecisionFollowedUp followedUp,
            ProposeMeeting proposeMeeting,
            Meeting meeting,
            BookFollowUp bookings,
            AskProviders askProviders,
            AdjustedFrames adjusted,
            OtherDecisions otherDecisions,
            FollowUpClock followUpClock,
            TellOfFollowUp tell) {
        this.followedUp = followedUp;
        this.proposeMeeting = proposeMeeting;
        this.meeting = meeting;
        this.bookings = bookings;
        this.askProviders = askProviders;
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
        Optional<Booked> booked = bookings.of(decision.decisionId());
        FormView<HoldFollowUpForm> form = FormView.filledIn(unchanged(at, proposal, booked));
        meeting.show(decision, form);
        adjusted.show(form, inForce);
        List<Choice> others = otherDecisions.beside(task.caseNumber(), decision, at.today());
        return form.show("proposal", Markdown.ours(ProposeMeeting.asText(proposal)))
                .show("casePage", "/arende/" + task.caseNumber())
                .show(
                        "preparation",
                        "/arende/%s/infor-uppfoljning/%d".formatted(task.caseNumber(), decision.decisionId()))
                .show("booked", Markdown.ours(booked.map(FollowUpAtHand::asText).orElse("")))
                .show("hasOthers", !others.isEmpty())
                .choices("alsoChoices", others)
                .show("isChild", at.child())
                .show("providersAnswers", Markdown.ours(askProviders.answers(decision.decisionId())))
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

    /** As it is booked, or else proposed, to be held today; every service goes on as it is. */
    private HoldFollowUpForm unchanged(
            MeetingAgainstDecision at, MeetingTable.Proposal proposal, Optional<Booked> booked) {
        return new HoldFollowUpForm(
                new Occasion(
                        at.today(),
                        booked.map(one -> MeetingForm.valueOf(one.form().name()))
                                .orElse(proposal.form()),
                        null,
                        booked.map(Booked::withProvider).orElse(proposal.joint()) ? Answer.YES : Answer.NO,
                        booked.map(Booked::attends).orElse(null)),
                NeedNow.confirmed(meeting.unchangedStates(at.decision())),
                FourQuestions.unanswered(),
                meeting.unanswered(),
                Family.unasked(meeting.relativeCared(at.decision())),
                Talk.of(Meeting.everything()),
                Outcomes.of(unchanged(at.inForce().values())));
    }

    private static List<Result> unchanged(Collection<OrderInForce> inForce) {
        return inForce.stream().map(order -> Result.unchanged(order.orderId())).toList();
    }

    private static String asText(Booked booked) {
        return "**Bokad:** %s. Med är: %s".formatted(SwedishTime.written(booked.bookedFor()), booked.attends());
    }
}
