package se.foljsam.delivery.ending;

import java.time.LocalDate;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Whether the person confirms that a service ends: {@code confirm-with-person.form} (I1, I4).
 *
 * @param lastDay last day with the service, if it ends
 * @param reason why it ends, as the unit and the decision keep it
 * @param answer what the unit is told if it goes on
 */
public record ConfirmWithPersonForm(
        LocalDate contactedOn, Contact contactHow, Outcome outcome, LocalDate lastDay, String reason, String answer)
        implements Checked {

    /** What the person said. */
    public enum Outcome {
        CONFIRMED,
        GOES_ON
    }

    @Override
    public void check(Problems problems) {
        boolean ends = outcome == Outcome.CONFIRMED;
        problems.requireIf(ends, "lastDay", lastDay, "behöver fyllas i när insatsen avslutas.");
        problems.requireIf(ends, "reason", reason, "behöver fyllas i när insatsen avslutas.");
        problems.requireIf(
                !ends, "answer", answer, "behöver fyllas i: enheten ska få veta varför insatsen fortsätter.");
    }
}
