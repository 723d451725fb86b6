package se.foljsam.casefile.matter;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Matters by case. */
interface Matters extends CrudRepository<Matter, Long> {
    long countByCareCaseIdAndState(Long careCaseId, Matter.State state);

    List<Matter> findByCareCaseIdOrderById(Long careCaseId);
}
