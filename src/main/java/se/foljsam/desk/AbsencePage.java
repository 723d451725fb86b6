package se.foljsam.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import se.foljsam.casefile.staff.Absences;
import se.foljsam.casefile.staff.HandlerAbsence;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.PageStep;
import se.foljsam.page.PageStep.Done;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;
import se.foljsam.platform.WithoutUserRights;
import se.foljsam.taskform.Rejected;

/**
 * A handler's own absence and stand-in, for the stand-in the tasks of the one who is away, and for whoever leads the team the absences and tasks of all of it (A8, J1). For handlers; closed to everybody else.
 */
@Controller
@RequestMapping(AbsencePage.HERE)
class AbsencePage {
    static final String HERE = "/franvaro";
    private static final String ABSENCE = "franvaro";
    private static final String HAND_OVER = "uppgifter";
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

    record StandsIn(String userId, String who, String until, List<Waiting> waiting) {}

    /**
     * A colleague as whoever leads the team sees it.
     *
     * @param away until when, and who stands in; null for one who is at work
     * @param takesOver the stand-in; null for one who is at work
     */
    record Led(String userId, String who, String away, String takesOver, int waiting) {}

    @GetMapping
    String show(Authentication user, Model model) {
        return page(user, model, Map.of());
    }

    @PostMapping
    String set(PageStep step) {
        requireHandler(step.user());
        return allOrNothing.once(
                ABSENCE,
                step,
                () -> {
                    absences.set(
                            whose(step),
                            step.date("awayFrom"),
                            step.date("awayUntil"),
                            step.text("standIn"),
                            step.by());
                    return new Done("Frånvaron är registrerad.", HERE);
                },
                () -> page(step.user(), step.model(), step.typed()));
    }

    /** One's own, or, of whoever leads the team, a colleague's: who has fallen ill does not register it. */
    private String whose(PageStep step) {
        String chosen = step.text("who");
        if (chosen == null || chosen.isEmpty() || chosen.equals(step.by())) {
            return step.by();
        }
        return absences.ledBy(step.by()).stream()
                .map(led -> led.handler().userId())
                .filter(chosen::equals)
                .findFirst()
                .orElseThrow(() -> Rejected.field("who", "behöver väljas i listan."));
    }

    @PostMapping("/uppgifter")
    String handAllOver(PageStep step) {
        requireHandler(step.user());
        return allOrNothing.once(
                HAND_OVER,
                step,
                () -> {
                    int handed = absences.handAllOver(step.text("from"), step.text("to"), step.by());
                    return new Done(
                            "%s: %d uppgifter från %s."
                                    .formatted(
                                            written.person(step.text("to")), handed, written.person(step.text("from"))),
                            HERE);
                },
                () -> page(step.user(), step.model(), step.typed()));
    }

    @PostMapping("/{id}/ta-bort")
    String cancel(@PathVariable long id, PageStep step) {
        requireHandler(step.user());
        return allOrNothing.once(
                ABSENCE,
                step,
                () -> {
                    absences.cancel(id, step.by());
                    return new Done("Frånvaron är borttagen.", HERE);
                },
                () -> page(step.user(), step.model(), step.typed()));
    }

    @PostMapping("/uppgift/{taskId}")
    String takeOver(@PathVariable String taskId, PageStep step) {
        requireHandler(step.user());
        return allOrNothing.once(
                HAND_OVER,
                step,
                () -> {
                    if (!absences.takeOver(taskId, step.by())) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                    return new Done("Uppgiften är din. Den väntar i Uppgifter.", HERE);
                },
                () -> page(step.user(), step.model(), step.typed()));
    }

    private String page(Authentication user, Model model, Map<String, String> typed) {
        requireHandler(user);
        model.addAttribute("w", written);
        model.addAttribute("absences", absences.ahead(user.getName()));
        List<Absences.Led> led = absences.ledBy(user.getName());
        model.addAttribute("standIns", standIns(user.getName(), led));
        model.addAttribute(
                "standsIn",
                absences.standsInFor(user.getName()).stream()
                        .map(absence -> new StandsIn(
                                absence.userId(),
                                written.person(absence.userId()),
                                written.date(absence.awayUntil()),
                                waitingFor(absence.userId())))
                        .toList());
        model.addAttribute("led", led.stream().map(this::led).toList());
        model.addAttribute("me", user.getName());
        model.addAttribute("typed", new HashMap<>(typed));
        return "absence";
    }

    /** Colleagues; of whoever leads the team, who registers others' absences too, everybody in it. */
    private List<Handler> standIns(String userId, List<Absences.Led> led) {
        return led.isEmpty()
                ? absences.colleagues(userId)
                : Stream.concat(led.stream().map(Absences.Led::handler), absences.myself(userId).stream())
                        .toList();
    }

    private Led led(Absences.Led one) {
        return new Led(
                one.handler().userId(),
                one.handler().name(),
                one.away()
                        .map(absence -> "till och med %s, %s ersätter"
                                .formatted(written.date(absence.awayUntil()), written.person(absence.standIn())))
                        .orElse(null),
                one.away().map(HandlerAbsence::standIn).orElse(null),
                one.waiting());
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
