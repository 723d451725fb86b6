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
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.deadline.calendar.SwedishTime;
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
    private final HelpedAlready helped;
    private final KeepOnCallGrant keep;
    private final ProviderUnits units;
    private final Teams teams;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final Clock clock;

    GrantOnCall(
            CaseFile caseFile,
            Applications applications,
            HelpedAlready helped,
            KeepOnCallGrant keep,
            ProviderUnits units,
            Teams teams,
            CaseMessages messages,
            CaseProcesses processes,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.helped = helped;
        this.keep = keep;
        this.units = units;
        this.teams = teams;
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
                typed.asked());
        if (doubled.isPresent()) {
            return new Started(caseFile.byId(doubled.get().careCaseId()).caseNumber(), Facts.none(), true);
        }
        Optional<CareCase> open = caseFile.openCaseOf(person);
        open.ifPresent(careCase -> helped.refuse(careCase, today));
        return open.map(careCase -> inOpenCase(careCase, userId, typed, began, unit))
                .orElseGet(() -> inNewCase(person, userId, typed, began, unit));
    }

    private Started inNewCase(Person person, String userId, GrantOnCallForm typed, Instant began, ProviderUnit unit) {
        Handler handler = teams.takesOverFromOnCall(person.id(), unit.code())
                .orElseThrow(() -> Rejected.field(
                        "identityNumber",
                        "kan inte registreras: ingen handläggare är utsedd att ta över från jouren."));
        CareCase careCase = caseFile.open(person, handler.userId(), handler.team());
        Facts facts = keep.keep(
                careCase, userId, typed, began, unit, "Jouren har beviljat hjälp i ett nytt ärende. Ta över det.");
        processes.begin("careCase", careCase.caseNumber(), facts);
        return new Started(careCase.caseNumber(), facts, false);
    }

    private Started inOpenCase(CareCase open, String userId, GrantOnCallForm typed, Instant began, ProviderUnit unit) {
        Facts facts = keep.keep(open, userId, typed, began, unit, "Jouren har beviljat hjälp. Ta över den.");
        messages.open("application.received", open.caseNumber(), facts.and(CaseVariables.MATTER_OPENED, null));
        return new Started(open.caseNumber(), facts, false);
    }
}
