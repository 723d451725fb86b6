package se.foljsam.overview;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

/**
 * What the start page says of mail that does not arrive: to the one whose address it is, to those of the unit or the team, and to administrators and authority managers, who can put it right.
 */
@Component
public class MailNotes {
    private final MailTroubles troubles;
    private final ProviderUnits units;
    private final Teams teams;
    private final Written written;

    /** One address, as the start page shows it. */
    record Note(String recipient, String whose, String address, String since, String reason, boolean isRefused) {}

    MailNotes(MailTroubles troubles, ProviderUnits units, Teams teams, Written written) {
        this.troubles = troubles;
        this.units = units;
        this.teams = teams;
        this.written = written;
    }

    List<Note> of(Reader reader) {
        return seenBy(reader).stream().map(trouble -> note(trouble, reader)).toList();
    }

    /** The troubles that this reader is told of. */
    public List<Trouble> seenBy(Reader reader) {
        if (reader.groups().contains(Groups.ADMINISTRATORS) || reader.groups().contains(Groups.AUTHORITY_MANAGERS)) {
            return troubles.all();
        }
        return troubles.of(Stream.concat(
                        Stream.of(Recipient.user(reader.userId())),
                        reader.groups().stream().map(Recipient::group))
                .toList());
    }

    private Note note(Trouble trouble, Reader reader) {
        return new Note(
                trouble.recipient().key(),
                whose(trouble.recipient(), reader),
                trouble.address(),
                written.time(trouble.since()),
                trouble.reason(),
                trouble.isRefused());
    }

    private String whose(Recipient recipient, Reader reader) {
        if (recipient.equals(Recipient.user(reader.userId()))) {
            return "Din e-postadress";
        }
        return "E-postadressen för "
                + switch (recipient.kind()) {
                    case USER -> written.person(recipient.id());
                    case GROUP ->
                        units.all().stream()
                                .filter(unit -> unit.groupId().equals(recipient.id()))
                                .map(ProviderUnit::name)
                                .findFirst()
                                .or(() -> teams.all().stream()
                                        .filter(team -> team.code().equals(recipient.id()))
                                        .map(Team::name)
                                        .findFirst())
                                .orElse(recipient.id());
                };
    }
}
