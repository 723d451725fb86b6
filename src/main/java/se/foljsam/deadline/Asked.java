package se.foljsam.deadline;

import java.util.Set;

/** A question the table answers: for each there is one row, whoever and whatever it concerns. */
interface Asked {

    /** The table's word for it. */
    String code();

    /** The events whose day is known when it is asked; a row may count from one of them. */
    Set<StartEvent> events();

    /** The steps that the models wait for: a row that gives a date gives these. */
    Set<String> steps();

    /** Whether a municipality may do without: its row then gives neither a period nor steps. */
    default boolean isOptional() {
        return false;
    }

    /** Whether the period lies before its event. */
    default boolean isBefore() {
        return false;
    }

    /** Whether a row may count in hours: what is watched falls due on a date. */
    default boolean countsHours() {
        return false;
    }
}
