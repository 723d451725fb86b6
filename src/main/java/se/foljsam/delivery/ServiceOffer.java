package se.foljsam.delivery;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.Offers.Answer;
import se.foljsam.casefile.Offers.Offer;

/** One offer of a service and its answer; never changed (L7). */
@SuppressWarnings(
        "PMD.UnusedPrivateField") // columns of the row, read where the supervisory authority's figures are counted
class ServiceOffer {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private LocalDate offeredOn;
    private String what;
    private Answer answer;
    private String answerReason;
    private LocalDate registeredOn;
    private String registeredBy;

    static ServiceOffer of(ServiceOrder order, Offer offer, LocalDate today) {
        ServiceOffer row = new ServiceOffer();
        row.careCaseId = order.careCaseId();
        row.orderId = order.id();
        row.offeredOn = offer.offeredOn();
        row.what = offer.what();
        row.answer = offer.answer();
        row.answerReason = offer.reason();
        row.registeredOn = today;
        row.registeredBy = offer.registeredBy();
        return row;
    }

    Offer asOffer() {
        return new Offer(offeredOn, what, answer, answerReason, registeredBy);
    }

    Long id() {
        return id;
    }

    Long version() {
        return version;
    }
}
