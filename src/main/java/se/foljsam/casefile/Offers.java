package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;

/** What a person was offered of a granted service, and what they answered: the supervisory authority asks when (L7). The delivery room answers. */
public interface Offers {
    /** What the person said. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        NO_ANSWER
    }

    /**
     * An offer.
     *
     * @param reason why it was declined; null if it was not
     */
    record Offer(LocalDate offeredOn, String what, Answer answer, String reason, String registeredBy) {}

    /**
     * Registers an offer in both journals and, if it was declined, tells the handler. It changes no deadline: a declined offer closes nothing (E7, L7).
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Offer} that cannot be as it is
     */
    void register(long orderId, Offer offer);

    /** An order's offers, oldest first. */
    List<Offer> of(long orderId);
}
