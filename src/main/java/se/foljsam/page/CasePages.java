package se.foljsam.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.PageStep.Done;

/** What every controller of the case's page needs. Whoever may not read the case is told that the page does not exist, and the try is kept. */
@Component
public class CasePages {
    private static final String PAGE = "case";
    private final CaseFile caseFile;
    private final CaseReadings readings;
    private final List<PageBody<CareCase>> bodies;
    private final List<PageSection<CareCase>> sections;
    private final AccessLog accessLog;
    private final AllOrNothing allOrNothing;

    CasePages(
            CaseFile caseFile,
            CaseReadings readings,
            List<PageBody<CareCase>> bodies,
            List<PageSection<CareCase>> sections,
            AccessLog accessLog,
            AllOrNothing allOrNothing) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.bodies = bodies;
        this.sections = sections;
        this.accessLog = accessLog;
        this.allOrNothing = allOrNothing;
    }

    /** The page, with what was typed in a form that was refused. */
    public String show(String caseNumber, Authentication user, Model model, Map<String, String> typed) {
        CareCase careCase = readable(caseNumber, user);
        Reader reader = Reader.of(user);
        accessLog.seen(careCase.caseNumber(), reader.userId(), "ärendets sida");
        bodies.forEach(body -> body.fill(careCase, reader, model));
        PageParts.fill(sections, careCase, reader, model);
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    /** Does all of it and says so on the page, or nothing and shows the page again with the reason and all that was typed. */
    public String run(String action, String caseNumber, PageStep step, String done, Runnable work) {
        readable(caseNumber, step.user());
        return allOrNothing.once(
                action,
                step,
                () -> {
                    work.run();
                    return new Done(done, mayStillRead(caseNumber, step.user()) ? "/arende/" + caseNumber : "/");
                },
                () -> show(caseNumber, step.user(), step.model(), step.typed()));
    }

    public CareCase readable(String caseNumber, Authentication user) {
        if (!readings.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!mayStillRead(caseNumber, user)) {
            accessLog.refused(caseNumber, user.getName(), "ärendets sida");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return caseFile.byNumber(caseNumber);
    }

    private boolean mayStillRead(String caseNumber, Authentication user) {
        return Reader.of(user).mayRead(caseFile.byNumber(caseNumber));
    }
}
