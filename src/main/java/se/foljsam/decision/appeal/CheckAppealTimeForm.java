package se.foljsam.decision.appeal;

import java.time.LocalDate;

/** Whether an appeal came in time: {@code check-appeal-time.form} (L4, FL 44, 45). */
record CheckAppealTimeForm(
        Outcome outcome,
        Appeal.TimeException exception,
        LocalDate courtReceivedOn,
        String reasons,
        String appealInformation) {

    /** Taken up, or dismissed as too late. */
    enum Outcome {
        IN_TIME,
        DISMISSED
    }
}
