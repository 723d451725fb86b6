package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we put over the webapps' own files fits the webapps' version. */
class TasklistFilesTest {
    private static final String APP = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextOfTasklistAndTheProfilePagesIsInSwedish(String app) throws IOException {
        assertThat(names(texts(app, "sv"))).isEqualTo(names(texts(app, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void aSwedishTextNamesATextThatExistsAndKeepsItsBlanks(String app) throws IOException {
        JsonNode english = texts(app, "en");
        texts(app, "sv").fields().forEachRemaining(text -> {
            assertThat(english.has(text.getKey())).as(text.getKey()).isTrue();
            assertThat(blanks(english.get(text.getKey()).asText()))
                    .as(text.getKey())
                    .containsAll(blanks(text.getValue().asText()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "admin", "cockpit"})
    void everyWebappSpeaksSwedishWhateverTheBrowserPrefers(String app) throws IOException {
        assertThat(ours(APP + app + "/scripts/config.js"))
                .contains("availableLocales: ['sv', 'en']", "fallbackLocale: 'en'")
                .contains("defineProperty(navigator, 'languages'", "vendor: 'Följsam'");
    }

    @Test
    void tasklistHasNoOtherLanguage() throws IOException {
        assertThat(ours(APP + "tasklist/scripts/config.js"))
                .contains("availableLocales: ['sv']", "fallbackLocale: 'sv'", "vendor: 'Följsam'");
    }

    /** What Tasklist would show past the surface is left out by name, and the names are still its own. */
    @Test
    void thePartsThatAreLeftOutOfTasklistAreStillCalledThat() throws IOException {
        String tasklist = read(theirs(APP + "tasklist/camunda-tasklist-bootstrap.js"))
                + read(theirs("META-INF/resources/plugin/tasklist/app/plugin.js"));
        List<String> leftOut = Pattern.compile("'(tasklist[.a-z]+):([a-z-]+)'")
                .matcher(ours(APP + "tasklist/scripts/config.js"))
                .results()
                .map(found -> "\"" + found.group(1) + "\",{id:\"" + found.group(2) + "\"")
                .toList();
        assertThat(leftOut)
                .hasSizeGreaterThan(4)
                .allSatisfy(part -> assertThat(tasklist).contains(part));
    }

    /** Nothing of ours reaches into Tasklist's bundles: it would break with the next of them. */
    @Test
    void ourScriptsUseTheWaysThatTasklistOffers() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources", APP, "tasklist/plugins"))) {
            assertThat(scripts.toList())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(script -> assertThat(Files.readString(script))
                            .doesNotContain("webpackChunk", ".prototype", "window.angular"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void timesInCockpitAndAdminAreStillToldByTheSameLibrary(String app) throws IOException {
        assertThat(ours(APP + app + "/plugins/times.js")).contains("MOMENT = 40271");
        assertThat(read(theirs(APP + app + "/camunda-" + app + "-bootstrap.js")))
                .contains("40271:function");
    }

    private static JsonNode texts(String app, String language) throws IOException {
        String name = APP + app + "/locales/" + language + ".json";
        String json = "sv".equals(language) ? ours(name) : read(theirs(name));
        return new ObjectMapper().readTree(json).get("labels");
    }

    private static Set<String> names(JsonNode texts) {
        Set<String> names = new TreeSet<>();
        texts.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new HashSet<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            blanks.add(found.group(1));
        }
        return blanks;
    }

    /** The file that wins on the class path is ours. */
    private static String ours(String name) throws IOException {
        URL first = copies(name).get(0);
        assertThat(first.getProtocol())
                .as("%s comes from a directory of ours", name)
                .isEqualTo("file");
        return read(first);
    }

    private static URL theirs(String name) throws IOException {
        return copies(name).stream()
                .filter(copy -> "jar".equals(copy.getProtocol()))
                .findFirst()
                .orElseThrow();
    }

    private static List<URL> copies(String name) throws IOException {
        return Collections.list(TasklistFilesTest.class.getClassLoader().getResources(name));
    }

    private static String read(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
