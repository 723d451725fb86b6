package se.foljsam.casefile.message;

import static se.foljsam.taskform.Rejected.isBlank;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.casefile.staff.HandlerAbsence;
import se.foljsam.taskform.Rejected;

/** What a unit and a case's handler write to each other (J1). What asks for an answer is a {@link AskQuestion question}, which is answered in time. */
@Service
public class CaseTalk {
    private static final String TEXT = "message";
    private final CaseMessageBoard board;
    private final CaseFile caseFile;
    private final OrdersByUnit orders;
    private final Absences absences;

    CaseTalk(CaseMessageBoard board, CaseFile caseFile, OrdersByUnit orders, Absences absences) {
        this.board = board;
        this.caseFile = caseFile;
        this.orders = orders;
        this.absences = absences;
    }

    /** The absence of the case's handler today; empty for one who is at work. */
    public Optional<HandlerAbsence> handlerAway(String caseNumber) {
        return absences.today(caseFile.byNumber(caseNumber).handler());
    }

    /**
     * From the unit to the handler; whoever stands in reads it too. If the matter cannot wait for a handler who is away, also to the lead handlers, with the unit's reason (A8).
     *
     * @param priority why it cannot wait; null or blank if it can
     * @throws Rejected by field {@code message} or {@code priority}
     */
    @Transactional
    public void toHandler(long orderId, String text, boolean cannotWait, String priority, String by) {
        UnitsOrder order = orders.order(orderId).orElseThrow();
        Rejected.fieldIf(isBlank(text), TEXT, "behöver fyllas i.");
        Rejected.fieldIf(
                cannotWait && handlerAway(order.caseNumber()).isEmpty(),
                TEXT,
                "behöver inte skickas vidare: handläggaren är på plats.");
        Rejected.fieldIf(cannotWait && isBlank(priority), "priority", "behöver fyllas i: varför det inte kan vänta.");
        refuseIfClosed(order.caseNumber());
        board.fromUnit(
                order.caseNumber(),
                orderId,
                order.unit().code(),
                by,
                Kind.INFORMATION,
                order.service() + ": " + text.strip());
        if (cannotWait) {
            String why = "Handläggaren är borta. Kan inte vänta: " + priority.strip();
            board.fromUnitToLead(
                    order.caseNumber(),
                    orderId,
                    order.unit().code(),
                    by,
                    "%s: %s %s".formatted(order.service(), text.strip(), why));
            caseFile.writeBothJournals(
                    order.caseNumber(), order.unit().code(), by, "Förste biståndshandläggare kontaktad", why);
        }
    }

    /**
     * From the authority to the unit that has an order.
     *
     * @throws Rejected by field {@code messageOrderId} or {@code message}
     */
    @Transactional
    public void toUnit(String caseNumber, long orderId, String text, String by) {
        UnitsOrder order = orders.order(orderId)
                .filter(one -> one.caseNumber().equals(caseNumber))
                .orElseThrow(() -> Rejected.field("messageOrderId", "behöver väljas i listan."));
        Rejected.fieldIf(isBlank(text), TEXT, "behöver fyllas i.");
        refuseIfClosed(caseNumber);
        board.toUnit(caseNumber, orderId, order.unit(), by, Kind.INFORMATION, order.service() + ": " + text.strip());
    }

    private void refuseIfClosed(String caseNumber) {
        Rejected.fieldIf(
                caseFile.byNumber(caseNumber).state() != CareCase.State.OPEN,
                TEXT,
                "går inte att skicka, ärendet är avslutat.");
    }
}
