package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.followup.meeting.AnswerPreFollowUpForm.Answer;
import se.foljsam.followup.meeting.PreFollowUpReport.State;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** The template "inför uppföljning": sent to a unit, answered once or not at all. */
@Rule("G6")
class PreFollowUpReportTest {
    private static final LocalDate SENT = LocalDate.of(2026, 5, 4);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 5, 11);
    private static final AnswerPreFollowUpForm GOOD =
            new AnswerPreFollowUpForm(Answer.YES, null, Answer.YES, null, Answer.YES, null, Answer.NO, null, null);

    @Test
    void aTemplateThatIsSentSaysNothingYet() {
        PreFollowUpReport report = sent();
        ReflectionTestUtils.setField(report, "id", 3L);

        assertThat(report)
                .extracting(
                        PreFollowUpReport::id,
                        PreFollowUpReport::careCaseId,
                        PreFollowUpReport::decisionId,
                        PreFollowUpReport::orderId,
                        PreFollowUpReport::unitCode,
                        PreFollowUpReport::sentOn,
                        PreFollowUpReport::state,
                        PreFollowUpReport::asText)
                .containsExactly(3L, 7L, 11L, 21L, "NORR", SENT, State.SENT, "");
        assertThat(report)
                .extracting(
                        PreFollowUpReport::answeredOn,
                        PreFollowUpReport::answeredBy,
                        PreFollowUpReport::followUpId,
                        PreFollowUpReport::version)
                .containsOnlyNulls();
        assertThat(report.seesChangedNeed()).isFalse();
        assertThat(report.isNotAsOrdered()).isFalse();
        assertThat(report.asksToAttend()).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({
        // need matches, as ordered, all executed, must attend: sees changed need, is not as ordered, asks to attend
        "YES, YES, YES, NO, false, false, false",
        "NO, YES, YES, NO, true, false, false",
        "YES, NO, YES, NO, false, true, false",
        "YES, YES, NO, NO, false, true, false",
        "YES, YES, YES, YES, false, false, true"
    })
    void theAnswersSayWhatTheMeetingIsProposedOn(
            Answer need, Answer ordered, Answer executed, Answer attend, boolean changed, boolean not, boolean asks) {
        PreFollowUpReport report = sent();

        report.answer(
                new AnswerPreFollowUpForm(need, "a", ordered, "b", executed, "c", attend, "d", null),
                ANSWERED,
                "petra");

        assertThat(report.seesChangedNeed()).isEqualTo(changed);
        assertThat(report.isNotAsOrdered()).isEqualTo(not);
        assertThat(report.asksToAttend()).isEqualTo(asks);
        assertThat(report)
                .extracting(PreFollowUpReport::state, PreFollowUpReport::answeredOn, PreFollowUpReport::answeredBy)
                .containsExactly(State.ANSWERED, ANSWERED, "petra");
    }

    @Test
    void theAnswersReadAsALineEachWithTheirReasons() {
        PreFollowUpReport report = sent();
        report.answer(
                new AnswerPreFollowUpForm(
                        Answer.NO,
                        "Orkar mindre",
                        Answer.YES,
                        null,
                        Answer.NO,
                        "Duschen väntar",
                        Answer.YES,
                        "Känner henne",
                        "Ny telefon"),
                ANSWERED,
                "petra");

        assertThat(report.asText()).isEqualTo("""
                        - Behovet stämmer med uppdraget: nej. Orkar mindre
                        - Stödet har kunnat ges enligt uppdraget: ja
                        - Hela uppdraget är verkställt: nej. Duschen väntar
                        - Utföraren behöver delta vid uppföljningen: ja. Känner henne
                        - Annat: Ny telefon""");
    }

    @Test
    void withNothingMoreToTellNothingMoreIsWritten() {
        PreFollowUpReport report = sent();
        report.answer(GOOD, ANSWERED, "petra");

        assertThat(report.asText()).endsWith("uppföljningen: nej\n").doesNotContain("Annat");
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED", "UNANSWERED", "NOT_NEEDED"})
    void whatIsAnsweredOrOverIsNotAnsweredAgain(State over) {
        PreFollowUpReport report = sent();
        if (over == State.ANSWERED) {
            report.answer(GOOD, ANSWERED, "petra");
        } else {
            report.end(over);
        }

        assertThatThrownBy(() -> report.answer(GOOD, ANSWERED, "pelle"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(over + " and cannot be answered");
        assertThatThrownBy(() -> report.end(State.UNANSWERED)).hasMessageContaining(over + " and cannot be ended");
        assertThat(report.state()).isEqualTo(over);
        assertThat(report.answeredBy()).isNotEqualTo("pelle");
        assertThat(report.asText().isEmpty()).isEqualTo(over != State.ANSWERED);
    }

    @Test
    void aReportBelongsToTheFollowUpItWasSentBefore() {
        PreFollowUpReport report = sent();

        report.belongsTo(5);

        assertThat(report.followUpId()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "needMatches, NO, needMatchesWhy",
        "asOrdered, NO, asOrderedWhy",
        "allExecuted, NO, allExecutedWhy",
        "mustAttend, YES, mustAttendWhy"
    })
    void aNoToTheFirstThreeAndAYesToTheFourthIsExplained(String question, Answer answer, String why) {
        AnswerPreFollowUpForm unexplained = Filled.but(GOOD, question, answer);

        assertThat(FieldsRefused.by(GOOD)).isEmpty();
        assertThat(FieldsRefused.by(unexplained)).isEqualTo(List.of(why));
        assertThat(FieldsRefused.by(Filled.but(unexplained, why, "därför"))).isEmpty();
    }

    private static PreFollowUpReport sent() {
        return PreFollowUpReport.send(7L, 11, 21, "NORR", SENT);
    }
}
