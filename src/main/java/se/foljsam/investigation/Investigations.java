package se.foljsam.investigation;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Versions of investigations by matter. */
interface Investigations extends CrudRepository<Investigation, Long> {
    Optional<Investigation> findFirstByMatterIdOrderByVersionNumberDesc(Long matterId);
}
