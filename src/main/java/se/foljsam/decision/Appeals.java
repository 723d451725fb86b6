package se.foljsam.decision;

import org.springframework.data.repository.CrudRepository;

/** Appeals by case. */
interface Appeals extends CrudRepository<Appeal, Long> {
    boolean existsByCareCaseIdAndState(Long careCaseId, Appeal.State state);
}
