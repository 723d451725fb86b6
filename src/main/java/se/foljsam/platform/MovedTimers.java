package se.foljsam.platform;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves a timer to where its expression now puts it.
 *
 * <p>The engine computes the next due date anew but keeps the old beginning of a cycle, so that a timer moved to an earlier day would ring once and then wait for the old day.
 */
@Component
public class MovedTimers {
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;

    MovedTimers(@Lazy ProcessEngineConfigurationImpl engine, @Lazy ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    /** Asks the timer's expression again; a cycle begins anew at the answer. */
    public void moveAnew(String jobId) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            management.recalculateJobDuedate(jobId, false);
            if (context.getJobManager().findJobById(jobId) instanceof TimerEntity timer && timer.getRepeat() != null) {
                String period = timer.getRepeat().substring(timer.getRepeat().lastIndexOf('/'));
                timer.setRepeat("R/" + timer.getDuedate().toInstant() + period);
            }
            return null;
        });
    }
}
