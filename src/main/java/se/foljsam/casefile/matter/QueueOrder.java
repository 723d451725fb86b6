package se.foljsam.casefile.matter;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.UrgentWork;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.TaskPriority;
import se.foljsam.platform.WithoutUserRights;

/** Urgent work comes first in every queue, from the first task of a matter to its orders (A4). */
@Component
public class QueueOrder implements TaskPriority {
    static final int URGENT = 90;
    private final Matters matters;
    private final ObjectProvider<UrgentWork> rooms;
    private final TaskService tasks;
    private final WithoutUserRights withoutUserRights;

    QueueOrder(
            Matters matters,
            ObjectProvider<UrgentWork> rooms,
            @Lazy TaskService tasks,
            WithoutUserRights withoutUserRights) {
        this.matters = matters;
        this.rooms = rooms;
        this.tasks = tasks;
        this.withoutUserRights = withoutUserRights;
    }

    @Override
    public int of(Map<String, Long> ids) {
        boolean urgent = isUrgent(CaseVariables.APPLICATION_ID, ids.get(CaseVariables.APPLICATION_ID.name()))
                || isUrgent(CaseVariables.APPLICATION_ID, applicationOf(ids.get(CaseVariables.MATTER_ID.name())))
                || isUrgent(CaseVariables.ORDER_ID, ids.get(CaseVariables.ORDER_ID.name()));
        return urgent ? URGENT : ORDINARY;
    }

    /** Whether what led to the matter is urgent; a matter without an application is not. */
    public boolean isUrgent(Matter matter) {
        return isUrgent(CaseVariables.APPLICATION_ID, matter.applicationId());
    }

    /** Puts every open task of the case where it belongs now: what came in has become urgent, or is no longer. */
    public void putRight(String caseNumber) {
        withoutUserRights.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .active()
                .list()
                .forEach(this::putRight));
    }

    private void putRight(Task task) {
        Map<String, Long> ids = new HashMap<>();
        Stream.of(CaseVariables.APPLICATION_ID, CaseVariables.MATTER_ID, CaseVariables.ORDER_ID)
                .map(CaseVariable::name)
                .forEach(name -> ids.put(
                        name,
                        tasks.getVariable(task.getId(), name) instanceof Number number ? number.longValue() : null));
        int priority = of(ids);
        if (priority != task.getPriority()) {
            tasks.setPriority(task.getId(), priority);
        }
    }

    private Long applicationOf(Long matterId) {
        return matterId == null
                ? null
                : matters.findById(matterId).map(Matter::applicationId).orElse(null);
    }

    private boolean isUrgent(CaseVariable<Long> subject, Long id) {
        return id != null && rooms.stream().anyMatch(room -> room.isUrgent(subject, id));
    }
}
