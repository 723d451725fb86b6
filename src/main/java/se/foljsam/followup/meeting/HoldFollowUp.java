package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * A follow-up of a decision (F8, G1, G8, G12, G13, G14, G15, G16, G21, G22, G23, G25, G31, G32): each service gets its own outcome, the event is registered whatever it is, and the clock is armed again while the decision has
 * anything left to follow up.
 */
@ForForm
class HoldFollowUp implements TaskUseCase<HoldFollowUpForm> {
    private final FollowUpAtHand atHand;
    private final DecisionFollowedUp followedUp;
    private final AdjustedFrames adjusted;
    private final GrantGuard guard;
    private final ProposeMeeting proposeMeeting;
    private final KeepFollowUp keep;
    private final CarryOutOutcomes carryOut;
    private final TellOfFollowUp tell;
    private final OtherDecisions otherDecisions;

    HoldFollowUp(
            FollowUpAtHand atHand,
            DecisionFollowedUp followedUp,
            AdjustedFrames adjusted,
            GrantGuard guard,
            ProposeMeeting proposeMeeting,
            KeepFollowUp keep,
            CarryOutOutcomes carryOut,
            TellOfFollowUp tell,
            OtherDecisions otherDecisions) {
        this.atHand = atHand;
        this.followedUp = followedUp;
        this.adjusted = adjusted;
        this.guard = guard;
        this.proposeMeeting = proposeMeeting;
        this.keep = keep;
        this.carryOut = carryOut;
        this.tell = tell;
        this.otherDecisions = otherDecisions;
    }

    @Override
    public FormView<HoldFollowUpForm> open(TaskAtHand task) {
        return atHand.open(task);
    }

    @Override
    public void check(TaskAtHand task, HoldFollowUpForm typed, Problems problems) {
        adjusted.check(typed, followedUp.inForceBy(task), problems);
    }

    @Override
    public Facts submit(TaskAtHand task, HoldFollowUpForm asTyped) {
        MeetingAgainstDecision against = followedUp.by(task);
        HoldFollowUpForm typed = adjusted.computed(
                atHand.asSaid(asTyped, against), against.inForce().values());
        against.refuse(typed, guard);
        MeetingTable.Proposal proposal = proposeMeeting.about(task.caseNumber(), against.decision(), against.today());
        proposeMeeting.refuseUnexplained(typed.occasion(), proposal);
        Meeting.refuseDoubles(typed);
        FollowUp followUp = keep.held(task, typed, against, proposal);
        Optional<LocalDate> next = carryOut.of(task, typed, against);
        tell.held(task, typed, against.inForce(), next);
        otherDecisions.takeIn(task.caseNumber(), followUp, typed, task.userId());
        return Facts.of(CaseVariables.FOLLOW_UP_AGAIN, next.isPresent());
    }
}
