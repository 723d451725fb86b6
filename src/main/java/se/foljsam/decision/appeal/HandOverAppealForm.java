package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Problems;

/** An appeal goes to the court with what the file holds: {@code hand-over-appeal.form} (L4, FL 46). */
record HandOverAppealForm(LocalDate handedOverOn, String court, List<String> documents, String remarks) {

    /** It is handed over with something, between the day it came in and today. */
    void check(LocalDate receivedOn, LocalDate today, Problems problems) {
        problems.addIfAhead("handedOverOn", handedOverOn, today);
        problems.addIf(
                handedOverOn.isBefore(receivedOn),
                "handedOverOn",
                "kan inte vara före dagen då överklagandet kom in, %s.".formatted(SwedishTime.written(receivedOn)));
        problems.addIf(documents.isEmpty(), "documents", "behöver innehålla minst en handling.");
    }
}
