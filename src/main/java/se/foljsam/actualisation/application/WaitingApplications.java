package se.foljsam.actualisation.application;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.HelpAskedFor;

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
