package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamInOsthammar;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Östhammar's meeting: by telephone only with a reason, and questions of its own. */
@FoljsamInOsthammar
class MeetingInOsthammarTest {
    private static final String HOLD = "userTask_holdFollowUp";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G7", "G10"})
    void telephoneNeedsAReasonAndTheQuestionsAreItsOwn() {
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Östen Öst", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(Typed.granted("2026-03-02", "2028-02-29"), "ownFollowUpOn", "2026-05-04"),
                        "2026-03-02",
                        "2026-06-01",
                        "petra");
        work.liveUntil("2026-05-04");
        Map<String, Object> opened = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
        assertThat(opened.get("questionChoices").toString())
                .contains("bemötandet", "påverka", "utförs")
                .doesNotContain("Stämmer behovet med uppdraget?");
        assertThat(opened).containsEntry("asksFour", false);
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("meetingForm", "TELEPHONE"))))
                .contains("Skäl för formen", "uppenbart obehövligt");

        care.submits(HOLD, Typed.of("meetingForm", "TELEPHONE", "formReason", "Träffades i förra veckan."));

        assertThat(care.all("x.proposed_form || ' ' || x.meeting_form || ' ' || x.form_reason", "follow_up"))
                .containsExactly("HOME_VISIT TELEPHONE Träffades i förra veckan.");
    }
}
