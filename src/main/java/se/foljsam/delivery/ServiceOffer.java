package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.Offers.Answer;
import se.foljsam.casefile.Offers.Offer;

/** One offer of a service and its answer; never changed (L7). */
record ServiceOffer(
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

    static ServiceOffer of(ServiceOrder order, Offer offer, LocalDate today) {
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

    Offer asOffer() {
        return new Offer(offeredOn, what, answer, answerReason, registeredBy);
    }
}
