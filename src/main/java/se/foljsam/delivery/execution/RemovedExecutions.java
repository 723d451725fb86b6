package se.foljsam.delivery.execution;

import org.springframework.data.repository.CrudRepository;

/** Starts that were removed. */
public interface RemovedExecutions extends CrudRepository<RemovedExecution, Long> {}
