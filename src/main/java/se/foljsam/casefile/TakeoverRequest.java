package se.foljsam.casefile;

import java.time.LocalDate;

/** Asks that the discharge support team takes over a service for a period (D11). The delivery room answers. */
public interface TakeoverRequest {

    /**
     * What the manager of a home care unit asks.
     *
     * @param team code of the team
     * @param from the first day at the team
     * @param until about when the unit takes the service back
     */
    record Asked(long orderId, String team, LocalDate from, LocalDate until, String reason, String by) {}

    /**
     * Registers it and gives the team the task to answer.
     *
     * @throws se.foljsam.taskform.Rejected by field (team, from, until, reason)
     */
    void ask(Asked asked);
}
