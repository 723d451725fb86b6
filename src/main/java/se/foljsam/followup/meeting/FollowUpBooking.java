package se.foljsam.followup.meeting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.followup.meeting.BookFollowUp.Booking;
import se.foljsam.followup.meeting.BookFollowUp.Form;

/** A time booked for a follow-up; another time is another booking. */
class FollowUpBooking {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private Instant bookedFor;
    private Form meetingForm;
    private String place;
    private String attends;
    private boolean withProvider;
    private String bookedBy;
    private Instant bookedAt;
    private Long followUpId;

    static FollowUpBooking of(long careCaseId, Booking typed, Instant bookedFor, String by, Instant now) {
        FollowUpBooking booking = new FollowUpBooking();
        booking.careCaseId = careCaseId;
        booking.decisionId = typed.decisionId();
        booking.bookedFor = bookedFor;
        booking.meetingForm = typed.form();
        booking.place = typed.place() == null || typed.place().isBlank()
                ? null
                : typed.place().strip();
        booking.attends = typed.attends().strip();
        booking.withProvider = typed.withProvider();
        booking.bookedBy = by;
        booking.bookedAt = now;
        return booking;
    }

    /** The follow-up was held, at this time or another. */
    void held(long heldFollowUpId) {
        if (followUpId != null) {
            throw new IllegalStateException("booking " + id + " belongs to follow-up " + followUpId);
        }
        this.followUpId = heldFollowUpId;
    }

    Booked asBooked() {
        return new Booked(bookedFor, meetingForm, place, attends, withProvider, bookedBy);
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long decisionId() {
        return decisionId;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    Long followUpId() {
        return followUpId;
    }

    Long version() {
        return version;
    }
}
