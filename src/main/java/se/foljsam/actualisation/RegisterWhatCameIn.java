package se.foljsam.actualisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.CaseMessage;
import se.foljsam.casefile.CaseMessageBoard;
import se.foljsam.casefile.IdentityNumber;
import se.foljsam.casefile.Person;
import se.foljsam.casefile.Teams;
import se.foljsam.deadline.SwedishTime;
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
 * <p>The same start made again within ten minutes (person, kind, received date, user) is answered with the case it made.
 */
@ForForm("start-case")
class RegisterWhatCameIn implements StartUseCase<StartCase> {
    private static final Duration DOUBLED_WITHIN = Duration.ofMinutes(10);
    private final CaseFile caseFile;
    private final Applications applications;
    private final Teams teams;
    private final CaseMessages messages;
    private final CaseMessageBoard board;
    private final Clock clock;

    RegisterWhatCameIn(
            CaseFile caseFile,
            Applications applications,
            Teams teams,
            CaseMessages messages,
            CaseMessageBoard board,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.teams = teams;
        this.messages = messages;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public Started start(String userId, StartCase typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(typed.receivedOn().isAfter(today), "receivedOn", "kan inte ligga i framtiden.");
        String team = teams.of(userId)
                .orElseThrow(() ->
                        Rejected.field("identityNumber", "du tillhör inget team och kan därför inte ta emot ärenden."));
        Person person = caseFile.person(IdentityNumber.parse(typed.identityNumber()), typed.fullName());
        Optional<Application> doubled = applications.sameStart(
                person.id(),
                typed.kind().name(),
                typed.receivedOn(),
                userId,
                clock.instant().minus(DOUBLED_WITHIN));
        if (doubled.isPresent()) {
            return new Started(caseFile.byId(doubled.get().careCaseId()).caseNumber(), Facts.none(), true);
        }
        return caseFile.openCaseOf(person)
                .map(open -> addTo(open, typed, userId))
                .orElseGet(() -> openNew(person, team, typed, userId));
    }

    private Started openNew(Person person, String team, StartCase typed, String userId) {
        CareCase careCase = caseFile.open(person, userId, team);
        Application application = register(careCase, typed, userId);
        return new Started(careCase.caseNumber(), Facts.of(CaseVariables.APPLICATION_ID, application.id()), false);
    }

    private Started addTo(CareCase open, StartCase typed, String userId) {
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

    private Application register(CareCase careCase, StartCase typed, String userId) {
        Application application = applications.save(Application.register(careCase, typed, userId, clock.instant()));
        caseFile.writeAuthorityJournal(
                careCase.caseNumber(),
                userId,
                "Inkommen " + typed.kind().swedish(),
                "%s enligt %s inkom %s. %s"
                        .formatted(
                                typed.kind().swedish(), typed.law().shortName(), typed.receivedOn(), typed.concerns()));
        return application;
    }
}
