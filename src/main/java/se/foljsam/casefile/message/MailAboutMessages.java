package se.foljsam.casefile.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.platform.WithoutUserRights;
import se.foljsam.platform.outbox.MailSource;
import se.foljsam.platform.outbox.Outbox;
import se.foljsam.platform.outbox.Recipient;

/**
 * Every message leads to a mail too, where an address is set: the person's own, or the shared one of the unit or the team (J1, J4).
 *
 * <p>The mail says how many messages of each kind wait. Its words are phrases {@code mail.*}, which a municipality may change.
 */
@Component
class MailAboutMessages implements MailSource {
    private final Outbox outbox;
    private final CaseMessageRows messages;
    private final ProviderUnits units;
    private final Teams teams;
    private final Absences absences;
    private final Phrases phrases;
    private final IdentityService identity;
    private final WithoutUserRights withoutUserRights;

    MailAboutMessages(
            Outbox outbox,
            CaseMessageRows messages,
            ProviderUnits units,
            Teams teams,
            Absences absences,
            Phrases phrases,
            @Lazy IdentityService identity,
            WithoutUserRights withoutUserRights) {
        this.outbox = outbox;
        this.messages = messages;
        this.units = units;
        this.teams = teams;
        this.absences = absences;
        this.phrases = phrases;
        this.identity = identity;
        this.withoutUserRights = withoutUserRights;
    }

    @EventListener
    void on(MessageWritten written) {
        Recipient recipient =
                written.toUser() == null ? Recipient.group(written.toGroup()) : Recipient.user(written.toUser());
        outbox.put(recipient, written.kind().name(), written.messageId());
        if (written.toUser() != null) {
            absences.today(written.toUser())
                    .ifPresent(absence -> outbox.put(
                            Recipient.user(absence.standIn()), written.kind().name(), written.messageId()));
        }
    }

    @Override
    public Optional<String> addressOf(Recipient recipient) {
        return switch (recipient.kind()) {
            case GROUP -> units.mailAddressOf(recipient.id()).or(() -> teams.mailAddressOf(recipient.id()));
            case USER ->
                withoutUserRights.call(() -> Optional.ofNullable(identity.createUserQuery()
                                .userId(recipient.id())
                                .singleResult())
                        .map(User::getEmail)
                        .map(String::strip)
                        .filter(address -> !address.isEmpty()));
        };
    }

    @Override
    public Set<Long> stillUnread(Collection<Long> messageIds) {
        return messages.unreadAmong(messageIds);
    }

    @Override
    public MailText text(Map<String, Long> waiting, String link) {
        String counted = inWords(waiting);
        return new MailText(
                phrases.of("mail.subject").replace("{waiting}", counted),
                phrases.of("mail.body").replace("{waiting}", counted).replace("{link}", link));
    }

    /** "3 förseningar, 1 påminnelse och 2 meddelanden", the weightiest first. */
    private String inWords(Map<String, Long> waiting) {
        String all = Stream.of(Kind.URGENT, Kind.ESCALATION, Kind.REMINDER, Kind.INFORMATION)
                .filter(kind -> waiting.containsKey(kind.name()))
                .map(kind -> inWords(kind, waiting.get(kind.name())))
                .collect(Collectors.joining(", "));
        return all.replaceFirst(", (?=[^,]*$)", " och ");
    }

    private String inWords(Kind kind, long number) {
        String phrase = "mail." + kind.name().toLowerCase(Locale.ROOT) + (number == 1 ? ".one" : ".many");
        return number + " " + phrases.of(phrase);
    }
}
