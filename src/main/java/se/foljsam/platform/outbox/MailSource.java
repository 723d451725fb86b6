package se.foljsam.platform.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the outbox must ask of the rooms above, each time and as late as it can. */
public interface MailSource {

    /** Where the recipient takes mail now; empty for one who takes none. */
    Optional<String> addressOf(Recipient recipient);

    /** Of these messages, those that nobody has read yet. */
    Set<Long> stillUnread(Collection<Long> messageIds);

    /**
     * The mail about so many messages of each kind. It names no person and no case: it says only how much waits, and where.
     *
     * @param waiting number by kind, at least one in all
     * @param link the application's own address
     */
    MailText text(Map<String, Long> waiting, String link);

    /** A subject on one line and a body in plain text. */
    record MailText(String subject, String body) {}
}
