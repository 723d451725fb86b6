package se.foljsam.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;

/** What the deadlines of an investigation and of its decision count from: the day the matter was opened, the day it was investigated. */
@Service
class InvestigationDeadlines implements WatchFacts {
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final QueueOrder queue;

    InvestigationDeadlines(CaseFile caseFile, Investigations investigations, QueueOrder queue) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.queue = queue;
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case INVESTIGATION -> {
                Matter matter = caseFile.matter(subjectId);
                yield Optional.of(facts(matter, StartEvent.APPLICATION, matter.openedAt()));
            }
            case DECISION -> {
                Matter matter = caseFile.matter(subjectId);
                yield Optional.of(facts(matter, StartEvent.INVESTIGATED, readyAt(matter))
                        .of(queue.isUrgent(matter) ? "URGENT" : "ORDINARY"));
            }
            default -> Optional.empty();
        };
    }

    private DeadlineFacts facts(Matter matter, StartEvent event, Instant at) {
        LocalDate day = SwedishTime.dateOf(at);
        boolean child = caseFile.personOf(caseFile.byId(matter.careCaseId()).caseNumber())
                .isChildOn(day);
        return DeadlineFacts.from(matter.law().name(), child, event, day);
    }

    /** What is corrected afterwards was ready before. */
    private Instant readyAt(Matter matter) {
        return investigations
                .findFirstByMatterIdAndCorrectionReasonIsNullOrderByVersionNumberDesc(matter.id())
                .map(Investigation::recordedAt)
                .orElse(matter.openedAt());
    }
}
