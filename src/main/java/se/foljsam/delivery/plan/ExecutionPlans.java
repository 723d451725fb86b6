package se.foljsam.delivery.plan;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Versions of execution plans by order. */
public interface ExecutionPlans extends CrudRepository<ExecutionPlan, Long> {

    /** The latest version, whatever its state. */
    Optional<ExecutionPlan> findFirstByOrderIdOrderByVersionNumberDesc(Long orderId);

    java.util.List<ExecutionPlan> findByOrderIdOrderByVersionNumber(Long orderId);

    /** The latest version in one of these states. */
    Optional<ExecutionPlan> findFirstByOrderIdAndStateInOrderByVersionNumberDesc(
            Long orderId, Collection<ExecutionPlan.State> states);
}
