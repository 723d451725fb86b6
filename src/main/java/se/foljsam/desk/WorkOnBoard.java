package se.foljsam.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.followup.clock.MoveFollowUp;
import se.foljsam.overview.BoardPage;
import se.foljsam.overview.BoardPage.Choice;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.Reader;
import se.foljsam.page.TypedFields;

/** What is done from the follow-up board: a line is searched for by a number that is posted, a day is moved (G17). The same board is shown afterwards. */
@Controller
class WorkOnBoard {
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{4}-\\d{6}");
    private final BoardPage board;
    private final CaseReadings cases;
    private final CaseFile caseFile;
    private final MoveFollowUp moveFollowUp;
    private final AllOrNothing allOrNothing;
    private final AccessLog accessLog;

    WorkOnBoard(
            BoardPage board,
            CaseReadings cases,
            CaseFile caseFile,
            MoveFollowUp moveFollowUp,
            AllOrNothing allOrNothing,
            AccessLog accessLog) {
        this.board = board;
        this.cases = cases;
        this.caseFile = caseFile;
        this.moveFollowUp = moveFollowUp;
        this.allOrNothing = allOrNothing;
        this.accessLog = accessLog;
    }

    /** Finds a person's or a case's line, by a number that is posted and never stands in an address; a hit on a person is logged. */
    @PostMapping("/uppfoljningar/sok")
    String search(@RequestParam Map<String, String> asked, Authentication user, Model model) {
        Reader reader = BoardPage.reader(user);
        String typed = asked.getOrDefault("sought", "").strip();
        model.addAttribute("sought", typed);
        String sought = typed;
        if (!CASE_NUMBER.matcher(typed).matches()) {
            try {
                sought = IdentityNumber.parse(typed).digits();
            } catch (IllegalArgumentException neither) {
                model.addAttribute(
                        "searchProblem", "Skriv ett ärendenummer, till exempel 2026-000123, eller ett personnummer.");
                return board.page(board.choice(reader, asked), null, reader, model, Map.of());
            }
        }
        String view = board.page(board.choice(reader, asked), sought, reader, model, Map.of());
        BoardPage.lines(model)
                .forEach(line ->
                        accessLog.seen(line.row().caseNumber(), reader.userId(), "sökning på uppföljningstavlan"));
        return view;
    }

    @PostMapping("/uppfoljningar/flytta")
    String move(
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String caseNumber = typed.getOrDefault("caseNumber", "");
        if (!cases.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!Reader.of(user).mayRead(caseFile.byNumber(caseNumber))) {
            accessLog.refused(caseNumber, user.getName(), "flytt av uppföljning");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reader reader = BoardPage.reader(user);
        Choice choice = board.choice(reader, typed);
        List<MoveFollowUp.Done> done = new ArrayList<>();
        return allOrNothing
                .refused(() -> done.add(moveFollowUp.to(
                        caseNumber,
                        TypedFields.number(typed, "watchId"),
                        TypedFields.date(typed, "newDue"),
                        typed.get("reason"),
                        reader.userId(),
                        reader.leads())))
                .map(rejected -> {
                    AllOrNothing.show("flytta", rejected, model, response);
                    return board.page(choice, null, reader, model, typed);
                })
                .orElseGet(() -> {
                    flash.addFlashAttribute(
                            "done",
                            done.get(0) == MoveFollowUp.Done.MOVED
                                    ? "Uppföljningen i ärende " + caseNumber + " är flyttad."
                                    : "Ärende " + caseNumber
                                            + " har en annan handläggare, som har fått ditt förslag. Dagen står kvar.");
                    return "redirect:/uppfoljningar?visa=%s&ordning=%s&insats=%s&enhet=%s&veckor=%d&sida=%d"
                            .formatted(
                                    choice.visa(),
                                    choice.ordning(),
                                    choice.insats(),
                                    choice.enhet(),
                                    choice.veckor(),
                                    choice.sida());
                });
    }
}
