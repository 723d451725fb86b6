package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamInOsthammar;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Östhammar's way when need is unchanged: a note of its own, the next date, a new watch, and a message with the date to the unit's manager. */
@FoljsamInOsthammar
class UnchangedInOsthammarTest {
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
    @Rule({"G12", "G16"})
    void theNoteAndTheManagersMessageTellTheNextDate() {
        CaseAtWork unchanged = CaseAtWork.started(
                        work, jdbc, Typed.application("19290525-9855", "Ove Oförändrad", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(Typed.granted("2026-03-02", "2028-02-29"), "ownFollowUpOn", "2026-05-04"),
                        "2026-03-02",
                        "2026-06-01",
                        "petra");
        work.liveUntil("2026-05-04");
        List<String> before = unchanged.journal("AUTHORITY");
        unchanged.followedUp(Typed.homeVisit(), result -> {});

        assertThat(unchanged.all("x.outcome", "registered_event")).containsExactly("UNCHANGED");
        assertThat(unchanged.journal("AUTHORITY")).hasSize(before.size() + 1).endsWith("Uppföljning, oförändrat behov");
        assertThat(unchanged.all("x.entry_text", "journal_entry", "x.heading = 'Uppföljning, oförändrat behov'"))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("insatserna fortsätter oförändrade", "4 maj 2027"));
        assertThat(unchanged.all("x.message_text", "case_message", "x.to_user = 'petra'"))
                .singleElement()
                .satisfies(
                        message -> assertThat(message).contains("Hemtjänst", "4 maj 2026", "oförändrat", "4 maj 2027"));
        assertThat(unchanged.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2027-05-04"));
        assertThat(unchanged.all("x.id", "care_decision")).hasSize(1);
    }
}
