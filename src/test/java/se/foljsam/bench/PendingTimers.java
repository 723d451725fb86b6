package se.foljsam.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an engine's database with copies of rows, for benchmarks: the same timers for whichever engine reads them. */
final class PendingTimers {
    private final JdbcClient jdbc;

    PendingTimers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Copies of one timer that fall due minute by minute from tomorrow on, each as if of an instance of its own. */
    void fill(String jobId, int howMany) {
        copy(
                "act_ru_job",
                "id_ = '" + jobId + "'",
                1,
                howMany,
                Map.of(
                        "id_", "'pending-' || n",
                        "process_instance_id_", "'pending-' || n",
                        "root_proc_inst_id_", "'pending-' || n",
                        "execution_id_", "'pending-' || n",
                        "duedate_", "localtimestamp + interval '1 day' + n * interval '1 minute'"));
    }

    /** Lays the timers in the table in no order, as time would have done, and lets the planner know. */
    void settle() {
        jdbc.sql("create table shuffled as select * from act_ru_job order by random()")
                .update();
        jdbc.sql("delete from act_ru_job").update();
        jdbc.sql("vacuum full act_ru_job").update();
        jdbc.sql("insert into act_ru_job select * from shuffled").update();
        jdbc.sql("drop table shuffled").update();
        jdbc.sql("vacuum analyze").update();
    }

    /** Copies of rows under the numbers {@code first} to {@code last} ({@code n} in the expressions); columns without an expression stay as they are. */
    void copy(String table, String where, int first, int last, Map<String, String> expressions) {
        List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_name = :table"
                        + " and table_schema = 'public' and is_identity = 'NO' order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> expressions.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from %s t cross join generate_series(%d, %d) n where %s"
                        .formatted(table, String.join(", ", columns), values, table, first, last, where))
                .update();
    }
}
