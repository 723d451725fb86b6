package se.foljsam.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.DocumentAnswer;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.Reader;

/** An order's documents, for the unit that has it: those that were written to that unit, and nothing else of the case (J3). */
@Controller
@Order(30)
class OrderDocumentsSection implements PageSection<UnitsOrder> {
    private static final String NAME = "handlingar";
    private final OrderPages pages;
    private final CaseFile caseFile;
    private final CaseDocuments documents;
    private final DocumentAnswer answer;

    OrderDocumentsSection(@Lazy OrderPages pages, CaseFile caseFile, CaseDocuments documents, DocumentAnswer answer) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.documents = documents;
        this.answer = answer;
    }

    @GetMapping("/uppdrag/{orderId}/" + NAME + "/{documentId}")
    ResponseEntity<byte[]> download(@PathVariable long orderId, @PathVariable long documentId, Authentication user) {
        UnitsOrder order = pages.readable(orderId, user);
        CaseDocument document =
                documents.byId(documentId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (writtenTo(order).stream().noneMatch(one -> one.id() == documentId)) {
            answer.refuse(document, caseFile.byId(document.careCaseId()).caseNumber(), user);
        }
        return answer.of(document, order.caseNumber(), user);
    }

    private List<CaseDocument> writtenTo(UnitsOrder order) {
        return documents.on(CaseDocument.Kind.ORDER, order.orderId()).stream()
                .filter(document -> order.unit().code().equals(document.unitCode()))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<CaseDocument> written = writtenTo(order);
        model.addAttribute("documents", written);
        return written.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
    }
}
