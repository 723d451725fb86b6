package se.foljsam.platform.outbox;

import org.springframework.stereotype.Component;

/** Where a room leaves what somebody is to be told of by mail. Nothing is sent here: it costs one row in the transaction at hand, and goes with it if that fails. */
@Component
public class Outbox {
    private final OutboxNotices notices;
    private final MailServer server;

    Outbox(OutboxNotices notices, MailServer server) {
        this.notices = notices;
        this.server = server;
    }

    /** That this message waits for this recipient. Without a mail server nothing is written. */
    public void put(Recipient recipient, String kind, long messageId) {
        if (server.isConfigured()) {
            notices.save(new OutboxNotice(null, recipient.key(), kind, messageId, null));
        }
    }
}
