package se.foljsam.actualisation.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.foljsam.actualisation.application.Application;
import se.foljsam.actualisation.application.Applications;
import se.foljsam.actualisation.application.CameIn;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.OngoingHomeCare;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor.Started;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.StartUseCase;

/**
 * The on-call supervisor grants home care to somebody without ongoing home care, out of hours (A5): an urgent application, in a new case that goes to the handler who takes over what comes from the on-call
 * service, or in the person's open case, to its handler. The unit that gives the help is told. One whose home care goes on gets changed help there instead (H1 to H3): refused here.
 *
 * <p>The same grant made again within ten minutes is answered with the case it is in.
 */
@ForForm
class GrantOnCall implements StartUseCase<GrantOnCallForm> {
    private static final Duration DOUBLED_WITHIN = Duration.ofMinutes(10);
    private final CaseFile caseFile;
    private final Applications applications;
    private final OnCallGrants grants;
    private final OngoingHomeCare homeCare;
    private final ProviderUnits units;
    private final Teams teams;
    private final CaseMessageBoard board;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final Clock clock;

    GrantOnCall(
            CaseFile caseFile,
            Applications applications,
            OnCallGrants grants,
            OngoingHomeCare homeCare,
            ProviderUnits units,
            Teams teams,
            CaseMessageBoard board,
            CaseMessages messages,
            CaseProcesses processes,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.grants = grants;
        this.homeCare = homeCare;
        this.units = units;
        this.teams = teams;
        this.board = board;
        this.messages = messages;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Map<String, List<Choice>> choices() {
        return Map.of(
                "onCallUnits",
                units.open().stream()
                        .map(unit -> new Choice(unit.name(), unit.code()))
                        .toList());
    }

    @Override
    public Started start(String userId, GrantOnCallForm typed) {
        Instant began = SwedishTime.at(typed.helpBeganOn(), typed.beganAt());
        LocalDate today = SwedishTime.today(clock);
        Rejected.ahead("helpBeganOn", typed.helpBeganOn(), today);
        Rejected.fieldIf(began.isAfter(clock.instant()), "helpBeganAt", Problems.IN_THE_FUTURE);
        ProviderUnit unit = units.byCode(typed.unitCode())
                .orElseThrow(() -> Rejected.field("unitCode", "behöver väljas i listan."));
        Person person = caseFile.person(IdentityNumber.parse(typed.identityNumber()), typed.fullName());
        if (typed.protectedIdentity()) {
            person.protect();
            caseFile.keep(person);
        }
        Optional<Application> doubled = applications.sameStart(
                person.id(),
                Application.Kind.APPLICATION.name(),
                today,
                userId,
                clock.instant().minus(DOUBLED_WITHIN),
                asked(typed));
        if (doubled.isPresent()) {
            return new Started(caseFile.byId(doubled.get().careCaseId()).caseNumber(), Facts.none(), true);
        }
        Optional<CareCase> open = caseFile.openCaseOf(person);
        open.ifPresent(careCase -> refuseIfHelped(careCase, today));
        return open.map(careCase -> inOpenCase(careCase, userId, typed, began, unit))
                .orElseGet(() -> inNewCase(person, userId, typed, began, unit));
    }

    /** What the application says: the help and why it cannot wait. */
    private static String asked(GrantOnCallForm typed) {
        return typed.help().strip() + "\n\n" + typed.concerns().strip();
    }

    private void refuseIfHelped(CareCase careCase, LocalDate today) {
        processes.refuseIfResting(careCase.caseNumber());
        Rejected.fieldIf(
                homeCare.in(careCase, today).isPresent(),
                "identityNumber",
                "har pågående hemtjänst. Registrera hjälpen som Extra hjälp på jourtid, så tar enheten det vidare till handläggaren.");
        grants.findByCareCaseIdAndState(careCase.id(), OnCallGrant.State.ONGOING).stream()
                .findFirst()
                .ifPresent(grant -> {
                    throw Rejected.field(
                            "identityNumber",
                            "har redan hjälp som jouren har beviljat sedan %s. Den gäller tills handläggaren har beslutat. Ring %s om hjälpen ändras."
                                    .formatted(SwedishTime.written(grant.helpBeganOn()), grant.unitName()));
                });
    }

    private Started inNewCase(Person person, String userId, GrantOnCallForm typed, Instant began, ProviderUnit unit) {
        Handler handler = teams.takesOverFromOnCall(person.id(), unit.code())
                .orElseThrow(() -> Rejected.field(
                        "identityNumber",
                        "kan inte registreras: ingen handläggare är utsedd att ta över från jouren."));
        CareCase careCase = caseFile.open(person, handler.userId(), handler.team());
        Facts facts = grant(
                careCase, userId, typed, began, unit, "Jouren har beviljat hjälp i ett nytt ärende. Ta över det.");
        processes.begin("careCase", careCase.caseNumber(), facts);
        return new Started(careCase.caseNumber(), facts, false);
    }

    private Started inOpenCase(CareCase open, String userId, GrantOnCallForm typed, Instant began, ProviderUnit unit) {
        Facts facts = grant(open, userId, typed, began, unit, "Jouren har beviljat hjälp. Ta över den.");
        messages.open("application.received", open.caseNumber(), facts.and(CaseVariables.MATTER_OPENED, null));
        return new Started(open.caseNumber(), facts, false);
    }

    private Facts grant(
            CareCase careCase,
            String userId,
            GrantOnCallForm typed,
            Instant began,
            ProviderUnit unit,
            String toHandler) {
        String number = careCase.caseNumber();
        CameIn what = CameIn.fromThePerson(
                Application.Kind.APPLICATION,
                Law.SOL,
                SwedishTime.today(clock),
                Application.Channel.ON_CALL,
                asked(typed),
                true);
        Application application = applications.save(Application.register(careCase, what, userId, clock.instant()));
        grants.save(OnCallGrant.grant(application, typed, began, unit, userId, clock.instant()));
        String since = "Hjälp sedan %s klockan %s".formatted(SwedishTime.written(typed.helpBeganOn()), typed.beganAt());
        caseFile.writeAuthorityJournal(
                number,
                userId,
                "Jourbeslut",
                "%s genom %s. %s %s"
                        .formatted(
                                since,
                                unit.name(),
                                typed.help().strip(),
                                typed.concerns().strip()));
        caseFile.writeProviderJournal(
                number,
                unit.code(),
                userId,
                "Hjälp beviljad på jourtid",
                "%s. %s".formatted(since, typed.help().strip()));
        board.toHandler(number, null, userId, CaseMessage.Kind.INFORMATION, toHandler);
        board.toUnit(
                number,
                null,
                unit,
                userId,
                CaseMessage.Kind.INFORMATION,
                "Jouren har beviljat hjälp sedan %s. Den fortsätter tills handläggaren har beslutat. %s"
                        .formatted(
                                SwedishTime.written(typed.helpBeganOn()),
                                typed.help().strip()));
        return Facts.of(CaseVariables.APPLICATION_ID, application.id());
    }
}
