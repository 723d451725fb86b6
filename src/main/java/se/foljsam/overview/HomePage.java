package se.foljsam.overview;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.foljsam.access.Groups;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.followup.question.QuestionReadings;
import se.foljsam.overview.WatchReadings.Settled;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseReadings.Readable;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.page.Written;
import se.foljsam.platform.WithoutUserRights;

/** What waits for the one who has logged in: messages, own cases by nearest day, and the way to a case. */
@Controller
public class HomePage {
    private static final String PAGE = "index";
    private final CaseMessageBoard board;
    private final CaseReadings readings;
    private final CaseFile caseFile;
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
            CaseMessage.Kind kind,
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
        Map<Long, Readable> cases =
                readings.casesOf(messages.stream().map(CaseMessage::careCaseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Readable::id, Function.identity()));
        Set<Long> ownOrders = readings.ordersWith(
                messages.stream()
                        .map(CaseMessage::orderId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                reader.groups());
        return messages.stream()
                .map(message -> unread(
                        message,
                        cases.get(message.careCaseId()),
                        message.orderId() != null && ownOrders.contains(message.orderId()) ? message.orderId() : null,
                        settled.get(message.aboutWatch()),
                        reader))
                .sorted(Comparator.comparing(message -> message.settled() != null))
                .toList();
    }

    private Unread unread(CaseMessage message, Readable about, Long ownOrderId, String settled, Reader reader) {
        return new Unread(
                message.id(),
                about.caseNumber(),
                reader.mayRead(about.handler(), about.team()),
                ownOrderId,
                written.time(message.sentAt()),
                written.person(message.sentBy()),
                message.kind(),
                settled,
                message.messageText());
    }

    @GetMapping("/")
    public String start(Authentication user, Model model) {
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
                    "lateWatches", watches.late(Scope.named(reader.scopes().get(0)), reader));
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
}
