package se.foljsam.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's form service with the case file behind it: the one way into and out of a user task.
 *
 * <p>Every call asks the engine's own permission first. A submission is one transaction around everything: permission, the task's state, the check of what was typed, the use case, and
 * the engine going on with the facts. A collision with another user's step is tried again from the start; what remains is told in Swedish as 400 or 409.
 */
final class CaseFormService extends FormServiceImpl {
    private final ObjectProvider<FormDoor> door;
    private final ObjectProvider<TransactionTemplate> transactions;
    private final TaskGuard guard;
    private final WithoutUserRights withoutUserRights;
    private final EngineServices engine;

    CaseFormService(
            ObjectProvider<FormDoor> door,
            ObjectProvider<TransactionTemplate> transactions,
            TaskGuard guard,
            WithoutUserRights withoutUserRights,
            EngineServices engine) {
        super();
        this.door = door;
        this.transactions = transactions;
        this.guard = guard;
        this.withoutUserRights = withoutUserRights;
        this.engine = engine;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return answering(taskId, () -> Variables.fromMap(door.getObject().open(seen(taskId), currentUser())));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> typed) {
        answering(taskId, () -> {
            Facts facts = door.getObject().submit(seen(taskId), currentUser(), typed == null ? Map.of() : typed);
            guard.letPass(taskId, () -> super.submitTaskForm(taskId, facts.asVariables()));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> typed, boolean deserialize) {
        submitTaskForm(taskId, typed);
        return Variables.createVariables();
    }

    /** A start form has no data: Tasklist asks for none, and there is no case yet to tell of. */
    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserialize) {
        super.getStartFormVariables(definitionId, List.of(), false);
        return Variables.createVariables();
    }

    /** What a start form lets choose among is written into the form itself, since it has no data. */
    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        try (InputStream form = super.getDeployedStartForm(definitionId)) {
            return new ByteArrayInputStream(door.getObject().startForm(definitionId, form.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> typed) {
        return answering(null, () -> {
            super.getStartFormVariables(definitionId, List.of(), false);
            guard.requireStartPermission(definitionId);
            String key = engine.repository().getProcessDefinition(definitionId).getKey();
            FormDoor.Started started =
                    door.getObject().start(definitionId, currentUser(), typed == null ? Map.of() : typed);
            if (started.existing()) {
                return runningRoot(key, started.caseNumber());
            }
            return guard.letStart(() -> super.submitStartForm(
                    definitionId, started.caseNumber(), started.facts().asVariables()));
        });
    }

    /** The business key is the case number and never the caller's choice. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> typed) {
        return submitStartForm(definitionId, typed);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> typed) {
        return submitStartForm(definitionId, (Map) typed);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ProcessInstance submitStartFormData(String definitionId, String businessKey, Map<String, String> typed) {
        return submitStartForm(definitionId, (Map) typed);
    }

    /**
     * Permission first, then all that is to be known of the task, in one command: what the engine read for the one it has at hand for the other.
     *
     * @throws NotYourTask if somebody finished it between two looks
     */
    private SeenTask seen(String taskId) {
        SeenTask seen = commandExecutor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new NullValueException("Cannot find task with id '" + taskId + "'.");
            }
            // what the engine's own form service asks before it hands out a task's variables
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTaskVariable(task));
            return withoutUserRights.call(() -> look(task));
        });
        if (seen == null) {
            String by = door.getObject().finishedBy(taskId);
            throw new NotYourTask("Uppgiften är redan klar" + (by == null ? "." : " (av " + by + ")."));
        }
        return seen;
    }

    /** The ids in the task's scope go with the task: only while it is still there afterwards are they all of them. Null if it is not. */
    private SeenTask look(TaskEntity task) {
        task.initializeFormKey();
        Map<String, Object> ids = engine.runtime().getVariables(task.getExecutionId(), CaseVariables.IDS);
        return exists(task.getId())
                ? new SeenTask(task, task.getProcessInstance().getBusinessKey(), ids)
                : null;
    }

    private ProcessInstance runningRoot(String key, String caseNumber) {
        return withoutUserRights.call(() -> engine.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(caseNumber)
                .singleResult());
    }

    private String currentUser() {
        Authentication user = engine.identity().getCurrentAuthentication();
        if (user == null) {
            throw new NotYourTask("Du är inte inloggad.");
        }
        return user.getUserId();
    }

    private <T> T answering(String taskId, Supplier<T> step) {
        try {
            return LostRace.tryAgain(() -> transactions.getObject().execute(status -> step.get()));
        } catch (FormRejected rejected) {
            throw refusal(Response.Status.BAD_REQUEST, rejected.inSwedish(), rejected);
        } catch (NotYourTask notYours) {
            throw refusal(Response.Status.CONFLICT, notYours.getMessage(), notYours);
        } catch (CaseRests rests) {
            throw refusal(Response.Status.CONFLICT, CaseRests.inSwedish(), rests);
        } catch (RuntimeException failure) {
            // a task that somebody else finished meanwhile is gone with its rights and its process, and the engine
            // stumbles over whichever it misses first
            if (LostRace.is(failure) || taskId != null && !exists(taskId)) {
                throw refusal(Response.Status.CONFLICT, alreadyDone(taskId), failure);
            }
            throw failure;
        }
    }

    private boolean exists(String taskId) {
        return withoutUserRights.call(
                () -> engine.task().createTaskQuery().taskId(taskId).count() > 0);
    }

    private String alreadyDone(String taskId) {
        String by = taskId == null ? null : door.getObject().finishedBy(taskId);
        return by == null
                ? "Någon annan ändrade samtidigt. Det du skrev är kvar, försök igen."
                : "Uppgiften är redan klar (av " + by + ").";
    }

    /** What reaches the browser as it is: the status and the text, without the engine's words before it. */
    static WebApplicationException refusal(Response.Status status, String swedish, Exception cause) {
        Response response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(Map.of("type", "RestException", "message", swedish))
                .build();
        return new WebApplicationException(swedish, cause, response);
    }
}
