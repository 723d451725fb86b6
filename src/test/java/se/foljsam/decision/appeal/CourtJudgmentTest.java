package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.decision.appeal.CourtJudgment.Party;
import se.foljsam.support.Answers;

/** A judgment is kept as it came, and is appealed or stands, once. */
class CourtJudgmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    @Test
    @Rule("C11")
    void aJudgmentIsKeptAsItWasRegistered() {
        assertThat(Answers.of(registered())).isEqualTo("""
                appealId: 31
                careCaseId: 5
                court: Förvaltningsrätten
                courtCaseNumber: 123-26
                id: 41
                judgedOn: 2026-05-04
                outcome: CHANGED
                receivedOn: 2026-05-06
                registeredBy: hanna
                registeredOn: 2026-05-07
                whatItSays: Domstolen ändrar beslutet
                """);
    }

    @Test
    @Rule("C11")
    void itStandsAsADecisionOrIsSentBackToAMatter() {
        CourtJudgment changed = registered();
        changed.standsAs(12, 18);
        assertThat(changed.decisionId()).isEqualTo(12);
        assertThat(changed.matterId()).isEqualTo(18);
        CourtJudgment sentBack = registered();
        sentBack.sentBackTo(19);
        assertThat(sentBack.matterId()).isEqualTo(19);
        assertThat(sentBack.decisionId()).isNull();
    }

    @Test
    @Rule("C11")
    void whatIsAppealedIsNeitherAppealedAgainNorFinal() {
        CourtJudgment judgment = registered();
        judgment.appealed(Party.BOARD, DAY);

        assertThatThrownBy(() -> judgment.appealed(Party.PERSON, DAY.plusDays(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("41");
        assertThatThrownBy(() -> judgment.stands(DAY.plusDays(1))).isInstanceOf(IllegalStateException.class);
        assertThat(judgment.appealedBy()).isEqualTo(Party.BOARD);
        assertThat(judgment.appealedOn()).isEqualTo(DAY);
        assertThat(judgment.finalOn()).isNull();
    }

    @Test
    @Rule("C11")
    void whatIsFinalIsNotAppealed() {
        CourtJudgment judgment = registered();
        judgment.stands(DAY);

        assertThatThrownBy(() -> judgment.appealed(Party.PERSON, DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> judgment.stands(DAY.plusDays(1))).isInstanceOf(IllegalStateException.class);
        assertThat(judgment.finalOn()).isEqualTo(DAY);
        assertThat(judgment.appealedOn()).isNull();
        assertThat(judgment.appealedBy()).isNull();
    }

    private static CourtJudgment registered() {
        Appeal appeal = mock();
        when(appeal.id()).thenReturn(31L);
        when(appeal.careCaseId()).thenReturn(5L);
        return GivenCase.saved(
                41, CourtJudgment.register(appeal, GivenJudgment.grants(), LocalDate.of(2026, 5, 7), "hanna"));
    }
}
