package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each room owns its tables: the room whose migrations make them. */
class TablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/se/foljsam");
    private static final Path KNOWN = Path.of("src/test/resources/tables-read-elsewhere.txt");
    private static final Pattern MADE = Pattern.compile("create table (\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|update|delete from|merge into)\\s+(\\w+)");

    @Test
    void aRoomWritesToItsOwnTablesOnly() {
        assertThat(used(WRITTEN, "writes")).allMatch(use -> use.startsWith("demo "));
    }

    /** Every line is a debt: a table that another room reads as it is, instead of a view that its owner publishes. None may come to it, and what is paid is struck out. */
    @Test
    void noOtherRoomsTableIsReadThatIsNotKnownToBe() throws IOException {
        assertThat(used(READ, "reads"))
                .as("%s: read a view or a contract of the owner instead; take out what is read no more", KNOWN)
                .containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(KNOWN)));
    }

    private static SortedSet<String> used(Pattern how, String verb) {
        Map<String, String> owners = owners();
        assertThat(owners).hasSizeGreaterThan(90);
        SortedSet<String> used = new TreeSet<>();
        for (Path source : files(ROOMS, ".java")) {
            String room = ROOMS.relativize(source).getName(0).toString();
            TEXT.matcher(read(source))
                    .results()
                    .map(TablesTest::text)
                    .flatMap(text -> how.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(table ->
                            owners.containsKey(table) && !owners.get(table).equals(room))
                    .forEach(table -> used.add("%s %s %s.%s".formatted(room, verb, owners.get(table), table)));
        }
        return used;
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String room = MIGRATIONS.relativize(migration).getName(0).toString();
            MADE.matcher(read(migration)).results().forEach(made -> owners.put(made.group(1), room));
        }
        return owners;
    }

    private static String text(MatchResult literal) {
        return (literal.group(1) == null ? literal.group(2) : literal.group(1)).toLowerCase(Locale.ROOT);
    }

    private static Iterable<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
