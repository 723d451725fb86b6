package se.foljsam.followup.need;

import java.time.LocalDate;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Extra help put in out of hours in a running case: {@code put-in-help.form} (H3).
 *
 * @param unit the name of the unit or the service, asked for if the person has home care from several units
 */
record PutInHelpForm(String identityNumber, LocalDate helpBeganOn, String description, String unit) implements Checked {

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
    }
}
