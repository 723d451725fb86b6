package se.foljsam.platform.outbox;

import org.springframework.data.annotation.Id;

/** One message that somebody is to be told of, alone or together with others in a mail. */
record OutboxNotice(@Id Long id, String recipient, String kind, long messageId, Long mailId) {}
