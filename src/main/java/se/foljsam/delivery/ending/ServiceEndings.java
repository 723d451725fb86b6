package se.foljsam.delivery.ending;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** What was told of services that may end, by order and by case. */
interface ServiceEndings extends CrudRepository<ServiceEnding, Long> {
    List<ServiceEnding> findByOrderIdOrderById(Long orderId);

    List<ServiceEnding> findByOrderIdAndState(Long orderId, ServiceEnding.State state);

    List<ServiceEnding> findByCareCaseIdOrderById(Long careCaseId);

    boolean existsByCareCaseIdAndState(Long careCaseId, ServiceEnding.State state);
}
