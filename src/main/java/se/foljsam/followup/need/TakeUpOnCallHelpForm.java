package se.foljsam.followup.need;

import java.time.LocalDate;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What help put in on call turned out to be: {@code take-up-on-call-help.form} (H3). */
record TakeUpOnCallHelpForm(
        Need need, TalkedOver talkedOver, String notTalkedOverWhy, LocalDate lastDayOfHelp, String note)
        implements Checked {

    /** Whether it will be needed. */
    enum Need {
        LASTING,
        TEMPORARY,
        OVER
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(
                need != Need.OVER, "talkedOver", talkedOver, "behöver väljas: vem enheten har gått igenom det med.");
        problems.requireIf(
                need != Need.OVER && talkedOver == TalkedOver.NOBODY,
                "notTalkedOverWhy",
                notTalkedOverWhy,
                "behöver fyllas i när ingen är tillfrågad.");
        problems.requireIf(
                need == Need.OVER, "lastDayOfHelp", lastDayOfHelp, "behöver fyllas i när hjälpen inte längre behövs.");
    }
}
