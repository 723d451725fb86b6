package se.foljsam.actualisation.oncall;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether help granted on call goes on until there is a decision: {@code take-over-on-call.form} (A5). */
record TakeOverOnCallForm(Outcome outcome, String toldTo, LocalDate lastDay, String note) implements Checked {

    /** What is known of the help. */
    enum Outcome {
        GOES_ON,
        NOT_NEEDED
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                outcome == Outcome.GOES_ON,
                "toldTo",
                toldTo,
                "behöver fyllas i: utföraren får veta per telefon att hjälpen fortsätter.");
        problems.requireIf(outcome == Outcome.NOT_NEEDED, "lastDay", lastDay, "behöver fyllas i med ett datum.");
    }
}
