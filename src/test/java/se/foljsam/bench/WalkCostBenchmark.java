package se.foljsam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Counts SQL statements and writing transactions of one full walk on PostgreSQL, step by step. Writes target/walk-cost.md. */
@FoljsamOnPostgres
@Import(WalkCostBenchmark.Counting.class)
@Tag("benchmark")
class WalkCostBenchmark {
    private static final AtomicLong ENGINE = new AtomicLong();
    private static final AtomicLong CASE_FILE = new AtomicLong();
    private static final AtomicLong WRITING_COMMITS = new AtomicLong();
    private static final Set<String> HAVE_WRITTEN = ConcurrentHashMap.newKeySet();

    @Autowired
    Workplace work;

    private final List<String> lines = new ArrayList<>();
    private long engineTotal;
    private long caseFileTotal;
    private long steps;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @Test
    void costOfAWalk() throws IOException {
        walk();
        work.openOn("2026-03-02");
        work.meteredBy((key, submission) -> {
            long engine = ENGINE.get();
            long caseFile = CASE_FILE.get();
            long commits = WRITING_COMMITS.get();
            submission.run();
            engineTotal += ENGINE.get() - engine;
            caseFileTotal += CASE_FILE.get() - caseFile;
            steps++;
            lines.add("| %s | %d | %d | %d |"
                    .formatted(
                            key, ENGINE.get() - engine, CASE_FILE.get() - caseFile, WRITING_COMMITS.get() - commits));
        });
        countedWalk();
        lines.add("| **per step** | %d | %d | |".formatted(engineTotal / steps, caseFileTotal / steps));
        lines.add("| **whole walk, jobs and reading included** | %d | %d | %d |"
                .formatted(ENGINE.get(), CASE_FILE.get(), WRITING_COMMITS.get()));
        Path report = Path.of("target", "walk-cost.md");
        Files.writeString(
                report,
                "| step (submission) | engine statements | case file statements | writing transactions |\n|---|---|---|---|\n"
                        + String.join("\n", lines)
                        + "\n");
    }

    /** The walk before it has warmed the caches. */
    private void countedWalk() {
        ENGINE.set(0);
        CASE_FILE.set(0);
        WRITING_COMMITS.set(0);
        walk();
    }

    private void walk() {
        String number = work.as("hanna").start(Typed.application("19440317-9809", "Tora Test", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, Typed.granted("2026-03-02", "2027-08-31"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
        work.as("petra").submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));
        work.as("petra")
                .submit(
                        "userTask_registerExecution",
                        number,
                        Typed.of("startedOn", "2026-03-02", "contactAnswer", "ACCEPTED", "fixedCareContact", "Kim"));
        work.as("petra").submit("userTask_makePlan", number, Typed.plan("2026-12-01"));
        work.as("hanna").submit("userTask_reviewPlan", number, Typed.of("outcome", "COMPLETE"));
        work.liveUntil("2026-05-02");
        work.as("hanna").submit("userTask_holdFollowUp", number, Typed.of("meetingForm", "HOME_VISIT"));
        work.liveUntil("2027-05-02");
        work.as("hanna")
                .submit(
                        "userTask_holdFollowUp",
                        number,
                        Typed.of("meetingForm", "HOME_VISIT", "results", ended(number)));
        work.as("petra").submit("userTask_confirmEnding", number, Typed.of("lastDayKnown", true));
        work.settle();
        work.as("hanna")
                .submit(
                        "userTask_closeCase",
                        number,
                        Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Klar."));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> ended(String number) {
        var task = work.as("hanna").task("userTask_holdFollowUp", number);
        var results = (List<Map<String, Object>>) work.as("hanna").open(task).get("results");
        results.forEach(result -> result.putAll(Typed.of(
                "outcome", "ENDED", "personAgrees", "YES", "ground", "Egen önskan.", "lastDay", "2027-05-02")));
        return results;
    }

    /** Puts the counter around the data source. */
    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                            ? counted(source)
                            : bean;
                }
            };
        }

        private static DataSource counted(DataSource source) {
            return ProxyDataSourceBuilder.create(source)
                    .afterQuery((execution, queries) -> queries.forEach(query -> {
                        String sql = query.getQuery().toLowerCase(Locale.ROOT);
                        (sql.contains("act_") ? ENGINE : CASE_FILE).incrementAndGet();
                        if (!sql.stripLeading().startsWith("select")) {
                            HAVE_WRITTEN.add(execution.getConnectionId());
                        }
                    }))
                    .methodListener(new MethodExecutionListener() {
                        @Override
                        public void beforeMethod(MethodExecutionContext context) {
                            // counted afterwards
                        }

                        @Override
                        public void afterMethod(MethodExecutionContext context) {
                            if (context.getMethod().getName().equals("commit")
                                    && HAVE_WRITTEN.remove(
                                            context.getConnectionInfo().getConnectionId())) {
                                WRITING_COMMITS.incrementAndGet();
                            }
                        }
                    })
                    .build();
        }
    }
}
