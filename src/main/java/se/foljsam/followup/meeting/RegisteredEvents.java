package se.foljsam.followup.meeting;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Registered events by case. */
interface RegisteredEvents extends CrudRepository<RegisteredEvent, Long> {
    List<RegisteredEvent> findByCareCaseIdOrderById(Long careCaseId);
}
