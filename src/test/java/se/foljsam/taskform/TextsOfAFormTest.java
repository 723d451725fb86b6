package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.foljsam.taskform.FormView.Choice;

/** Where a form's texts are read as Markdown what is shown in them is Markdown, and only there. */
class TextsOfAFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final FormDefinition FORM = form("""
            {"id": "probe", "components": [
                {"type": "text", "text": "{{told}} [Läs]({{page}})", "conditional": {"hide": "=code = \\"A_B\\""}},
                {"type": "group", "components": [{"type": "text", "text": "**{{grouped}}**"}]},
                {"type": "radio", "key": "answer", "valuesKey": "choices"}]}""");

    @Test
    void aPlainTextInATextReadsAsItStandsAndNothingElseIsChanged() {
        List<Choice> choices = List.of(new Choice("2*5*3 mg", "A_B"));
        Map<String, Object> shown = FormView.blank()
                .show("told", "Dos 2*5*3 mg")
                .show("grouped", "_x_")
                .show("page", "/arende/a_b")
                .show("code", "A_B")
                .show("number", 3)
                .show("yes", true)
                .show("nothing", null)
                .choices("choices", choices)
                .shownIn(FORM);

        assertThat(shown)
                .containsEntry("told", "Dos 2\\*5\\*3 mg")
                .containsEntry("grouped", "\\_x\\_")
                .containsEntry("page", "/arende/a_b")
                .containsEntry("code", "A_B")
                .containsEntry("number", 3)
                .containsEntry("yes", true)
                .containsEntry("nothing", null)
                .containsEntry("choices", choices);
    }

    @Test
    void whatIsMarkdownStaysAndIsShownOnlyWhereItIsRead() {
        assertThat(FormView.blank().show("told", Markdown.of("**%s**", "a*b")).shownIn(FORM))
                .containsEntry("told", "**a\\*b**");
        assertThatThrownBy(
                        () -> FormView.blank().show("code", Markdown.ours("x")).shownIn(FORM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("code");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyNameInATextIsReadAsMarkdownAndNoneIsTypedInTheSameForm(Resource file) throws IOException {
        FormDefinition form = FormDefinition.read(file, JSON);
        TreeSet<String> named = new TreeSet<>();
        texts(file)
                .forEach(text -> NAME.matcher(text.replaceAll("]\\([^)]*\\)", ""))
                        .results()
                        .forEach(name -> named.add(name.group(1))));

        assertThat(new TreeSet<>(form.namesInTexts())).isEqualTo(named);
        assertThat(form.namesInTexts())
                .as("what is being typed would be run as Markdown: nothing escapes it in the browser")
                .doesNotContainAnyElementsOf(
                        form.fields().stream().map(FormField::key).toList());
    }

    /** An expression puts its values in unescaped: a plain text has no place in one. */
    @ParameterizedTest
    @MethodSource("forms")
    void noTextThatIsAnExpressionNamesWhatAnotherTextShows(Resource file) throws IOException {
        FormDefinition form = FormDefinition.read(file, JSON);

        texts(file)
                .filter(text -> text.startsWith("="))
                .forEach(text -> assertThat(Pattern.compile("\\W+")
                                .splitAsStream(QUOTED.matcher(text).replaceAll(" ")))
                        .doesNotContainAnyElementsOf(form.namesInTexts()));
    }

    private static Stream<String> texts(Resource file) throws IOException {
        return JSON.readTree(file.getInputStream()).findParents("text").stream()
                .filter(component -> component.path("type").asText().equals("text"))
                .map(component -> component.path("text"))
                .map(JsonNode::asText);
    }

    private static Stream<Resource> forms() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form"));
    }

    private static FormDefinition form(String content) {
        try {
            return FormDefinition.read(
                    new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public String getFilename() {
                            return "probe.form";
                        }
                    },
                    JSON);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
