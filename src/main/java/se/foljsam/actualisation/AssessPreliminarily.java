package se.foljsam.actualisation;

import java.time.Clock;
import java.util.Optional;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The preliminary assessment of a notification (A2): the person is asked whether they want to apply. Yes: the application counts as received that day and the investigation starts. No:
 * documented with its reason, and no investigation.
 */
@ForForm("assess-notification")
class AssessPreliminarily implements TaskUseCase<AssessNotification>, WatchFacts {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Watches watches;
    private final Clock clock;

    AssessPreliminarily(CaseFile caseFile, Applications applications, Watches watches, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AssessNotification> open(TaskAtHand task) {
        Application notification = application(task);
        return FormView.<AssessNotification>blank()
                .show("receivedOn", notification.receivedOn())
                .show("concerns", notification.concerns());
    }

    @Override
    public Facts submit(TaskAtHand task, AssessNotification typed) {
        Application notification = application(task);
        Rejected.fieldIf(
                typed.contactedOn().isBefore(notification.receivedOn()),
                "contactedOn",
                "kan inte vara före dagen då anmälan kom in.");
        Rejected.fieldIf(
                typed.contactedOn().isAfter(SwedishTime.today(clock)), "contactedOn", "kan inte ligga i framtiden.");
        watches.happened(WatchKind.PRELIMINARY_ASSESSMENT, task.caseNumber(), notification.id());
        if (typed.applies()) {
            apply(task, notification, typed);
        } else {
            drop(task, notification, typed);
        }
        return Facts.of(CaseVariables.MATTER_OPENED, typed.applies());
    }

    private void apply(TaskAtHand task, Application notification, AssessNotification typed) {
        notification.becomesApplication(typed.contactedOn(), typed.law());
        applications.save(notification);
        caseFile.openMatter(
                task.caseNumber(), Matter.Kind.valueOf(notification.kind().name()), typed.law(), notification.id());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning: utredning inleds",
                "Den enskilde vill ansöka. Ansökan räknas som inkommen %s.".formatted(typed.contactedOn()));
    }

    private void drop(TaskAtHand task, Application notification, AssessNotification typed) {
        notification.isNotPursued(typed.reason());
        applications.save(notification);
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning: ingen utredning",
                "Den enskilde kontaktades %s och vill inte ansöka. %s".formatted(typed.contactedOn(), typed.reason()));
        caseFile.settle(task.caseNumber());
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.PRELIMINARY_ASSESSMENT) {
            return Optional.empty();
        }
        Application notification = applications.findById(subjectId).orElseThrow();
        String caseNumber = caseFile.byId(notification.careCaseId()).caseNumber();
        boolean child = caseFile.personOf(caseNumber).isChildOn(notification.receivedOn());
        return Optional.of(DeadlineFacts.from(
                notification.law().name(), child, StartEvent.NOTIFICATION, notification.receivedOn()));
    }

    private Application application(TaskAtHand task) {
        return applications.findById(task.id(CaseVariables.APPLICATION_ID)).orElseThrow();
    }
}
