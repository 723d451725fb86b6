package se.foljsam.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a deadline is computed from.
 *
 * @param law SOL or LSS
 * @param category the service's category, or how urgent a changed need is; null where the kind does not depend on it
 * @param child whether the person is under 18 on the day it counts from
 * @param newCase whether it is the first decision of a new case (G3)
 * @param events the days that are known; a period counts from one of them, and that day is day 0
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
        Map<StartEvent, LocalDate> events,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate lastHeldOn,
        LocalDate ownDate) {

    public DeadlineFacts {
        events = Map.copyOf(events);
    }

    /** Facts of a deadline that counts from one day and depends on nothing else. */
    public static DeadlineFacts from(String law, boolean child, StartEvent event, LocalDate day) {
        return new DeadlineFacts(law, null, child, false, Map.of(event, day), null, null, null, null);
    }

    /** The same facts of this category. */
    public DeadlineFacts of(String otherCategory) {
        return new DeadlineFacts(law, otherCategory, child, newCase, events, validFrom, validTo, lastHeldOn, ownDate);
    }

    /** The same facts and the day of one more event; a day that is not known is left out. */
    public DeadlineFacts and(StartEvent event, LocalDate day) {
        Map<StartEvent, LocalDate> more = new EnumMap<>(StartEvent.class);
        more.putAll(events);
        if (day != null) {
            more.put(event, day);
        }
        return new DeadlineFacts(law, category, child, newCase, more, validFrom, validTo, lastHeldOn, ownDate);
    }

    /** The day of an event; null if it is not known, or has not happened. */
    LocalDate day(StartEvent event) {
        return events.get(event);
    }
}
