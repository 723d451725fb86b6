package se.foljsam.overview;

import se.foljsam.followup.question.QuestionReadings;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.access.Groups;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.WithoutUserRights;
import se.foljsam.overview.WatchReadings.Settled;

/** What waits for the one who has logged in: messages, own cases by nearest day, and the way to a case. */
@Controller
class HomePage {
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{4}-\\d{6}");
    private static final String PAGE = "index";
    private final CaseMessageBoard board;
    private final CaseReadings readings;
    private final CaseFile caseFile;
    private final AccessLog accessLog;
    private final OrdersByUnit unitsOrders;
    private final TaskService tasks;
    private final MailNotes mailNotes;
    private final QuestionReadings questions;
    private final Absences absences;
    private final WithoutUserRights withoutUserRights;
    private final Written written;
    private final WatchReadings watches;
    private final Clock clock;

    HomePage(
            CaseMessageBoard board,
            CaseReadings readings,
            CaseFile caseFile,
            AccessLog accessLog,
            OrdersByUnit unitsOrders,
            @Lazy TaskService tasks,
            MailNotes mailNotes,
            QuestionReadings questions,
            Absences absences,
            WithoutUserRights withoutUserRights,
            Written written,
            WatchReadings watches,
            Clock clock) {
        this.board = board;
        this.readings = readings;
        this.caseFile = caseFile;
        this.accessLog = accessLog;
        this.unitsOrders = unitsOrders;
        this.tasks = tasks;
        this.mailNotes = mailNotes;
        this.questions = questions;
        this.absences = absences;
        this.withoutUserRights = withoutUserRights;
        this.written = written;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * A message that waits.
     *
     * @param settled in Swedish, if what it reminds of is done since, or no longer waited for; null otherwise
     * @param orderId the order it is about, if the reader's unit has it; null otherwise
     */
    record Unread(
            long id,
            String caseNumber,
            boolean mayOpen,
            Long orderId,
            String when,
            String by,
            String kind,
            String settled,
            String text) {}

    /** What still waits first, then what is done since. */
    private List<Unread> unread(Reader reader) {
        List<CaseMessage> messages = board.unread(reader.userId(), reader.groups());
        Map<Long, String> settled =
                watches
                        .settledAmong(messages.stream()
                                .map(CaseMessage::aboutWatch)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                Settled::id, watch -> watch.done() ? "Klart sedan dess" : "Bevakas inte längre"));
        return messages.stream()
                .map(message -> unread(message, settled.get(message.aboutWatch()), reader))
                .sorted(Comparator.comparing(message -> message.settled() != null))
                .toList();
    }

    private Unread unread(CaseMessage message, String settled, Reader reader) {
        String number = readings.caseNumberOf(message.careCaseId()).orElseThrow();
        return new Unread(
                message.id(),
                number,
                reader.mayRead(caseFile.byNumber(number)),
                Optional.ofNullable(message.orderId())
                        .flatMap(unitsOrders::order)
                        .filter(order -> reader.belongsTo(order.unit()))
                        .map(UnitsOrder::orderId)
                        .orElse(null),
                written.time(message.sentAt()),
                written.person(message.sentBy()),
                message.kind().name(),
                settled,
                message.messageText());
    }

    @GetMapping("/")
    String start(Authentication user, Model model) {
        Reader reader = Reader.of(user);
        model.addAttribute("w", written);
        model.addAttribute("today", SwedishTime.today(clock));
        model.addAttribute("unread", unread(reader));
        model.addAttribute("mailNotes", mailNotes.of(reader));
        model.addAttribute("handlesCases", reader.handlesCases());
        model.addAttribute("isProvider", reader.isProvider());
        model.addAttribute("isHandler", reader.groups().contains(Groups.HANDLERS));
        if (reader.handlesCases()) {
            model.addAttribute("unanswered", questions.unansweredTo(reader.userId()));
            model.addAttribute("standsInFor", absences.standsInFor(reader.userId()));
            model.addAttribute("ownCases", readings.openCasesOf(reader.userId()));
        }
        if (!reader.scopes().isEmpty()) {
            model.addAttribute(
                    "lateWatches",
                    watches.late(WatchListPage.SCOPES.get(reader.scopes().get(0)), reader));
        }
        if (reader.isProvider()) {
            model.addAttribute("openTasks", openTasksOf(reader));
            model.addAttribute("unitsOrders", unitsOrders.ofGroups(reader.groups()));
        }
        return PAGE;
    }

    private long openTasksOf(Reader reader) {
        return withoutUserRights.call(() -> tasks.createTaskQuery()
                .taskCandidateGroupIn(reader.groups())
                .includeAssignedTasks()
                .active()
                .count());
    }

    @PostMapping("/meddelanden/{id}/last")
    String read(@PathVariable long id, Authentication user) {
        Reader reader = Reader.of(user);
        try {
            board.read(id, reader.userId(), reader.groups());
        } catch (NoSuchElementException notTheirs) {
            board.caseIdOf(id)
                    .flatMap(readings::caseNumberOf)
                    .ifPresent(number -> accessLog.refused(number, reader.userId(), "meddelande"));
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notTheirs);
        }
        return "redirect:/";
    }

    /** Finds a case by its number or by the person's identity number, which is therefore posted and never stands in an address. */
    @PostMapping("/sok")
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
        return start(user, model);
    }
}
