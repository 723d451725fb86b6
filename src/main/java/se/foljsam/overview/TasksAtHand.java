package se.foljsam.overview;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.page.Reader;
import se.foljsam.platform.WithoutUserRights;

/** What lies in a person's own hand this morning: the urgent first, then by date, so that what is late stands on top (A4, J1). */
@Component
class TasksAtHand {
    private static final int SHOWN = 8;
    private final TaskService tasks;
    private final TaskCards cards;
    private final WithoutUserRights withoutUserRights;
    private final Clock clock;

    TasksAtHand(@Lazy TaskService tasks, TaskCards cards, WithoutUserRights withoutUserRights, Clock clock) {
        this.tasks = tasks;
        this.cards = cards;
        this.withoutUserRights = withoutUserRights;
        this.clock = clock;
    }

    /**
     * The first of them.
     *
     * @param all how many there are
     * @param late how many of all have passed their time
     */
    record AtHand(List<TaskCards.Card> first, long all, long late) {}

    AtHand of(Reader reader) {
        return withoutUserRights.call(() -> new AtHand(
                cards.of(
                        own(reader)
                                .orderByTaskPriority()
                                .desc()
                                .orderByDueDate()
                                .asc()
                                .listPage(0, SHOWN),
                        reader.userId()),
                own(reader).count(),
                own(reader).dueBefore(Date.from(clock.instant())).count()));
    }

    private TaskQuery own(Reader reader) {
        return tasks.createTaskQuery().taskAssignee(reader.userId()).active();
    }
}
