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
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.DocumentAnswer;
import se.foljsam.page.Reader;

/** The documents of a case, for who may read the case (I7, J3). */
@Controller
@Order(30)
class CaseDocumentsSection implements CaseSection {
    private static final String NAME = "handlingar";
    private final CasePages pages;
    private final CaseFile caseFile;
    private final CaseDocuments documents;
    private final DocumentAnswer answer;

    CaseDocumentsSection(@Lazy CasePages pages, CaseFile caseFile, CaseDocuments documents, DocumentAnswer answer) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.documents = documents;
        this.answer = answer;
    }

    @GetMapping("/arende/{caseNumber}/" + NAME + "/{documentId}")
    ResponseEntity<byte[]> download(
            @PathVariable String caseNumber, @PathVariable long documentId, Authentication user) {
        CareCase careCase = pages.readable(caseNumber, user);
        CaseDocument document =
                documents.byId(documentId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (document.careCaseId() != careCase.id()) {
            answer.refuse(document, caseFile.byId(document.careCaseId()).caseNumber(), user);
        }
        return answer.of(document, caseNumber, user);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.DOCUMENTS;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<CaseDocument> all = documents.of(careCase);
        model.addAttribute("documents", all);
        return all.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
    }
}
