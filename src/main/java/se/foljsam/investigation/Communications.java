package se.foljsam.investigation;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Communications by matter. */
interface Communications extends CrudRepository<Communication, Long> {
    Optional<Communication> findFirstByMatterIdOrderByIdDesc(Long matterId);
}
