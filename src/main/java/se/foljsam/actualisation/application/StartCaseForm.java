package se.foljsam.actualisation.application;

import java.time.LocalDate;
import se.foljsam.actualisation.application.Application.Capacity;
import se.foljsam.actualisation.application.Application.Channel;
import se.foljsam.actualisation.application.Application.Kind;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/** What came in, as registered when a case is started: {@code start-case.form} (A1, A2, A6, L11, L17). */
record StartCaseForm(
        String identityNumber,
        String fullName,
        boolean protectedIdentity,
        Kind kind,
        Law law,
        LocalDate receivedOn,
        Channel channel,
        Capacity capacity,
        String applicantName,
        Person.Mandate representativeMandate,
        PowerOfAttorney powerOfAttorney,
        LocalDate powerOfAttorneyOn,
        String concerns,
        boolean childProtection,
        LocalDate plannedHomeOn,
        boolean urgent)
        implements Checked {

    CameIn cameIn() {
        return new CameIn(
                kind,
                law,
                receivedOn,
                channel,
                capacity,
                applicantName,
                powerOfAttorney,
                powerOfAttorneyOn,
                concerns,
                childProtection,
                plannedHomeOn,
                urgent);
    }

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(identityNumber));
        problems.addIf(kind == Kind.APPLICATION && law != Law.SOL, "law", "en ansökan görs enligt SoL.");
        problems.addIf(kind == Kind.REQUEST && law != Law.LSS, "law", "en begäran görs enligt LSS.");
        checkWhoItIs(problems);
    }

    /**
     * Nothing has come in, and nobody was asked for a power of attorney, before it has happened; nobody comes home on a day that has been.
     *
     * @throws Rejected by the first such field
     */
    void refuseDaysThatCannotBe(LocalDate today) {
        Rejected.ahead("receivedOn", receivedOn, today);
        Rejected.ahead("powerOfAttorneyOn", powerOfAttorneyOn, today);
        Rejected.fieldIf(plannedHomeOn != null && plannedHomeOn.isBefore(today), "plannedHomeOn", "har redan varit.");
    }

    private void checkWhoItIs(Problems problems) {
        problems.requireIf(
                capacity != Capacity.SELF && capacity != Capacity.ANONYMOUS,
                "applicantName",
                applicantName,
                "behöver fyllas i när någon annan än den enskilde hör av sig.");
        problems.addIf(
                capacity == Capacity.ANONYMOUS && kind != Kind.NOTIFICATION,
                "capacity",
                "bara den som anmäler kan vara anonym.");
        problems.requireIf(
                capacity == Capacity.LEGAL_REPRESENTATIVE,
                "representativeMandate",
                representativeMandate,
                "behöver väljas: i vilket uppdrag företrädaren hör av sig.");
        problems.requireIf(
                capacity == Capacity.AGENT,
                "powerOfAttorney",
                powerOfAttorney,
                "behöver besvaras när ett ombud hör av sig.");
        PowerOfAttorney.checkDay(problems, powerOfAttorney, powerOfAttorneyOn);
    }
}
