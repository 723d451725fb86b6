package se.foljsam.decision.reassessment;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Reassessments by decision. */
interface Reassessments extends CrudRepository<Reassessment, Long> {
    List<Reassessment> findByDecisionIdOrderById(Long decisionId);
}
