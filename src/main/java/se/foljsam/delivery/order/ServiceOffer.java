package se.foljsam.delivery.order;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;

/** One offer of a service and its answer; never changed (L7). */
public record ServiceOffer(
        @Id Long id,
        @Version Long version,
        Long careCaseId,
        Long orderId,
        LocalDate offeredOn,
        String what,
        Answer answer,
        String answerReason,
        LocalDate registeredOn,
        String registeredBy) {

    public static ServiceOffer of(ServiceOrder order, Offer offer, LocalDate today) {
        return new ServiceOffer(
                null,
                null,
                order.careCaseId(),
                order.id(),
                offer.offeredOn(),
                offer.what(),
                offer.answer(),
                offer.reason(),
                today,
                offer.registeredBy());
    }

    public Offer asOffer() {
        return new Offer(offeredOn, what, answer, answerReason, registeredBy);
    }
}
