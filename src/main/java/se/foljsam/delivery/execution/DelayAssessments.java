package se.foljsam.delivery.execution;

import org.springframework.data.repository.CrudRepository;

/** What handlers found about services that were not executed in time. */
interface DelayAssessments extends CrudRepository<DelayAssessment, Long> {}
