package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form, its record and its use case say the same, or the application does not start. */
class FormBindingTest {
    private static final String ALL = """
            {'type': 'textfield', 'key': 'text'}, {'type': 'textfield', 'key': 'fixed', 'disabled': true},
            {'type': 'checkbox', 'key': 'tick'}, {'type': 'number', 'key': 'whole'}, {'type': 'number', 'key': 'part'},
            {'type': 'datetime', 'subtype': 'date', 'key': 'day'}, {'type': 'datetime', 'subtype': 'time', 'key': 'hour'},
            {'type': 'select', 'key': 'answer', 'values': [{'value': 'YES'}]},
            {'type': 'radio', 'key': 'unit', 'valuesKey': 'units'},
            {'type': 'checklist', 'key': 'several', 'values': [{'value': 'YES'}, {'value': 'NO'}]},
            {'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'textfield', 'key': 'what'}]}""";

    private enum Answer {
        YES,
        NO
    }

    private record Row(String what) {}

    private record ProbeForm(
            String text,
            boolean tick,
            Integer whole,
            BigDecimal part,
            LocalDate day,
            String hour,
            Answer answer,
            String unit,
            List<Answer> several,
            List<Row> rows) {}

    /** The use case of the form. */
    private static final class Probe {}

    private record ReplyForm(String text, @JsonUnwrapped Which which) {
        record Which(Answer answer, @JsonUnwrapped When when) {}

        record When(LocalDate day) {}
    }

    private static final class Reply {}

    private record ReviewForm(String text) {}

    private static final class Review {}

    private record TypedForm(Object typed) {}

    private static final class Typed {}

    @Test
    void whatAgreesStarts() {
        assertThat(new FormBinding(FormCheckTest.formOf(ALL), ProbeForm.class, new Probe()).disagreements())
                .isEmpty();
    }

    @Test
    void whatStandsInAGroupOfTheRecordIsAFieldLikeAnother() {
        String text = "{'type': 'textfield', 'key': 'text'}, ";
        String answer = "{'type': 'select', 'key': 'answer', 'values': [{'value': 'YES'}]}";
        String day = ", {'type': 'datetime', 'subtype': 'date', 'key': 'day'}";

        assertThat(new FormBinding(FormCheckTest.formOf(text + answer + day), ReplyForm.class, new Reply())
                        .disagreements())
                .isEmpty();
        assertThat(new FormBinding(FormCheckTest.formOf(text + answer), ReplyForm.class, new Reply()).disagreements())
                .containsExactly("probe: form has [answer, text], ReplyForm has [answer, day, text]");
        assertThat(new FormBinding(
                                FormCheckTest.formOf(text + answer + day.replace("'date'", "'time'")),
                                ReplyForm.class,
                                new Reply())
                        .disagreements())
                .singleElement()
                .asString()
                .startsWith("probe.day: ");
    }

    @Test
    void aRecordIsCalledAsItsUseCase() {
        assertThat(new FormBinding(FormCheckTest.formOf(ALL), ProbeForm.class, new Review()).disagreements())
                .containsExactly("probe: what is typed is a ReviewForm, not a ProbeForm");
    }

    @Test
    void everyFieldIsAComponentAndEveryComponentAField() {
        assertThat(new FormBinding(
                                FormCheckTest.formOf(
                                        "{'type': 'textfield', 'key': 'text'}, {'type': 'textfield', 'key': 'more'}"),
                                ReviewForm.class,
                                new Review())
                        .disagreements())
                .containsExactly("probe: form has [more, text], ReviewForm has [text]");
    }

    @Test
    void theRowsOfAListAreComparedToo() {
        String rows = "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'textfield', 'key': 'other'}]}";

        assertThat(new FormBinding(
                                FormCheckTest.formOf(ALL.replace("'key': 'what'", "'key': 'other'")),
                                ProbeForm.class,
                                new Probe())
                        .disagreements())
                .containsExactly("probe.rows: form has [other], Row has [what]");
        assertThat(new FormBinding(
                                FormCheckTest.formOf(rows.replace("'rows'", "'typed'")), TypedForm.class, new Typed())
                        .disagreements())
                .containsExactly("probe.typed: a list needs a List of records");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'type': 'checkbox', 'key': 'text' | text: a checkbox does not fit class java.lang.String",
                "'type': 'number', 'key': 'text' | text: a number does not fit class java.lang.String",
                "'type': 'datetime', 'subtype': 'date', 'key': 'text' | text: a datetime does not fit class java.lang.String",
                "'type': 'checklist', 'key': 'text', 'values': [] | text: a checklist does not fit class java.lang.String"
            })
    void aFieldFitsTheTypeOfItsComponent(String field, String said) {
        assertThat(new FormBinding(FormCheckTest.formOf("{" + field + "}"), ReviewForm.class, new Review())
                        .disagreements())
                .containsExactly("probe." + said);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {"{'value': 'YES'} | {'value': 'MAYBE'}", "'values': [{'value': 'YES'}] | 'valuesKey': 'answers'"})
    void choicesThatTheRecordDoesNotKnowDoNotFit(String before, String after) {
        String changed = ALL.replaceFirst(Pattern.quote(before), after);

        assertThat(new FormBinding(FormCheckTest.formOf(changed), ProbeForm.class, new Probe()).disagreements())
                .singleElement()
                .asString()
                .startsWith("probe.answer: a select does not fit class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textfield", "textarea", "select"})
    void textThatIsNotTextDoesNotFit(String type) {
        assertThat(new FormBinding(
                                FormCheckTest.formOf("{'type': '" + type + "', 'key': 'typed'}"),
                                TypedForm.class,
                                new Typed())
                        .disagreements())
                .containsExactly("probe.typed: a " + type + " does not fit class java.lang.Object");
    }

    @Test
    void aFormIsNamedAsItsUseCaseInKebabCase() {
        assertThat(FormBinding.formIdOf(FormBindingTest.class)).isEqualTo("form-binding-test");
        assertThat(FormBinding.formIdOf(Probe.class)).isEqualTo("probe");
    }
}
