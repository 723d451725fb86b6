package se.foljsam.platform.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** Recipients by key. */
interface OutboxRecipients extends CrudRepository<OutboxRecipient, String> {
    /** Makes the row if there is none. Of two who do so at once one fails. */
    @Transactional
    @Modifying
    @Query("""
            insert into outbox_recipient (recipient, version, is_refused)
            select :recipient, 0, false where not exists (select 1 from outbox_recipient where recipient = :recipient)""")
    void know(String recipient);

    /** Read and held until the transaction ends: one node at a time does anything to a recipient's mails. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<OutboxRecipient> findByRecipient(String recipient);

    List<OutboxRecipient> findByFailingSinceIsNotNullOrderByFailingSince();
}
