package se.foljsam.desk;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.overview.TaskCards;
import se.foljsam.page.OnlyReads;
import se.foljsam.platform.WithUserRights;

/** What stands on the cards of a page of Tasklist, asked for all of them at once. Of a task that is not one's to see it answers nothing. */
@RestController
class TaskCardController {
    private static final int MOST = 200;
    private final TaskService tasks;
    private final TaskCards cards;
    private final WithUserRights withUserRights;

    TaskCardController(@Lazy TaskService tasks, TaskCards cards, WithUserRights withUserRights) {
        this.tasks = tasks;
        this.cards = cards;
        this.withUserRights = withUserRights;
    }

    /** Asks, and changes nothing: a POST, since a hundred ids are too long for an address. */
    @OnlyReads
    @PostMapping(path = "/api/kort", headers = "X-Requested-With=foljsam")
    public List<TaskCards.Card> cards(@RequestBody List<String> taskIds, Authentication login) {
        if (taskIds.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return taskIds.isEmpty()
                ? List.of()
                : withUserRights.of(
                        login,
                        () -> cards.of(
                                tasks.createTaskQuery()
                                        .taskIdIn(taskIds.toArray(String[]::new))
                                        .list(),
                                login.getName()));
    }
}
