package se.foljsam.delivery.ending;

import java.time.LocalDate;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

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

    /** Only a last day that was confirmed and still stands can be corrected (I2). */
    void refuseToCorrect(ConfirmWithPersonForm before, ServiceOrder order) {
        Rejected.fieldIf(
                before.outcome() != Outcome.CONFIRMED || outcome != Outcome.CONFIRMED,
                "outcome",
                "kan inte rättas i efterhand. Avsluta insatsen på ärendets sida, eller fatta ett nytt beslut.");
        Rejected.fieldIf(
                order.isInForce() || !before.lastDay().equals(order.endedOn()),
                "lastDay",
                "kan inte rättas här: insatsens sista dag har ändrats sedan dess.");
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
