package se.foljsam.actualisation;

import java.time.LocalDate;
import se.foljsam.actualisation.Application.Capacity;
import se.foljsam.actualisation.Application.Channel;
import se.foljsam.actualisation.Application.Kind;
import se.foljsam.casefile.IdentityNumber;
import se.foljsam.casefile.Law;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What came in, as registered when a case is started: {@code start-case.form} (A1). */
record StartCase(
        String identityNumber,
        String fullName,
        Kind kind,
        Law law,
        LocalDate receivedOn,
        Channel channel,
        Capacity capacity,
        String applicantName,
        String concerns,
        boolean urgent)
        implements Checked {

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
        problems.addIf(kind == Kind.APPLICATION && law != Law.SOL, "law", "en ansökan görs enligt SoL.");
        problems.addIf(kind == Kind.REQUEST && law != Law.LSS, "law", "en begäran görs enligt LSS.");
        problems.requireIf(
                capacity != Capacity.SELF,
                "applicantName",
                applicantName,
                "behöver fyllas i när någon annan än den enskilde hör av sig.");
    }
}
