package se.foljsam.closure;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether a death that was told of is true: {@code confirm-death.form} (I3). */
record ConfirmDeathForm(Outcome outcome, LocalDate diedOn, String howConfirmed, String mistake) implements Checked {

    /** The gateway's words. */
    enum Outcome {
        CONFIRMED,
        MISTAKEN
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.CONFIRMED, "diedOn", diedOn, "behöver fyllas i när dödsfallet är bekräftat.");
        problems.requireIf(
                outcome == Outcome.CONFIRMED,
                "howConfirmed",
                howConfirmed,
                "behöver fyllas i: hur dödsfallet är bekräftat.");
        problems.requireIf(
                outcome == Outcome.MISTAKEN, "mistake", mistake, "behöver fyllas i: varför anmälan tas tillbaka.");
    }
}
