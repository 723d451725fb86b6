package se.foljsam.followup.meeting;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Follow-ups by decision. */
interface FollowUps extends CrudRepository<FollowUp, Long> {
    List<FollowUp> findByDecisionIdOrderById(Long decisionId);
}
