package se.foljsam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that another version made is refused with what to do. Only the database is started, with Följsam's own settings. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOfAnotherVersionTest {
    private static final String[] OURS = {"classpath:db/migration", "classpath:se/foljsam/platform/schema"};

    @TempDir
    Path directory;

    @Test
    void aDemoMadeBeforeTheBaselineIsToBeRemoved(CapturedOutput said) throws IOException {
        made(migrations("V10__casefile.sql", "V162__messages_about_a_watch.sql"));

        assertThatThrownBy(() -> start("demo")).hasRootCauseInstanceOf(FlywayValidateException.class);

        assertThat(said)
                .contains("Följsam startar inte. Demon i " + data() + " är gjord av en annan version av Följsam.")
                .contains("Ta bort " + data() + " och starta igen");
    }

    @Test
    void soIsOneWhoseMigrationsReadDifferently(CapturedOutput said) throws IOException {
        made(migrations("V10_1__casefile.sql"));

        assertThatThrownBy(() -> start("demo")).hasRootCauseInstanceOf(FlywayValidateException.class);

        assertThat(said).contains("Ta bort " + data() + " och starta igen");
    }

    @Test
    void inProductionNothingIsToBeRemovedAndItSaysWhatDiffers(CapturedOutput said) throws IOException {
        made(migrations("V10__casefile.sql", "V162__messages_about_a_watch.sql"));

        assertThatThrownBy(() -> start("production")).hasRootCauseInstanceOf(FlywayValidateException.class);

        assertThat(said)
                .contains(
                        "Följsam startar inte. Databasen är gjord av en annan version av Följsam. Ingenting har ändrats i den.")
                .contains("Detected applied migration not resolved locally: 162")
                .doesNotContain("Ta bort");
        assertThat(said.getAll().substring(said.getAll().indexOf("Description:")))
                .doesNotContain("run repair");
    }

    @Test
    void aLaterVersionsDatabaseIsRefusedToo(CapturedOutput said) throws IOException {
        made(Stream.concat(Stream.of(OURS), Stream.of(migrations("V9999__of_tomorrow.sql")))
                .toArray(String[]::new));

        assertThatThrownBy(() -> start("production")).hasRootCauseInstanceOf(FlywayValidateException.class);

        assertThat(said).contains("Databasen är gjord av en annan version").contains("9999");
    }

    @Test
    void itsOwnDatabaseIsTakenAgain() {
        made(OURS);

        start("demo");

        assertThat(flyway(OURS).info().pending()).isEmpty();
    }

    private void start(String profile) {
        new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run("--foljsam.data-directory=" + data())
                .close();
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Database {}

    private void made(String... locations) {
        flyway(locations).migrate();
    }

    private Flyway flyway(String... locations) {
        return Flyway.configure()
                .dataSource("jdbc:h2:file:" + data() + "/foljsam", "foljsam", "")
                .locations(locations)
                .load();
    }

    private String migrations(String... names) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("migrations"));
        for (String name : List.of(names)) {
            Files.writeString(
                    folder.resolve(name), "create table " + name.substring(0, name.indexOf('_')) + " (id integer);");
        }
        return "filesystem:" + folder;
    }

    private Path data() {
        return directory.resolve("data");
    }
}
