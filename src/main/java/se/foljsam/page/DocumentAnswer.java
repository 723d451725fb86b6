package se.foljsam.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.journal.AccessLog;

/** Hands over a document to whoever was found to have the right to it: as a file to keep or print, named by case and number only, left in no cache, and noted in the access log (L13). */
@Component
public class DocumentAnswer {
    /** A document that a browser shows by itself after all does nothing there. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final CaseDocuments documents;
    private final AccessLog accessLog;

    DocumentAnswer(CaseDocuments documents, AccessLog accessLog) {
        this.documents = documents;
        this.accessLog = accessLog;
    }

    /** Somebody tried another document than those they may see: it does not exist for them, and the try is kept in the case it belongs to (J3). */
    public void refuse(CaseDocument document, String caseNumber, Authentication user) {
        accessLog.refused(caseNumber, user.getName(), "handling " + document.id());
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    public ResponseEntity<byte[]> of(CaseDocument document, String caseNumber, Authentication user) {
        byte[] content = documents.contentOf(document);
        accessLog.seen(caseNumber, user.getName(), "handling %d: %s".formatted(document.id(), document.title()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "arende-%s-handling-%d.pdf".formatted(caseNumber, document.id()),
                                        StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(content);
    }
}
