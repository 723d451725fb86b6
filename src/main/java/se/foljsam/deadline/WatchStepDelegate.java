package se.foljsam.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import se.foljsam.platform.ModelBean;

/** Takes a step of a watch and tells the gateway whether it was needed. */
@ModelBean("watchStepDelegate")
class WatchStepDelegate implements JavaDelegate {
    private final Watches watches;

    WatchStepDelegate(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchKind kind = WatchKind.of((String) execution.getVariable("watchKind"));
        boolean needed = watches.takeStep(
                kind, execution.getProcessBusinessKey(), kind.subject().in(execution), (String)
                        execution.getVariable("step"));
        execution.setVariable("stepNeeded", needed);
    }
}
