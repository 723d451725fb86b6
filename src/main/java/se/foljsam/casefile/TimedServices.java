package se.foljsam.casefile;

import java.time.LocalDate;

/** Time of the services that stand outside the frame, one by one (B11). The delivery room answers. */
public interface TimedServices {

    /**
     * What was ordered and done in a period, both in minutes.
     *
     * @param to last day of the period
     * @param orderedMinutes null where the decision's activities say it
     * @param ancillaryMinutes time around the service, which is not part of the performed
     * @param cause why performed is not as ordered; null if it is
     */
    record Timed(
            LocalDate from,
            LocalDate to,
            Integer orderedMinutes,
            Integer performedMinutes,
            Integer ancillaryMinutes,
            String cause,
            String reportedBy) {

        /** The same with this ordered time. */
        public Timed ordering(int minutes) {
            return new Timed(from, to, minutes, performedMinutes, ancillaryMinutes, cause, reportedBy);
        }
    }

    /**
     * Registers it in both journals, and tells the handler if performed time is not as ordered.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Timed} that cannot be as it is
     */
    void report(long orderId, Timed timed);
}
