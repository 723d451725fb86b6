package se.foljsam.reporting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.CaseMessageBoard;
import se.foljsam.casefile.UnitsOrders.UnitsOrder;

/** Messages to this unit's inbox about an order, or about none in particular (J1, J3). */
@Component
@Order(90)
class UnitsMessages implements PageSection<UnitsOrder> {
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Written written;

    UnitsMessages(CaseFile caseFile, CaseMessageBoard board, Written written) {
        this.caseFile = caseFile;
        this.board = board;
        this.written = written;
    }

    record Sent(String when, String by, String kind, String text) {}

    @Override
    public String name() {
        return "meddelanden";
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        model.addAttribute("messages", messages(order));
        return EnumSet.of(Part.SHOWN);
    }

    private List<Sent> messages(UnitsOrder order) {
        return board.of(caseFile.byNumber(order.caseNumber())).stream()
                .filter(message -> order.unit().groupId().equals(message.toGroup()))
                .filter(message -> message.orderId() == null || message.orderId() == order.orderId())
                .map(message -> new Sent(
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        written.word(message.kind()),
                        message.messageText()))
                .toList();
    }
}
