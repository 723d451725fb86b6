package se.foljsam.letter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Notifications by decision and by case. */
interface DecisionNotifications extends CrudRepository<DecisionNotification, Long> {
    Optional<DecisionNotification> findByDecisionId(Long decisionId);

    List<DecisionNotification> findByCareCaseId(Long careCaseId);
}
