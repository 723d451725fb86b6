package se.foljsam.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.overview.WatchListPage;
import se.foljsam.overview.WatchListPage.Choice;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** A watched day is moved from the list of watches, and the same list is shown afterwards (J4, G20). */
@Controller
class MoveListedWatch {
    private final WatchListPage list;
    private final CaseReadings cases;
    private final CaseFile caseFile;
    private final MoveDeadline moveDeadline;
    private final AllOrNothing allOrNothing;
    private final AccessLog accessLog;

    MoveListedWatch(
            WatchListPage list,
            CaseReadings cases,
            CaseFile caseFile,
            MoveDeadline moveDeadline,
            AllOrNothing allOrNothing,
            AccessLog accessLog) {
        this.list = list;
        this.cases = cases;
        this.caseFile = caseFile;
        this.moveDeadline = moveDeadline;
        this.allOrNothing = allOrNothing;
        this.accessLog = accessLog;
    }

    @PostMapping("/bevakningar/flytta")
    String move(PageStep step) {
        String caseNumber = step.typed().getOrDefault("caseNumber", "");
        if (cases.isCase(caseNumber) && !Reader.of(step.user()).mayRead(caseFile.byNumber(caseNumber))) {
            accessLog.refused(caseNumber, step.by(), "flytt av bevakning");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reader reader = WatchListPage.reader(step.user());
        Choice choice = WatchListPage.choice(
                reader,
                step.typed().getOrDefault("visa", ""),
                step.typed().getOrDefault("slag", ""),
                WatchListPage.number(step.text("sida")));
        if (!cases.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return allOrNothing.once(
                "flytta",
                step,
                () -> {
                    moveDeadline.to(
                            caseNumber, step.number("watchId"), step.date("newDue"), step.text("reason"), step.by());
                    return new PageStep.Done(
                            "Bevakningen i ärende " + caseNumber + " är flyttad.",
                            "/bevakningar?visa=%s&slag=%s&sida=%d"
                                    .formatted(choice.scopeName(), choice.kindName(), choice.page()));
                },
                () -> list.page(choice, reader, step.model(), step.typed()));
    }
}
