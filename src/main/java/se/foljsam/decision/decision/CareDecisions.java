package se.foljsam.decision.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Decisions by case. */
public interface CareDecisions extends CrudRepository<CareDecision, Long> {
    List<CareDecision> findByCareCaseIdOrderById(Long careCaseId);

    boolean existsByCareCaseId(Long careCaseId);

    boolean existsByMatterId(Long matterId);

    @Query("select care_decision from decided_service where id = :decidedServiceId")
    Optional<Long> idOfService(long decidedServiceId);
}
