package se.foljsam.actualisation;

import java.time.LocalDate;
import se.foljsam.casefile.IdentityNumber;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** Help put in out of hours: the on-call supervisor's {@code on-call-grant.form} (A5). */
record GrantOnCall(String identityNumber, String fullName, LocalDate helpBeganOn, String unitName, String concerns)
        implements Checked {

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
    }
}
