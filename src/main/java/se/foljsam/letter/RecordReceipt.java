package se.foljsam.letter;

import java.time.Clock;
import java.util.Map;
import se.foljsam.casefile.between.DecisionReceipt.Proof;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Records the day on which the person received a decision, from which the time for appeal runs (L4); or that it was sent once more, and the wait begins again. A day that was wrong is corrected with a reason. */
@ForForm
class RecordReceipt implements TaskUseCase<RecordReceiptForm>, Correctable<RecordReceiptForm> {
    private static final Map<Proof, String> PROOFS = Map.of(
            Proof.HANDED_OVER, "överlämnat personligen",
            Proof.SIGNED_RECEIPT, "delgivningskvitto",
            Proof.POSTAL_RECEIPT, "postens kvitto",
            Proof.OWN_WORD, "eget besked",
            Proof.ASSUMED, "antaget enligt rutin");
    private final NotificationDesk desk;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    RecordReceipt(NotificationDesk desk, CaseFile caseFile, Watches watches, Clock clock) {
        this.desk = desk;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<RecordReceiptForm> open(TaskAtHand task) {
        DecisionNotification notification = desk.of(task);
        return FormView.<RecordReceiptForm>blank()
                .show("decidedOn", SwedishTime.written(notification.decidedOn()))
                .show("sentText", sent(notification))
                .show("letterLink", desk.letterLink(task));
    }

    @Override
    public void check(TaskAtHand task, RecordReceiptForm typed, Problems problems) {
        DecisionNotification notification = desk.of(task);
        if (typed.outcome() == RecordReceiptForm.Outcome.RECEIVED) {
            desk.checkDay(problems, "receivedOn", typed.receivedOn(), notification.decidedOn(), "beslutet");
        } else {
            desk.checkDay(problems, "sentOn", typed.sentOn(), notification.sentOn(), "förra gången");
        }
    }

    @Override
    public Facts submit(TaskAtHand task, RecordReceiptForm typed) {
        DecisionNotification notification = desk.of(task);
        if (typed.outcome() == RecordReceiptForm.Outcome.RECEIVED) {
            received(task, notification, typed);
        } else {
            sentAgain(task, notification, typed);
        }
        return Facts.of(CaseVariables.NOTIFICATION_OUTCOME, typed.outcome().name());
    }

    private void received(TaskAtHand task, DecisionNotification notification, RecordReceiptForm typed) {
        notification.received(typed.receivedOn(), typed.proof(), typed.note(), clock.instant(), task.userId());
        desk.keep(notification);
        watches.happened(WatchKind.DECISION_RECEIVED, task.caseNumber(), notification.decisionId());
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Beslut mottaget", receipt(notification, typed));
        caseFile.settle(task.caseNumber());
    }

    /** The wait begins again from the new day. */
    private void sentAgain(TaskAtHand task, DecisionNotification notification, RecordReceiptForm typed) {
        notification.sentAgain(typed.way(), typed.sentOn(), task.userId());
        desk.keep(notification);
        watches.drop(WatchKind.DECISION_RECEIVED, task.caseNumber(), notification.decisionId());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Beslut skickat igen",
                withNote(
                        "Beslutet av %s är %s."
                                .formatted(SwedishTime.written(notification.decidedOn()), sent(notification)),
                        typed.note()));
    }

    @Override
    public void correct(TaskAtHand task, RecordReceiptForm before, RecordReceiptForm now, String reason) {
        Rejected.fieldIf(
                before.outcome() != RecordReceiptForm.Outcome.RECEIVED
                        || now.outcome() != RecordReceiptForm.Outcome.RECEIVED,
                "outcome",
                "kan inte rättas: rätta dagen när beslutet togs emot.");
        DecisionNotification notification = desk.of(task);
        notification.correctReceipt(now.receivedOn(), now.proof(), now.note(), clock.instant(), task.userId());
        desk.keep(notification);
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Beslut mottaget, rättat",
                receipt(notification, now) + " Rättat: " + reason);
    }

    private static String receipt(DecisionNotification notification, RecordReceiptForm typed) {
        return withNote(
                "Beslutet av %s togs emot %s (%s)."
                        .formatted(
                                SwedishTime.written(notification.decidedOn()),
                                SwedishTime.written(typed.receivedOn()),
                                PROOFS.get(typed.proof())),
                typed.note());
    }

    private static String withNote(String text, String note) {
        return note == null ? text : text + " " + note;
    }

    private static String sent(DecisionNotification notification) {
        return "%s %s"
                .formatted(NotificationDesk.WAYS.get(notification.way()), SwedishTime.written(notification.sentOn()));
    }
}
