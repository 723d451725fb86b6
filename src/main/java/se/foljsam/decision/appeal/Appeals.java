package se.foljsam.decision.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Appeals by case and by decision, oldest first. */
public interface Appeals extends CrudRepository<Appeal, Long> {
    List<Appeal> findByCareCaseIdAndStateInOrderById(Long careCaseId, Collection<Appeal.State> states);

    List<Appeal> findByCareCaseIdOrderById(Long careCaseId);

    List<Appeal> findByDecisionIdOrderById(Long decisionId);

    Optional<Appeal> findByDismissalDecisionId(Long decisionId);

    List<Appeal> findByReassessmentMatterIdAndState(Long matterId, Appeal.State state);
}
