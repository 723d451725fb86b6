package se.foljsam.casefile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.journal.JournalEntry.Kind;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;

/** A journal entry is marked as wrong at most; never changed. */
class JournalEntryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    @Rule("J2")
    void anEntryIsKeptAsItWasWritten() {
        assertThat(Answers.of(written())).isEqualTo("""
                careCaseId: 5
                entryText: Inkom i dag
                heading: Inkommen ansökan
                id: 131
                journal: AUTHORITY
                writtenAt: 2026-03-02T08:00:00Z
                writtenBy: hanna
                """);
    }

    @Test
    @Rule({"J2", "J3"})
    void whatAUnitWritesForItselfIsItsOwnNote() {
        assertThat(Answers.of(JournalEntry.note(5L, "BJORKEN", NOW, "petra", "Natten", "Lugn")))
                .isEqualTo("""
                careCaseId: 5
                entryText: Lugn
                heading: Natten
                isOwnNote: true
                journal: PROVIDER
                unitCode: BJORKEN
                writtenAt: 2026-03-02T08:00:00Z
                writtenBy: petra
                """);
    }

    @Test
    @Rule("J2")
    void itIsMarkedAsWrongOnceAndItsTextStays() {
        JournalEntry entry = written();
        entry.markWrong(NOW.plusSeconds(60), "hugo", "Fel person");

        assertThatThrownBy(() -> entry.markWrong(NOW.plusSeconds(90), "lisa", "Igen"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("journal entry 131 is marked as wrong already");
        assertThat(Answers.of(entry)).isEqualTo("""
                careCaseId: 5
                entryText: Inkom i dag
                heading: Inkommen ansökan
                id: 131
                isMarkedWrong: true
                journal: AUTHORITY
                markedWrongBy: hugo
                markedWrongReason: Fel person
                writtenAt: 2026-03-02T08:00:00Z
                writtenBy: hanna
                """);
    }

    private static JournalEntry written() {
        return GivenCase.saved(
                131, JournalEntry.write(5L, Kind.AUTHORITY, null, NOW, "hanna", "Inkommen ansökan", "Inkom i dag"));
    }
}
