package se.foljsam.actualisation.oncall;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * Help put in out of hours: the on-call supervisor's {@code grant-on-call.form} (A5).
 *
 * @param helpBeganAt hour and minute in Sweden, HH:MM
 * @param help what help is given: the unit is told
 * @param concerns why it cannot wait: for the handler
 */
record GrantOnCallForm(
        String identityNumber,
        String fullName,
        boolean protectedIdentity,
        LocalDate helpBeganOn,
        String helpBeganAt,
        String unitCode,
        String help,
        String concerns)
        implements Checked {

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
        problems.addUnlessReadable("helpBeganAt", this::beganAt);
    }

    /**
     * The hour the help began.
     *
     * @throws IllegalArgumentException with a text in Swedish if it is no time of day
     */
    LocalTime beganAt() {
        try {
            return LocalTime.parse(helpBeganAt.replace('.', ':'));
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException("ska vara timme och minut, till exempel 03:15.", noTime);
        }
    }

    /** What the application says: the help and why it cannot wait. */
    String asked() {
        return help.strip() + "\n\n" + concerns.strip();
    }
}
