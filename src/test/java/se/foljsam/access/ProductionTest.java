package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.foljsam.FoljsamApplication;
import se.foljsam.support.Visitor;

/** Without the demo nobody comes in with a known password, and nothing starts unless somebody keeps the users. Each start is a process of its own, as in production. */
@Tag("application")
class ProductionTest {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    Path directory;

    @Test
    void withoutAnAdministratorItRefusesAndSaysWhatToDo() throws Exception {
        Process app = start("production", Map.of());
        assertThat(app.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(app.exitValue()).isNotZero();
        assertThat(said()).contains("Det finns ingen administratör").contains("FOLJSAM_FIRST_ADMIN");
    }

    @Test
    void theFirstAdministratorIsTheOnlyUser() throws Exception {
        Process app = start(
                "production",
                Map.of(FirstAdministrator.NAME, "chefen", FirstAdministrator.PASSWORD, "Tryggt-hem-2026"));
        try {
            int port = portOf(app);
            assertThat(Visitor.anonymous(port).logIn("hanna", "foljsam").header("Location"))
                    .endsWith("/login?error");
            assertThat(Visitor.anonymous(port).get("/login").body()).doesNotContain("hanna");
            Visitor first = Visitor.anonymous(port);
            assertThat(first.logIn("chefen", "Tryggt-hem-2026").header("Location"))
                    .endsWith("/");
            assertThat(first.get(TwoUnitsAtWork.ENGINE + "/user/count").body()).isEqualTo("{\"count\":1}");
        } finally {
            app.destroy();
            app.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void theDemoIsRefusedOnPostgres() throws Exception {
        Process app = start("demo,postgres", Map.of("FOLJSAM_DB_URL", "jdbc:postgresql://localhost:1/foljsam"));
        assertThat(app.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(app.exitValue()).isNotZero();
        assertThat(said()).contains("Profilen demo").contains("bara på H2");
    }

    private Process start(String profiles, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.timezone=UTC",
                FoljsamApplication.class.getName(),
                "--spring.profiles.active=" + profiles,
                "--foljsam.data-directory=" + directory,
                "--server.port=0"));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile());
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().keySet().removeAll(List.of(FirstAdministrator.NAME, FirstAdministrator.PASSWORD));
        process.environment().putAll(environment);
        return process.start();
    }

    private int portOf(Process app) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (app.isAlive() && System.nanoTime() < deadline) {
            Matcher port = PORT.matcher(said());
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new AssertionError("did not start:\n" + said());
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said.txt"));
    }
}
