package se.foljsam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.Rule;
import se.foljsam.support.FoljsamOnPostgres;

/** The very statement with which the engine acquires jobs, asked of PostgreSQL's planner among 50,000 pending timers. Everything is rolled back. */
@FoljsamOnPostgres
@Transactional
@Rule("J4")
class DueJobsAreFoundByIndexTest {
    private static final int PENDING = 50_000;
    private static final Logger STATEMENT = (Logger)
            LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity.JobEntity.selectNextJobsToExecute");
    private static final Pattern ON_ONE_LINE_A_COMMENT_HIDES_THE_REST = Pattern.compile("-- [a-z ]+?(?= and| \\))");
    private static final Pattern PARAMETER = Pattern.compile("([^,(]+)\\((Timestamp|Integer)\\)");

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        STATEMENT.setLevel(Level.DEBUG);
        logged.start();
        STATEMENT.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        STATEMENT.detachAppender(logged);
        STATEMENT.setLevel(null);
    }

    @Test
    void whenNothingIsDueNoPendingTimerIsRead() {
        pending(PENDING, Instant.now().plus(Duration.ofDays(1)));

        assertThat(planOfAcquisition())
                .anyMatch(line -> line.contains("using foljsam_job_due on act_ru_job res"))
                .anyMatch(line -> line.contains("Index Cond: (duedate_ <= "))
                .noneMatch(line -> line.contains("Seq Scan on act_ru_job"))
                .noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void whenThousandsAreDueTheOldestAreReadInOrderAndTheRestIsNot() {
        pending(PENDING, Instant.now().plus(Duration.ofDays(1)));
        pending(5_000, Instant.now().minus(Duration.ofDays(3)));

        assertThat(planOfAcquisition())
                .anyMatch(line -> line.contains("using foljsam_job_due on act_ru_job res"))
                .noneMatch(line -> line.contains("Seq Scan on act_ru_job"))
                .noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void lockedJobsAreFoundByTheirOwnIndex() {
        pending(PENDING, Instant.now().plus(Duration.ofDays(1)));

        String plan = String.join(
                "\n",
                jdbc.sql("explain select id_ from act_ru_job where lock_owner_ is not null and lock_exp_time_ >= now()")
                        .query(String.class)
                        .list());

        assertThat(plan).contains("foljsam_job_locked").doesNotContain("Seq Scan");
    }

    /** Timers a second apart, from that instant on. */
    private void pending(int howMany, Instant first) {
        jdbc.sql("""
                insert into act_ru_job (id_, rev_, type_, exclusive_, process_instance_id_, execution_id_, retries_, duedate_,
                  repeat_, handler_type_, handler_cfg_, suspension_state_, priority_)
                select 'test-' || cast(:first as text) || n, 1, 'timer', true, 'test-' || n, 'test-' || n, 3,
                  cast(:first as timestamp) + n * interval '1 second', 'R/2026-03-02T08:00:00Z/P1D', 'timer-transition', 'timer', 1, 0
                from generate_series(1, :howMany) n
                """)
                .param("first", LocalDateTime.ofInstant(first, ZoneOffset.UTC))
                .param("howMany", howMany)
                .update();
        jdbc.sql("analyze act_ru_job").update();
    }

    /** What the planner answers to the engine's own statement with the engine's own parameters. */
    private List<String> planOfAcquisition() {
        engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(new DefaultJobExecutor(), 40));
        String sql = ON_ONE_LINE_A_COMMENT_HIDES_THE_REST
                .matcher(after("Preparing: "))
                .replaceAll("");
        List<Object> parameters = PARAMETER
                .matcher(after("Parameters: "))
                .results()
                .map(DueJobsAreFoundByIndexTest::value)
                .toList();
        List<String> plan = jdbc.sql("explain " + sql)
                .params(parameters)
                .query(String.class)
                .list();
        return Stream.concat(Stream.of(sql), plan.stream()).toList();
    }

    private String after(String mark) {
        return logged.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(MatchResult parameter) {
        String text = parameter.group(1).strip();
        return parameter.group(2).equals("Integer") ? (Object) Integer.valueOf(text) : java.sql.Timestamp.valueOf(text);
    }
}
