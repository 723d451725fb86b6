package se.foljsam.deadline;

import java.time.LocalDate;
import java.util.Map;

/**
 * One row of the table of deadlines.
 *
 * @param amount how many units; 0 with unit NONE where the facts themselves hold the date
 * @param countedFrom the event it counts from, in Swedish
 * @param reminder days after the due date; null for none. Likewise the others; {@code preparation} is days before
 */
record DeadlineRow(
        String rowId,
        int amount,
        Unit unit,
        String countedFrom,
        Integer preparation,
        Integer reminder,
        String reminderTo,
        Integer escalation,
        String escalationTo,
        Integer deviation,
        String legalStatus,
        String ruleId,
        String source) {

    /** A row that counts from the ordered start counts from the day of decision where that is later (E5). */
    private static final String ORDERED_START = "beslutad start";

    /** How a period is counted. */
    enum Unit {
        DAYS("dagar", "dag"),
        WORKING_DAYS("arbetsdagar", "arbetsdag"),
        MONTHS("månader", "månad"),
        NONE("", "");

        private final String several;
        private final String one;

        Unit(String several, String one) {
            this.several = several;
            this.one = one;
        }

        private String counted(int amount) {
            return amount + " " + (amount == 1 ? one : several);
        }
    }

    static DeadlineRow of(Map<String, Object> entries) {
        return new DeadlineRow(
                (String) entries.get("rowId"),
                ((Number) entries.get("amount")).intValue(),
                Unit.valueOf((String) entries.get("unit")),
                (String) entries.get("countedFrom"),
                days(entries, "preparation"),
                days(entries, "reminder"),
                (String) entries.get("reminderTo"),
                days(entries, "escalation"),
                (String) entries.get("escalationTo"),
                days(entries, "deviation"),
                (String) entries.get("legalStatus"),
                (String) entries.get("ruleId"),
                (String) entries.get("source"));
    }

    private static Integer days(Map<String, Object> entries, String name) {
        return entries.get(name) instanceof Number number ? number.intValue() : null;
    }

    /** The day the period of this row counts from. */
    LocalDate start(DeadlineFacts known) {
        boolean startsLater = known.validFrom() != null && known.validFrom().isAfter(known.countFrom());
        return ORDERED_START.equals(countedFrom) && startsLater ? known.validFrom() : known.countFrom();
    }

    /** The date the period ends; null where the row has no period of its own. Calendar months are java.time's: from the 31st to the last day of a shorter month. */
    LocalDate after(LocalDate from, SwedishCalendar calendar) {
        return switch (unit) {
            case DAYS -> from.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
            case MONTHS -> from.plusMonths(amount);
            case NONE -> null;
        };
    }

    /** The date that lies the period before this day, by the same units as {@link #after}; working days are counted backwards. */
    LocalDate before(LocalDate day, SwedishCalendar calendar) {
        return switch (unit) {
            case DAYS -> day.minusDays(amount);
            case WORKING_DAYS -> calendar.minusWorkingDays(day, amount);
            case MONTHS -> day.minusMonths(amount);
            case NONE -> null;
        };
    }

    /** The period in Swedish: "3 veckor", "5 arbetsdagar". */
    String period() {
        if (unit == Unit.DAYS && amount >= 14 && amount % 7 == 0) {
            return amount / 7 + " veckor";
        }
        return unit.counted(amount);
    }
}
