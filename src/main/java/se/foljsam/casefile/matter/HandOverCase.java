package se.foljsam.casefile.matter;

import static se.foljsam.taskform.Rejected.isBlank;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.taskform.Rejected;

/** Hands a case to another handler, with everything that waits in it (A8). */
@Service
public class HandOverCase {
    private final CaseFile caseFile;
    private final Teams teams;
    private final CaseMessageBoard board;

    HandOverCase(CaseFile caseFile, Teams teams, CaseMessageBoard board) {
        this.caseFile = caseFile;
        this.teams = teams;
        this.board = board;
    }

    /** The new handler's team takes over with the handler, who is told. Refused for one who handles no cases and for a closed case. */
    @Transactional
    public void to(String caseNumber, String newHandler, String reason, String by) {
        Teams.Handler handler = teams.handlers().stream()
                .filter(one -> one.userId().equals(newHandler))
                .findFirst()
                .orElseThrow(() -> Rejected.field("handler", "behöver vara en handläggare. Välj i listan."));
        Rejected.fieldIf(isBlank(reason), "reason", "behöver fyllas i: varför ärendet byter handläggare.");
        CareCase careCase = caseFile.held(caseNumber);
        Rejected.fieldIf(
                careCase.state() != CareCase.State.OPEN, "handler", "går inte att ändra, ärendet är avslutat.");
        Rejected.fieldIf(careCase.handler().equals(newHandler), "handler", "har redan ärendet.");
        caseFile.moveTo(caseNumber, newHandler, handler.team(), by);
        caseFile.writeAuthorityJournal(caseNumber, by, "Skäl till byte av handläggare", reason.strip());
        board.toHandler(
                caseNumber,
                null,
                by,
                CaseMessage.Kind.INFORMATION,
                "Du är ny handläggare för ärende %s. %s".formatted(caseNumber, reason.strip()));
    }
}
