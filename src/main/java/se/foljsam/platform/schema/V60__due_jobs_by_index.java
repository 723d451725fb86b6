package se.foljsam.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets the job executor find what is due, and what is locked, without reading every pending timer.
 *
 * <p>Every job has a due date from now on ({@code ensure-job-due-date-not-null}); those that had none are due since they were made. H2 knows no partial index and holds only what a demo needs.
 */
public class V60__due_jobs_by_index extends BaseJavaMigration {

    @Override
    @SuppressWarnings("PMD.CloseResource") // the connection is Flyway's
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "update act_ru_job set duedate_ = coalesce(create_time_, localtimestamp) where duedate_ is null");
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                statement.execute("create index foljsam_job_due on act_ru_job (duedate_) where retries_ > 0");
                statement.execute(
                        "create index foljsam_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null");
            }
        }
    }
}
