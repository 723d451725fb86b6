package se.foljsam.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.Watches;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.PageBody;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.WithoutUserRights;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Submissions;
import se.foljsam.taskform.Submissions.Submission;
import se.foljsam.taskform.SubmittedText;

/** Gathers everything of a case for its page. */
@Component
public class CaseOverview implements PageBody<CareCase> {
    private final CaseFile caseFile;
    private final CaseReadings readings;
    private final Watches watches;
    private final CaseMessageBoard board;
    private final Submissions submissions;
    private final SubmittedText submittedText;
    private final Corrections corrections;
    private final AccessLog accessLog;
    private final Teams teams;
    private final ProviderUnits units;
    private final OrdersByUnit unitsOrders;
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;
    private final Written written;
    private final ShownWatch.Writer writer;

    CaseOverview(
            CaseFile caseFile,
            CaseReadings readings,
            Watches watches,
            CaseMessageBoard board,
            Submissions submissions,
            SubmittedText submittedText,
            Corrections corrections,
            AccessLog accessLog,
            Teams teams,
            ProviderUnits units,
            OrdersByUnit unitsOrders,
            @Lazy TaskService tasks,
            WithoutUserRights withoutUserRights,
            Written written,
            ShownWatch.Writer writer) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.watches = watches;
        this.board = board;
        this.submissions = submissions;
        this.submittedText = submittedText;
        this.corrections = corrections;
        this.accessLog = accessLog;
        this.teams = teams;
        this.units = units;
        this.unitsOrders = unitsOrders;
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
        this.written = written;
        this.writer = writer;
    }

    record Waiting(String name, String who, LocalDate due) {}

    record Entry(String when, String by, String journal, String heading, String text, boolean markedWrong) {}

    record Sent(String when, String by, String to, CaseMessage.Kind kind, String text, String read) {}

    public record Handed(
            long id, String form, String by, String when, String correctionReason, List<SubmittedText.Line> lines) {}

    record Seen(String when, String by, String what, boolean refused) {}

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        String number = careCase.caseNumber();
        List<CaseReadings.Ordered> orders = readings.ordersOf(careCase.id());
        Map<Long, String> services =
                orders.stream().collect(Collectors.toMap(CaseReadings.Ordered::id, CaseReadings.Ordered::service));
        List<ShownWatch> watched = watches.of(number).stream()
                .sorted(Comparator.comparing((Watch one) -> one.state() != Watch.State.OPEN)
                        .thenComparing(Watch::dueAt))
                .map(watch -> writer.of(watch, services))
                .toList();
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("isOpen", careCase.state() == CareCase.State.OPEN);
        model.addAttribute("person", caseFile.personOf(number));
        model.addAttribute("teamName", teamName(careCase.team()));
        model.addAttribute("matters", caseFile.mattersOf(careCase));
        model.addAttribute("decisions", readings.decisionsOf(careCase.id()));
        model.addAttribute("services", readings.servicesOf(careCase.id()));
        model.addAttribute("orders", orders);
        model.addAttribute("askable", unitsOrders.ofCase(careCase.id()));
        model.addAttribute("waiting", waiting(number));
        model.addAttribute("watches", watched);
        model.addAttribute(
                "movable", watched.stream().filter(ShownWatch::movable).toList());
        model.addAttribute("journal", journal(careCase));
        model.addAttribute("messages", messages(careCase));
        model.addAttribute("submissions", handed(number));
        if (reader.leads()) {
            model.addAttribute(
                    "readings",
                    accessLog.of(careCase).stream()
                            .map(seen -> new Seen(
                                    written.time(seen.seenAt()),
                                    written.person(seen.userId()),
                                    seen.what(),
                                    seen.refused()))
                            .toList());
        }
    }

    private List<Waiting> waiting(String caseNumber) {
        return withoutUserRights.call(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .active()
                        .orderByDueDate()
                        .asc()
                        .list()
                        .stream()
                        .map(task -> new Waiting(task.getName(), whoHas(task), dueOn(task)))
                        .toList());
    }

    private String whoHas(Task task) {
        return task.getAssignee() != null
                ? written.person(task.getAssignee())
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getGroupId() != null)
                        .map(link -> groupName(link.getGroupId()))
                        .findFirst()
                        .orElse("");
    }

    /** Tasks without a deadline carry a day that never comes. */
    private static LocalDate dueOn(Task task) {
        LocalDate due = task.getDueDate() == null
                ? null
                : SwedishTime.dateOf(task.getDueDate().toInstant());
        return due == null || due.getYear() > 2900 ? null : due;
    }

    /** What this user submitted in the case and may correct. */
    public List<Handed> correctable(String caseNumber, String by) {
        return submissions.of(caseNumber).stream()
                .filter(one -> one.submittedBy().equals(by) && corrections.areMadeTo(one.formId()))
                .map(this::handed)
                .toList();
    }

    private List<Handed> handed(String caseNumber) {
        return submissions.of(caseNumber).stream().map(this::handed).toList();
    }

    private Handed handed(Submission one) {
        return new Handed(
                one.id(),
                written.form(one.formId()),
                written.person(one.submittedBy()),
                written.time(one.submittedAt()),
                one.correctionReason(),
                submittedText.of(one));
    }

    private List<Entry> journal(CareCase careCase) {
        return caseFile.journalOf(careCase).stream()
                .filter(entry -> !entry.isOwnNote())
                .map(entry -> new Entry(
                        written.time(entry.writtenAt()),
                        written.person(entry.writtenBy()),
                        entry.journal() == JournalEntry.Kind.AUTHORITY ? null : unitName(entry.unitCode()),
                        entry.heading(),
                        entry.entryText(),
                        entry.isMarkedWrong()))
                .toList();
    }

    private List<Sent> messages(CareCase careCase) {
        return board.of(careCase).stream()
                .map(message -> new Sent(
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        message.toUser() == null ? groupName(message.toGroup()) : written.person(message.toUser()),
                        message.kind(),
                        message.messageText(),
                        message.readAt() == null
                                ? null
                                : written.person(message.readBy()) + " " + written.time(message.readAt())))
                .toList();
    }

    private String teamName(String team) {
        return teams.all().stream()
                .filter(one -> one.code().equals(team))
                .map(Teams.Team::name)
                .findFirst()
                .orElse(team);
    }

    private String unitName(String code) {
        return units.byCode(code).map(ProviderUnits.ProviderUnit::name).orElse(code);
    }

    private String groupName(String group) {
        return units.all().stream()
                .filter(unit -> unit.groupId().equals(group))
                .map(ProviderUnits.ProviderUnit::name)
                .findFirst()
                .orElseGet(() -> teamName(group));
    }
}
