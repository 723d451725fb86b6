package se.foljsam.delivery.order;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Orders by decision. */
public interface ServiceOrderRows extends CrudRepository<ServiceOrder, Long> {
    List<ServiceOrder> findByDecisionIdOrderById(Long decisionId);

    /** The order that goes on from this one at another unit. */
    Optional<ServiceOrder> findByMovedFrom(Long orderId);

    List<ServiceOrder> findByCareCaseIdOrderById(Long careCaseId);
}
