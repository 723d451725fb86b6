package se.foljsam.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.ModelBean;

/** Takes the step of a watch that the model names: somebody is reminded, or told that it was not enough. */
@ModelBean("remindDelegate")
class RemindDelegate implements JavaDelegate {
    private final Remind remind;

    RemindDelegate(Remind remind) {
        this.remind = remind;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchKind kind = WatchKind.of((String) execution.getVariable("watchKind"));
        remind.ifNeeded(kind, execution.getProcessBusinessKey(), kind.subject().in(execution), (String)
                execution.getVariable("step"));
    }
}
