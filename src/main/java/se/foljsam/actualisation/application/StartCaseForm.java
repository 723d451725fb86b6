package se.foljsam.actualisation.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped Whom whom,
        Kind kind,
        Law law,
        LocalDate receivedOn,
        Channel channel,
        @JsonUnwrapped Sender sender,
        String concerns,
        boolean childProtection,
        LocalDate plannedHomeOn,
        boolean urgent)
        implements Checked {

    /** The person that it is about. */
    record Whom(String identityNumber, String fullName, boolean protectedIdentity) {}

    /** Who has turned to the authority, and in what capacity (L17). */
    record Sender(
            Capacity capacity,
            String applicantName,
            Person.Mandate representativeMandate,
            PowerOfAttorney powerOfAttorney,
            LocalDate powerOfAttorneyOn) {}

    CameIn cameIn() {
        return new CameIn(
                kind,
                law,
                receivedOn,
                channel,
                sender.capacity(),
                sender.applicantName(),
                sender.powerOfAttorney(),
                sender.powerOfAttorneyOn(),
                concerns,
                childProtection,
                plannedHomeOn,
                urgent);
    }

    @Override
    public void check(Problems problems) {
        problems.addUnlessReadable("identityNumber", () -> IdentityNumber.parse(whom.identityNumber()));
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
        Rejected.ahead("powerOfAttorneyOn", sender.powerOfAttorneyOn(), today);
        Rejected.fieldIf(plannedHomeOn != null && plannedHomeOn.isBefore(today), "plannedHomeOn", "har redan varit.");
    }

    private void checkWhoItIs(Problems problems) {
        problems.requireIf(
                sender.capacity() != Capacity.SELF && sender.capacity() != Capacity.ANONYMOUS,
                "applicantName",
                sender.applicantName(),
                "behöver fyllas i när någon annan än den enskilde hör av sig.");
        problems.addIf(
                sender.capacity() == Capacity.ANONYMOUS && kind != Kind.NOTIFICATION,
                "capacity",
                "bara den som anmäler kan vara anonym.");
        problems.requireIf(
                sender.capacity() == Capacity.LEGAL_REPRESENTATIVE,
                "representativeMandate",
                sender.representativeMandate(),
                "behöver väljas: i vilket uppdrag företrädaren hör av sig.");
        problems.requireIf(
                sender.capacity() == Capacity.AGENT,
                "powerOfAttorney",
                sender.powerOfAttorney(),
                "behöver besvaras när ett ombud hör av sig.");
        PowerOfAttorney.checkDay(problems, sender.powerOfAttorney(), sender.powerOfAttorneyOn());
    }
}
