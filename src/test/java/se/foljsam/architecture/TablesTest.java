package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each room owns its tables and its states: the room whose migrations make them. Others read the views that it publishes, which say what a state means. */
class TablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/se/foljsam");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final Pattern VIEW = Pattern.compile("create view (\\w+) as(.*?);", Pattern.DOTALL);
    private static final Pattern DROPPED = Pattern.compile("drop (?:view|table) (\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join)\\s+(\\w+(?:\\s+\\w+)?(?:\\s*,\\s*\\w+(?:\\s+\\w+)?)*)");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|update|delete from|merge into)\\s+(\\w+)");
    private static final Pattern ENUM = Pattern.compile("\\benum \\w+[^{]*\\{([^;}]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_0-9]+\\b");
    private static final Pattern ASIDE = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"[^\"\\n]*\"", Pattern.DOTALL);
    /** What is compared with, not what is only given: {@code = 'OPEN'}, {@code in ('OPEN', 'MET')}, {@code when 'OPEN'}. */
    private static final Pattern COMPARED =
            Pattern.compile("(?:=|<>|\\bin\\s*\\(|\\bwhen)\\s*('\\w+'(?:\\s*,\\s*'\\w+')*)");

    /** States that a phase and the shared pages both show stand in the case file's contracts, and are the phase's all the same. */
    private static final Map<String, String> PUBLISHED =
            Map.of("OrderState.java", "delivery", "ServiceState.java", "decision", "Outcome.java", "decision");

    private static final Map<String, String> TABLES = made(TABLE);
    private static final Map<String, String> VIEWS = made(VIEW);

    @Test
    void aRoomWritesToItsOwnTablesOnly() {
        assertThat(TABLES).hasSizeGreaterThan(90);
        assertThat(used(WRITTEN, TABLES)).allMatch(use -> use.startsWith("demo "));
    }

    @Test
    void aRoomReadsItsOwnTablesAndTheViewsOfOthers() {
        assertThat(used(READ, TABLES))
                .as("read a view or a contract of the owner instead")
                .isEmpty();
    }

    @Test
    void aViewReadsTheTablesOfItsRoom() {
        for (Path migration : files(MIGRATIONS, ".sql")) {
            assertThat(VIEW.matcher(statements(migration)).results().flatMap(view -> names(READ, view.group(2))))
                    .filteredOn(TABLES::containsKey)
                    .as("%s", migration)
                    .allMatch(table -> TABLES.get(table).equals(room(MIGRATIONS, migration)));
        }
    }

    @Test
    void aViewIsThereForAnotherRoom() {
        SortedSet<String> read = new TreeSet<>();
        used(READ, VIEWS).forEach(use -> read.add(use.substring(use.lastIndexOf('.') + 1)));
        assertThat(read).containsExactlyElementsOf(new TreeSet<>(VIEWS.keySet()));
    }

    /** A word that is the reader's own too is let pass: what it is compared with is not looked into. */
    @Test
    void whatIsReadOfAnotherRoomIsComparedWithNoStateOfThat() {
        Map<String, Set<String>> constants = constants();
        SortedSet<String> compared = new TreeSet<>();
        literals((room, text) -> {
            boolean readsAnother = names(READ, text)
                    .anyMatch(
                            name -> VIEWS.containsKey(name) && !VIEWS.get(name).equals(room));
            COMPARED.matcher(text)
                    .results()
                    .filter(found -> readsAnother)
                    .flatMap(found -> CONSTANT.matcher(found.group(1)).results())
                    .map(MatchResult::group)
                    .filter(word -> !constants.get(room).contains(word))
                    .forEach(word -> compared.add(room + " compares with " + word));
        });
        assertThat(constants.get("delivery")).contains("ACKNOWLEDGED", "RETURNED", "DECLINES");
        assertThat(compared)
                .as("let the view of the owner say what the state means")
                .isEmpty();
    }

    private static SortedSet<String> used(Pattern how, Map<String, String> owners) {
        SortedSet<String> used = new TreeSet<>();
        literals((room, text) -> names(how, text.toLowerCase(Locale.ROOT))
                .filter(name -> owners.containsKey(name) && !owners.get(name).equals(room))
                .forEach(name -> used.add("%s uses %s.%s".formatted(room, owners.get(name), name))));
        return used;
    }

    /** The names after such words, each of several that stand in a row. */
    private static Stream<String> names(Pattern how, String text) {
        return how.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(name -> name.strip().split("\\s")[0]);
    }

    private static Map<String, String> made(Pattern what) {
        Map<String, String> made = new HashMap<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            what.matcher(statements(migration))
                    .results()
                    .forEach(one -> made.put(one.group(1), room(MIGRATIONS, migration)));
        }
        for (Path migration : files(MIGRATIONS, ".sql")) {
            DROPPED.matcher(statements(migration)).results().forEach(one -> made.remove(one.group(1)));
        }
        return made;
    }

    private static Map<String, Set<String>> constants() {
        Map<String, Set<String>> constants = new HashMap<>();
        for (Path source : files(ROOMS, ".java")) {
            String room = PUBLISHED.getOrDefault(source.getFileName().toString(), room(ROOMS, source));
            Set<String> own = constants.computeIfAbsent(room, name -> new HashSet<>());
            ENUM.matcher(ASIDE.matcher(read(source)).replaceAll(""))
                    .results()
                    .flatMap(found -> CONSTANT.matcher(found.group(1)).results())
                    .forEach(constant -> own.add(constant.group()));
        }
        return constants;
    }

    private static void literals(Literal each) {
        for (Path source : files(ROOMS, ".java")) {
            TEXT.matcher(read(source))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(text -> each.in(room(ROOMS, source), text));
        }
    }

    private interface Literal {
        void in(String room, String text);
    }

    private static String room(Path rooms, Path file) {
        return rooms.relativize(file).getName(0).toString();
    }

    private static String statements(Path migration) {
        return read(migration).replaceAll("--[^\\n]*", "");
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
