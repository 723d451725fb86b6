package se.foljsam.delivery;

import org.springframework.data.repository.CrudRepository;

/** Starts that were removed. */
interface RemovedExecutions extends CrudRepository<RemovedExecution, Long> {}
