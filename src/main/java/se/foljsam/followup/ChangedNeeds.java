package se.foljsam.followup;

import java.util.Collection;
import org.springframework.data.repository.CrudRepository;

/** Changed needs by case. */
interface ChangedNeeds extends CrudRepository<ChangedNeed, Long> {
    boolean existsByCareCaseIdAndStateIn(Long careCaseId, Collection<ChangedNeed.State> states);
}
