package se.foljsam.actualisation;

import java.time.LocalDate;
import se.foljsam.casefile.Law;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What the preliminary assessment of a notification led to: {@code assess-notification.form} (A2). */
record AssessNotification(LocalDate contactedOn, YesNo wantsToApply, Law law, boolean informed, String reason)
        implements Checked {

    /** An answer that must be given. */
    enum YesNo {
        YES,
        NO
    }

    boolean applies() {
        return wantsToApply == YesNo.YES;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(applies(), "law", law, "behöver väljas när den enskilde ansöker.");
        problems.addIf(
                applies() && !informed,
                "informed",
                "behöver kryssas i: den enskilde ska få veta hur insatsen fungerar.");
        problems.requireIf(!applies(), "reason", reason, "behöver fyllas i när ingen utredning inleds.");
    }
}
