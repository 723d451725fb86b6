package se.foljsam.followup.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.followup.question.Question.State;

@Rule("H4")
class QuestionIsAnsweredOnceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @ParameterizedTest(name = "to the unit: {0}")
    @CsvSource({"true", "false"})
    void aQuestionIsKeptAsItWasAskedAndIsOpen(boolean toUnit) {
        Question question = Question.ask(7L, 21L, "NORR", toUnit, "När?", "hanna", NOW);
        ReflectionTestUtils.setField(question, "id", 3L);

        assertThat(question)
                .extracting(
                        Question::id,
                        Question::careCaseId,
                        Question::orderId,
                        Question::unitCode,
                        Question::isToUnit,
                        Question::questionText,
                        Question::askedBy,
                        Question::askedAt,
                        Question::state)
                .containsExactly(3L, 7L, 21L, "NORR", toUnit, "När?", "hanna", NOW, State.OPEN);
        assertThat(question)
                .extracting(Question::answerText, Question::answeredBy, Question::answeredAt, Question::version)
                .containsOnlyNulls();
    }

    @Test
    void anAnswerStaysAndCannotBeGivenAgain() {
        Question question = asked();

        question.answer("På torsdag", "petra", LATER);

        assertThat(question)
                .extracting(Question::state, Question::answerText, Question::answeredBy, Question::answeredAt)
                .containsExactly(State.ANSWERED, "På torsdag", "petra", LATER);
        assertThatThrownBy(() -> question.answer("Nej", "pelle", LATER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ANSWERED and cannot be answered");
        assertThatThrownBy(question::drop).hasMessageContaining("ANSWERED and cannot be dropped");
        assertThat(question.answerText()).isEqualTo("På torsdag");
    }

    @Rule("I3")
    @Test
    void aQuestionThatFellHasNoAnswerAndGetsNone() {
        Question question = asked();

        question.drop();

        assertThat(question.state()).isEqualTo(State.DROPPED);
        assertThatThrownBy(() -> question.answer("Nej", "pelle", LATER))
                .hasMessageContaining("DROPPED and cannot be answered");
        assertThat(question.answerText()).isNull();
    }

    private static Question asked() {
        return Question.ask(7L, 21L, "NORR", true, "När?", "hanna", NOW);
    }
}
