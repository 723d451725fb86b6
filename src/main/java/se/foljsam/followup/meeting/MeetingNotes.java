package se.foljsam.followup.meeting;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Consent;
import se.foljsam.followup.provider.FollowUpServiceForm;

/**
 * What was said at a meeting beside its outcomes (G9, G27, G28, B10). All null in follow-ups from before this was kept.
 *
 * @param saidAtOnce what was said of much in one act (G32), by comma
 * @param toldOf names of {@link HoldFollowUpForm.Told}, by comma
 */
record MeetingNotes(
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
        String notToldWhy,
        String saidAtOnce) {

    static MeetingNotes of(HoldFollowUpForm typed) {
        HoldFollowUpForm.NeedNow need = typed.needNow();
        HoldFollowUpForm.Talk talk = typed.talk();
        return new MeetingNotes(
                typed.occasion().withProvider(),
                need.ownView(),
                need.factors(),
                need.factorsText(),
                typed.family().relativeCares(),
                talk.consent(),
                talk.consentScope(),
                talk.deepened(),
                talk.deepenedText(),
                talk.toldOf().stream().map(Enum::name).collect(Collectors.joining(",")),
                talk.notToldWhy(),
                saidAtOnce(typed.atOnce()));
    }

    private static String saidAtOnce(HoldFollowUpForm.AtOnce said) {
        return Stream.of(
                        said.asBooked() ? "AS_BOOKED" : null,
                        said.asBefore() ? "AS_BEFORE" : null,
                        said.allYes() ? "ALL_YES" : null,
                        said.allTold() ? "ALL_TOLD" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
    }
}
