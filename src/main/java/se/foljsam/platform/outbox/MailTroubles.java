package se.foljsam.platform.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps mails from arriving: an address that was refused for good, or a mail that was given up after its last try.
 *
 * <p>Shown on the start page, to the one concerned and to who can do something about it: the simplest place that somebody is sure to look at. The messages themselves wait unread in
 * Följsam all the while.
 */
@Component
public class MailTroubles {
    private final OutboxRecipients recipients;
    private final OutboxNotices notices;
    private final MailSource source;

    /**
     * One recipient whom mail does not reach.
     *
     * @param isRefused whether nothing more is sent until the address changes or somebody says to try again
     */
    public record Trouble(Recipient recipient, String address, Instant since, String reason, boolean isRefused) {}

    MailTroubles(OutboxRecipients recipients, OutboxNotices notices, MailSource source) {
        this.recipients = recipients;
        this.notices = notices;
        this.source = source;
    }

    /** Everybody's, longest first. An address that has been changed since is no trouble. */
    public List<Trouble> all() {
        return recipients.findByFailingSinceIsNotNullOrderByFailingSince().stream()
                .filter(this::isStillTheirAddress)
                .map(one -> new Trouble(
                        Recipient.of(one.recipient()),
                        one.failingAddress(),
                        one.failingSince(),
                        one.failingReason(),
                        one.isRefused()))
                .toList();
    }

    /** Those of these recipients. */
    public List<Trouble> of(Collection<Recipient> those) {
        return all().stream()
                .filter(trouble -> those.contains(trouble.recipient()))
                .toList();
    }

    /** Somebody has put it right: what is still unread is mailed in the next round. */
    @Transactional
    public void tryAgain(Recipient recipient) {
        recipients.findByRecipient(recipient.key()).ifPresent(one -> {
            one.clear();
            recipients.save(one);
            notices.release(recipient.key());
        });
    }

    private boolean isStillTheirAddress(OutboxRecipient one) {
        return source.addressOf(Recipient.of(one.recipient()))
                .filter(one.failingAddress()::equalsIgnoreCase)
                .isPresent();
    }
}
