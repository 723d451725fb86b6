package se.foljsam.delivery;

import java.time.LocalDate;
import se.foljsam.delivery.ServiceOrder.ContactAnswer;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * The day a service began, and the fixed care contact: {@code register-execution.form} (E1, L9).
 *
 * @param contactAnswer asked for in home care only
 */
record RegisterExecution(LocalDate startedOn, ContactAnswer contactAnswer, String fixedCareContact) implements Checked {

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                contactAnswer == ContactAnswer.ACCEPTED,
                "fixedCareContact",
                fixedCareContact,
                "behöver fyllas i när den enskilde vill ha en fast omsorgskontakt.");
    }
}
