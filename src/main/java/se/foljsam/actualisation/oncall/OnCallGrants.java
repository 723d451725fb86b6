package se.foljsam.actualisation.oncall;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** What on-call supervisors have granted, by the application each became. */
interface OnCallGrants extends CrudRepository<OnCallGrant, Long> {
    Optional<OnCallGrant> findByApplicationId(Long applicationId);

    List<OnCallGrant> findByCareCaseIdAndState(Long careCaseId, OnCallGrant.State state);

    boolean existsByCareCaseIdAndState(Long careCaseId, OnCallGrant.State state);
}
