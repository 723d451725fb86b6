package se.foljsam.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.document.FileList;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.appeal.AppealReadings;
import se.foljsam.page.Written;
import se.foljsam.taskform.Submissions;

/** What came in to a case, and what was submitted in it and bears on its decisions, for the list of its file. A unit's own documents of how it carries out an order are not the authority's to hand over. */
@Component
@Order(1)
class SubmissionsInTheFile implements FileList.Part {
    private static final Set<String> LISTED = Set.of(
            "take-over-on-call",
            "actualise-case",
            "assess-notification",
            "investigate-need",
            "write-orders",
            "make-plan",
            "answer-pre-follow-up",
            "hold-follow-up",
            "assess-changed-need",
            "assess-decline",
            "assess-delay");
    private final Submissions submissions;
    private final AppealReadings readings;
    private final Written written;

    SubmissionsInTheFile(Submissions submissions, AppealReadings readings, Written written) {
        this.submissions = submissions;
        this.readings = readings;
        this.written = written;
    }

    @Override
    public List<FileList.Entry> of(CareCase careCase) {
        Stream<FileList.Entry> cameIn = readings.cameIn(careCase.id()).stream()
                .map(one -> new FileList.Entry(one.receivedOn(), one.kind().swedish(), null));
        return Stream.concat(cameIn, submitted(careCase)).toList();
    }

    private Stream<FileList.Entry> submitted(CareCase careCase) {
        return submissions.of(careCase.caseNumber()).stream()
                .filter(one -> LISTED.contains(one.formId()))
                .map(one -> new FileList.Entry(
                        SwedishTime.dateOf(one.submittedAt().toInstant()),
                        written.form(one.formId()) + (one.corrects() == null ? "" : ", rättelse"),
                        one.submittedBy()));
    }
}
