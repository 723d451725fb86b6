package se.foljsam.platform.schema;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The engine's tables as 7.24.0 wants them, straight from its jar so that script and engine cannot disagree.
 *
 * <p>A later engine version comes as a migration of its own, with that version's upgrade script.
 */
public class V1__camunda_7_24 extends BaseJavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    @SuppressWarnings("PMD.CloseResource") // the connection is Flyway's
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String database = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgres" : "h2";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(
                            new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
                                    .formatted(database, part)),
                            StandardCharsets.UTF_8));
        }
    }
}
