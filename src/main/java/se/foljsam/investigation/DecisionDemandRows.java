package se.foljsam.investigation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Demands by matter; a matter has at most one. */
interface DecisionDemandRows extends CrudRepository<DecisionDemand, Long> {
    Optional<DecisionDemand> findByMatterId(Long matterId);

    List<DecisionDemand> findByCareCaseIdAndState(Long careCaseId, DecisionDemand.State state);

    @Query(
            "select d.* from decision_demand d join matter_known m on m.id = d.matter_id where m.application_id = :applicationId and d.state = 'OPEN'")
    Optional<DecisionDemand> openOf(Long applicationId);

    @Query("select count(*) from decision_known where matter_id = :matterId")
    long decisionsIn(Long matterId);
}
