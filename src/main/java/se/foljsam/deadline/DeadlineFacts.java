package se.foljsam.deadline;

import java.time.LocalDate;

/**
 * What a deadline is computed from.
 *
 * @param law SOL or LSS
 * @param category the service's category; null where the kind does not depend on it
 * @param child whether the person is under 18 on the day it counts from
 * @param newCase whether it is the first decision of a new case (G3)
 * @param countFrom the day the period counts from; that day is day 0. Of a follow-up: the first execution, or the day the decision begins until there is one
 * @param validFrom first day of the decision; null where there is none
 * @param validTo last day of the decision; null if until further notice
 * @param lastHeldOn day of the last follow-up; null if none
 * @param ownDate the handler's own date; null if none
 */
public record DeadlineFacts(
        String law,
        String category,
        boolean child,
        boolean newCase,
        LocalDate countFrom,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate lastHeldOn,
        LocalDate ownDate) {

    /** Facts of a deadline that counts from one day and depends on nothing else. */
    public static DeadlineFacts from(String law, boolean child, LocalDate countFrom) {
        return new DeadlineFacts(law, null, child, false, countFrom, null, null, null, null);
    }
}
