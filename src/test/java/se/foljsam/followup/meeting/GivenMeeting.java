package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.AtOnce;
import se.foljsam.followup.meeting.HoldFollowUpForm.Family;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.followup.meeting.HoldFollowUpForm.NeedNow;
import se.foljsam.followup.meeting.HoldFollowUpForm.Occasion;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcomes;
import se.foljsam.followup.meeting.HoldFollowUpForm.Quality;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.meeting.HoldFollowUpForm.Talk;
import se.foljsam.followup.meeting.HoldFollowUpForm.Told;
import se.foljsam.followup.provider.FollowUpServiceForm.Changed;
import se.foljsam.support.Filled;

/** What the pure tests of this package start from: a home visit with the unit, at which one service goes on unchanged and everything was said. */
final class GivenMeeting {
    static final LocalDate HELD = LocalDate.of(2026, 6, 1);
    static final long ORDER = 21;

    private GivenMeeting() {}

    static HoldFollowUpForm meeting(Object... changes) {
        return Filled.but(
                new HoldFollowUpForm(
                        new Occasion(HELD, MeetingForm.HOME_VISIT, null, Answer.YES, "Dottern"),
                        new NeedNow("Nöjd", null, "Som förr", List.of(), Changed.CONFIRMED, null),
                        new FourQuestions(Quality.YES, Quality.PARTLY, Quality.NO, Quality.NO_ANSWER),
                        List.of(),
                        new Family(Answer.NO, null, null),
                        new Talk(null, null, Answer.NO, null, List.of(Told.values()), null),
                        Outcomes.of(List.of(Result.unchanged(ORDER))),
                        AtOnce.nothing()),
                changes);
    }

    static HoldFollowUpForm with(Result... results) {
        return meeting("results", List.of(results));
    }

    static Result result(Outcome outcome, Object... changes) {
        return Filled.but(Filled.but(Result.unchanged(ORDER), "outcome", outcome), changes);
    }

    static OrderInForce order(Integer frameMinutes) {
        return new OrderInForce(
                ORDER,
                12,
                "HEMTJANST",
                "Hemtjänst",
                "NORR",
                "Norr",
                "Fem gånger",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 12, 31),
                frameMinutes,
                11,
                List.of("Hemliv"));
    }
}
