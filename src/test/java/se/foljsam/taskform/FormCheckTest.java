package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import se.foljsam.platform.FormRejected;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.SubmittedText.Line;

/** A form with a field of every kind, and what is typed into it. Only a name is required. */
class FormCheckTest {
    private static final FormJson JSON = new FormJson();
    private static final HiddenFields HIDDEN = new HiddenFields(JSON);
    private static final Map<String, Object> SHOWN =
            Map.of("units", List.of(new Choice("Björken", "BJORKEN"), "EKEN"), "caseHeader", "Ärende 1");
    private final FormDefinition form = form("probe", """
            {"id": "probe", "components": [
              {"type": "text", "text": "{{caseHeader}} {{#loop rows}} {{#if hasUnit}} {{=later}} {{name}}"},
              {"type": "html", "content": "{{inHtml}}"},
              {"type": "table", "dataSource": "= tableRows "},
              {"type": "table", "dataSource": "=[1, 2]"},
              {"type": "textfield", "key": "name", "label": " Namn ", "validate": {"required": true, "minLength": 2, "maxLength": 5}},
              {"type": "group", "components": [
                {"type": "textfield", "key": "code", "label": "Kod", "validate": {"pattern": "[A-Z]+"}},
                {"type": "textarea", "key": "notes"}]},
              {"type": "number", "key": "count", "label": "Antal", "validate": {"min": 1, "max": 10}},
              {"type": "number", "key": "hours", "label": "Timmar", "decimalDigits": 1},
              {"type": "checkbox", "key": "sure", "label": "Säker"},
              {"type": "checkbox", "key": "must", "label": "Måste", "validate": {"required": true}, "conditional": {"hide": "=name != \\"Ada\\""}},
              {"type": "select", "key": "outcome", "label": "Utfall", "values": [{"label": "Bifall", "value": "YES"}, {"label": "Avslag", "value": "NO"}]},
              {"type": "radio", "key": "unit", "label": "Enhet", "valuesKey": "units"},
              {"type": "checklist", "key": "areas", "label": "Områden", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
              {"type": "datetime", "subtype": "date", "key": "day", "label": "Dag"},
              {"type": "datetime", "subtype": "time", "key": "hour", "label": "Klockslag"},
              {"type": "textfield", "key": "fixed", "label": "Fast", "disabled": true},
              {"type": "dynamiclist", "path": "rows", "label": "Rader", "components": [
                {"type": "text", "text": "{{this.inRow}} {{rowName}}"},
                {"type": "textfield", "key": "what", "label": "Vad", "validate": {"required": true}},
                {"type": "textfield", "key": "why", "label": "Varför", "conditional": {"hide": "=this.what = \\"x\\""}, "validate": {"required": true}}]}
            ]}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what is typed besides the name; what is said of it
                "'name': 'Al' | nothing",
                "'name': 'Alice' | nothing",
                "'name': 'A' | name: behöver vara minst 2 tecken.",
                "'name': 'Alices' | name: får vara högst 5 tecken, är 6.",
                "'name': '   ' | name: behöver fyllas i.",
                "'name': null | name: behöver fyllas i.",
                "'name': 7, 'must': true | name: ska vara text.",
                "'other': 1 | other: fältet finns inte i formuläret.",
                "'fixed': 'x' | fixed: fältet finns inte i formuläret.",
                "'code': 'AB' | nothing",
                "'code': 'Ab' | code: har inte rätt form.",
                "'count': 1 | nothing",
                "'count': 10 | nothing",
                "'count': 0 | count: får vara lägst 1.",
                "'count': 11 | count: får vara högst 10.",
                "'count': 2.0 | nothing",
                "'count': 2.5 | count: ska vara ett heltal.",
                "'count': '2' | count: ska vara ett tal.",
                "'hours': 2.5 | nothing",
                "'hours': 2.50 | nothing",
                "'hours': 2.55 | hours: får ha högst 1 decimaler.",
                "'hours': -1000 | nothing",
                "'sure': true | nothing",
                "'sure': 'ja' | sure: ska vara ja eller nej.",
                "'outcome': 'YES' | nothing",
                "'outcome': 'MAYBE' | outcome: har ett val som inte finns.",
                "'outcome': {'a': 1} | outcome: har ett val som inte finns.",
                "'unit': 'BJORKEN' | nothing",
                "'unit': 'EKEN' | nothing",
                "'unit': 'Björken' | unit: har ett val som inte finns.",
                "'areas': ['a', 'b'] | nothing",
                "'areas': ['a', 'c'] | areas: har ett val som inte finns.",
                "'areas': 'a' | areas: ska vara en lista av val.",
                "'areas': [] | nothing",
                "'day': '2026-03-02' | nothing",
                "'day': '2026-02-30' | day: ska vara ett datum, år-månad-dag.",
                "'day': '2 mars' | day: ska vara ett datum, år-månad-dag.",
                "'day': '1880-01-01' | nothing",
                "'day': '1879-12-31' | day: är inte ett rimligt datum.",
                "'day': '2200-12-31' | nothing",
                "'day': '2201-01-01' | day: är inte ett rimligt datum.",
                "'hour': '08:30' | nothing",
                "'rows': [] | nothing",
                "'rows': 'x' | rows: ska vara en lista med högst 200 rader.",
                "'rows': ['x'] | rows[0]: är inte en rad i listan.",
                "'rows': [{'what': 'x'}] | nothing",
                "'rows': [{'what': 'y'}] | rows[0].why: behöver fyllas i.",
                "'rows': [{'what': 'y', 'why': 'z'}, {}] | rows[1].what: behöver fyllas i. & rows[1].why: behöver fyllas i.",
                "'rows': [{'what': 'x', 'who': 'z'}] | rows[0].who: fältet finns inte i formuläret.",
                "'name': 'Ada' | must: behöver kryssas i.",
                "'name': 'Ada', 'must': false | must: behöver kryssas i.",
                "'name': 'Ada', 'must': true | nothing",
                "'name': 'Bo', 'must': true | nothing"
            })
    void whatIsTypedIsHeldAgainstTheForm(String typed, String said) {
        assertThat(said(typed.contains("'name'") ? typed : "'name': 'Bo', " + typed))
                .isEqualTo(said);
    }

    @Test
    void aTextMayBeAsLongAsItsFieldHasRoom() {
        assertThat(said("'name': 'Bo', 'notes': '" + "x".repeat(100_000) + "'")).isEqualTo("nothing");
        assertThat(said("'name': 'Bo', 'notes': '" + "x".repeat(100_001) + "'"))
                .isEqualTo("notes: får vara högst 100000 tecken, är 100001.");
        assertThat(said("'name': 'Bo', 'hour': '" + "x".repeat(1_000) + "'")).isEqualTo("nothing");
        assertThat(said("'name': 'Bo', 'hour': '" + "x".repeat(1_001) + "'"))
                .isEqualTo("hour: får vara högst 1000 tecken, är 1001.");
    }

    @Test
    void aTextWithASignThatCannotBeKeptIsRefused() {
        assertThat(said("'name': '\\u0000Bo'")).isEqualTo("name: innehåller ett tecken som inte kan sparas.");
        assertThat(said("'name': 'B\\u0000o'")).isEqualTo("name: innehåller ett tecken som inte kan sparas.");
    }

    @ParameterizedTest
    @CsvSource({"200, nothing", "201, rows: ska vara en lista med högst 200 rader."})
    void aListHasRoomForTwoHundredRows(int rows, String said) {
        String typed = String.join(
                ", ", IntStream.range(0, rows).mapToObj(row -> "{'what': 'x'}").toList());

        assertThat(said("'name': 'Bo', 'rows': [" + typed + "]")).isEqualTo(said);
    }

    @Test
    void whatBecomesTheRecordHasEveryFieldTrimmedAndWhatIsHiddenEmpty() {
        assertThat(checked("'name': ' Bo ', 'must': true, 'rows': [{'what': 'x', 'why': 'gömt'}]"))
                .hasToString(
                        "{\"name\":\"Bo\",\"code\":null,\"notes\":null,\"count\":null,\"hours\":null,\"sure\":false,\"must\":false,\"outcome\":null,\"unit\":null,\"areas\":[],\"day\":null,\"hour\":null,\"fixed\":null,\"rows\":[{\"what\":\"x\",\"why\":null}]}");
        assertThat(checked("'name': 'Ada', 'must': true, 'count': 3, 'areas': ['b']"))
                .hasToString(
                        "{\"name\":\"Ada\",\"code\":null,\"notes\":null,\"count\":3,\"hours\":null,\"sure\":false,\"must\":true,\"outcome\":null,\"unit\":null,\"areas\":[\"b\"],\"day\":null,\"hour\":null,\"fixed\":null,\"rows\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "name, Namn",
        "notes, notes",
        "rows, Rader",
        "rows[0], Rader rad 1",
        "'rows[2].why', 'Rader rad 3, Varför'",
        "nobody, nobody"
    })
    void aProblemIsNamedByTheLabelThatPeopleSee(String field, String label) {
        assertThat(form.labelOf(field)).isEqualTo(label);
    }

    @Test
    void aFormSaysWhatItShowsBesidesItsOwnFields() {
        assertThat(form.shownNames())
                .containsExactlyInAnyOrder("caseHeader", "hasUnit", "later", "inHtml", "tableRows", "units");
        assertThat(form.fields())
                .extracting(FormField::key)
                .startsWith("name", "code", "notes")
                .hasSize(14);
    }

    @Test
    void aFormThatIsNotWhatItsFileIsCalledOrHasAnUnknownPartStopsTheStart() {
        assertThatThrownBy(() -> form("other", "{\"id\": \"probe\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("form other.form has the id probe");
        assertThatThrownBy(() -> form("probe", "{\"id\": \"probe\", \"components\": [{\"type\": \"iframe\"}]}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("form probe has a component of a type unknown here: iframe");
    }

    @Test
    void aSubmissionIsReadInTheWordsOfTheForm() {
        assertThat(
                        SubmittedText.lines(
                                form.fields(),
                                json(
                                        "'name': 'Bo', 'notes': ' ', 'sure': true, 'must': false, 'outcome': 'NO', 'unit': 'BJORKEN', 'areas': ['a', 'b'], 'count': null, 'rows': [{'what': 'x', 'why': 'y'}]")))
                .containsExactly(
                        new Line("Namn", "Bo"),
                        new Line("Säker", "ja"),
                        new Line("Måste", "nej"),
                        new Line("Utfall", "Avslag"),
                        new Line("Enhet", "BJORKEN"),
                        new Line("Områden", "A, B"),
                        new Line("Rader", "Vad: x\nVarför: y"));
        assertThat(SubmittedText.lines(form.fields(), json("'rows': [{'what': 'x'}, {'what': 'y'}]")))
                .containsExactly(new Line("Rader 1", "Vad: x"), new Line("Rader 2", "Vad: y"));
    }

    private String said(String typed) {
        Problems problems = new Problems(field -> field);
        new FormCheck(form, HIDDEN, SHOWN, problems).check(json(typed));
        try {
            problems.throwIfAny();
            return "nothing";
        } catch (FormRejected rejected) {
            return String.join(
                    " & ",
                    rejected.problems().stream()
                            .map(problem -> problem.field() + ": " + problem.text())
                            .toList());
        }
    }

    private ObjectNode checked(String typed) {
        return new FormCheck(form, HIDDEN, SHOWN, new Problems(field -> field)).check(json(typed));
    }

    private static ObjectNode json(String typed) {
        return JSON.object("{" + typed.replace('\'', '"') + "}");
    }

    private static FormDefinition form(String name, String content) {
        try {
            return FormDefinition.read(
                    new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public String getFilename() {
                            return name + ".form";
                        }
                    },
                    JSON.mapper());
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FormDefinition formOf(String components) {
        return form("probe", "{\"id\": \"probe\", \"components\": [" + components.replace('\'', '"') + "]}");
    }
}
