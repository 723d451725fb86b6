package se.foljsam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** H2 writes statements that fail to a file beside the database, in clear text and for nobody to read: what people typed is not to lie there. */
class NoTraceOnDiskTest {
    @TempDir
    Path directory;

    @Test
    void aStatementThatFailsLeavesNoFileBesideTheDatabase() throws Exception {
        String asConfigured = (String) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("spring.datasource.url");
        assertThat(asConfigured).startsWith("jdbc:h2:file:").contains(";TRACE_LEVEL_FILE=0");

        String url = asConfigured.replace("${foljsam.data-directory:./data}", directory.toString());
        try (Connection connection = DriverManager.getConnection(url, "foljsam", "");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into nowhere values ('19440317-9809')"))
                    .isInstanceOf(SQLException.class);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).extracting(Path::getFileName).hasToString("[foljsam.mv.db]");
        }
    }
}
