package se.foljsam.delivery.execution;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Delays that units have told of. */
interface ExecutionDelays extends CrudRepository<ExecutionDelay, Long> {
    Optional<ExecutionDelay> findFirstByOrderIdOrderByIdDesc(Long orderId);
}
