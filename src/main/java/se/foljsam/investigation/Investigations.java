package se.foljsam.investigation;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Versions of investigations by matter. */
interface Investigations extends CrudRepository<Investigation, Long> {
    Optional<Investigation> findFirstByMatterIdOrderByVersionNumberDesc(Long matterId);

    /** The last version that corrects nothing. */
    Optional<Investigation> findFirstByMatterIdAndCorrectionReasonIsNullOrderByVersionNumberDesc(Long matterId);

    /** The last version of the last investigation of the case before this matter: its id; empty if this is the first. */
    @Query("""
            select i.id from investigation i join matter_known m on m.id = i.matter_id
            where m.care_case_id = :careCaseId and m.id < :matterId
            order by i.matter_id desc, i.version_number desc fetch first row only""")
    Optional<Long> lastBefore(Long careCaseId, Long matterId);
}
