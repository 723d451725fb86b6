package se.foljsam.delivery.record;

import org.springframework.data.repository.CrudRepository;

/** What was not carried out as planned, by order. */
interface UndoneWorkRows extends CrudRepository<UndoneWork, Long> {}
