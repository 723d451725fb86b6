package se.foljsam.taskform;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.foljsam.platform.FormRejected;
import se.foljsam.platform.FormRejected.Problem;
import se.foljsam.platform.NotYourTask;
import se.foljsam.platform.WithUserRights;
import se.foljsam.taskform.OpenInCase.Next;
import se.foljsam.taskform.StartSurface.Begun;
import se.foljsam.taskform.TaskSurface.Shown;

/** What the form surface asks of the server. Every answer is given with the rights of whoever asks, and what goes wrong is said in Swedish, by field where it is one. */
@RestController
@RequestMapping("/api")
class SurfaceController {
    /** A header that no other site can send along: a browser asks first, and is told no. */
    private static final String FROM_OWN_PAGE = "X-Requested-With=foljsam";

    private static final String TASK = "/uppgift/{taskId}";
    private static final String START = "/nytt/{process}";

    private final TaskSurface surface;
    private final StartSurface starts;
    private final WithUserRights withUserRights;

    SurfaceController(TaskSurface surface, StartSurface starts, WithUserRights withUserRights) {
        this.surface = surface;
        this.starts = starts;
        this.withUserRights = withUserRights;
    }

    /** What is open in the case once a task is handed in. */
    record HandedIn(List<Next> next) {}

    /**
     * Why nothing was done.
     *
     * @param problems what is wrong at which field; empty if it is no field's fault
     */
    record Refused(String message, List<Problem> problems) {}

    @GetMapping(TASK)
    public Shown open(@PathVariable String taskId, Authentication login) {
        return withUserRights.of(login, () -> surface.open(taskId, login.getName()));
    }

    @PostMapping(path = TASK, headers = FROM_OWN_PAGE)
    public HandedIn handIn(@PathVariable String taskId, @RequestBody Map<String, Object> typed, Authentication login) {
        return new HandedIn(withUserRights.of(login, () -> surface.handIn(taskId, typed)));
    }

    @PostMapping(path = TASK + "/ta", headers = FROM_OWN_PAGE)
    public ResponseEntity<Void> take(@PathVariable String taskId, Authentication login) {
        withUserRights.of(login, () -> {
            surface.take(taskId, login.getName());
            return null;
        });
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = TASK + "/lamna", headers = FROM_OWN_PAGE)
    public ResponseEntity<Void> giveBack(@PathVariable String taskId, Authentication login) {
        withUserRights.of(login, () -> {
            surface.giveBack(taskId);
            return null;
        });
        return ResponseEntity.noContent().build();
    }

    @GetMapping(START)
    public StartSurface.Shown start(@PathVariable String process, Authentication login) {
        return withUserRights.of(login, () -> starts.open(process));
    }

    @PostMapping(path = START, headers = FROM_OWN_PAGE)
    public Begun begin(@PathVariable String process, @RequestBody Map<String, Object> typed, Authentication login) {
        return withUserRights.of(login, () -> starts.begin(process, typed));
    }

    /** The engine's form service has put what it refuses in an answer of its own, with the refusal behind it. */
    @ExceptionHandler(WebApplicationException.class)
    ResponseEntity<Refused> refused(WebApplicationException refusal) {
        List<Problem> problems = refusal.getCause() instanceof FormRejected rejected ? rejected.problems() : List.of();
        return ResponseEntity.status(refusal.getResponse().getStatus())
                .body(new Refused(refusal.getMessage(), problems));
    }

    @ExceptionHandler(NotYourTask.class)
    ResponseEntity<Refused> notYours(NotYourTask why) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(why.getMessage(), List.of()));
    }

    @ExceptionHandler(NotToBeSeen.class)
    ResponseEntity<Refused> notToBeSeen(NotToBeSeen why) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Refused(why.getMessage(), List.of()));
    }

    @ExceptionHandler(AuthorizationException.class)
    ResponseEntity<Refused> notAllowed() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(new Refused("Det får du inte göra med den här uppgiften.", List.of()));
    }
}
