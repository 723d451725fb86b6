package se.foljsam.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;

/**
 * One row of the table of deadlines.
 *
 * @param amount how many units; 0 with unit NONE where there is no period, or the facts themselves hold the date
 * @param time the time of day it falls due; null for the municipality's usual hour
 * @param countedFrom the event it counts from
 * @param moveAtMost how many days later than computed a person may move it; null if it may not be moved later at all
 */
record DeadlineRow(
        String rowId,
        int amount,
        Unit unit,
        LocalTime time,
        StartEvent countedFrom,
        Steps steps,
        Integer moveAtMost,
        Origin origin) {

    /**
     * What happens before and after the due date.
     *
     * @param preparation days before it that the task is shown; null for none
     * @param reminder days after it, negative before it, 0 at the very time; null for none. Likewise escalation and deviation
     */
    record Steps(
            Integer preparation,
            Integer reminder,
            String reminderTo,
            Integer escalation,
            String escalationTo,
            Integer deviation) {

        /** Days after the due date of a step; null if there is none of that name. */
        Integer offset(String step) {
            return switch (step) {
                case Watch.PREPARATION -> preparation == null ? null : Integer.valueOf(-preparation);
                case Watch.REMINDER -> reminder;
                case Watch.ESCALATION -> escalation;
                case Watch.DEVIATION -> deviation;
                default -> throw new IllegalArgumentException("no step is called " + step);
            };
        }
    }

    /**
     * Where the row comes from.
     *
     * @param legalStatus law, routine or the like
     * @param source the document and its section
     */
    record Origin(String legalStatus, String ruleId, String source) {}

    /** How a period is counted. */
    enum Unit {
        DAYS("dagar", "dag"),
        WORKING_DAYS("arbetsdagar", "arbetsdag"),
        /** Days; a last day that is a Saturday, Sunday, public holiday or one of the three eves moves to the next working day, by the act on the computation of statutory time (1930:173). */
        DAYS_TO_WORKING_DAY("dagar", "dag"),
        /** Calendar months: from the 31st to the last day of a shorter month. */
        MONTHS("månader", "månad"),
        /** Clock hours. */
        HOURS("timmar", "timme"),
        /** The amount is a day of the month after the one concerned. */
        DAY_OF_NEXT_MONTH("", ""),
        /** An hour of the day concerned. */
        CLOCK_TIME("", ""),
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

        static String all() {
            return Arrays.stream(values()).map(Unit::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * Reads a row.
     *
     * @throws UnreadableRow naming the row and the cell that cannot be read
     */
    static DeadlineRow of(Map<String, Object> entries) {
        Cells cells = new Cells(entries);
        return new DeadlineRow(
                cells.text("rowId"),
                cells.amount(),
                cells.unit(),
                cells.time(),
                cells.event(),
                new Steps(
                        cells.days("preparation"),
                        cells.days("reminder"),
                        cells.recipient("reminderTo"),
                        cells.days("escalation"),
                        cells.recipient("escalationTo"),
                        cells.days("deviation")),
                cells.days("moveAtMost"),
                new Origin(cells.text("legalStatus"), cells.text("ruleId"), cells.text("source")));
    }

    /** The day the period of this row counts from; null if it has not come. */
    LocalDate start(DeadlineFacts known) {
        return known.day(countedFrom);
    }

    /** The date the period ends; null where the row has no period, or one of hours. The day it counts from is day 0. */
    LocalDate after(LocalDate from, SwedishCalendar calendar) {
        return switch (unit) {
            case DAYS -> from.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
            case DAYS_TO_WORKING_DAY -> calendar.lastDayByLaw(from.plusDays(amount));
            case MONTHS -> from.plusMonths(amount);
            case DAY_OF_NEXT_MONTH -> from.plusMonths(1).withDayOfMonth(amount);
            case CLOCK_TIME -> from;
            case HOURS, NONE -> null;
        };
    }

    /** The date that lies the period before this day, by the same units as {@link #after}; working days are counted backwards. */
    LocalDate before(LocalDate day, SwedishCalendar calendar) {
        return switch (unit) {
            case DAYS -> day.minusDays(amount);
            case WORKING_DAYS -> calendar.minusWorkingDays(day, amount);
            case MONTHS -> day.minusMonths(amount);
            case DAYS_TO_WORKING_DAY, HOURS, DAY_OF_NEXT_MONTH, CLOCK_TIME, NONE -> null;
        };
    }

    /** The period in Swedish: "3 veckor", "5 arbetsdagar", "1 arbetsdag kl. 12.00". */
    String period() {
        return Stream.of(counted(), time == null ? "" : hour())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String counted() {
        return switch (unit) {
            case DAYS, DAYS_TO_WORKING_DAY ->
                amount >= 14 && amount % 7 == 0 ? amount / 7 + " veckor" : unit.counted(amount);
            case HOURS, WORKING_DAYS, MONTHS -> unit.counted(amount);
            case DAY_OF_NEXT_MONTH -> "den %d i nästa månad".formatted(amount);
            case CLOCK_TIME, NONE -> "";
        };
    }

    private String hour() {
        return "kl. " + SwedishTime.written(time);
    }

    /** Why a date is what it is: "3 veckor från verkställighet (Norrköping 2.2, F1)", "1 arbetsdag från att hjälpen började, kl. 12.00 (Norrköping 5.7, A5)". */
    String because() {
        return "%s (%s, %s)".formatted(countedFromItsEvent(), origin.source(), origin.ruleId());
    }

    /** "3 veckor från verkställighet", "1 arbetsdag från att hjälpen började, kl. 12.00". */
    String countedFromItsEvent() {
        String from = amount == 0 && unit == Unit.DAYS ? "samma dag som " : counted() + " från ";
        return from + countedFrom.words() + (time == null ? "" : ", " + hour());
    }

    /** The cells of one row, read with the row's name in every complaint. */
    private record Cells(Map<String, Object> entries) {
        private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

        String text(String name) {
            if (entries.get(name) instanceof String text && !text.isBlank()) {
                return text;
            }
            throw unreadable(name, "behöver en text");
        }

        int amount() {
            if (entries.get("amount") instanceof Number number && number.intValue() >= 0) {
                return number.intValue();
            }
            throw unreadable("amount", "behöver ett helt tal som inte är negativt");
        }

        Unit unit() {
            return Arrays.stream(Unit.values())
                    .filter(unit -> unit.name().equals(entries.get("unit")))
                    .findFirst()
                    .orElseThrow(() -> unreadable("unit", "ska vara något av " + Unit.all()));
        }

        LocalTime time() {
            Object time = entries.get("time");
            if (time != null && !HOUR.matcher(time.toString()).matches()) {
                throw unreadable("time", "ska vara ett klockslag som 12:00");
            }
            return time == null ? null : LocalTime.parse(time.toString());
        }

        StartEvent event() {
            return StartEvent.of(String.valueOf(entries.get("countedFrom")))
                    .orElseThrow(() -> unreadable("countedFrom", "ska vara något av " + StartEvent.all()));
        }

        Integer days(String name) {
            Object days = entries.get(name);
            if (days != null && !(days instanceof Number)) {
                throw unreadable(name, "ska vara ett helt antal dagar");
            }
            return days instanceof Number number ? number.intValue() : null;
        }

        String recipient(String name) {
            if (entries.get(name) == null) {
                return null;
            }
            String recipient = String.valueOf(entries.get(name));
            if (WatchWords.recipient(recipient) == null) {
                throw unreadable(name, "ska vara någon av " + WatchWords.recipients());
            }
            return recipient;
        }

        private UnreadableRow unreadable(String cell, String why) {
            return new UnreadableRow(
                    "rad %s: %s %s, inte «%s»".formatted(entries.get("rowId"), cell, why, entries.get(cell)));
        }
    }

    /** A row that cannot be read; the message names row, cell and reason in Swedish. */
    static final class UnreadableRow extends IllegalStateException {
        UnreadableRow(String message) {
            super(message);
        }
    }
}
