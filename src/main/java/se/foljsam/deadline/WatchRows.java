package se.foljsam.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Watches by what they concern. */
interface WatchRows extends CrudRepository<Watch, Long> {
    Optional<Watch> findByOpenKey(String openKey);

    List<Watch> findByCaseNumberOrderByDueOn(String caseNumber);

    List<Watch> findByCaseNumberAndState(String caseNumber, Watch.State state);

    /** As saving does, without writing the rest: 0 if the watch has another version by now. */
    @Modifying
    @Query("update watch set version = version + 1 where id = :id and version = :version")
    int raiseVersion(long id, long version);

    @Modifying
    @Query("update watch_step set taken_at = :now where watch = :id and step = :step")
    void stepTaken(long id, String step, Instant now);
}
