package se.foljsam.casefile.matter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.MatterEnded;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Ends a matter and tells the gateway whether anything else goes on in the case. */
@ModelBean("endMatterDelegate")
class EndMatterDelegate implements JavaDelegate {
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    EndMatterDelegate(CaseFile caseFile, ApplicationEventPublisher events) {
        this.caseFile = caseFile;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long matterId = CaseVariables.MATTER_ID.in(execution);
        boolean ongoing = caseFile.endMatter(matterId);
        events.publishEvent(new MatterEnded(execution.getProcessBusinessKey(), matterId));
        execution.setVariable(CaseVariables.ONGOING.name(), ongoing);
    }
}
