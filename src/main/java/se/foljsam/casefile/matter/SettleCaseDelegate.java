package se.foljsam.casefile.matter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.ModelBean;

/** What ran beside the case's matters has ended: the case goes on to closure if nothing else is pending. */
@ModelBean("settleCaseDelegate")
class SettleCaseDelegate implements JavaDelegate {
    private final CaseFile caseFile;

    SettleCaseDelegate(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFile.settle(execution.getProcessBusinessKey());
    }
}
