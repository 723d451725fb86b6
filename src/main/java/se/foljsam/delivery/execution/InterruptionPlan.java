package se.foljsam.delivery.execution;

import java.time.LocalDate;

/** What a unit said of an interruption one day: why, and its written plan; never changed (E3). */
record InterruptionPlan(
        LocalDate toldOn,
        String toldBy,
        String cause,
        String reason,
        String plan,
        LocalDate plannedOn,
        String helpMeanwhile) {}
