package se.foljsam.actualisation.application;

import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.HeaderLine;
import se.foljsam.taskform.TaskAtHand;

/** On the investigation's and the decision's forms: everything that is to be answered, as it came in. No provider's task concerns a matter. */
@Component
@Order(3)
class AskedFor implements HeaderLine {
    private final CaseFile caseFile;
    private final Joining joining;

    AskedFor(CaseFile caseFile, Joining joining) {
        this.caseFile = caseFile;
        this.joining = joining;
    }

    @Override
    public Optional<Line> of(TaskAtHand task, String processInstanceId, Instant due) {
        return task.has(CaseVariables.MATTER_ID)
                ? Optional.ofNullable(caseFile.matter(task.id(CaseVariables.MATTER_ID))
                                .applicationId())
                        .map(joining::askedIn)
                        .map(Line::of)
                : Optional.empty();
    }
}
