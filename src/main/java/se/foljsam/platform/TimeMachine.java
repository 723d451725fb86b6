package se.foljsam.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the one clock, for tests and demo data.
 *
 * <p>The engine has one clock for the whole JVM, and moving it makes timers due at once: it is refused while the job executor runs.
 */
@Component
public class TimeMachine {
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;

    TimeMachine(@Lazy ProcessEngineConfigurationImpl engine, @Lazy ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    /** Sets the clock; it stands still there until moved again. */
    public void travelTo(Instant instant) {
        refuseWhileJobsRun();
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves the clock by a duration, without running what became due. */
    public void travel(Duration duration) {
        travelTo(ClockUtil.getCurrentTime().toInstant().plus(duration));
    }

    /** Lets the clock run with the machine's time again. */
    public void returnToNow() {
        ClockUtil.reset();
    }

    /**
     * Moves the clock from due job to due job until {@code instant}, running each at its own time, as an engine that was up all the while would.
     *
     * @return how many jobs ran
     */
    public int liveUntil(Instant instant) {
        int ran = runDueJobs();
        Job next = nextTimer(instant);
        while (next != null) {
            if (next.getDuedate().toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
                travelTo(next.getDuedate().toInstant());
            }
            ran += runDueJobs();
            next = nextTimer(instant);
        }
        travelTo(instant);
        return ran + runDueJobs();
    }

    /** Runs everything that is due now, once each. */
    public int runDueJobs() {
        int ran = 0;
        List<Job> due = management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 50);
        while (!due.isEmpty()) {
            for (Job job : due) {
                // one of several may be gone by what another of them did
                if (due.size() == 1
                        || management.createJobQuery().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                    ran++;
                }
            }
            due = management
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 50);
        }
        return ran;
    }

    private Job nextTimer(Instant until) {
        List<Job> next = management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.isEmpty() ? null : next.get(0);
    }

    private void refuseWhileJobsRun() {
        if (engine.getJobExecutor() != null && engine.getJobExecutor().isActive()) {
            throw new IllegalStateException("the clock cannot be moved while the job executor runs");
        }
    }
}
