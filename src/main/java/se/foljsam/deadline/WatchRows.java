package se.foljsam.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Watches by what they concern. */
interface WatchRows extends CrudRepository<Watch, Long> {
    Optional<Watch> findByOpenKey(String openKey);

    List<Watch> findByCaseNumberOrderByDueOn(String caseNumber);

    List<Watch> findByCaseNumberAndState(String caseNumber, Watch.State state);
}
