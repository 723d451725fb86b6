package se.foljsam.delivery.discharge;

import java.time.LocalDate;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

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

    /** Refuses a first day at the team that has been, or that does not lie between the service's start and its return to home care. */
    void refuseDay(LocalDate startedOn, LocalDate untilAbout, LocalDate today) {
        Rejected.fieldIf(
                !startsOn.isAfter(startedOn),
                "startsOn",
                "behöver vara efter %s, då insatsen började.".formatted(SwedishTime.written(startedOn)));
        Rejected.fieldIf(startsOn.isBefore(today), "startsOn", "kan inte vara en dag som har varit.");
        Rejected.fieldIf(
                !startsOn.isBefore(untilAbout),
                "startsOn",
                "behöver vara före %s, då hemtjänsten tar tillbaka uppdraget."
                        .formatted(SwedishTime.written(untilAbout)));
    }

    @Override
    public void check(Problems problems) {
        boolean moves = outcome == Outcome.MOVED;
        problems.requireIf(moves, "startsOn", startsOn, "behöver fyllas i med ett datum.");
        problems.requireIf(moves, "personsView", personsView, "behöver fyllas i: vad den enskilde säger om bytet.");
        problems.requireIf(outcome == Outcome.GOES_ON, "note", note, "behöver fyllas i: varför uppdraget ligger kvar.");
    }
}
