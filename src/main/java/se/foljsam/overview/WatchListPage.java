package se.foljsam.overview;

import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.Reader;
import se.foljsam.page.TypedFields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.MoveDeadline;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.WatchText;
import se.foljsam.overview.WatchReadings.Row;
import se.foljsam.overview.WatchReadings.Scope;
import se.foljsam.taskform.Rejected;

/** The watches of many cases on one page, by due date: a handler's own or the team's, a manager's whole unit (J4, G20). Closed to everybody else. */
@Controller
@RequestMapping("/bevakningar")
public class WatchListPage {
    private static final String PAGE = "watches";
    public static final Map<String, Scope> SCOPES = Map.of("egna", Scope.OWN, "teamet", Scope.TEAM, "enheten", Scope.UNIT);
    private final WatchReadings readings;
    private final ShownWatch.Writer writer;
    private final CaseReadings cases;
    private final CaseFile caseFile;
    private final MoveDeadline moveDeadline;
    private final AllOrNothing allOrNothing;
    private final AccessLog accessLog;

    WatchListPage(
            WatchReadings readings,
            ShownWatch.Writer writer,
            CaseReadings cases,
            CaseFile caseFile,
            MoveDeadline moveDeadline,
            AllOrNothing allOrNothing,
            AccessLog accessLog) {
        this.readings = readings;
        this.writer = writer;
        this.cases = cases;
        this.caseFile = caseFile;
        this.moveDeadline = moveDeadline;
        this.allOrNothing = allOrNothing;
        this.accessLog = accessLog;
    }

    /** What the reader chose to see; also the fields of each form, so that the same is seen afterwards. */
    record Choice(Scope scope, String scopeName, WatchKind kind, int page) {
        public String kindName() {
            return kind == null ? "" : kind.code();
        }
    }

    record Kind(String code, String name) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String visa,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "0") int sida,
            Authentication user,
            Model model) {
        Reader reader = reader(user);
        return page(choice(reader, visa, slag, sida), reader, model, Map.of());
    }

    @PostMapping("/flytta")
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
        Reader reader = reader(user);
        Choice choice = choice(
                reader, typed.getOrDefault("visa", ""), typed.getOrDefault("slag", ""), number(typed.get("sida")));
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
        return page(choice, reader, model, typed);
    }

    private String page(Choice choice, Reader reader, Model model, Map<String, String> typed) {
        List<Row> rows = readings.open(choice.scope(), reader, choice.kind(), choice.page());
        int all = rows.isEmpty() ? 0 : rows.get(0).allRows();
        model.addAttribute("choice", choice);
        model.addAttribute("scopes", reader.scopes());
        model.addAttribute("kinds", kinds());
        model.addAttribute("watches", rows.stream().map(writer::of).toList());
        model.addAttribute("all", all);
        model.addAttribute("pages", (all + WatchReadings.ON_A_PAGE - 1) / WatchReadings.ON_A_PAGE);
        model.addAttribute("late", readings.late(choice.scope(), reader));
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
    }

    private static List<Kind> kinds() {
        return Arrays.stream(WatchKind.values())
                .map(kind -> new Kind(kind.code(), WatchText.name(kind)))
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }

    private static Reader reader(Authentication user) {
        Reader reader = Reader.of(user);
        if (reader.scopes().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    /** What was asked for if the reader may see it, else the first that they may. */
    private static Choice choice(Reader reader, String scope, String kind, int page) {
        String allowed =
                reader.scopes().contains(scope) ? scope : reader.scopes().get(0);
        return new Choice(
                SCOPES.get(allowed),
                allowed,
                Arrays.stream(WatchKind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(null),
                Math.max(0, Math.min(page, 10_000)));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
