package se.foljsam.support;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts what is sent to the database, by anybody: the engine's statements, the case file's, and transactions that wrote. A batch is one statement, as it is one on the wire. How many there are is the
 * same on every machine, so that a test may ask for it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
    private static final AtomicLong ENGINE = new AtomicLong();
    private static final AtomicLong CASE_FILE = new AtomicLong();
    private static final AtomicLong WRITING_COMMITS = new AtomicLong();
    private static final Set<String> HAVE_WRITTEN = ConcurrentHashMap.newKeySet();

    /** How many there have been so far. */
    public record Count(long engine, long caseFile, long writingCommits) {
        public long statements() {
            return engine + caseFile;
        }

        public Count since(Count before) {
            return new Count(
                    engine - before.engine, caseFile - before.caseFile, writingCommits - before.writingCommits);
        }
    }

    public static Count now() {
        return new Count(ENGINE.get(), CASE_FILE.get(), WRITING_COMMITS.get());
    }

    public static Count during(Runnable work) {
        Count before = now();
        work.run();
        return now().since(before);
    }

    /** Puts the counter around the data source. */
    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof ProxyDataSource) ? counted(source) : bean;
            }
        };
    }

    private static DataSource counted(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> {
                    String sql = queries.get(0).getQuery().toLowerCase(Locale.ROOT);
                    (sql.contains("act_") ? ENGINE : CASE_FILE).incrementAndGet();
                    if (!sql.stripLeading().startsWith("select")) {
                        HAVE_WRITTEN.add(execution.getConnectionId());
                    }
                })
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
