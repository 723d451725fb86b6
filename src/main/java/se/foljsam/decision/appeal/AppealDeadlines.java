package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;

/** What the deadlines of an appeal count from: the day it came in, the day it was with a court, the day that court answered (L4, C11). */
@Component
class AppealDeadlines implements WatchFacts {
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final CourtJudgments judgments;

    AppealDeadlines(Appeals appeals, CareDecisions decisions, CourtJudgments judgments) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.judgments = judgments;
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case APPEAL -> facts(subjectId, StartEvent.APPEAL, appeal(subjectId).receivedOn());
            case COURT_JUDGMENT -> facts(subjectId, StartEvent.HANDED_OVER, atCourtSince(subjectId));
            case JUDGMENT_APPEAL ->
                facts(
                        subjectId,
                        StartEvent.JUDGMENT,
                        latest(subjectId).orElseThrow().judgedOn());
            default -> Optional.empty();
        };
    }

    private Optional<DeadlineFacts> facts(long appealId, StartEvent event, LocalDate day) {
        CareDecision decision =
                decisions.findById(appeal(appealId).decisionId()).orElseThrow();
        return Optional.of(DeadlineFacts.from(decision.law().name(), false, event, day));
    }

    private LocalDate atCourtSince(long appealId) {
        return latest(appealId)
                .map(CourtJudgment::appealedOn)
                .orElseGet(() -> appeal(appealId).handedOverOn());
    }

    private Optional<CourtJudgment> latest(long appealId) {
        List<CourtJudgment> registered = judgments.findByAppealIdOrderById(appealId);
        return registered.isEmpty() ? Optional.empty() : Optional.of(registered.get(registered.size() - 1));
    }

    private Appeal appeal(long id) {
        return appeals.findById(id).orElseThrow();
    }
}
