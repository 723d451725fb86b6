package se.foljsam.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Ends a matter and tells the gateway whether anything else goes on in the case. */
@ModelBean("endMatterDelegate")
class EndMatterDelegate implements JavaDelegate {
    private final CaseFile caseFile;

    EndMatterDelegate(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ongoing = caseFile.endMatter(CaseVariables.MATTER_ID.in(execution));
        execution.setVariable(CaseVariables.ONGOING.name(), ongoing);
    }
}
