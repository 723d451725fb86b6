package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.taskform.Markdown;

/** Orders as other rooms need them. The delivery room answers. */
public interface OrderBook {

    /** An order to be sent on a decision. */
    record NewOrder(
            String caseNumber,
            long decisionId,
            long decidedServiceId,
            String unitCode,
            String serviceCode,
            Content content,
            LocalDate validFrom,
            LocalDate validTo,
            boolean urgent,
            String otherInformation,
            String sentBy) {

        /**
         * What the unit is to do, and why.
         *
         * @param lifeAreas what the order covers; empty for the service's own life area
         * @param frameMinutes the time it may take, in minutes a week; null outside the frame (B11)
         */
        public record Content(String extent, String need, String goal, List<String> lifeAreas, Integer frameMinutes) {}
    }

    /**
     * An order that has not ended.
     *
     * @param startedOn null until executed
     * @param frameMinutes time it may take, in minutes a week; null outside the frame
     * @param lifeAreas what the order covers
     */
    record OrderInForce(
            long orderId,
            long decidedServiceId,
            String serviceCode,
            String serviceName,
            String unitCode,
            String unitName,
            String extent,
            LocalDate startedOn,
            LocalDate validTo,
            Integer frameMinutes,
            long decisionId,
            List<String> lifeAreas) {}

    /**
     * Sends an order to the unit.
     *
     * @return the order's id
     * @throws IllegalArgumentException with a text in Swedish if the unit is unknown or closed
     */
    long send(NewOrder order);

    /**
     * How far the unit has come with an order sent before the case came to Följsam.
     *
     * @param startedOn null if the service has not begun: then the unit answers the order as any other
     * @param fixedCareContact null if there is none, or nobody knows
     * @param planApprovedOn null if there is no plan
     * @param planFollowUpOn the day by which the plan is followed up; null only without a plan
     */
    record Progress(LocalDate startedOn, String fixedCareContact, LocalDate planApprovedOn, LocalDate planFollowUpOn) {}

    /**
     * Keeps an order sent before the case came to Följsam. The unit is told nothing that it does not know.
     *
     * @return the order's id
     * @throws IllegalArgumentException as {@link #send}
     */
    long takeIn(NewOrder order, Progress progress);

    /** What the order says to the unit: extent, need, goal and period. */
    Markdown asText(long orderId);

    /** The first day of the service; empty until executed. */
    Optional<LocalDate> startedOn(long orderId);

    /** Orders of a decision that have not ended. */
    List<OrderInForce> inForceOf(long decisionId);

    /** Orders of a case by which the person has help that day: begun and not past their last day, or moved to a unit that goes on with them (D10). In the order they were sent. */
    List<OrderInForce> givenOn(long careCaseId, LocalDate day);

    /** Orders of a case that have not ended, begun or not. */
    List<OrderInForce> inForceIn(long careCaseId);

    /** Codes of the services that ran out with this decision. */
    List<String> ranOutWith(long decisionId);

    /** Ends an order as of its last day and tells the provider (D7). */
    void end(long orderId, LocalDate lastDay, String ground, String by);

    /** Ends every order of a person who has died as of that day and tells each unit (I3). Nobody is asked to confirm: the tracks are cancelled by whoever calls. */
    void endAfterDeath(long careCaseId, LocalDate diedOn, String ground, String by);

    /** A new revision on the same decision; the provider is told (D5, G13). */
    void revise(long orderId, String extent, String by);

    /**
     * The same with another time it may take.
     *
     * @param frameMinutes in minutes a week; null leaves it as it is
     */
    void revise(long orderId, String extent, Integer frameMinutes, String by);

    /** The decision's period moved (A6). */
    void move(long orderId, LocalDate validFrom, LocalDate validTo);
}
