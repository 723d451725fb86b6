package se.foljsam.letter;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderText;
import se.foljsam.casefile.between.OrderText.Ordered;
import se.foljsam.casefile.between.OrderWritten;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.document.CaseDocuments.NewDocument;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.calendar.SwedishTime;

/** Keeps an order as a document of its own each time it says something new: as it was sent, at each revision, and when its period moves (D4, D5, D8). It says what the order says and nothing else of the case (J3). */
@Component
class OrderLetter {
    private final OrderText orders;
    private final CaseFile caseFile;
    private final LetterPhrases phrases;
    private final LetterPrint print;
    private final CaseDocuments documents;

    OrderLetter(
            OrderText orders, CaseFile caseFile, LetterPhrases phrases, LetterPrint print, CaseDocuments documents) {
        this.orders = orders;
        this.caseFile = caseFile;
        this.phrases = phrases;
        this.print = print;
        this.documents = documents;
    }

    @EventListener
    void on(OrderWritten written) {
        if (documents.isKept(CaseDocument.Kind.ORDER, written.orderId(), written.edition())) {
            return;
        }
        Ordered order = orders.of(written.orderId());
        documents.keep(new NewDocument(
                caseFile.byNumber(order.caseNumber()).id(),
                CaseDocument.Kind.ORDER,
                order.orderId(),
                order.unitCode(),
                order.edition(),
                "%s, %s, version %d".formatted(order.service(), order.unit(), order.revision()),
                order.sentBy(),
                DecisionLetter.PDF,
                print.print("order", content(order, caseFile.personOf(order.caseNumber()), phrases))));
    }

    /** What the order says: all that the unit is to know, and nothing else of the case (J3). */
    static Map<String, Object> content(Ordered order, Person person, LetterPhrases phrases) {
        return Map.of(
                "o",
                order,
                "sentOn",
                SwedishTime.dateOf(order.sentAt()),
                "person",
                person,
                "p",
                phrases.with(Map.of()));
    }
}
