package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.taskform.FieldsRefused;

@Rule("E9")
class CorrectedStartTest {

    @ParameterizedTest(name = "delayed {0} to {1}, partly {2} to {3}: {4}")
    @CsvSource({
        "false, false, false, false,",
        "false, false, true, true,",
        "true, false, false, false, delayed",
        "false, true, false, false, delayed",
        "false, false, true, false, partly",
        "false, false, false, true, partly"
    })
    void onlyTheDayOfAStartIsCorrected(
            boolean delayedBefore, boolean delayed, boolean partlyBefore, boolean partly, String field) {
        String refused =
                FieldsRefused.byStep(() -> form(delayed, partly).refuseToCorrect(form(delayedBefore, partlyBefore)));

        if (field == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).startsWith(field + ": kan inte rättas i efterhand.");
        }
    }

    private static RegisterExecutionForm form(boolean delayed, boolean partly) {
        return new RegisterExecutionForm(
                delayed, partly, LocalDate.of(2026, 3, 2), null, null, null, null, null, null, null, null);
    }
}
