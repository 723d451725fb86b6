package se.foljsam.platform.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Följsam mails, once {@code spring.mail.host} names a server.
 *
 * @param from the sender's address
 * @param link where people open Följsam
 * @param atMostEvery the least time between two mails to one recipient
 * @param pauses before the second try of a mail, the third, and so on, each longer than one conversation with the server may last; after the last a mail has failed
 * @param keep how long a settled mail stays on record
 */
@ConfigurationProperties("foljsam.mail")
record MailProperties(String from, URI link, Duration atMostEvery, List<Duration> pauses, Duration keep) {

    /** The pause after so many tries. */
    Duration pauseAfter(int tries) {
        return pauses.get(Math.min(tries, pauses.size()) - 1);
    }

    boolean isLast(int tries) {
        return tries > pauses.size();
    }
}
