package se.foljsam.delivery.discharge;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Handovers by order. */
interface Handovers extends CrudRepository<Handover, Long> {
    List<Handover> findByOrderIdAndState(Long orderId, Handover.State state);
}
