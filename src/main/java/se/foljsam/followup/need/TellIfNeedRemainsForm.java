package se.foljsam.followup.need;

import java.time.LocalDate;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Whether temporary help is still needed: {@code tell-if-need-remains.form} (H2). */
record TellIfNeedRemainsForm(Remains remains, LocalDate lastDayOfHelp, String note) implements Checked {

    /** The answer. */
    enum Remains {
        YES,
        NO
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                remains == Remains.NO,
                "lastDayOfHelp",
                lastDayOfHelp,
                "behöver fyllas i när hjälpen inte längre behövs.");
    }
}
