package se.foljsam.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.letter.DecisionNotification.Recipient;
import se.foljsam.letter.DecisionNotification.Way;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;

/** What the steps of a notification share. */
@Component
class NotificationDesk {
    static final Map<Way, String> WAYS = Map.of(
            Way.HANDED_OVER, "överlämnat personligen",
            Way.POST, "skickat med post",
            Way.POST_WITH_RECEIPT, "skickat med post och delgivningskvitto",
            Way.RECOMMENDED, "skickat som rekommenderat brev",
            Way.DIGITAL, "skickat med säker digital post");
    static final Map<Recipient, String> RECIPIENTS = Map.of(
            Recipient.PERSON, "den enskilde",
            Recipient.REPRESENTATIVE, "god man eller förvaltare",
            Recipient.CUSTODIANS, "vårdnadshavare",
            Recipient.AGENT, "ombud");
    private final DecisionNotifications notifications;
    private final CaseDocuments documents;
    private final CaseFile caseFile;
    private final Clock clock;

    NotificationDesk(DecisionNotifications notifications, CaseDocuments documents, CaseFile caseFile, Clock clock) {
        this.notifications = notifications;
        this.documents = documents;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    DecisionNotification of(TaskAtHand task) {
        return notifications
                .findByDecisionId(task.id(CaseVariables.DECISION_ID))
                .orElseThrow();
    }

    void keep(DecisionNotification notification) {
        notifications.save(notification);
    }

    LocalDate today() {
        return SwedishTime.today(clock);
    }

    boolean isProtected(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).hasProtectedIdentity();
    }

    /** Where the newest letter of the decision is downloaded; the address says nothing of the person. */
    Markdown letterLink(TaskAtHand task) {
        return documents.on(CaseDocument.Kind.DECISION_LETTER, task.id(CaseVariables.DECISION_ID)).stream()
                .findFirst()
                .map(letter -> Markdown.of(
                        "[Hämta beslutsmeddelandet (PDF)](/arende/%s/handlingar/%d)", task.caseNumber(), letter.id()))
                .orElseThrow();
    }

    /** A day on which something was done that cannot be before another, nor in the future. Nothing is said of a day that is missing. */
    void checkDay(Problems problems, String field, LocalDate day, LocalDate notBefore, String whatWasBefore) {
        problems.addIfAhead(field, day, today());
        problems.addIf(
                day != null && day.isBefore(notBefore),
                field,
                "kan inte vara före %s, %s.".formatted(whatWasBefore, SwedishTime.written(notBefore)));
    }
}
