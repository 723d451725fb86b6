package se.foljsam.actualisation.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;
import se.foljsam.taskform.Refused;

/** A need of a guardian is told to the chief guardian, or is gone: once. */
class GuardianNoticeTest {
    private static final LocalDate FOUND = LocalDate.of(2026, 3, 2);
    private static final LocalDate SENT = LocalDate.of(2026, 3, 4);

    @Test
    @Rule("L16")
    void aNeedThatIsFoundWaits() {
        assertThat(Answers.of(needed())).isEqualTo("""
                careCaseId: 5
                foundBy: hanna
                foundOn: 2026-03-02
                id: 71
                reason: Kan inte sköta sin ekonomi
                state: NEEDED
                """);
    }

    @Test
    @Rule("L16")
    void whatIsSentIsSettledOnItsDay() {
        GuardianNotice notice = needed();
        notice.sent(SENT, "hugo", "Skickat med post");

        String sent = """
                careCaseId: 5
                foundBy: hanna
                foundOn: 2026-03-02
                id: 71
                note: Skickat med post
                reason: Kan inte sköta sin ekonomi
                sentOn: 2026-03-04
                settledBy: hugo
                state: SENT
                """;
        assertThat(Answers.of(notice)).isEqualTo(sent);
        assertThatThrownBy(() -> notice.sent(SENT.plusDays(1), "lisa", "Igen"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("guardian notice 71 is SENT and cannot become SENT");
        assertThatThrownBy(() -> notice.notNeeded("lisa", "Dottern hjälper")).isInstanceOf(IllegalStateException.class);
        assertThat(Answers.of(notice)).isEqualTo(sent);
    }

    @Test
    @Rule("L16")
    void whatIsNotNeededIsNeverSent() {
        GuardianNotice notice = needed();
        notice.notNeeded("hugo", "Dottern hjälper");

        assertThat(notice.state()).isEqualTo(GuardianNotice.State.NOT_NEEDED);
        assertThat(notice.note()).isEqualTo("Dottern hjälper");
        assertThat(notice.settledBy()).isEqualTo("hugo");
        assertThatThrownBy(() -> notice.sent(SENT, "lisa", "Ändå")).isInstanceOf(IllegalStateException.class);
        assertThat(notice.sentOn()).isNull();
        assertThat(notice.note()).isEqualTo("Dottern hjälper");
    }

    @Test
    @Rule("L16")
    void whatIsSentHasADayAndWhatIsNotNeededAReason() {
        assertThat(Refused.in(form(SendGuardianNoticeForm.Outcome.SENT, null, null)::check))
                .containsExactly("sentOn");
        assertThat(Refused.in(form(SendGuardianNoticeForm.Outcome.SENT, SENT, null)::check))
                .isEmpty();
        assertThat(Refused.in(form(SendGuardianNoticeForm.Outcome.NOT_NEEDED, SENT, " ")::check))
                .containsExactly("note");
        assertThat(Refused.in(form(SendGuardianNoticeForm.Outcome.NOT_NEEDED, null, "Dottern hjälper")::check))
                .isEmpty();
    }

    private static SendGuardianNoticeForm form(SendGuardianNoticeForm.Outcome outcome, LocalDate day, String note) {
        return new SendGuardianNoticeForm(outcome, day, note);
    }

    private static GuardianNotice needed() {
        return GivenCase.saved(71, GuardianNotice.needed(5L, "Kan inte sköta sin ekonomi", FOUND, "hanna"));
    }
}
