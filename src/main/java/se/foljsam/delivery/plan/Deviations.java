package se.foljsam.delivery.plan;

import org.springframework.data.repository.CrudRepository;

/** Deviations filed. */
interface Deviations extends CrudRepository<Deviation, Long> {}
