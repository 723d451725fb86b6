package se.foljsam.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When a follow-up is to be held, how, and who attends (G7, G9, G18). The follow-up room answers. */
public interface FollowUpBookings {

    /** How the person is to be met. */
    enum Form {
        HOME_VISIT,
        TELEPHONE,
        DIGITAL,
        OTHER_PLACE
    }

    /**
     * A time that is booked.
     *
     * @param time of day in Sweden
     * @param place null if it follows from the form
     * @param attends who, in the handler's words
     */
    record Booking(
            String caseNumber,
            long decisionId,
            LocalDate day,
            LocalTime time,
            Form form,
            String place,
            String attends,
            boolean withProvider) {}

    /** A booking as it stands. */
    record Booked(Instant bookedFor, Form form, String place, String attends, boolean withProvider, String bookedBy) {}

    /**
     * Books a time, or another time. It stands in the journal, and the units are told if they attend.
     *
     * @throws se.foljsam.taskform.Rejected by field (decisionId, day, time, form, place, attends)
     */
    void book(Booking booking, String by);

    /** The time that is booked for the decision's next follow-up. */
    Optional<Booked> of(long decisionId);
}
