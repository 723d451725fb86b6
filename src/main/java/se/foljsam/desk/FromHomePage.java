package se.foljsam.desk;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.overview.HomePage;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** What is done from the start page: a message is read. */
@Controller
class FromHomePage {
    private final HomePage home;
    private final CaseMessageBoard board;
    private final CaseReadings readings;
    private final AccessLog accessLog;
    private final AllOrNothing allOrNothing;

    FromHomePage(
            HomePage home,
            CaseMessageBoard board,
            CaseReadings readings,
            AccessLog accessLog,
            AllOrNothing allOrNothing) {
        this.home = home;
        this.board = board;
        this.readings = readings;
        this.accessLog = accessLog;
        this.allOrNothing = allOrNothing;
    }

    @PostMapping("/meddelanden/{id}/last")
    String read(@PathVariable long id, PageStep step) {
        Reader reader = Reader.of(step.user());
        try {
            return allOrNothing.once(
                    "last",
                    step,
                    () -> {
                        board.read(id, reader.userId(), reader.groups());
                        return new PageStep.Done(null, "/");
                    },
                    () -> home.start(step.user(), step.model()));
        } catch (NoSuchElementException notTheirs) {
            board.caseIdOf(id)
                    .flatMap(readings::caseNumberOf)
                    .ifPresent(number -> accessLog.refused(number, reader.userId(), "meddelande"));
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notTheirs);
        }
    }
}
