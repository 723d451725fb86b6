package se.foljsam.overview;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.page.Reader;
import se.foljsam.platform.WithoutUserRights;

/** What the start page says of the units a reader belongs to. */
@Component
class UnitsAtHome {
    private final OrdersByUnit unitsOrders;
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    UnitsAtHome(OrdersByUnit unitsOrders, @Lazy TaskService tasks, WithoutUserRights withoutUserRights) {
        this.unitsOrders = unitsOrders;
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    List<UnitsOrder> ordersOf(Reader reader) {
        return unitsOrders.ofGroups(reader.groups());
    }

    /** Tasks that wait for a unit or are in the hand of one of its people. */
    long openTasksOf(Reader reader) {
        return withoutUserRights.call(() -> tasks.createTaskQuery()
                .taskCandidateGroupIn(reader.groups())
                .includeAssignedTasks()
                .active()
                .count());
    }
}
