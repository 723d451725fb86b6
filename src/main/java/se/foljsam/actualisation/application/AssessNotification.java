package se.foljsam.actualisation.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.actualisation.application.AssessNotificationForm.Contact;
import se.foljsam.actualisation.application.AssessNotificationForm.Wish;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The preliminary assessment of a notification (A2): the person is asked whether they want to apply. Yes: the application counts as received that day and the investigation starts, or it is joined to one that goes
 * on. No, or not asked: documented with its reason, and no investigation. That a child may be harmed has the time of the law (L11) and is passed on to those who investigate such matters.
 */
@ForForm
class AssessNotification implements TaskUseCase<AssessNotificationForm>, WatchFacts {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Joining joining;
    private final Watches watches;
    private final Clock clock;

    AssessNotification(CaseFile caseFile, Applications applications, Joining joining, Watches watches, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.joining = joining;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AssessNotificationForm> open(TaskAtHand task) {
        Application notification = application(task);
        return FormView.filledIn(new AssessNotificationForm(
                        Contact.notYet(), Wish.notKnown(SwedishTime.today(clock)), null, null))
                .show("receivedOn", SwedishTime.written(notification.receivedOn()))
                .show("who", notification.who())
                .show("concerns", notification.concerns())
                .show("childProtection", notification.isChildProtection())
                .show("othersText", joining.othersThan(notification))
                .choices("openInvestigations", joining.choicesFor(notification));
    }

    @Override
    public void check(TaskAtHand task, AssessNotificationForm typed, Problems problems) {
        LocalDate today = SwedishTime.today(clock);
        LocalDate contacted = typed.contact().contactedOn();
        problems.addIf(
                contacted != null && contacted.isBefore(application(task).receivedOn()),
                "contactedOn",
                "kan inte vara före dagen då anmälan kom in.");
        problems.addIfAhead("contactedOn", contacted, today);
        problems.addIfAhead("informedOn", typed.wish().informedOn(), today);
    }

    @Override
    public Facts submit(TaskAtHand task, AssessNotificationForm typed) {
        Application notification = application(task);
        watches.happened(WatchKind.PRELIMINARY_ASSESSMENT, task.caseNumber(), notification.id());
        if (typed.wasAsked()) {
            notification.asked(typed.contact().contactedOn());
        } else {
            notification.notAsked(typed.contact().notAskedReason(), typed.passedOnTo());
        }
        if (typed.applies()) {
            apply(task, notification, typed);
        } else {
            drop(task, notification, typed);
        }
        return Facts.of(CaseVariables.MATTER_OPENED, typed.applies());
    }

    private void apply(TaskAtHand task, Application notification, AssessNotificationForm typed) {
        notification.becomesApplication(
                typed.contact().contactedOn(), typed.wish().law());
        notification.informed(typed.toldOn());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning: utredning inleds",
                "Den enskilde vill ansöka. Ansökan räknas som inkommen %s. Fick information om insatsen %s."
                        .formatted(typed.contact().contactedOn(), typed.toldOn()));
        if (typed.wish().joinTo() == null) {
            notification.investigate();
            applications.save(notification);
            caseFile.openMatter(
                    task.caseNumber(),
                    Matter.Kind.valueOf(notification.kind().name()),
                    typed.wish().law(),
                    notification.id());
        } else {
            joining.join(notification, typed.wish().joinTo(), task.caseNumber(), task.userId());
        }
    }

    private void drop(TaskAtHand task, Application notification, AssessNotificationForm typed) {
        notification.isNotPursued(typed.reason());
        applications.save(notification);
        String asked = typed.wasAsked()
                ? "Den enskilde kontaktades %s och vill inte ansöka."
                        .formatted(typed.contact().contactedOn())
                : "Den enskilde är inte tillfrågad: " + typed.contact().notAskedReason();
        String passedOn = typed.passedOnTo() == null ? "" : " Lämnad till " + typed.passedOnTo() + ".";
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förhandsbedömning: ingen utredning",
                "%s %s%s".formatted(asked, typed.reason(), passedOn));
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
        return Optional.of(
                DeadlineFacts.from(notification.law().name(), child, StartEvent.NOTIFICATION, notification.receivedOn())
                        .of(notification.isChildProtection() ? "CHILD_PROTECTION" : "OTHER"));
    }

    private Application application(TaskAtHand task) {
        return applications.findById(task.id(CaseVariables.APPLICATION_ID)).orElseThrow();
    }
}
