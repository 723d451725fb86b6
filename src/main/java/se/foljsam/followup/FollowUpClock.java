package se.foljsam.followup;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.DecisionBook.DecisionInForce;
import se.foljsam.casefile.FollowUpRequests;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;

/** One clock for each decision: armed when the decision is made, again after each follow-up, until nothing is left to follow up (G1, G4, G19). */
@Service
class FollowUpClock implements WatchFacts, FollowUpRequests {
    private static final String RAISED = "followUp.raised";
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final Watches watches;
    private final CaseMessages messages;

    FollowUpClock(DecisionBook decisions, CaseFile caseFile, Watches watches, CaseMessages messages) {
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.watches = watches;
        this.messages = messages;
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.FOLLOW_UP ? Optional.of(facts(decisions.decision(subjectId))) : Optional.empty();
    }

    /**
     * The follow-up was held: its watch ends, and the next is armed.
     *
     * @return false if nothing is left, or the decision ends before the next would be due
     */
    boolean armAgain(String caseNumber, long decisionId, boolean somethingLeft) {
        watches.happened(WatchKind.FOLLOW_UP, caseNumber, decisionId);
        return somethingLeft
                && watches.arm(WatchKind.FOLLOW_UP, caseNumber, decisionId, facts(decisions.decision(decisionId)))
                        .isPresent();
    }

    @Override
    public boolean raise(String caseNumber, long decisionId) {
        boolean waits = messages.waits(RAISED, caseNumber, CaseVariables.DECISION_ID, decisionId);
        if (waits) {
            messages.tell(RAISED, caseNumber, CaseVariables.DECISION_ID, decisionId);
        }
        return waits;
    }

    private DeadlineFacts facts(DecisionInForce decision) {
        String caseNumber = caseFile.byId(decision.careCaseId()).caseNumber();
        boolean child = caseFile.personOf(caseNumber).isChildOn(decision.validFrom());
        return new DeadlineFacts(
                decision.law().name(),
                null,
                child,
                decision.newCase(),
                decision.validFrom(),
                decision.validFrom(),
                decision.validTo(),
                decision.lastFollowUpOn(),
                decision.ownFollowUpOn());
    }
}
