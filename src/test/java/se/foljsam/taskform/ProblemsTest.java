package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.platform.FormRejected;

/** What is wrong with a form is collected by field, in the order it was found. */
class ProblemsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final Problems problems = new Problems(field -> field.toUpperCase(Locale.ROOT));

    @Test
    void nothingIsWrongUntilSomethingIs() {
        problems.addIf(false, "name", "behöver fyllas i.");

        assertThat(problems.none()).isTrue();
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void eachIsNamedByTheLabelPeopleSee() {
        problems.add("name", "behöver fyllas i.");
        problems.addIf(true, "day", "saknas.");

        assertThat(problems.none()).isFalse();
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        rejected ->
                                assertThat(rejected.problems()).hasToString("[NAME: behöver fyllas i., DAY: saknas.]"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-01, true", "2026-03-02, true", "2026-03-03, false", "-, true"})
    void whatHasHappenedLiesNotAhead(LocalDate day, boolean fine) {
        problems.addIfAhead("day", day, TODAY);

        assertThat(problems.none()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, -, false", "true, ' ', false", "true, text, true", "false, -, true", "false, text, true"})
    void whatIsNeededIsMissedOnlyWhereItIsNeeded(boolean needed, String value, boolean fine) {
        problems.requireIf(needed, "reason", value, "behöver fyllas i.");

        assertThat(problems.none()).isEqualTo(fine);
    }

    @Test
    void whatCannotBeReadIsSaidInTheReadersWords() {
        problems.addUnlessReadable("number", () -> {
            throw new IllegalArgumentException("har fel kontrollsiffra.");
        });
        problems.addUnlessReadable("other", () -> {});

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        rejected -> assertThat(rejected.problems()).hasToString("[NUMBER: har fel kontrollsiffra.]"));
    }

    @Test
    void whatIsWrongElsewhereIsSaidAtOneField() {
        problems.addFrom("plan", "Planen:", elsewhere -> {
            elsewhere.add("goal", "målet saknas.");
            elsewhere.add("when", "dagen saknas.");
        });
        problems.addFrom("order", "Uppdraget:", elsewhere -> {});

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        FormRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .hasToString("[PLAN: Planen: målet saknas. dagen saknas.]"));
    }

    @Test
    void aCheckInsideAStepIsRefusedByItsFirstField() {
        assertThatThrownBy(() -> Problems.rejectFirst(check -> {
                    check.add("first", "saknas.");
                    check.add("second", "saknas också.");
                }))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fieldName()).isEqualTo("first"))
                .hasMessage("saknas.");
        assertThatCode(() -> Problems.rejectFirst(check -> {})).doesNotThrowAnyException();
    }

    @Test
    void aRejectionKeepsWhatCausedIt() {
        problems.add("name", "saknas.");
        IllegalStateException cause = new IllegalStateException("cause");

        assertThat(problems.asRejection(cause)).hasCause(cause);
        assertThat(problems.asRejection(cause).problems()).hasSize(1);
    }

    @Test
    void oneFieldIsRejectedAtOnce() {
        assertThatThrownBy(() -> Rejected.fieldIf(true, "day", "saknas."))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fieldName()).isEqualTo("day"));
        assertThatCode(() -> Rejected.fieldIf(false, "day", "saknas.")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Rejected.ahead("day", TODAY.plusDays(1), TODAY))
                .isInstanceOf(Rejected.class)
                .hasMessage("kan inte ligga i framtiden.");
        assertThatCode(() -> Rejected.ahead("day", TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> Rejected.ahead("day", null, TODAY)).doesNotThrowAnyException();
    }
}
