package se.foljsam.letter;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.between.DecisionReceipt;
import se.foljsam.casefile.between.DecisionText;
import se.foljsam.casefile.between.DecisionText.Decided;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.letter.DecisionNotification.State;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;

/**
 * Sees to it that the person is told of every decision and that the day it was received is known (L3, L4). A decision nobody has been told of keeps the case open (I7); with a death nobody is told any more.
 */
@Service
class Notifications implements DecisionReceipt, HoldsCaseOpen, WatchFacts {
    private static final int AFTER_THE_LETTER = 100;
    private final DecisionNotifications notifications;
    private final DecisionText decisions;
    private final CaseFile caseFile;
    private final CaseProcesses processes;

    Notifications(
            DecisionNotifications notifications, DecisionText decisions, CaseFile caseFile, CaseProcesses processes) {
        this.notifications = notifications;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.processes = processes;
    }

    @EventListener
    @Order(AFTER_THE_LETTER)
    void on(DecisionMade made) {
        notifications.save(DecisionNotification.of(
                caseFile.byNumber(made.caseNumber()).id(),
                made.decisionId(),
                decisions.of(made.decisionId()).decidedOn()));
        processes.begin(
                "decisionNotification", made.caseNumber(), Facts.of(CaseVariables.DECISION_ID, made.decisionId()));
    }

    @EventListener
    void on(PersonDied death) {
        notifications.findByCareCaseId(caseFile.byNumber(death.caseNumber()).id()).stream()
                .filter(DecisionNotification::isOpen)
                .forEach(open -> {
                    open.drop();
                    notifications.save(open);
                });
    }

    @Override
    public Optional<Received> of(long decisionId) {
        return notifications
                .findByDecisionId(decisionId)
                .filter(notification -> notification.state() == State.RECEIVED)
                .map(notification -> new Received(notification.receivedOn(), notification.proof()));
    }

    @Override
    public Map<Long, Received> ofCase(long careCaseId) {
        return notifications.findByCareCaseId(careCaseId).stream()
                .filter(notification -> notification.state() == State.RECEIVED)
                .collect(Collectors.toMap(
                        DecisionNotification::decisionId,
                        notification -> new Received(notification.receivedOn(), notification.proof())));
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return notifications.findByCareCaseId(careCaseId).stream().anyMatch(DecisionNotification::isOpen)
                ? Optional.of("det är inte registrerat att den enskilde har fått ett beslut")
                : Optional.empty();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case DECISION_TOLD -> Optional.of(facts(subjectId, StartEvent.DECISION));
            case DECISION_RECEIVED -> Optional.of(facts(subjectId, StartEvent.DECISION_SENT));
            default -> Optional.empty();
        };
    }

    private DeadlineFacts facts(long decisionId, StartEvent event) {
        DecisionNotification notification =
                notifications.findByDecisionId(decisionId).orElseThrow();
        Decided decided = decisions.of(decisionId);
        boolean isChild = caseFile.personOf(decided.caseNumber()).isChildOn(notification.decidedOn());
        return DeadlineFacts.from(
                decided.law().name(),
                isChild,
                event,
                event == StartEvent.DECISION ? notification.decidedOn() : notification.sentOn());
    }
}
