package se.foljsam.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Notices by whom they are for and the mail that tells of them. */
interface OutboxNotices extends CrudRepository<OutboxNotice, Long> {
    List<OutboxNotice> findByRecipientAndMailIdIsNull(String recipient);

    List<OutboxNotice> findByMailId(long mailId);

    @Modifying
    @Query("update outbox_notice set mail_id = :mailId where recipient = :recipient and mail_id is null")
    void gather(String recipient, long mailId);

    @Modifying
    @Query("""
            update outbox_notice set mail_id = null where mail_id in
            (select id from outbox_mail where recipient = :recipient and state in ('FAILED', 'REFUSED'))""")
    void release(String recipient);

    @Modifying
    @Query("delete from outbox_notice where mail_id in (select id from outbox_mail where settled_at < :before)")
    void forget(Instant before);
}
