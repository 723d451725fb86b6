package se.foljsam.delivery.discharge;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Whether an order moves to the discharge support team for a period: {@code decide-takeover.form} (D11).
 *
 * @param startsOn the first day at the team, if it moves
 * @param personsView what the person says of it, if it moves (D1)
 * @param note why it does not move, or what the team needs to know
 */
record DecideTakeoverForm(Outcome outcome, LocalDate startsOn, String personsView, String note) implements Checked {

    /** The gateway's words. */
    enum Outcome {
        MOVED,
        GOES_ON
    }

    @Override
    public void check(Problems problems) {
        boolean moves = outcome == Outcome.MOVED;
        problems.requireIf(moves, "startsOn", startsOn, "behöver fyllas i med ett datum.");
        problems.requireIf(moves, "personsView", personsView, "behöver fyllas i: vad den enskilde säger om bytet.");
        problems.requireIf(outcome == Outcome.GOES_ON, "note", note, "behöver fyllas i: varför uppdraget ligger kvar.");
    }
}
