package se.foljsam.platform;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;

/** The engine's task service, which tells whoever takes a task too late who has it: in Swedish, as a conflict (409). */
final class CaseTaskService extends TaskServiceImpl {
    private final EngineServices engine;
    private final UserNames names;
    private final WithoutUserRights withoutUserRights;

    CaseTaskService(EngineServices engine, UserNames names, WithoutUserRights withoutUserRights) {
        super();
        this.engine = engine;
        this.names = names;
        this.withoutUserRights = withoutUserRights;
    }

    @Override
    public void claim(String taskId, String userId) {
        try {
            LostRace.tryAgain(() -> {
                super.claim(taskId, userId);
                return null;
            });
        } catch (TaskAlreadyClaimedException taken) {
            throw CaseFormService.refusal(Response.Status.CONFLICT, tooLate(find(taskId)), taken);
        } catch (RuntimeException failure) {
            Task task = find(taskId);
            if (task != null && !LostRace.is(failure)) {
                throw failure;
            }
            throw CaseFormService.refusal(Response.Status.CONFLICT, tooLate(task), failure);
        }
    }

    private Task find(String taskId) {
        return withoutUserRights.call(
                () -> engine.task().createTaskQuery().taskId(taskId).singleResult());
    }

    private String tooLate(Task task) {
        if (task == null) {
            return "Uppgiften är redan klar.";
        }
        return task.getAssignee() == null
                ? "Någon annan ändrade uppgiften samtidigt. Försök igen."
                : "Uppgiften är redan tagen av " + names.of(task.getAssignee()) + ".";
    }
}
