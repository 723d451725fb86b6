package se.foljsam.followup.meeting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.AtOnce;
import se.foljsam.followup.meeting.HoldFollowUpForm.MeetingForm;
import se.foljsam.followup.meeting.HoldFollowUpForm.Occasion;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.taskform.Rejected;

/** Spells out what the handler said of much in one conscious act: as booked, as last time, all yes, all told (G32). */
@Component
class SaidAtOnce {
    private final Meeting meeting;
    private final BookFollowUp bookings;

    SaidAtOnce(Meeting meeting, BookFollowUp bookings) {
        this.meeting = meeting;
        this.bookings = bookings;
    }

    /** @throws Rejected at {@code asBooked} if nothing is booked, or it has not been yet */
    HoldFollowUpForm spelledOut(HoldFollowUpForm typed, MeetingAgainstDecision at) {
        AtOnce said = typed.atOnce();
        HoldFollowUpForm spelledOut = said.asBooked() ? typed.heldAs(asBooked(typed, at)) : typed;
        spelledOut = said.allYes() ? meeting.allYes(spelledOut) : spelledOut;
        spelledOut = said.allTold() ? spelledOut.allTold() : spelledOut;
        return said.asBefore()
                ? spelledOut.asBefore(
                        meeting.statesBefore(at.decision()),
                        meeting.relativeCared(at.decision()).orElse(null),
                        at.inForce().values().stream()
                                .map(order -> Result.unchanged(order.orderId()))
                                .toList())
                : spelledOut;
    }

    private Occasion asBooked(HoldFollowUpForm typed, MeetingAgainstDecision at) {
        Booked booked = bookings.of(at.decision().decisionId())
                .orElseThrow(() -> Rejected.field("asBooked", "går bara att säga när mötet är bokat."));
        LocalDate day = SwedishTime.dateOf(booked.bookedFor());
        Rejected.fieldIf(
                day.isAfter(at.today()),
                "asBooked",
                "stämmer inte: mötet är bokat till %s.".formatted(SwedishTime.written(day)));
        return new Occasion(
                day,
                MeetingForm.valueOf(booked.form().name()),
                typed.occasion().formReason(),
                booked.withProvider() ? Answer.YES : Answer.NO,
                booked.attends());
    }
}
