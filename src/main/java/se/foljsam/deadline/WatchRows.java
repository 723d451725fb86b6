package se.foljsam.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Watches by what they concern. */
interface WatchRows extends CrudRepository<Watch, Long> {
    Optional<Watch> findByOpenKey(String openKey);

    List<Watch> findByOpenKeyInAndDueAt(Collection<String> openKeys, Instant dueAt);

    List<Watch> findByCaseNumberAndState(String caseNumber, Watch.State state);

    /** As saving does, without writing the rest: 0 if the watch has another version by now. */
    @Modifying
    @Query("update watch set version = version + 1 where id = :id and version = :version")
    int raiseVersion(long id, long version);

    /** The same, and who watches by now. */
    @Modifying
    @Query(
            "update watch set version = version + 1, process_instance_id = :instance where id = :id and version = :version")
    int watchedBy(Long id, Long version, String instance);

    /** The same, and whether what is waited for is being looked at. */
    @Modifying
    @Query("update watch set version = version + 1, in_hand = :inHand where id = :id and version = :version")
    int inHand(Long id, Long version, boolean inHand);

    /** The same, and how it ended. */
    @Modifying
    @Query(
            "update watch set version = version + 1, state = :state, ended_on = :endedOn, open_key = null where id = :id and version = :version")
    int ended(Long id, Long version, String state, LocalDate endedOn);

    /** Whether such a step waits to be taken: thousands ring in vain each day, and those read no more than this. */
    @Query("""
            select count(*) from watch w join watch_step s on s.watch = w.id
            where w.open_key = :openKey and w.in_hand = false and s.step = :step and s.taken_at is null and s.step_at <= :now""")
    int waiting(String openKey, String step, Instant now);

    @Modifying
    @Query("update watch_step set taken_at = :now where watch = :id and step = :step")
    void stepTaken(long id, String step, Instant now);
}
