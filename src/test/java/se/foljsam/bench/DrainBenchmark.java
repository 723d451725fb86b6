package se.foljsam.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * How fast 5,000 timers that fall due in the same minute among 200,000 are drained on PostgreSQL: real watches that remind, and trivial timers, in Följsam; then the same trivial timers in a bare
 * engine with default settings, on a database of its own in the same server. Writes target/drain.md.
 */
@FoljsamOnPostgres
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class DrainBenchmark {
    private static final int DUE = Size.of(20, 5_000);
    private static final int WARM = Size.of(5, 1_000);
    private static final int PENDING = Size.of(100, 195_000);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String A_MINUTE_AGO = "date_trunc('minute', localtimestamp)";

    @Autowired
    Workplace work;

    @Autowired
    DataSource database;

    @Autowired
    ProcessEngine foljsam;

    private final List<String> lines = new ArrayList<>();

    @Test
    void dueTimersAreDrained() throws IOException {
        JobExecutor executor = configurationOf(foljsam).getJobExecutor();
        executor.shutdown();
        commitsAreWaitedFor("postgres");
        pool().getHikariPoolMXBean().softEvictConnections();
        PendingTimers timers = new PendingTimers(database);

        String number = anInvestigation();
        String template = templateTimer(timers, number);
        timers.fill(template, PENDING);
        watchesDue(timers, number, template, 1, WARM);
        drained(executor, () -> watchesToRemind(timers));
        watchesDue(timers, number, template, WARM + 1, WARM + DUE);
        timers.settle();
        double watches = drained(executor, () -> watchesToRemind(timers));
        long messages = count(timers.jdbc(), "case_message where kind = 'REMINDER'") - WARM;
        lines.add("| Följsam, real watches: each writes one message to a handler (%d written) | %.0f | |"
                .formatted(messages, watches));

        // the watches' own next rings are among the pending now
        double trivial = drainedTrivial(foljsam, timers);
        double idle = idleAcquisition(foljsam);
        lines.add("| Följsam, trivial timers | %.0f | %.2f |".formatted(trivial, idle));

        ProcessEngine bare = bareEngine();
        PendingTimers bareTimers = new PendingTimers(bareDatabase());
        double bareTrivial = drainedTrivial(bare, bareTimers);
        double bareIdle = idleAcquisition(bare);
        lines.add(
                "| bare engine with default settings, trivial timers | %.0f | %.2f |".formatted(bareTrivial, bareIdle));
        bare.close();

        lines.add("| **ratio, trivial : trivial** | **%.1f** | **%.0f** |"
                .formatted(trivial / bareTrivial, bareIdle / idle));
        lines.add("| **ratio, real watches : trivial in the bare engine** | **%.1f** | |"
                .formatted(watches / bareTrivial));
        report();
    }

    /** One real case under investigation. */
    private String anInvestigation() {
        String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        String number = work.as("hanna").start(Typed.application("19440317-9809", "Tora Test", today));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        return number;
    }

    private static String investigationOf(PendingTimers timers, String number) {
        return timers.jdbc()
                .sql("select process_instance_id from watch where case_number = ? and kind = 'INVESTIGATION'")
                .param(number)
                .query(String.class)
                .single();
    }

    /** The timer that reminds the handler. */
    private static String templateTimer(PendingTimers timers, String number) {
        return timers.jdbc()
                .sql("select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where j.process_instance_id_ = ? and d.act_id_ = 'timer_investigationLong'")
                .param(investigationOf(timers, number))
                .query(String.class)
                .single();
    }

    private static long watchesToRemind(PendingTimers timers) {
        return count(
                timers.jdbc(),
                "watch_step where taken_at is null and step = 'reminder' and step_at <= now() and watch in"
                        + " (select id from watch where case_number like 'copy-%')");
    }

    /** Copies of the investigation, case and all, whose handlers are to be reminded in this minute. */
    private static void watchesDue(PendingTimers timers, String number, String job, int first, int last) {
        String instance = investigationOf(timers, number);
        String ofInstance = "proc_inst_id_ = '%s'".formatted(instance);
        timers.copy("care_case", "case_number = '" + number + "'", first, last, Map.of("case_number", "'copy-' || n"));
        timers.copy(
                "act_ru_execution",
                ofInstance,
                first,
                last,
                Map.of(
                        "id_", "t.id_ || '-' || n",
                        "parent_id_", "t.parent_id_ || '-' || n",
                        "proc_inst_id_", "t.proc_inst_id_ || '-' || n",
                        "root_proc_inst_id_", "t.proc_inst_id_ || '-' || n",
                        "super_exec_", "null",
                        "business_key_", "case when t.business_key_ is null then null else 'copy-' || n end"));
        Map<String, String> inInstance = Map.of(
                "id_", "t.id_ || '-' || n",
                "execution_id_", "t.execution_id_ || '-' || n",
                "var_scope_", "t.var_scope_ || '-' || n",
                "proc_inst_id_", "t.proc_inst_id_ || '-' || n");
        timers.copy("act_ru_task", ofInstance, first, last, inInstance);
        timers.copy("act_ru_variable", ofInstance, first, last, inInstance);
        timers.copy(
                "act_ru_job",
                "id_ = '" + job + "'",
                first,
                last,
                Map.of(
                        "id_", "t.id_ || '-' || n",
                        "execution_id_", "t.execution_id_ || '-' || n",
                        "process_instance_id_", "t.process_instance_id_ || '-' || n",
                        "root_proc_inst_id_", "t.process_instance_id_ || '-' || n",
                        "duedate_", A_MINUTE_AGO,
                        "repeat_",
                                "'R/' || to_char(" + A_MINUTE_AGO + ", 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') || '/P1D'"));
        timers.copy(
                "watch",
                "case_number = '" + number + "' and kind = 'INVESTIGATION'",
                first,
                last,
                Map.of(
                        "case_number", "'copy-' || n",
                        "open_key", "'investigation:copy-' || n || ':' || t.subject_id",
                        "process_instance_id", "t.process_instance_id || '-' || n"));
        timers.jdbc().sql("""
                insert into watch_step (watch, watch_key, step, step_on, step_at, recipient, taken_at)
                select w.id, s.watch_key, s.step, s.step_on,
                  case when s.step = 'reminder' then date_trunc('minute', now()) else s.step_at end, s.recipient, null
                from watch w, watch_step s join watch o on o.id = s.watch
                where w.case_number like 'copy-%' and o.case_number = ? and o.kind = 'INVESTIGATION'
                  and not exists (select 1 from watch_step x where x.watch = w.id)
                """).param(number).update();
    }

    /** Timers of instances that end when they fire. */
    private double drainedTrivial(ProcessEngine engine, PendingTimers timers) {
        RepositoryService repository = engine.getRepositoryService();
        repository
                .createDeployment()
                .addModelInstance(
                        "trivial.bpmn",
                        Bpmn.createExecutableProcess("trivial")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("timer_wait")
                                .timerWithDate("2999-01-01T00:00:00Z")
                                .endEvent()
                                .done())
                .deploy();
        RuntimeService runtime = engine.getRuntimeService();
        JdbcClient jdbc = timers.jdbc();
        LongSupplier remaining = () -> count(jdbc, "act_ru_execution where proc_def_id_ like 'trivial:%'");
        startTrivial(runtime, WARM);
        due(jdbc);
        drained(configurationOf(engine).getJobExecutor(), remaining);
        startTrivial(runtime, DUE);
        String job = jdbc.sql("select id_ from act_ru_job where process_def_key_ = 'trivial' limit 1")
                .query(String.class)
                .single();
        long others = count(jdbc, "act_ru_job") - DUE;
        timers.fill(job, (int) (others > 0 ? 0 : PENDING));
        due(jdbc);
        timers.settle();
        return drained(configurationOf(engine).getJobExecutor(), remaining);
    }

    private static void startTrivial(RuntimeService runtime, int howMany) {
        IntStream.range(0, howMany).parallel().forEach(n -> runtime.startProcessInstanceByKey("trivial"));
    }

    private static void due(JdbcClient jdbc) {
        jdbc.sql("update act_ru_job set duedate_ = " + A_MINUTE_AGO
                        + " where process_def_key_ = 'trivial' and id_ not like 'pending-%'")
                .update();
    }

    /** Jobs a second by the engine's own executor, until all are done or patience ends. */
    private static double drained(JobExecutor executor, LongSupplier remaining) {
        long before = remaining.getAsLong();
        long start = System.nanoTime();
        executor.start();
        long left = before;
        while (left > 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            left = remaining.getAsLong();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        executor.shutdown();
        return (before - left) / seconds;
    }

    /** Milliseconds of one acquisition when nothing is due: the median of 51, after as many to get warm. */
    private static double idleAcquisition(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration = configurationOf(engine);
        JobExecutor executor = configuration.getJobExecutor();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 102; i++) {
            long start = System.nanoTime();
            int acquired = configuration
                    .getCommandExecutorTxRequired()
                    .execute(new AcquireJobsCmd(executor, executor.getMaxJobsPerAcquisition()))
                    .size();
            nanos.add(System.nanoTime() - start);
            if (acquired > 0) {
                throw new IllegalStateException("something is due");
            }
        }
        return nanos.subList(51, 102).stream().sorted().toList().get(25) / 1e6;
    }

    private ProcessEngine bareEngine() {
        JdbcClient.create(database).sql("create database bare").update();
        commitsAreWaitedFor("bare");
        StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setJdbcDriver("org.postgresql.Driver");
        bare.setJdbcUrl(bareUrl());
        bare.setJdbcUsername("postgres");
        bare.setJdbcPassword("");
        bare.setDatabaseSchemaUpdate("true");
        return bare.buildProcessEngine();
    }

    private DriverManagerDataSource bareDatabase() {
        return new DriverManagerDataSource(bareUrl(), "postgres", "");
    }

    private HikariDataSource pool() {
        try {
            return database.unwrap(HikariDataSource.class);
        } catch (SQLException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private String bareUrl() {
        return pool().getJdbcUrl().replace("/postgres", "/bare");
    }

    /** The embedded server does not wait for the disk unless told to; one in production does. */
    private void commitsAreWaitedFor(String name) {
        JdbcClient.create(database)
                .sql("alter database " + name + " set synchronous_commit = on")
                .update();
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static ProcessEngineConfigurationImpl configurationOf(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void report() throws IOException {
        String server = JdbcClient.create(database)
                .sql("show server_version")
                .query(String.class)
                .single();
        Files.writeString(
                Path.of("target", "drain.md"),
                String.format(
                                Locale.ROOT,
                                "%,d timers due in one minute among %,d; %d cores, PostgreSQL %s, Java %s.%n%n",
                                DUE,
                                DUE + PENDING,
                                Runtime.getRuntime().availableProcessors(),
                                server,
                                Runtime.version())
                        + "| what | due jobs a second | one acquisition when nothing is due, ms |\n|---|---|---|\n"
                        + String.join("\n", lines)
                        + "\n");
    }
}
