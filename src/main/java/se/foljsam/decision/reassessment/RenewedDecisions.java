package se.foljsam.decision.reassessment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.HelpAskedFor;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;

/** A matter that waits for its decision, or a decision that takes over where this one ends, gives the help after it (G19, G21). */
@Component
class RenewedDecisions implements HelpAskedFor {
    private final CareDecisions decisions;
    private final CaseFile caseFile;

    RenewedDecisions(CareDecisions decisions, CaseFile caseFile) {
        this.decisions = decisions;
        this.caseFile = caseFile;
    }

    @Override
    public boolean isAskedForAfter(long decisionId) {
        CareDecision ending = decisions.findById(decisionId).orElseThrow();
        List<CareDecision> made = decisions.findByCareCaseIdOrderById(ending.careCaseId());
        return made.stream().anyMatch(decision -> takesOver(decision, ending))
                || caseFile.mattersOf(caseFile.byId(ending.careCaseId())).stream()
                        .filter(matter -> matter.state() == Matter.State.OPEN && matter.law() == ending.law())
                        .anyMatch(matter -> made.stream()
                                .noneMatch(decision -> decision.matterId().equals(matter.id())));
    }

    private static boolean takesOver(CareDecision later, CareDecision ending) {
        return later.law() == ending.law()
                && later.validFrom() != null
                && ending.validTo() != null
                && later.validFrom().isAfter(ending.validTo())
                && later.services().stream().anyMatch(one -> one.state() == ServiceState.GRANTED);
    }
}
