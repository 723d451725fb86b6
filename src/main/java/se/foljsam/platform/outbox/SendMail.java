package se.foljsam.platform.outbox;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.foljsam.platform.outbox.Delivery.Outcome;
import se.foljsam.platform.outbox.MailServer.Letter;

/**
 * One round: everybody for whom something waits gets one mail about all of it.
 *
 * <p>Any number of nodes may go rounds at once. No transaction is open while the server is spoken to; a node that dies between handing over and writing that down leaves a mail that
 * is sent again under the same Message-ID. The log names mails by number and never an address.
 */
@Service
class SendMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private final MailDesk desk;
    private final MailServer server;

    SendMail(MailDesk desk, MailServer server) {
        this.desk = desk;
        this.server = server;
    }

    /** Sends what there is to send. Ends early where the server is not to be reached: it is the same for all, and they wait for a later round. */
    void round() {
        if (!server.isConfigured()) {
            return;
        }
        for (String recipient : desk.recipientsAtHand()) {
            Optional<Outcome> outcome = send(recipient);
            if (outcome.filter(Outcome.NOT_REACHED::equals).isPresent()) {
                break;
            }
        }
        desk.forget();
    }

    private Optional<Outcome> send(String recipient) {
        try {
            desk.know(recipient);
            return desk.next(recipient).map(this::deliver);
        } catch (RuntimeException unforeseen) {
            LOG.error("the mail of one recipient was left out of this round", unforeseen);
            return Optional.empty();
        }
    }

    private Outcome deliver(Letter letter) {
        Delivery delivery = server.deliver(letter);
        desk.settle(letter, delivery);
        if (delivery.outcome() != Outcome.SENT) {
            LOG.warn("mail {} was not sent: {}", letter.mailId(), delivery.outcome());
        }
        return delivery.outcome();
    }
}
