package se.foljsam.delivery.discharge;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Takeovers by order. */
interface Takeovers extends CrudRepository<Takeover, Long> {
    List<Takeover> findByOrderIdAndStateIn(Long orderId, Collection<Takeover.State> states);
}
