package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private static final String LIBRARIES = "META-INF/resources/webjars/camunda/lib/deps.js";
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
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyWebappSpeaksSwedishWhateverTheBrowserPrefers(String app) throws IOException {
        assertThat(ours(APP + app + "/scripts/config.js"))
                .contains("availableLocales: ['sv', 'en']", "fallbackLocale: 'en'")
                .contains("defineProperty(navigator, 'languages'", "vendor: 'Följsam'");
    }

    @Test
    void tasklistLoadsTheScriptThatKeepsDraftsOutOfTheBrowser() throws IOException {
        assertThat(ours(APP + "tasklist/scripts/config.js")).contains("customScripts: ['plugins/foljsam.js']");
        assertThat(ours(APP + "tasklist/plugins/foljsam.js")).contains("startDrafts()", "countPresses()");
    }

    /** A listener that returns anything stops the event for all who come after: a press that does nothing. */
    @Test
    void aListenerOfAFormReturnsNothing() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources", APP, "tasklist/plugins"))) {
            List<String> listeners = scripts.flatMap(TasklistFilesTest::lines)
                    .filter(line -> line.contains(".on('"))
                    .toList();
            assertThat(listeners)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(listener ->
                            assertThat(listener).containsPattern("=> \\{").doesNotContain("return"));
        }
    }

    private static Stream<String> lines(Path script) {
        try {
            return Files.readAllLines(script).stream();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Test
    void thePartsOfTasklistThatTheScriptsReachAreStillWhereTheyWere() throws IOException {
        String libraries = read(theirs(LIBRARIES));
        String tasklist = read(theirs(APP + "tasklist/camunda-tasklist-bootstrap.js"));

        assertThat(ours(APP + "tasklist/plugins/webapp.js"))
                .contains("{angular: 43909, forms: 57661, preact: 56345, calendar: 11731, moment: 40271}");
        assertThat(tasklist)
                .as("where a form is made and kept")
                .contains("n(57661).Form")
                .contains("localStorage.setItem(\"camunda-form:\"")
                .contains("localStorage.getItem(\"camunda-form:\"")
                .contains("localStorage.removeItem(\"camunda-form:\"")
                .contains("i=n(43909)");
        assertThat(libraries)
                .as("what a form can be asked for")
                .contains("fjs-select-hidden-input", "fjs-dropdownlist")
                .contains("57661:function", "_getSubmitData(){", "importSchema(e,t={})", "t.Form=wo")
                .contains("var i=n(56345)", "11731:function", ".localize=function");
        assertThat(tasklist).contains("40271:function");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void timesInCockpitAndAdminAreStillToldByTheSameLibrary(String app) throws IOException {
        assertThat(ours(APP + app + "/plugins/times.js")).contains("MOMENT = 40271");
        assertThat(read(theirs(APP + app + "/camunda-" + app + "-bootstrap.js")))
                .contains("40271:function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Field is required.",
                "Field must have minimum value of ",
                "Field must have maximum length of ",
                "\"Add new\"",
                "\"Search\"",
                "\"Select\"",
                "`Remove list item "
            })
    void theFormsStillSayInEnglishWhatWeTranslate(String text) throws IOException {
        assertThat(read(theirs(LIBRARIES))).contains(text);
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
