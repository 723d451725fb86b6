package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/**
 * A landed migration is never edited: some database was made by it, and would be refused or, worse, differ from what new ones are. What is wrong in it is put right by a new one.
 *
 * <p>{@code landed-migrations.txt} holds each file's SHA-256 (of its lines, whatever ends them) and path, in the order in which they are run.
 */
class LandedMigrationsTest {
    private static final Path LIST = Path.of("src/test/resources/landed-migrations.txt");
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/db/migration"), Path.of("src/main/java/se/foljsam/platform/schema"));

    @Test
    void aLandedMigrationIsAsItWasWhenItLanded() {
        Map<String, String> now = migrations();
        assertThat(landed())
                .allSatisfy((path, checksum) -> assertThat(now.get(path))
                        .as(
                                "%s has landed and is not to be changed, moved or removed. Take the change back, and write it as a new migration.",
                                path)
                        .isEqualTo(checksum));
    }

    @Test
    void aNewMigrationIsHeldFromTheDayItLands() {
        Map<String, String> listed = landed();
        migrations()
                .forEach((path, checksum) -> assertThat(listed)
                        .as(
                                "A new migration lands with a line of its own: put%n%s  %s%nlast in %s.",
                                checksum, path, LIST)
                        .containsKey(path));
    }

    @Test
    void aNewMigrationComesAfterAllThatHaveLanded() {
        assertThat(landed().keySet())
                .as(
                        "A database that has the later ones would refuse an earlier one: number the new one higher than all others, whatever its room.")
                .extracting(LandedMigrationsTest::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> landed() {
        return lines(LIST).stream()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(
                        line -> line[1],
                        line -> line[0],
                        (one, other) -> {
                            throw new IllegalStateException("a path twice in " + LIST);
                        },
                        java.util.LinkedHashMap::new));
    }

    private static Map<String, String> migrations() {
        Map<String, String> found = new TreeMap<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.getFileName().toString().matches("[VRU].*\\.(sql|java)"))
                        .forEach(file -> found.put(file.toString().replace('\\', '/'), checksum(file)));
            } catch (IOException cannotRead) {
                throw new UncheckedIOException(cannotRead);
            }
        }
        return found;
    }

    private static MigrationVersion version(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        assertThat(name).as("a migration has a version").startsWith("V").contains("__");
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    private static String checksum(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines(file).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }
}
