package se.foljsam.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.ModelBean;

/** Takes the step of a watch that the model names, tells whom the table says, and tells the gateway whether it was needed: what comes after is done once. */
@ModelBean("remindAndAskDelegate")
class RemindAndAskDelegate implements JavaDelegate {
    private final Remind remind;

    RemindAndAskDelegate(Remind remind) {
        this.remind = remind;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchKind kind = WatchKind.of((String) execution.getVariable("watchKind"));
        execution.setVariable(
                "stepNeeded",
                remind.ifNeeded(
                        kind, execution.getProcessBusinessKey(), kind.subject().in(execution), (String)
                                execution.getVariable("step")));
    }
}
