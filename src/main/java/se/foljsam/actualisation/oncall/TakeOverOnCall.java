package se.foljsam.actualisation.oncall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import se.foljsam.actualisation.application.Application;
import se.foljsam.actualisation.application.Applications;
import se.foljsam.casefile.between.HelpBegan;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The handler takes over help granted on call (A5): tells the provider as soon as it is known that the help goes on, or that it is not needed. What is watched is the decision: at noon on the next working day
 * without one somebody is told, and the help goes on. The grant, once made, is valid from the day help began (C6).
 */
@ForForm
class TakeOverOnCall implements TaskUseCase<TakeOverOnCallForm>, WatchFacts, HoldsCaseOpen, HelpBegan {
    private static final String SETTLED = "onCall.settled";
    private final OnCallGrants grants;
    private final Applications applications;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final ProviderUnits units;
    private final LocalHours hours;
    private final Watches watches;
    private final CaseMessages messages;
    private final Clock clock;

    TakeOverOnCall(
            OnCallGrants grants,
            Applications applications,
            CaseFile caseFile,
            CaseMessageBoard board,
            ProviderUnits units,
            LocalHours hours,
            Watches watches,
            CaseMessages messages,
            Clock clock) {
        this.grants = grants;
        this.applications = applications;
        this.caseFile = caseFile;
        this.board = board;
        this.units = units;
        this.hours = hours;
        this.watches = watches;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public FormView<TakeOverOnCallForm> open(TaskAtHand task) {
        OnCallGrant grant = grant(task);
        Application application = applications.findById(grant.applicationId()).orElseThrow();
        return FormView.<TakeOverOnCallForm>blank()
                .show("helpBeganOn", SwedishTime.written(grant.helpBeganOn()))
                .show("unitName", grant.unitName())
                .show("concerns", application.concerns())
                .show(
                        "told",
                        grant.toldTo() == null
                                ? ""
                                : "Utföraren fick veta %s att hjälpen fortsätter (%s). Beslut väntas."
                                        .formatted(SwedishTime.written(grant.toldOn()), grant.toldTo()));
    }

    @Override
    public Facts submit(TaskAtHand task, TakeOverOnCallForm typed) {
        OnCallGrant grant = grant(task);
        LocalDate today = SwedishTime.today(clock);
        if (typed.outcome() == TakeOverOnCallForm.Outcome.GOES_ON) {
            grant.goesOn(typed.toldTo(), today, typed.note());
            tellUnit(
                    task,
                    grant,
                    "Hjälpen som jouren beviljade fortsätter tills handläggaren har beslutat. Uppdrag följer så snart som möjligt.");
            journal(
                    task,
                    "Hjälpen fortsätter. %s, %s, har fått veta det per telefon."
                            .formatted(grant.unitName(), typed.toldTo()),
                    typed);
        } else {
            Rejected.fieldIf(
                    typed.lastDay().isBefore(grant.helpBeganOn()),
                    "lastDay",
                    "kan inte vara före dagen då hjälpen började, " + SwedishTime.written(grant.helpBeganOn()) + ".");
            grant.end(typed.lastDay(), typed.note());
            watches.happened(WatchKind.ON_CALL_GRANT, task.caseNumber(), grant.applicationId());
            tellUnit(
                    task,
                    grant,
                    "Hjälpen som jouren beviljade upphör. Sista dag är %s."
                            .formatted(SwedishTime.written(typed.lastDay())));
            journal(
                    task,
                    "Hjälpen behövs inte mer. Sista dag %s.".formatted(SwedishTime.written(typed.lastDay())),
                    typed);
        }
        grants.save(grant);
        if (grant.state() == OnCallGrant.State.ENDED) {
            caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.ON_CALL_OUTCOME, typed.outcome().name());
    }

    /** The telephone call is also in the unit's inbox; one registered without a unit has none. */
    private void tellUnit(TaskAtHand task, OnCallGrant grant, String text) {
        unitOf(grant).ifPresent(unit -> {
            board.toUnit(task.caseNumber(), null, unit, task.userId(), CaseMessage.Kind.INFORMATION, text);
            caseFile.writeProviderJournal(
                    task.caseNumber(), unit.code(), task.userId(), "Hjälp beviljad på jourtid", text);
        });
    }

    private Optional<ProviderUnit> unitOf(OnCallGrant grant) {
        return Optional.ofNullable(grant.unitCode()).flatMap(units::byCode);
    }

    private void journal(TaskAtHand task, String text, TakeOverOnCallForm typed) {
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Jourbeslut övertaget",
                typed.note() == null ? text : text + " " + typed.note());
    }

    @EventListener
    void on(MatterDecided decided) {
        settle(decided.caseNumber(), decided.applicationId());
    }

    @EventListener
    void on(MatterWithdrawn withdrawn) {
        ongoing(withdrawn.applicationId())
                .ifPresent(grant -> settle(caseFile.byId(grant.careCaseId()).caseNumber(), grant.applicationId()));
    }

    /** The help ended with the person's life; its task is cancelled by whoever registers the death. */
    @EventListener
    void on(PersonDied died) {
        grants.findByCareCaseIdAndState(caseFile.byNumber(died.caseNumber()).id(), OnCallGrant.State.ONGOING)
                .forEach(grant -> {
                    grant.end(caseFile.personOf(died.caseNumber()).diedOn(), null);
                    grants.save(grant);
                });
    }

    private void settle(String caseNumber, Long applicationId) {
        ongoing(applicationId).ifPresent(grant -> {
            grant.decided();
            grants.save(grant);
            watches.happened(WatchKind.ON_CALL_GRANT, caseNumber, applicationId);
            messages.tell(SETTLED, caseNumber, CaseVariables.APPLICATION_ID, applicationId);
        });
    }

    private Optional<OnCallGrant> ongoing(Long applicationId) {
        return Optional.ofNullable(applicationId)
                .flatMap(grants::findByApplicationId)
                .filter(grant -> grant.state() == OnCallGrant.State.ONGOING);
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.ON_CALL_GRANT
                ? grants.findByApplicationId(subjectId)
                        .map(grant -> DeadlineFacts.from("SOL", false, StartEvent.HELP_BEGAN, grant.helpBeganOn())
                                .and(StartEvent.ON_CALL_SHIFT, shiftOf(grant)))
                : Optional.empty();
    }

    /** The day whose on-call shift the help began in: before the offices open it is still the shift of the evening before. */
    private LocalDate shiftOf(OnCallGrant grant) {
        LocalDate day = grant.helpBeganOn();
        boolean beforeOpening = grant.helpBeganAt() != null
                && SwedishTime.timeOf(grant.helpBeganAt()).isBefore(hours.officeFrom(day));
        return beforeOpening ? day.minusDays(1) : day;
    }

    @Override
    public Optional<LocalDate> of(Long applicationId) {
        return applicationId == null
                ? Optional.empty()
                : Stream.concat(
                                Stream.of(applicationId),
                                applications.findByJoinedToOrderById(applicationId).stream()
                                        .map(Application::id))
                        .flatMap(id -> grants.findByApplicationId(id).stream())
                        .map(OnCallGrant::helpBeganOn)
                        .min(LocalDate::compareTo);
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return grants.existsByCareCaseIdAndState(careCaseId, OnCallGrant.State.ONGOING)
                ? Optional.of("hjälp som jouren har beviljat väntar på beslut")
                : Optional.empty();
    }

    private OnCallGrant grant(TaskAtHand task) {
        return grants.findByApplicationId(task.id(CaseVariables.APPLICATION_ID)).orElseThrow();
    }
}
