package se.foljsam.platform.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Mails by recipient and by what is to be done. */
interface OutboxMails extends CrudRepository<OutboxMail, Long> {
    Optional<OutboxMail> findByRecipientAndStateIn(String recipient, Collection<OutboxMail.State> states);

    /** The mail that reached the recipient last. */
    Optional<OutboxMail> findFirstByRecipientAndStateOrderBySettledAtDesc(String recipient, OutboxMail.State state);

    /** Everybody for whom there may be something to do. */
    @Query("""
            select recipient from outbox_notice where mail_id is null
            union
            select recipient from outbox_mail where state in ('WAITING', 'SENDING') and next_try_at <= :now""")
    List<String> recipientsAtHand(Instant now);

    @Modifying
    @Query("delete from outbox_mail where settled_at < :before")
    void forget(Instant before);
}
