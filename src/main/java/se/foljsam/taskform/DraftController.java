package se.foljsam.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.foljsam.platform.LostRace;
import se.foljsam.platform.NotYourTask;

/** Takes drafts from the browser while the user types, so that nothing personal needs to stay there. */
@RestController
class DraftController {
    /** A header that no other site can send along: a browser asks first, and is told no. */
    private static final String OWN_PAGE = "foljsam";

    private static final int LARGEST = 3_000_000;
    private final OwnDrafts drafts;
    private final TransactionTemplate transaction;

    DraftController(OwnDrafts drafts, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /** Of two drafts at once, each is kept whole and the later one stays. */
    @PutMapping("/api/drafts/{taskId}")
    public ResponseEntity<Void> keep(
            @PathVariable String taskId,
            @RequestHeader("X-Requested-With") String from,
            @RequestBody ObjectNode typed,
            Principal user) {
        if (!OWN_PAGE.equals(from)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (typed.toString().length() > LARGEST) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        LostRace.tryAgain(() -> transaction.execute(status -> {
            drafts.keep(taskId, user.getName(), typed);
            return null;
        }));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler(NotYourTask.class)
    ResponseEntity<String> notYours(NotYourTask why) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(why.getMessage());
    }
}
