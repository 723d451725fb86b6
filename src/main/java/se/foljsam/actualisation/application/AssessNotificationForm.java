package se.foljsam.actualisation.application;

import java.time.LocalDate;
import se.foljsam.casefile.matter.Law;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What the preliminary assessment of a notification led to: {@code assess-notification.form} (A2, A7, L11). */
record AssessNotificationForm(
        YesNo asked,
        LocalDate contactedOn,
        String notAskedReason,
        YesNo wantsToApply,
        Law law,
        String joinTo,
        boolean informed,
        LocalDate informedOn,
        String passedOnTo,
        String reason)
        implements Checked {

    /** An answer that must be given. */
    enum YesNo {
        YES,
        NO
    }

    boolean wasAsked() {
        return asked == YesNo.YES;
    }

    /** The day the person was told; left empty it is the day they were asked. */
    LocalDate toldOn() {
        return informedOn == null ? contactedOn : informedOn;
    }

    boolean applies() {
        return wantsToApply == YesNo.YES;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(wasAsked(), "contactedOn", contactedOn, "behöver fyllas i med ett datum.");
        problems.requireIf(wasAsked(), "wantsToApply", wantsToApply, "behöver väljas.");
        problems.requireIf(
                !wasAsked(), "notAskedReason", notAskedReason, "behöver fyllas i när den enskilde inte är tillfrågad.");
        problems.requireIf(applies(), "law", law, "behöver väljas när den enskilde ansöker.");
        problems.addIf(
                applies() && !informed,
                "informed",
                "behöver kryssas i: den enskilde ska få veta hur insatsen fungerar.");
        problems.requireIf(!applies(), "reason", reason, "behöver fyllas i när ingen utredning inleds.");
    }
}
