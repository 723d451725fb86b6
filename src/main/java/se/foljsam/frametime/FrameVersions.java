package se.foljsam.frametime;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Versions of frames by matter and by decision. */
interface FrameVersions extends CrudRepository<FrameVersion, Long> {
    Optional<FrameVersion> findFirstByMatterIdOrderByVersionNumberDesc(Long matterId);

    Optional<FrameVersion> findFirstByDecisionIdOrderByVersionNumberDesc(Long decisionId);

    Optional<FrameVersion> findFirstByCareCaseIdAndDecisionIdNotNullOrderByIdDesc(Long careCaseId);

    List<FrameVersion> findByDecisionIdOrderByVersionNumber(Long decisionId);
}
