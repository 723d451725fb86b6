package se.foljsam.delivery.order;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** OfferService by order. */
public interface ServiceOffers extends CrudRepository<ServiceOffer, Long> {
    List<ServiceOffer> findByOrderIdOrderByOfferedOnAscIdAsc(Long orderId);
}
