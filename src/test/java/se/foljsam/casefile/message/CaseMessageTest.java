package se.foljsam.casefile.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;

/** A message is unread until the first of its readers reads it. */
class CaseMessageTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    @Rule({"J1", "J4"})
    void aMessageIsKeptUnreadAndReadOnce() {
        CaseMessage message = GivenCase.saved(
                        141,
                        CaseMessage.write(
                                5L, 21L, "providerBjorken", "petra", NOW, "hanna", CaseMessage.Kind.REMINDER, "Svara"))
                .from("EKEN")
                .about(8);
        String unread = """
                aboutWatch: 8
                careCaseId: 5
                fromUnit: EKEN
                id: 141
                kind: REMINDER
                messageText: Svara
                orderId: 21
                """;
        String sent = """
                sentAt: 2026-03-02T08:00:00Z
                sentBy: hanna
                toGroup: providerBjorken
                toUser: petra
                """;
        assertThat(Answers.of(message)).isEqualTo(unread + sent);

        message.read(NOW.plusSeconds(60), "petra");
        message.read(NOW.plusSeconds(90), "pelle");

        assertThat(Answers.of(message)).isEqualTo(unread + "readAt: 2026-03-02T08:01:00Z\nreadBy: petra\n" + sent);
    }
}
