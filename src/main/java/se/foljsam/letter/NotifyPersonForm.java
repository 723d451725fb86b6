package se.foljsam.letter;

import java.time.LocalDate;
import se.foljsam.letter.DecisionNotification.Recipient;
import se.foljsam.letter.DecisionNotification.Way;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * How the person is told of a decision: {@code notify-person.form} (L3).
 *
 * @param addressChecked that the way of sending keeps a protected address secret; asked for only where it is protected
 * @param toldOrallyBy who told the person by word of mouth; null if nobody did
 */
record NotifyPersonForm(
        Way way,
        Recipient sentTo,
        LocalDate sentOn,
        boolean addressChecked,
        LocalDate toldOrallyOn,
        String toldOrallyBy)
        implements Checked {

    @Override
    public void check(Problems problems) {
        problems.requireIf(toldOrallyBy != null, "toldOrallyOn", toldOrallyOn, "behöver fyllas i: dagen för samtalet.");
        problems.requireIf(toldOrallyOn != null, "toldOrallyBy", toldOrallyBy, "behöver fyllas i: vem som berättade.");
    }
}
