package se.foljsam.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.page.TypedFields;
import se.foljsam.page.Written;
import se.foljsam.taskform.Rejected;

/** Follow-ups in figures, for a period: the share held in time, and what people answer about quality (G10, G16, K2, K4). For those who lead; holds no person. */
@Controller
@RequestMapping("/uppfoljningar/siffror")
class FollowUpFiguresPage {
    private final BoardReadings board;
    private final FollowUpFigures figures;
    private final Written written;
    private final Clock clock;

    FollowUpFiguresPage(BoardReadings board, FollowUpFigures figures, Written written, Clock clock) {
        this.board = board;
        this.figures = figures;
        this.written = written;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam Map<String, String> asked, Authentication user, Model model, HttpServletResponse response) {
        Reader reader = Reader.of(user);
        if (!reader.leads()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LocalDate today = SwedishTime.today(clock);
        LocalDate from = today.minusYears(1);
        LocalDate to = today;
        try {
            LocalDate typedFrom = TypedFields.date(asked, "fran");
            LocalDate typedTo = TypedFields.date(asked, "till");
            from = typedFrom == null ? from : typedFrom;
            to = typedTo == null ? to : typedTo;
            Rejected.fieldIf(to.isBefore(from), "till", "kan inte vara före den första dagen.");
        } catch (Rejected rejected) {
            AllOrNothing.show("siffror", rejected, model, response);
            from = today.minusYears(1);
            to = today;
        }
        Scope scope = Scope.named(reader.scopes().contains("enheten") ? "enheten" : "teamet");
        model.addAttribute("w", written);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("typed", asked);
        model.addAttribute("byHandler", board.byHandler(scope, reader, from, to));
        model.addAttribute("byUnit", board.byUnit(scope, reader, from, to));
        model.addAttribute("answersByUnit", figures.byUnit(scope, reader, from, to));
        model.addAttribute("answersByTeam", figures.byTeam(scope, reader, from, to));
        return "follow-up-figures";
    }
}
