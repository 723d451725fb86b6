package se.foljsam.followup;

import org.springframework.data.repository.CrudRepository;

/** Changed needs by case. */
interface ChangedNeeds extends CrudRepository<ChangedNeed, Long> {
    boolean existsByCareCaseIdAndState(Long careCaseId, ChangedNeed.State state);
}
