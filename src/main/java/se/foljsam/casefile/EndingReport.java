package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;

/** Tells the handler that a service may end. It goes on as it is until the handler has had it confirmed or decided otherwise (I1, I4, E7). The delivery room answers. */
public interface EndingReport {
    /** What is told. */
    enum Kind {
        /** The person ends the service (I1). */
        ENDS,
        /** The person wants this service alone paused, which is not possible: it is an ending (I4). */
        PAUSES,
        /** The person declines the service although encouraged (E7). */
        DECLINES
    }

    /**
     * What the person wants of one service.
     *
     * @param kind never {@link Kind#DECLINES}
     * @param lastDay last day with the service, included; may lie ahead
     * @param saidBy who said it: the person, or who speaks for the person
     */
    record Wish(
            long orderId, Kind kind, LocalDate lastDay, String reason, String saidBy, LocalDate saidOn, String by) {}

    /** A day on which the person was encouraged: what was offered, and what the person answered. */
    record Effort(LocalDate offeredOn, String what, String answer) {}

    /**
     * That the person declines one service.
     *
     * @param motivated what was done to encourage the person
     * @param efforts the days on which it was done, at least one; their fields are called {@code offeredOn1}, {@code offered1}, {@code answer1} and so on
     */
    record Declined(long orderId, String reason, String motivated, List<Effort> efforts, String by) {}

    /**
     * Something told of an order.
     *
     * @param lastDay null for {@link Kind#DECLINES}
     * @param state REPORTED, CONFIRMED, GOES_ON, REVOKE, REASSESS, CHANGE or DROPPED
     */
    record Told(Kind kind, LocalDate lastDay, String reason, LocalDate toldOn, String toldBy, String state) {}

    /**
     * Registers that the person ends the service, or wants it paused.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Wish} that cannot be as it is
     */
    void wished(Wish wish);

    /**
     * Registers that the person declines the service, and each effort as an offer that was declined.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Declined} or {@link Effort} that cannot be as it is
     */
    void declined(Declined declined);

    /** What was told of an order, oldest first. */
    List<Told> of(long orderId);
}
