package se.foljsam.delivery;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Offers by order. */
interface ServiceOffers extends CrudRepository<ServiceOffer, Long> {
    List<ServiceOffer> findByOrderIdOrderByOfferedOnAscIdAsc(Long orderId);
}
