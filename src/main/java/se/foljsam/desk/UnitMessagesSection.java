package se.foljsam.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.message.CaseTalk;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** What the unit and the handler have written to each other about an order, with who has read it, and the unit's way to write (A8, J1, J3). */
@Controller
@Order(5)
class UnitMessagesSection implements PageSection<UnitsOrder> {
    private static final String NAME = "meddelanden";
    private final OrderPages pages;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final CaseTalk talk;
    private final Written written;

    UnitMessagesSection(
            @Lazy OrderPages pages, CaseFile caseFile, CaseMessageBoard board, CaseTalk talk, Written written) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.board = board;
        this.talk = talk;
        this.written = written;
    }

    record Sent(String when, String by, boolean isOwn, CaseMessage.Kind kind, String text, String read) {}

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String write(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Meddelandet är skickat till handläggaren.",
                () -> talk.toHandler(
                        orderId,
                        step.text("message"),
                        Boolean.parseBoolean(step.text("cannotWait")),
                        step.text("priority"),
                        step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        model.addAttribute("messages", messages(order));
        model.addAttribute("handlerAway", talk.handlerAway(order.caseNumber()).orElse(null));
        return EnumSet.of(Part.ACTION, Part.SHOWN);
    }

    /** To the unit's inbox or from the unit, about this order or about none in particular; nothing that the authority says inside itself. */
    private List<Sent> messages(UnitsOrder order) {
        return board.of(caseFile.byNumber(order.caseNumber())).stream()
                .filter(message -> order.unit().groupId().equals(message.toGroup())
                        || order.unit().code().equals(message.fromUnit()))
                .filter(message -> message.orderId() == null || message.orderId() == order.orderId())
                .map(message -> new Sent(
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        message.fromUnit() != null,
                        message.kind(),
                        message.messageText(),
                        message.readAt() == null
                                ? null
                                : written.person(message.readBy()) + " " + written.time(message.readAt())))
                .toList();
    }
}
