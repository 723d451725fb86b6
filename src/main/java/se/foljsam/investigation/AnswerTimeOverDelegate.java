package se.foljsam.investigation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Notes that the time to answer the material has passed without an answer (L2). */
@ModelBean("answerTimeOverDelegate")
class AnswerTimeOverDelegate implements JavaDelegate {
    private final HearParty hearParty;

    AnswerTimeOverDelegate(HearParty hearParty) {
        this.hearParty = hearParty;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearParty.timeIsOver(execution.getProcessBusinessKey(), CaseVariables.MATTER_ID.in(execution));
    }
}
