package se.foljsam.casefile;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.CaseMessage.Kind;
import se.foljsam.deadline.ReminderDue;
import se.foljsam.deadline.WatchKind;

/** Makes every reminder a message that reaches somebody (J4): the unit's inbox, its manager, the handler or the authority manager. */
@Component
class ReminderMessages {
    private static final String FROM = "Följsam";
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Teams teams;
    private final UnitOfOrder units;

    ReminderMessages(CaseFile caseFile, CaseMessageBoard board, Teams teams, UnitOfOrder units) {
        this.caseFile = caseFile;
        this.board = board;
        this.teams = teams;
        this.units = units;
    }

    @EventListener
    void on(ReminderDue due) {
        Kind kind = "reminder".equals(due.step()) ? Kind.REMINDER : Kind.ESCALATION;
        Long orderId = concernsOrder(due.kind()) ? due.subjectId() : null;
        switch (due.recipient()) {
            case "unit" ->
                board.toUnit(due.caseNumber(), orderId, units.unitOf(due.subjectId()), FROM, kind, due.text());
            case "unitManager" ->
                board.toUser(
                        due.caseNumber(), orderId, units.unitOf(due.subjectId()).unitManager(), FROM, kind, due.text());
            case "handler" -> board.toHandler(due.caseNumber(), orderId, FROM, kind, due.text());
            case "authorityManager" ->
                board.toUser(
                        due.caseNumber(),
                        orderId,
                        teams.authorityManagerOf(
                                caseFile.byNumber(due.caseNumber()).team()),
                        FROM,
                        kind,
                        due.text());
            default -> throw new IllegalArgumentException("nobody is called " + due.recipient());
        }
    }

    private static boolean concernsOrder(WatchKind kind) {
        return switch (kind) {
            case ORDER_ACKNOWLEDGEMENT, EXECUTION_START, EXECUTION_PLAN, DECISION_END -> true;
            default -> false;
        };
    }
}
