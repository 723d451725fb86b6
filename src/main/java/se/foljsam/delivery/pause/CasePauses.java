package se.foljsam.delivery.pause;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Pauses by case. */
interface CasePauses extends CrudRepository<CasePause, Long> {
    List<CasePause> findByCareCaseIdOrderByAwayFrom(Long careCaseId);
}
