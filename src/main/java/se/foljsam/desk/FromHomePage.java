package se.foljsam.desk;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.overview.HomePage;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.OnlyReads;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** What is done from the start page: a message is read, a case is searched for. */
@Controller
class FromHomePage {
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{4}-\\d{6}");
    private final HomePage home;
    private final CaseMessageBoard board;
    private final CaseReadings readings;
    private final CaseFile caseFile;
    private final AccessLog accessLog;
    private final AllOrNothing allOrNothing;

    FromHomePage(
            HomePage home,
            CaseMessageBoard board,
            CaseReadings readings,
            CaseFile caseFile,
            AccessLog accessLog,
            AllOrNothing allOrNothing) {
        this.home = home;
        this.board = board;
        this.readings = readings;
        this.caseFile = caseFile;
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
                        return new PageStep.Done(null, "enhet".equals(step.text("from")) ? "/enhet" : "/");
                    },
                    () -> home.start(step.user(), step.model()));
        } catch (NoSuchElementException notTheirs) {
            board.caseIdOf(id)
                    .flatMap(readings::caseNumberOf)
                    .ifPresent(number -> accessLog.refused(number, reader.userId(), "meddelande"));
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notTheirs);
        }
    }

    /** Finds a case by its number or by the person's identity number, which is therefore posted and never stands in an address. */
    @PostMapping("/sok")
    @OnlyReads
    String search(@RequestParam(defaultValue = "") String sought, Authentication user, Model model) {
        Reader reader = Reader.of(user);
        if (!reader.handlesCases()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String typed = sought.strip();
        boolean byNumber = CASE_NUMBER.matcher(typed).matches();
        Optional<String> found;
        if (byNumber) {
            found = Optional.of(typed).filter(readings::isCase);
        } else {
            try {
                found = readings.caseNumberOf(IdentityNumber.parse(typed).digits());
            } catch (IllegalArgumentException neither) {
                model.addAttribute(
                        "searchProblem", "Skriv ett ärendenummer, till exempel 2026-000123, eller ett personnummer.");
                return searchAgain(sought, user, model);
            }
        }
        if (!byNumber) {
            found.ifPresent(number -> accessLog.seen(number, reader.userId(), "sökning på personnummer"));
        }
        Optional<String> readable = found.filter(number -> reader.mayRead(caseFile.byNumber(number)));
        if (readable.isEmpty()) {
            found.ifPresent(number -> accessLog.refused(number, reader.userId(), "sökning"));
            model.addAttribute("searchProblem", "Du har inget sådant ärende att läsa.");
            return searchAgain(sought, user, model);
        }
        return "redirect:/arende/" + readable.get();
    }

    private String searchAgain(String sought, Authentication user, Model model) {
        model.addAttribute("sought", sought);
        return home.start(user, model);
    }
}
