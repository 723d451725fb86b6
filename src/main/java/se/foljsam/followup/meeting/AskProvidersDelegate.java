package se.foljsam.followup.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Sends the template "inför uppföljning" to each unit (G6). */
@ModelBean("askProvidersDelegate")
class AskProvidersDelegate implements JavaDelegate {
    private final AskProviders askProviders;

    AskProvidersDelegate(AskProviders askProviders) {
        this.askProviders = askProviders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askProviders.before(execution.getProcessBusinessKey(), CaseVariables.DECISION_ID.in(execution));
    }
}
