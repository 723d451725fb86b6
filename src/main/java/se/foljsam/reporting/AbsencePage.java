package se.foljsam.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.access.Groups;
import se.foljsam.casefile.Absences;
import se.foljsam.platform.WithoutUserRights;

/** A handler's own absence and stand-in, and, for the stand-in, the tasks of the one who is away (A8, J1). For handlers; closed to everybody else. */
@Controller
@RequestMapping("/franvaro")
class AbsencePage {
    private static final String ABSENCE = "franvaro";
    private final Absences absences;
    private final AllOrNothing allOrNothing;
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;
    private final Written written;

    AbsencePage(
            Absences absences,
            AllOrNothing allOrNothing,
            @Lazy TaskService tasks,
            WithoutUserRights withoutUserRights,
            Written written) {
        this.absences = absences;
        this.allOrNothing = allOrNothing;
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
        this.written = written;
    }

    record Waiting(String taskId, String name) {}

    record StandsIn(String who, String until, List<Waiting> waiting) {}

    @GetMapping
    String show(Authentication user, Model model) {
        return page(user, model, Map.of());
    }

    @PostMapping
    String set(PageStep step) {
        requireHandler(step.user());
        return allOrNothing
                .refused(() -> absences.set(
                        step.by(), step.date("awayFrom"), step.date("awayUntil"), step.text("standIn"), step.by()))
                .map(rejected -> {
                    AllOrNothing.show(ABSENCE, rejected, step.model(), step.response());
                    return page(step.user(), step.model(), step.typed());
                })
                .orElseGet(() -> step.done("Frånvaron är registrerad.", "/franvaro"));
    }

    @PostMapping("/{id}/ta-bort")
    String cancel(@PathVariable long id, PageStep step) {
        requireHandler(step.user());
        absences.cancel(id, step.by());
        return step.done("Frånvaron är borttagen.", "/franvaro");
    }

    @PostMapping("/uppgift/{taskId}")
    String takeOver(@PathVariable String taskId, PageStep step) {
        requireHandler(step.user());
        if (!absences.takeOver(taskId, step.by())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return step.done("Uppgiften är din. Den väntar i Uppgifter.", "/franvaro");
    }

    private String page(Authentication user, Model model, Map<String, String> typed) {
        requireHandler(user);
        model.addAttribute("w", written);
        model.addAttribute("absences", absences.ahead(user.getName()));
        model.addAttribute("colleagues", absences.colleagues(user.getName()));
        model.addAttribute(
                "standsIn",
                absences.standsInFor(user.getName()).stream()
                        .map(absence -> new StandsIn(
                                written.person(absence.userId()),
                                written.date(absence.awayUntil()),
                                waitingFor(absence.userId())))
                        .toList());
        model.addAttribute("typed", new HashMap<>(typed));
        return "absence";
    }

    private List<Waiting> waitingFor(String userId) {
        return withoutUserRights.call(
                () -> tasks.createTaskQuery().taskAssignee(userId).active().orderByDueDate().asc().list().stream()
                        .map(AbsencePage::waiting)
                        .toList());
    }

    private static Waiting waiting(Task task) {
        return new Waiting(task.getId(), task.getName());
    }

    private static void requireHandler(Authentication user) {
        if (!Reader.of(user).groups().contains(Groups.HANDLERS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
