package se.foljsam.casefile.message;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.HelpAskedFor;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.ReminderDue;
import se.foljsam.deadline.WatchKind;

/** Makes every reminder a message that reaches somebody (J4): the unit's inbox, its manager, the handler or the authority manager. */
@Component
class ReminderMessages {
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Teams teams;
    private final OrdersByUnit orders;
    private final ObjectProvider<UnitOfWatch> phases;
    private final ObjectProvider<HelpAskedFor> asked;

    ReminderMessages(
            CaseFile caseFile,
            CaseMessageBoard board,
            Teams teams,
            OrdersByUnit orders,
            ObjectProvider<UnitOfWatch> phases,
            ObjectProvider<HelpAskedFor> asked) {
        this.caseFile = caseFile;
        this.board = board;
        this.teams = teams;
        this.orders = orders;
        this.phases = phases;
        this.asked = asked;
    }

    @EventListener
    void on(ReminderDue due) {
        if (!isAnswered(due)) {
            tell(due);
        }
    }

    /** That a decision runs out is no news to whoever has the application for help after it (G19). */
    private boolean isAnswered(ReminderDue due) {
        return due.kind() == WatchKind.DECISION_END
                && orders.order(due.subjectId())
                        .filter(order -> asked.stream().anyMatch(phase -> phase.isAskedForAfter(order.decisionId())))
                        .isPresent();
    }

    private void tell(ReminderDue due) {
        switch (due.recipient()) {
            case "unit" -> tellUnit(due, unitOf(due).orElseThrow());
            case "unitManager" -> tellUser(due, unitOf(due).orElseThrow().unitManager());
            case "handler" -> tellHandler(due);
            case "authorityManager" -> tellUser(due, authorityManager(due));
            case "answerer" -> unitOf(due).ifPresentOrElse(unit -> tellUnit(due, unit), () -> tellHandler(due));
            case "answererManager" ->
                tellUser(due, unitOf(due).map(ProviderUnit::unitManager).orElseGet(() -> authorityManager(due)));
            default -> throw new IllegalArgumentException("nobody is called " + due.recipient());
        }
    }

    private Optional<ProviderUnit> unitOf(ReminderDue due) {
        return phases.stream()
                .map(phase -> phase.unitOf(due.kind(), due.subjectId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String authorityManager(ReminderDue due) {
        return teams.authorityManagerOf(caseFile.byNumber(due.caseNumber()).team());
    }

    private void tellUnit(ReminderDue due, ProviderUnit unit) {
        board.remind(due, orderId(due), unit.groupId(), null, kindOf(due), due.text());
    }

    private void tellUser(ReminderDue due, String user) {
        board.remind(due, orderId(due), null, user, kindOf(due), due.text() + about(due));
    }

    /** Several services that end with one decision are one thing to the handler; of all else each is told for itself. */
    private void tellHandler(ReminderDue due) {
        if (due.kind() == WatchKind.DECISION_END && board.hasToldHandler(due.caseNumber(), due.text())) {
            return;
        }
        tellUser(due, caseFile.byNumber(due.caseNumber()).handler());
    }

    /** Which service and unit is waited for, to whoever has several of them in a case; nothing of a decision, which concerns them all. */
    private String about(ReminderDue due) {
        if (due.kind() == WatchKind.DECISION_END) {
            return "";
        }
        return Optional.ofNullable(orderId(due))
                .flatMap(orders::order)
                .map(order -> " Gäller %s hos %s."
                        .formatted(order.service(), order.unit().name()))
                .or(() -> unitOf(due).map(unit -> " Gäller %s.".formatted(unit.name())))
                .orElse("");
    }

    private static Long orderId(ReminderDue due) {
        return due.kind().concernsOrder() ? due.subjectId() : null;
    }

    private static Kind kindOf(ReminderDue due) {
        return "reminder".equals(due.step()) ? Kind.REMINDER : Kind.ESCALATION;
    }
}
