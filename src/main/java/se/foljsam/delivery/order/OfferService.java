package se.foljsam.delivery.order;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Rejected;

/** Registers what a person was offered and answered (E7, L7). */
@Service
public class OfferService {
    /** What the person said. */
    public enum Answer implements Spoken {
        ACCEPTED("Tackat ja"),
        DECLINED("Tackat nej"),
        NO_ANSWER("Inte svarat");

        private final String swedish;

        Answer(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * An offer.
     *
     * @param reason why it was declined; null if it was not
     */
    public record Offer(LocalDate offeredOn, String what, Answer answer, String reason, String registeredBy) {

        /** Refuses, by the field that cannot be as it is, what does not fit the order or is missing. */
        void refuse(ServiceOrder order, LocalDate today) {
            Rejected.fieldIf(!order.isInForce(), "offeredOn", "går inte att registrera: insatsen är avslutad.");
            Rejected.fieldIf(offeredOn == null, "offeredOn", "behöver fyllas i med ett datum.");
            Rejected.ahead("offeredOn", offeredOn, today);
            LocalDate sent = SwedishTime.dateOf(order.revisions().get(0).madeAt());
            Rejected.fieldIf(
                    offeredOn.isBefore(sent),
                    "offeredOn",
                    "kan inte vara före %s, då uppdraget skickades.".formatted(SwedishTime.written(sent)));
            Rejected.fieldIf(isBlank(what), "what", "behöver fyllas i: vad som erbjöds.");
            Rejected.fieldIf(answer == null, "answer", "behöver väljas.");
            Rejected.fieldIf(
                    answer == Answer.DECLINED && isBlank(reason),
                    "reason",
                    "behöver fyllas i: varför den enskilde tackade nej.");
        }

        /** In Swedish, for journals and messages. */
        String words() {
            return "%s erbjöds %s. %s".formatted(what.strip(), SwedishTime.written(offeredOn), answered());
        }

        private String answered() {
            return switch (answer) {
                case ACCEPTED -> "Den enskilde tackade ja.";
                case DECLINED -> "Den enskilde tackade nej: " + reason.strip();
                case NO_ANSWER -> "Den enskilde har inte svarat.";
            };
        }
    }

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
        offer.refuse(order, today);
        offers.save(ServiceOffer.of(order, offer, today));
        String text = offer.words();
        desk.journal(order, offer.registeredBy(), "Erbjudande", text);
        if (offer.answer() == Answer.DECLINED) {
            desk.tellHandler(order, offer.registeredBy(), "Den enskilde har tackat nej till ett erbjudande. " + text);
        }
    }

    /** An order's offers, oldest first. */
    public List<Offer> of(long orderId) {
        return offers.findByOrderIdOrderByOfferedOnAscIdAsc(orderId).stream()
                .map(ServiceOffer::asOffer)
                .toList();
    }
}
