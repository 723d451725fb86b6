package se.foljsam.actualisation;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.DecisionBook.DecisionInForce;
import se.foljsam.casefile.HelpAskedFor;

/** An application that has come in and waits to be actualised asks for help after the decision in force (G19). */
@Component
class WaitingApplications implements HelpAskedFor {
    private final Applications applications;
    private final DecisionBook decisions;

    WaitingApplications(Applications applications, DecisionBook decisions) {
        this.applications = applications;
        this.decisions = decisions;
    }

    @Override
    public boolean isAskedForAfter(long decisionId) {
        DecisionInForce decision = decisions.decision(decisionId);
        return applications.existsByCareCaseIdAndStateAndLawAndKindNot(
                decision.careCaseId(), Application.State.REGISTERED, decision.law(), Application.Kind.NOTIFICATION);
    }
}
