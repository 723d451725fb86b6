package se.foljsam.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.platform.outbox.MailServer.Letter;
import se.foljsam.platform.outbox.OutboxMail.State;

/** What happens to a recipient's mails before and after the server is spoken to: a short transaction each, holding the recipient's row. */
@Service
class MailDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);
    private static final List<State> OPEN = List.of(State.WAITING, State.SENDING);
    private final OutboxRecipients recipients;
    private final OutboxMails mails;
    private final OutboxNotices notices;
    private final MailSource source;
    private final MailProperties properties;
    private final Clock clock;

    MailDesk(
            OutboxRecipients recipients,
            OutboxMails mails,
            OutboxNotices notices,
            MailSource source,
            MailProperties properties,
            Clock clock) {
        this.recipients = recipients;
        this.mails = mails;
        this.notices = notices;
        this.source = source;
        this.properties = properties;
        this.clock = clock;
    }

    /** Everybody for whom there may be something to do now. */
    List<String> recipientsAtHand() {
        return mails.recipientsAtHand(clock.instant());
    }

    /** Makes the row that is held from then on. */
    void know(String recipient) {
        try {
            recipients.know(recipient);
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.debug("the recipient is known already");
        }
    }

    /**
     * Gathers what still waits for the recipient into one mail and takes it for a try.
     *
     * @return nothing if nothing is needed any more, if the last mail was too short a while ago, or if it is not yet time to try again
     */
    @Transactional
    public Optional<Letter> next(String recipient) {
        OutboxRecipient whom = recipients.findByRecipient(recipient).orElseThrow();
        Instant now = clock.instant();
        Optional<String> address = source.addressOf(Recipient.of(recipient)).filter(whom::takesMailAt);
        Optional<OutboxMail> open = mails.findByRecipientAndStateIn(recipient, OPEN);
        if (open.filter(OutboxMail::mayHaveArrived).isEmpty()) {
            open = gather(recipient, open, address.isPresent(), now);
        }
        return open.filter(mail -> mail.isDue(now)).flatMap(mail -> begin(mail, whom, address, now));
    }

    /** Puts what is still unread into the open mail, or into a new one if it is time for one; forgets the rest. */
    private Optional<OutboxMail> gather(String recipient, Optional<OutboxMail> open, boolean takesMail, Instant now) {
        List<OutboxNotice> waiting = new ArrayList<>(notices.findByRecipientAndMailIdIsNull(recipient));
        open.ifPresent(mail -> waiting.addAll(notices.findByMailId(mail.id())));
        List<OutboxNotice> needed = takesMail ? unread(waiting) : List.of();
        notices.deleteAll(
                waiting.stream().filter(notice -> !needed.contains(notice)).toList());
        if (needed.isEmpty()) {
            open.ifPresent(mail -> dropAsNotNeeded(mail, now));
            return Optional.empty();
        }
        if (open.isEmpty() && isTooSoon(recipient, now)) {
            return Optional.empty();
        }
        OutboxMail mail = open.orElseGet(() -> mails.save(OutboxMail.to(recipient, now)));
        notices.gather(recipient, mail.id());
        return Optional.of(mail);
    }

    private boolean isTooSoon(String recipient, Instant now) {
        return mails.findFirstByRecipientAndStateOrderBySettledAtDesc(recipient, State.SENT)
                .filter(last -> last.settledAt().plus(properties.atMostEvery()).isAfter(now))
                .isPresent();
    }

    private List<OutboxNotice> unread(List<OutboxNotice> these) {
        if (these.isEmpty()) {
            return these;
        }
        Set<Long> unread =
                source.stillUnread(these.stream().map(OutboxNotice::messageId).toList());
        return these.stream()
                .filter(notice -> unread.contains(notice.messageId()))
                .toList();
    }

    private Optional<Letter> begin(OutboxMail mail, OutboxRecipient whom, Optional<String> address, Instant now) {
        List<OutboxNotice> told = notices.findByMailId(mail.id());
        if (address.isEmpty() || unread(told).isEmpty()) {
            dropAsNotNeeded(mail, now);
            return Optional.empty();
        }
        if (mail.isSpent(properties)) {
            giveUp(mail, whom, address.get(), "Det sista försöket avbröts.", now);
            mails.save(mail);
            recipients.save(whom);
            return Optional.empty();
        }
        mail.begin(now, properties);
        mails.save(mail);
        Map<String, Long> counted =
                told.stream().collect(Collectors.groupingBy(OutboxNotice::kind, TreeMap::new, Collectors.counting()));
        return Optional.of(new Letter(
                mail.id(),
                whom.recipient(),
                mail.mailKey(),
                address.get(),
                source.text(counted, properties.link().toString())));
    }

    /** Writes down how the try went. */
    @Transactional
    public void settle(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        OutboxRecipient whom = recipients.findByRecipient(letter.recipient()).orElseThrow();
        OutboxMail mail = mails.findById(letter.mailId()).orElseThrow();
        switch (delivery.outcome()) {
            case SENT -> {
                mail.settle(State.SENT, null, now);
                whom.clear();
            }
            case REFUSED -> {
                mail.settle(State.REFUSED, delivery.reason(), now);
                whom.refuse(letter.address(), delivery.reason(), now);
            }
            case NOT_TAKEN, NOT_REACHED -> mail.waitOn(delivery.reason());
            case UNKNOWN -> mail.doubt(delivery.reason());
        }
        if (mail.isOpen() && mail.isSpent(properties)) {
            giveUp(mail, whom, letter.address(), delivery.reason(), now);
        }
        mails.save(mail);
        recipients.save(whom);
    }

    private void dropAsNotNeeded(OutboxMail mail, Instant now) {
        mail.settle(State.NOT_NEEDED, null, now);
        mails.save(mail);
    }

    private static void giveUp(OutboxMail mail, OutboxRecipient whom, String address, String reason, Instant now) {
        mail.settle(State.FAILED, reason, now);
        whom.fail(address, reason, now);
    }

    /** Forgets what was settled long ago. */
    @Transactional
    public void forget() {
        Instant before = clock.instant().minus(properties.keep());
        notices.forget(before);
        mails.forget(before);
    }
}
