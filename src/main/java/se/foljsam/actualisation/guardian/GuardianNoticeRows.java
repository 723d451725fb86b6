package se.foljsam.actualisation.guardian;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Needs of a legal guardian by case. */
interface GuardianNoticeRows extends CrudRepository<GuardianNotice, Long> {
    boolean existsByCareCaseIdAndState(Long careCaseId, GuardianNotice.State state);

    List<GuardianNotice> findByCareCaseIdAndState(Long careCaseId, GuardianNotice.State state);
}
