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
    private final List<CaseBody> bodies;
    private final List<CaseSection> sections;
    private final AccessLog accessLog;
    private final AllOrNothing allOrNothing;

    CasePages(
            CaseFile caseFile,
            CaseReadings readings,
            List<CaseBody> bodies,
            List<CaseSection> sections,
            AccessLog accessLog,
            AllOrNothing allOrNothing) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.bodies = bodies;
        this.sections = sections;
        this.accessLog = accessLog;
        this.allOrNothing = allOrNothing;
    }

    /**
     * One tab of the page.
     *
     * @param asked the act whose form is to stand open; null for none
     */
    public String show(String caseNumber, CaseTab tab, String asked, Authentication user, Model model) {
        return show(caseNumber, tab, asked, user, model, Map.of());
    }

    private String show(
            String caseNumber, CaseTab tab, String asked, Authentication user, Model model, Map<String, String> typed) {
        CareCase careCase = readable(caseNumber, user);
        Reader reader = Reader.of(user);
        accessLog.seen(careCase.caseNumber(), reader.userId(), "ärendets sida");
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", CaseTab.values());
        bodies.stream().filter(body -> body.tabs().contains(tab)).forEach(body -> body.fill(careCase, reader, model));
        PageParts.fill(
                sections.stream()
                        .filter(section -> section.tab() == tab || section.isOnEveryTab())
                        .toList(),
                careCase,
                reader,
                model);
        CaseActs.fill(sections, tab, asked, model);
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    /** Does all of it and says so on the page, or nothing and shows the tab of the act again with the reason and all that was typed. */
    public String run(String action, String caseNumber, PageStep step, String done, Runnable work) {
        readable(caseNumber, step.user());
        CaseTab tab = tabOf(action);
        return allOrNothing.once(
                action,
                step,
                () -> {
                    work.run();
                    return new Done(
                            done,
                            mayStillRead(caseNumber, step.user())
                                    ? "/arende/%s?flik=%s".formatted(caseNumber, tab.address())
                                    : "/");
                },
                () -> show(caseNumber, tab, action, step.user(), step.model(), step.typed()));
    }

    private CaseTab tabOf(String action) {
        return sections.stream()
                .filter(section -> section.name().equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act " + action))
                .tab();
    }

    public CareCase readable(String caseNumber, Authentication user) {
        if (!readings.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CareCase careCase = caseFile.byNumber(caseNumber);
        if (!Reader.of(user).mayRead(careCase)) {
            accessLog.refused(caseNumber, user.getName(), "ärendets sida");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return careCase;
    }

    private boolean mayStillRead(String caseNumber, Authentication user) {
        return Reader.of(user).mayRead(caseFile.byNumber(caseNumber));
    }
}
