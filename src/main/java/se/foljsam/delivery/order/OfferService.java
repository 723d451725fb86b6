package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Registers what a person was offered and answered (E7, L7). */
@Service
public class OfferService {
    /** What the person said. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        NO_ANSWER
    }

    /**
     * An offer.
     *
     * @param reason why it was declined; null if it was not
     */
    public record Offer(LocalDate offeredOn, String what, Answer answer, String reason, String registeredBy) {}

    private final OrderDesk desk;
    private final ServiceOffers offers;
    private final Clock clock;

    OfferService(OrderDesk desk, ServiceOffers offers, Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * Registers an offer in both journals and, if it was declined, tells the handler. It changes no deadline: a declined offer closes nothing (E7, L7).
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Offer} that cannot be as it is
     */
    @Transactional
    public void register(long orderId, Offer offer) {
        ServiceOrder order = desk.order(orderId);
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(!order.isInForce(), "offeredOn", "går inte att registrera: insatsen är avslutad.");
        Rejected.fieldIf(offer.offeredOn() == null, "offeredOn", "behöver fyllas i med ett datum.");
        Rejected.ahead("offeredOn", offer.offeredOn(), today);
        LocalDate sent = SwedishTime.dateOf(order.revisions().get(0).madeAt());
        Rejected.fieldIf(
                offer.offeredOn().isBefore(sent),
                "offeredOn",
                "kan inte vara före %s, då uppdraget skickades.".formatted(SwedishTime.written(sent)));
        Rejected.fieldIf(isBlank(offer.what()), "what", "behöver fyllas i: vad som erbjöds.");
        Rejected.fieldIf(offer.answer() == null, "answer", "behöver väljas.");
        Rejected.fieldIf(
                offer.answer() == Answer.DECLINED && isBlank(offer.reason()),
                "reason",
                "behöver fyllas i: varför den enskilde tackade nej.");
        offers.save(ServiceOffer.of(order, offer, today));
        String text = "%s erbjöds %s. %s"
                .formatted(offer.what().strip(), SwedishTime.written(offer.offeredOn()), answered(offer));
        desk.journal(order, offer.registeredBy(), "Erbjudande", text);
        if (offer.answer() == Answer.DECLINED) {
            desk.tellHandler(order, offer.registeredBy(), "Den enskilde har tackat nej till ett erbjudande. " + text);
        }
    }

    private static String answered(Offer offer) {
        return switch (offer.answer()) {
            case ACCEPTED -> "Den enskilde tackade ja.";
            case DECLINED -> "Den enskilde tackade nej: " + offer.reason().strip();
            case NO_ANSWER -> "Den enskilde har inte svarat.";
        };
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** An order's offers, oldest first. */
    public List<Offer> of(long orderId) {
        return offers.findByOrderIdOrderByOfferedOnAscIdAsc(orderId).stream()
                .map(ServiceOffer::asOffer)
                .toList();
    }
}
