package se.foljsam.overview;

import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.foljsam.access.Groups;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.question.QuestionReadings;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.page.Written;

/** What waits for the one who has logged in: messages, own cases by nearest day, and the way to a case. */
@Controller
public class HomePage {
    private static final String PAGE = "index";
    private final UnreadMessages messages;
    private final MailNotes mailNotes;
    private final CaseReadings readings;
    private final QuestionReadings questions;
    private final Absences absences;
    private final WatchReadings watches;
    private final UnitsAtHome units;
    private final TasksAtHand tasks;
    private final Written written;
    private final Clock clock;

    HomePage(
            UnreadMessages messages,
            MailNotes mailNotes,
            CaseReadings readings,
            QuestionReadings questions,
            Absences absences,
            WatchReadings watches,
            UnitsAtHome units,
            TasksAtHand tasks,
            Written written,
            Clock clock) {
        this.messages = messages;
        this.mailNotes = mailNotes;
        this.readings = readings;
        this.questions = questions;
        this.absences = absences;
        this.watches = watches;
        this.units = units;
        this.tasks = tasks;
        this.written = written;
        this.clock = clock;
    }

    @GetMapping("/")
    public String start(Authentication user, Model model) {
        Reader reader = Reader.of(user);
        model.addAttribute("w", written);
        model.addAttribute("today", SwedishTime.today(clock));
        model.addAttribute("unread", messages.of(reader));
        model.addAttribute("mailNotes", mailNotes.of(reader));
        model.addAttribute("handlesCases", reader.handlesCases());
        model.addAttribute("isProvider", reader.isProvider());
        model.addAttribute("isHandler", reader.groups().contains(Groups.HANDLERS));
        if (reader.handlesCases()) {
            model.addAttribute("atHand", tasks.of(reader));
            model.addAttribute("unanswered", questions.unansweredTo(reader.userId()));
            model.addAttribute("standsInFor", absences.standsInFor(reader.userId()));
            model.addAttribute("ownCases", readings.openCasesOf(reader.userId()));
        }
        if (!reader.scopes().isEmpty()) {
            model.addAttribute(
                    "lateWatches", watches.late(Scope.named(reader.scopes().get(0)), reader));
        }
        if (reader.isProvider()) {
            model.addAttribute("openTasks", units.openTasksOf(reader));
            model.addAttribute("unitsOrders", units.ordersOf(reader));
        }
        return PAGE;
    }
}
