package se.foljsam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept, so that a test can show that a refused step left nothing behind: in the case file rows and their versions, in the engine open tasks and who has them. */
public final class Kept {
    private Kept() {}

    /** How many rows each table of the case file has and the sum of their versions, but not the log of who read what. */
    public static Map<String, Long> in(JdbcClient jdbc) {
        Map<String, Long> kept = new TreeMap<>();
        jdbc.sql("""
                        select lower(t.table_name) from information_schema.tables t
                        where lower(t.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                        and lower(t.table_name) not like 'act\\_%' and lower(t.table_name) not like 'flyway%' and lower(t.table_name) <> 'access_log'""").query(String.class).list().forEach(table -> {
            kept.put(table, number(jdbc, "select count(*) from " + table));
            if (hasVersions(jdbc, table)) {
                kept.put(table + ".version", number(jdbc, "select coalesce(sum(version), 0) from " + table));
            }
        });
        assertThat(kept).containsKeys("case_message", "service_order.version", "watch", "submission", "form_draft");
        kept.put("tasks", number(jdbc, "select count(*) from act_ru_task"));
        kept.put("unread", number(jdbc, "select count(*) from case_message where read_at is null"));
        return kept;
    }

    /** How many open tasks are in somebody's hand. */
    public static long taken(JdbcClient jdbc) {
        return number(jdbc, "select count(*) from act_ru_task where assignee_ is not null");
    }

    private static boolean hasVersions(JdbcClient jdbc, String table) {
        return jdbc.sql(
                                "select count(*) from information_schema.columns where lower(table_schema) = 'public' and lower(table_name) = ? and lower(column_name) = 'version'")
                        .param(table)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
