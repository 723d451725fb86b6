package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.foljsam.Rule;
import se.foljsam.access.Groups;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Team;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.outbox.MailTroubles;
import se.foljsam.platform.outbox.MailTroubles.Trouble;
import se.foljsam.platform.outbox.Recipient;

/** Who is told on the start page of mail that does not arrive, and in what words. */
class MailNotesTest {
    private static final Instant SINCE = Instant.parse("2026-03-02T08:00:00Z");
    private final MailTroubles troubles = mock();
    private final ProviderUnits units = mock();
    private final Teams teams = mock();
    private final Written written = mock();
    private final MailNotes notes = new MailNotes(troubles, units, teams, written);

    @ParameterizedTest
    @ValueSource(strings = {Groups.ADMINISTRATORS, Groups.AUTHORITY_MANAGERS})
    @Rule("J3")
    void whoCanPutItRightSeesAll(String group) {
        Trouble trouble = trouble(Recipient.user("hanna"));
        when(troubles.all()).thenReturn(List.of(trouble));

        assertThat(notes.seenBy(new Reader("magnus", List.of("x", group)))).containsExactly(trouble);
        verify(troubles, never()).of(any());
    }

    @Test
    @Rule("J3")
    void anybodyElseSeesTheirOwnAndTheirGroups() {
        Trouble trouble = trouble(Recipient.group("providerBjorken"));
        when(troubles.of(List.of(Recipient.user("petra"), Recipient.group("providerBjorken"))))
                .thenReturn(List.of(trouble));

        assertThat(notes.seenBy(new Reader("petra", List.of("providerBjorken"))))
                .containsExactly(trouble);
        verify(troubles, never()).all();
    }

    @Test
    @Rule("J1")
    void whoseAddressItIsIsSaidAsPeopleKnowIt() {
        when(units.all())
                .thenReturn(List.of(
                        new ProviderUnit("EKEN", "Hemtjänst Eken", "providerEken", "ylva", true),
                        new ProviderUnit("BJORKEN", "Hemtjänst Björken", "providerBjorken", "petra", true)));
        when(teams.all()).thenReturn(List.of(new Team("NORR", "Team Norr", "magnus")));
        when(written.person(anyString())).thenReturn("Hugo Holm");
        when(written.time(SINCE)).thenReturn("2 mars 09:00");
        when(troubles.all())
                .thenReturn(List.of(
                        trouble(Recipient.user("admin")),
                        trouble(Recipient.user("hugo")),
                        trouble(Recipient.group("providerBjorken")),
                        trouble(Recipient.group("NORR")),
                        trouble(Recipient.group("annat"))));

        List<MailNotes.Note> all = notes.of(new Reader("admin", List.of(Groups.ADMINISTRATORS)));

        assertThat(all)
                .extracting(MailNotes.Note::whose)
                .containsExactly(
                        "Din e-postadress",
                        "E-postadressen för Hugo Holm",
                        "E-postadressen för Hemtjänst Björken",
                        "E-postadressen för Team Norr",
                        "E-postadressen för annat");
        assertThat(all.get(0))
                .isEqualTo(new MailNotes.Note(
                        Recipient.user("admin").key(), "Din e-postadress", "a@b.se", "2 mars 09:00", "full", true));
    }

    private static Trouble trouble(Recipient recipient) {
        return new Trouble(recipient, "a@b.se", SINCE, "full", true);
    }
}
