package se.foljsam.casefile.reference;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The reference data as the migrations leave it, read once for all pure tests: no application is started. */
public final class ReferenceData {
    private static final JdbcClient JDBC = migrated();

    private ReferenceData() {}

    public static Phrases phrases() {
        return new Phrases(JDBC);
    }

    /** What differs between municipalities, for this one. */
    public static MunicipalityParameters parameters(String profile) {
        return new MunicipalityParameters(JDBC, profile);
    }

    private static JdbcClient migrated() {
        DriverManagerDataSource tables =
                new DriverManagerDataSource("jdbc:h2:mem:reference;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(tables)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return JdbcClient.create(tables);
    }
}
