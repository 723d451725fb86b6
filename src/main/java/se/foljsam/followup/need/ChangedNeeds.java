package se.foljsam.followup.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Changed needs by case. */
interface ChangedNeeds extends CrudRepository<ChangedNeed, Long> {
    boolean existsByOrderIdAndStateAndHelpBeganOn(Long orderId, ChangedNeed.State state, LocalDate helpBeganOn);

    List<ChangedNeed> findByStateInAndOrderIdIn(Collection<ChangedNeed.State> states, Collection<Long> orderIds);

    boolean existsByCareCaseIdAndStateIn(Long careCaseId, Collection<ChangedNeed.State> states);

    List<ChangedNeed> findByCareCaseIdAndStateAndApplicationIdIsNull(Long careCaseId, ChangedNeed.State state);

    List<ChangedNeed> findByApplicationId(Long applicationId);
}
