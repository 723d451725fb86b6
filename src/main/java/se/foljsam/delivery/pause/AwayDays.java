package se.foljsam.delivery.pause;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/**
 * The days on which a pause of a case can begin: a day on which there were services to pause, that has been, and that no other pause holds (I4).
 *
 * @param firstStart the day the case's first service began; null if none has
 * @param pauses the case's pauses, oldest first
 * @param corrected the one of them whose first day is corrected; null for a new one
 */
record AwayDays(LocalDate firstStart, List<CasePause> pauses, CasePause corrected) {

    /** Refuses, at the field, a day on which the pause cannot have begun. */
    void refuse(LocalDate from, LocalDate today, String field) {
        Rejected.ahead(field, from, today);
        Rejected.fieldIf(firstStart == null, field, "går inte att registrera: ingen insats har börjat.");
        Rejected.fieldIf(
                from.isBefore(firstStart),
                field,
                "kan inte vara före %s, då första insatsen började.".formatted(SwedishTime.written(firstStart)));
        pauses.stream().filter(this::isAnother).forEach(other -> refuseInside(other, from, field));
    }

    private boolean isAnother(CasePause pause) {
        return corrected == null || !pause.id().equals(corrected.id());
    }

    private void refuseInside(CasePause other, LocalDate from, String field) {
        Rejected.fieldIf(
                other.returnedOn() == null,
                field,
                "går inte att registrera: ett uppehåll pågår redan sedan %s."
                        .formatted(SwedishTime.written(other.awayFrom())));
        Rejected.fieldIf(
                from.isBefore(other.returnedOn())
                        && (corrected == null || corrected.awayFrom().isAfter(other.awayFrom())),
                field,
                "är inne i ett annat uppehåll, %s till %s."
                        .formatted(SwedishTime.written(other.awayFrom()), SwedishTime.written(other.returnedOn())));
    }

    /** Refuses a return before the person was away at all, or ahead. */
    static void refuseReturn(LocalDate returnedOn, LocalDate awayFrom, LocalDate today) {
        Rejected.ahead("returnedOn", returnedOn, today);
        Rejected.fieldIf(
                !returnedOn.isAfter(awayFrom),
                "returnedOn",
                "behöver vara efter första dagen, %s.".formatted(SwedishTime.written(awayFrom)));
    }

    /** Refuses to expect the person back before being away. Nobody needs to know the day. */
    static void refuseExpected(LocalDate expectedOn, LocalDate awayFrom) {
        Rejected.fieldIf(
                expectedOn != null && !expectedOn.isAfter(awayFrom), "expectedOn", "behöver vara efter första dagen.");
    }
}
