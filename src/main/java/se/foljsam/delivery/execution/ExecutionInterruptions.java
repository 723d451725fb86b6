package se.foljsam.delivery.execution;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Interruptions by order. */
public interface ExecutionInterruptions extends CrudRepository<ExecutionInterruption, Long> {
    Optional<ExecutionInterruption> findByOrderIdAndResumedOnIsNull(Long orderId);

    List<ExecutionInterruption> findByOrderIdOrderById(Long orderId);
}
