package se.foljsam.casefile;

import java.time.LocalDate;

/** Ends a service when the handler hears of it first (D7, I1), or finds that it never was carried out (E9). The unit is told, and confirms. The delivery room answers. */
public interface EndService {
    /** How the person was reached. */
    enum Contact {
        TELEPHONE,
        VISIT,
        WRITTEN,
        /** Through who speaks for the person by law. */
        REPRESENTATIVE
    }

    /** Why a service that never began is over. The provider's delay is no such reason (L6). */
    enum NeverGround {
        NO_NEED,
        OWN_WISH
    }

    /**
     * The person has confirmed that the service ends.
     *
     * @param lastDay last day with the service, included; may lie ahead
     * @param contactedOn the day on which the person confirmed it
     */
    record Confirmed(
            String caseNumber,
            long orderId,
            LocalDate lastDay,
            String reason,
            LocalDate contactedOn,
            Contact how,
            String by) {}

    /**
     * Ends the service as of that day.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Confirmed} that cannot be as it is; {@code contactHow} for how
     */
    void confirmed(Confirmed confirmed);

    /**
     * Ends a service that a reassessment has withdrawn, against the person's will: only with a decision that says so, with reasons and appeal (I6, L6).
     *
     * @param lastDay last day with the service, included; not before the decision
     * @throws se.foljsam.taskform.Rejected by {@code orderId} or {@code lastDay}
     */
    void withdrawn(String caseNumber, long orderId, LocalDate lastDay, String by);

    /**
     * Removes the start that was registered for a service which never was carried out, and ends the service today, marked as not executed (E9).
     *
     * @throws se.foljsam.taskform.Rejected by {@code orderId}, {@code ground} or {@code reason}
     */
    void neverCarriedOut(String caseNumber, long orderId, NeverGround ground, String reason, String by);
}
