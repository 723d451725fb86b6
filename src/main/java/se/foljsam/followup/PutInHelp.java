package se.foljsam.followup;

import java.time.LocalDate;
import se.foljsam.casefile.IdentityNumber;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Extra help put in out of hours in a running case: {@code on-call-help.form} (H3). */
record PutInHelp(String identityNumber, LocalDate helpBeganOn, String description) implements Checked {

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
    }
}
