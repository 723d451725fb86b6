package se.foljsam.actualisation.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import se.foljsam.casefile.matter.Law;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What the preliminary assessment of a notification led to: {@code assess-notification.form} (A2, A7, L11). */
record AssessNotificationForm(
        @JsonUnwrapped Contact contact, @JsonUnwrapped Wish wish, String passedOnTo, String reason) implements Checked {

    /** An answer that must be given. */
    enum YesNo {
        YES,
        NO
    }

    /** Whether the person was asked (A2). */
    record Contact(YesNo asked, LocalDate contactedOn, String notAskedReason) {

        /** As long as nothing is said. */
        static Contact notYet() {
            return new Contact(null, null, null);
        }
    }

    /** What the person wants, and what he or she was told of how the service works (A7). */
    record Wish(YesNo wantsToApply, Law law, String joinTo, boolean informed, LocalDate informedOn) {

        /** As long as nothing is said; what is told is told today. */
        static Wish notKnown(LocalDate today) {
            return new Wish(null, null, null, false, today);
        }
    }

    boolean wasAsked() {
        return contact.asked() == YesNo.YES;
    }

    /** The day the person was told; left empty it is the day they were asked. */
    LocalDate toldOn() {
        return wish.informedOn() == null ? contact.contactedOn() : wish.informedOn();
    }

    boolean applies() {
        return wish.wantsToApply() == YesNo.YES;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(wasAsked(), "contactedOn", contact.contactedOn(), "behöver fyllas i med ett datum.");
        problems.requireIf(wasAsked(), "wantsToApply", wish.wantsToApply(), "behöver väljas.");
        problems.requireIf(
                !wasAsked(),
                "notAskedReason",
                contact.notAskedReason(),
                "behöver fyllas i när den enskilde inte är tillfrågad.");
        problems.requireIf(applies(), "law", wish.law(), "behöver väljas när den enskilde ansöker.");
        problems.addIf(
                applies() && !wish.informed(),
                "informed",
                "behöver kryssas i: den enskilde ska få veta hur insatsen fungerar.");
        problems.requireIf(!applies(), "reason", reason, "behöver fyllas i när ingen utredning inleds.");
    }
}
