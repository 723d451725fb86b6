package se.foljsam.casefile.matter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.ModelBean;

/** Tells the case's main flow that nothing is ongoing any more. */
@ModelBean("nothingOngoingDelegate")
class NothingOngoingDelegate implements JavaDelegate {
    private final CaseFile caseFile;

    NothingOngoingDelegate(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFile.tellNothingOngoing(execution.getProcessBusinessKey());
    }
}
