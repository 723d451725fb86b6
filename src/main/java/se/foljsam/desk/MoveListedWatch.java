package se.foljsam.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.overview.WatchListPage;
import se.foljsam.overview.WatchListPage.Choice;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.Reader;
import se.foljsam.page.TypedFields;
import se.foljsam.taskform.Rejected;

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
    String move(
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String caseNumber = typed.getOrDefault("caseNumber", "");
        if (cases.isCase(caseNumber) && !Reader.of(user).mayRead(caseFile.byNumber(caseNumber))) {
            accessLog.refused(caseNumber, user.getName(), "flytt av bevakning");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reader reader = WatchListPage.reader(user);
        Choice choice = WatchListPage.choice(
                reader,
                typed.getOrDefault("visa", ""),
                typed.getOrDefault("slag", ""),
                WatchListPage.number(typed.get("sida")));
        if (!cases.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return allOrNothing
                .refused(() -> moveDeadline.to(
                        caseNumber,
                        TypedFields.number(typed, "watchId"),
                        TypedFields.date(typed, "newDue"),
                        typed.get("reason"),
                        reader.userId()))
                .map(rejected -> refused(rejected, choice, reader, model, typed, response))
                .orElseGet(() -> {
                    flash.addFlashAttribute("done", "Bevakningen i ärende " + caseNumber + " är flyttad.");
                    return "redirect:/bevakningar?visa=%s&slag=%s&sida=%d"
                            .formatted(choice.scopeName(), choice.kindName(), choice.page());
                });
    }

    private String refused(
            Rejected rejected,
            Choice choice,
            Reader reader,
            Model model,
            Map<String, String> typed,
            HttpServletResponse response) {
        AllOrNothing.show("flytta", rejected, model, response);
        return list.page(choice, reader, model, typed);
    }
}
