package se.foljsam.delivery.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Versions of execution plans by order. */
public interface ExecutionPlans extends CrudRepository<ExecutionPlan, Long> {

    /** The latest version, whatever its state. */
    Optional<ExecutionPlan> findFirstByOrderIdOrderByVersionNumberDesc(Long orderId);

    java.util.List<ExecutionPlan> findByOrderIdOrderByVersionNumber(Long orderId);

    @Query(
            "select distinct p.order_id from execution_plan p join service_order o on o.id = p.order_id where o.care_case_id = :careCaseId")
    Set<Long> plannedIn(long careCaseId);

    /** The latest version in one of these states. */
    Optional<ExecutionPlan> findFirstByOrderIdAndStateInOrderByVersionNumberDesc(
            Long orderId, Collection<ExecutionPlan.State> states);
}
