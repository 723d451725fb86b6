package se.foljsam.desk;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.followup.clock.MoveFollowUp;
import se.foljsam.overview.BoardPage;
import se.foljsam.overview.BoardPage.Choice;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.OnlyReads;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

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
    @OnlyReads
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
    String move(PageStep step) {
        String caseNumber = step.typed().getOrDefault("caseNumber", "");
        if (!cases.isCase(caseNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!Reader.of(step.user()).mayRead(caseFile.byNumber(caseNumber))) {
            accessLog.refused(caseNumber, step.by(), "flytt av uppföljning");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reader reader = BoardPage.reader(step.user());
        Choice choice = board.choice(reader, step.typed());
        return allOrNothing.once(
                "flytta",
                step,
                () -> {
                    MoveFollowUp.Done done = moveFollowUp.to(
                            caseNumber,
                            step.number("watchId"),
                            step.date("newDue"),
                            step.text("reason"),
                            step.by(),
                            reader.leads());
                    return new PageStep.Done(
                            done == MoveFollowUp.Done.MOVED
                                    ? "Uppföljningen i ärende " + caseNumber + " är flyttad."
                                    : "Ärende " + caseNumber
                                            + " har en annan handläggare, som har fått ditt förslag. Dagen står kvar.",
                            "/uppfoljningar?visa=%s&ordning=%s&insats=%s&enhet=%s&veckor=%d&sida=%d"
                                    .formatted(
                                            choice.visa(),
                                            choice.ordning(),
                                            choice.insats(),
                                            choice.enhet(),
                                            choice.veckor(),
                                            choice.sida()));
                },
                () -> board.page(choice, null, reader, step.model(), step.typed()));
    }
}
