package se.foljsam.followup.meeting;

import java.util.stream.Collectors;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Consent;
import se.foljsam.followup.provider.FollowUpServiceForm;

/**
 * How a follow-up was proposed to be held, and what was said at the meeting beside its outcomes (G7, G9, G18, G27, G28, B10). All null in follow-ups from before this was kept.
 *
 * @param proposalReason why that form was proposed, in Swedish
 * @param toldOf names of {@link HoldFollowUpForm.Told}, by comma
 */
record MeetingNotes(
        String proposedForm,
        Boolean proposedJoint,
        String proposalReason,
        Answer withProvider,
        String ownView,
        FollowUpServiceForm.Changed factors,
        String factorsText,
        Answer relativeCares,
        Consent consent,
        String consentScope,
        Answer deepened,
        String deepenedText,
        String toldOf,
        String notToldWhy) {

    static MeetingNotes of(HoldFollowUpForm typed, MeetingTable.Proposal proposal) {
        return new MeetingNotes(
                proposal.form().name(),
                proposal.joint(),
                proposal.reason(),
                typed.withProvider(),
                typed.ownView(),
                typed.factors(),
                typed.factorsText(),
                typed.relativeCares(),
                typed.consent(),
                typed.consentScope(),
                typed.deepened(),
                typed.deepenedText(),
                typed.toldOf().stream().map(Enum::name).collect(Collectors.joining(",")),
                typed.notToldWhy());
    }
}
