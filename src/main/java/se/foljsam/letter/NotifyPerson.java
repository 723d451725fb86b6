package se.foljsam.letter;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.letter.DecisionNotification.Recipient;
import se.foljsam.letter.DecisionNotification.Way;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Records how the person is told of a decision (L3). What is handed over is received there and then (L4). */
@ForForm
class NotifyPerson implements TaskUseCase<NotifyPersonForm> {
    private final NotificationDesk desk;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    NotifyPerson(NotificationDesk desk, CaseFile caseFile, Watches watches, Clock clock) {
        this.desk = desk;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<NotifyPersonForm> open(TaskAtHand task) {
        DecisionNotification notification = desk.of(task);
        Recipient usual =
                caseFile.personOf(task.caseNumber()).isChildOn(desk.today()) ? Recipient.CUSTODIANS : Recipient.PERSON;
        return FormView.filledIn(new NotifyPersonForm(null, usual, desk.today(), false, null, null))
                .show("decidedOn", SwedishTime.written(notification.decidedOn()))
                .show("letterLink", desk.letterLink(task))
                .show("isProtected", desk.isProtected(task));
    }

    @Override
    public void check(TaskAtHand task, NotifyPersonForm typed, Problems problems) {
        LocalDate decidedOn = desk.of(task).decidedOn();
        desk.checkDay(problems, "sentOn", typed.sentOn(), decidedOn, "beslutet");
        desk.checkDay(problems, "toldOrallyOn", typed.toldOrallyOn(), decidedOn, "beslutet");
        problems.addIf(
                desk.isProtected(task) && !typed.addressChecked(),
                "addressChecked",
                "behöver kryssas i: personuppgifterna är skyddade.");
    }

    @Override
    public Facts submit(TaskAtHand task, NotifyPersonForm typed) {
        DecisionNotification notification = desk.of(task);
        notification.told(typed, task.userId());
        boolean handedOver = typed.way() == Way.HANDED_OVER;
        if (handedOver) {
            notification.received(typed.sentOn(), Proof.HANDED_OVER, null, clock.instant(), task.userId());
        }
        desk.keep(notification);
        watches.happened(WatchKind.DECISION_TOLD, task.caseNumber(), notification.decisionId(), typed.sentOn());
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Underrättelse om beslut", told(notification, typed));
        if (handedOver) {
            caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.NOTIFICATION_OUTCOME, handedOver ? "RECEIVED" : "SENT");
    }

    private static String told(DecisionNotification notification, NotifyPersonForm typed) {
        String text = "Beslutet av %s är %s till %s %s."
                .formatted(
                        SwedishTime.written(notification.decidedOn()),
                        NotificationDesk.WAYS.get(typed.way()),
                        NotificationDesk.RECIPIENTS.get(typed.sentTo()),
                        SwedishTime.written(typed.sentOn()));
        return typed.toldOrallyOn() == null
                ? text
                : text
                        + " Muntligt besked gavs %s av %s."
                                .formatted(SwedishTime.written(typed.toldOrallyOn()), typed.toldOrallyBy());
    }
}
