package se.foljsam.actualisation.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.foljsam.actualisation.application.StartCaseForm.Sender;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor.Started;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.StartUseCase;

/**
 * Registers an application, request or notification (A1): a new case, or one more application in the person's open case.
 *
 * <p>The same start made again within ten minutes (person, kind, received date, words, user) is answered with the case it made.
 */
@ForForm
class StartCase implements StartUseCase<StartCaseForm> {
    private static final Duration DOUBLED_WITHIN = Duration.ofMinutes(10);
    private final CaseFile caseFile;
    private final Applications applications;
    private final UrgentApplications urgency;
    private final Teams teams;
    private final CaseMessages messages;
    private final CaseMessageBoard board;
    private final Clock clock;

    StartCase(
            CaseFile caseFile,
            Applications applications,
            UrgentApplications urgency,
            Teams teams,
            CaseMessages messages,
            CaseMessageBoard board,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.urgency = urgency;
        this.teams = teams;
        this.messages = messages;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public Started start(String userId, StartCaseForm typed) {
        typed.refuseDaysThatCannotBe(SwedishTime.today(clock));
        String team = teams.of(userId)
                .orElseThrow(() ->
                        Rejected.field("identityNumber", "du tillhör inget team och kan därför inte ta emot ärenden."));
        Person person = keptPerson(typed);
        Optional<Application> doubled = applications.sameStart(
                person.id(),
                typed.kind().name(),
                typed.receivedOn(),
                userId,
                clock.instant().minus(DOUBLED_WITHIN),
                typed.concerns());
        if (doubled.isPresent()) {
            return new Started(caseFile.byId(doubled.get().careCaseId()).caseNumber(), Facts.none(), true);
        }
        return caseFile.openCaseOf(person)
                .map(open -> addTo(open, typed, userId))
                .orElseGet(() -> openNew(person, team, typed, userId));
    }

    /** The person as known, with what is said now of protection and representative; protection is not lifted here. */
    private Person keptPerson(StartCaseForm typed) {
        Person person = caseFile.person(
                IdentityNumber.parse(typed.whom().identityNumber()),
                typed.whom().fullName());
        Rejected.fieldIf(
                typed.childProtection() && !person.isChildOn(typed.receivedOn()),
                "childProtection",
                "gäller bara den som är under 18 år.");
        if (typed.whom().protectedIdentity()) {
            person.protect();
        }
        Sender sender = typed.sender();
        if (sender.representativeMandate() != null) {
            person.representedBy(sender.applicantName(), sender.representativeMandate(), person.representativeScope());
        }
        caseFile.keep(person);
        return person;
    }

    private Started openNew(Person person, String team, StartCaseForm typed, String userId) {
        CareCase careCase = caseFile.open(person, userId, team);
        Application application = register(careCase, typed, userId);
        return new Started(careCase.caseNumber(), Facts.of(CaseVariables.APPLICATION_ID, application.id()), false);
    }

    private Started addTo(CareCase open, StartCaseForm typed, String userId) {
        Application application = register(open, typed, userId);
        messages.open(
                "application.received",
                open.caseNumber(),
                Facts.of(CaseVariables.APPLICATION_ID, application.id()).and(CaseVariables.MATTER_OPENED, null));
        if (!open.handler().equals(userId)) {
            board.toHandler(
                    open.caseNumber(),
                    null,
                    userId,
                    CaseMessage.Kind.INFORMATION,
                    "En ny " + typed.kind().swedish() + " har kommit in i ärendet.");
        }
        return new Started(open.caseNumber(), Facts.none(), true);
    }

    private Application register(CareCase careCase, StartCaseForm typed, String userId) {
        CameIn what = typed.cameIn().urgent(typed.urgent() || urgency.isNear(typed.plannedHomeOn()));
        Application application = applications.save(Application.register(careCase, what, userId, clock.instant()));
        caseFile.writeAuthorityJournal(
                careCase.caseNumber(),
                userId,
                "Inkommen " + typed.kind().swedish(),
                "%s enligt %s inkom %s från %s. %s"
                        .formatted(
                                typed.kind().swedish(),
                                typed.law().shortName(),
                                typed.receivedOn(),
                                application.who(),
                                typed.concerns()));
        return application;
    }
}
