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
import se.foljsam.casefile.Law;
import se.foljsam.casefile.Person;
import se.foljsam.casefile.Teams;
import se.foljsam.casefile.Teams.Handler;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor.Started;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.StartUseCase;

/**
 * The on-call supervisor grants home care in a new case, out of hours (A5): the case begins as an urgent application, goes to the handler who takes over what comes from the on-call service, and its main
 * flow starts in the same transaction. A person who has an open case gets changed help there instead (H1 to H3): refused here.
 *
 * <p>The same grant made again within ten minutes is answered with the case it made.
 */
@ForForm("on-call-grant")
class GrantHelpOnCall implements StartUseCase<GrantOnCall> {
    private static final Duration DOUBLED_WITHIN = Duration.ofMinutes(10);
    private final CaseFile caseFile;
    private final Applications applications;
    private final OnCallGrants grants;
    private final Teams teams;
    private final CaseMessageBoard board;
    private final CaseProcesses processes;
    private final Clock clock;

    GrantHelpOnCall(
            CaseFile caseFile,
            Applications applications,
            OnCallGrants grants,
            Teams teams,
            CaseMessageBoard board,
            CaseProcesses processes,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.grants = grants;
        this.teams = teams;
        this.board = board;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Started start(String userId, GrantOnCall typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(typed.helpBeganOn().isAfter(today), "helpBeganOn", "kan inte ligga i framtiden.");
        Person person = caseFile.person(IdentityNumber.parse(typed.identityNumber()), typed.fullName());
        Optional<Application> doubled = applications.sameStart(
                person.id(),
                Application.Kind.APPLICATION.name(),
                today,
                userId,
                clock.instant().minus(DOUBLED_WITHIN));
        if (doubled.isPresent()) {
            return new Started(caseFile.byId(doubled.get().careCaseId()).caseNumber(), Facts.none(), true);
        }
        Rejected.fieldIf(
                caseFile.openCaseOf(person).isPresent(),
                "identityNumber",
                "har redan ett pågående ärende. Registrera hjälpen som Extra hjälp på jourtid, så tar enheten det vidare till handläggaren.");
        return open(userId, typed, person, today);
    }

    private Started open(String userId, GrantOnCall typed, Person person, LocalDate today) {
        Handler handler = teams.takesOverFromOnCall()
                .orElseThrow(() -> Rejected.field(
                        "identityNumber",
                        "kan inte registreras: ingen handläggare är utsedd att ta över från jouren."));
        CareCase careCase = caseFile.open(person, handler.userId(), handler.team());
        Application application =
                applications.save(Application.register(careCase, asApplication(typed, today), userId, clock.instant()));
        grants.save(OnCallGrant.grant(application, typed, userId, clock.instant()));
        String text = "Hjälp sedan %s genom %s. %s"
                .formatted(SwedishTime.written(typed.helpBeganOn()), typed.unitName(), typed.concerns());
        caseFile.writeAuthorityJournal(careCase.caseNumber(), userId, "Jourbeslut", text);
        board.toHandler(
                careCase.caseNumber(),
                null,
                userId,
                CaseMessage.Kind.INFORMATION,
                "Jouren har beviljat hjälp i ett nytt ärende. Ta över det.");
        Facts facts = Facts.of(CaseVariables.APPLICATION_ID, application.id());
        processes.begin("careCase", careCase.caseNumber(), facts);
        return new Started(careCase.caseNumber(), facts, false);
    }

    private static StartCase asApplication(GrantOnCall typed, LocalDate today) {
        return new StartCase(
                typed.identityNumber(),
                typed.fullName(),
                Application.Kind.APPLICATION,
                Law.SOL,
                today,
                Application.Channel.ON_CALL,
                Application.Capacity.SELF,
                null,
                typed.concerns(),
                true);
    }
}
