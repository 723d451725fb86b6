package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import se.foljsam.platform.NotYourTask;
import se.foljsam.platform.UserNames;
import se.foljsam.platform.WithoutUserRights;
import se.foljsam.taskform.OpenInCase.Next;

/** A task as the surface shows it, through the engine's form service and with the rights of whoever asks: nothing here is seen that the engine would not have shown. */
@Service
class TaskSurface {
    private final FormService forms;
    private final TaskService tasks;
    private final FormJson formJson;
    private final Submissions submissions;
    private final UserNames users;
    private final RuntimeService runtime;
    private final WithoutUserRights withoutUserRights;
    private final OpenInCase openInCase;

    TaskSurface(
            @Lazy FormService forms,
            @Lazy TaskService tasks,
            FormJson formJson,
            Submissions submissions,
            UserNames users,
            @Lazy RuntimeService runtime,
            WithoutUserRights withoutUserRights,
            OpenInCase openInCase) {
        this.forms = forms;
        this.tasks = tasks;
        this.formJson = formJson;
        this.submissions = submissions;
        this.users = users;
        this.runtime = runtime;
        this.withoutUserRights = withoutUserRights;
        this.openInCase = openInCase;
    }

    /**
     * A task in front of a person.
     *
     * @param takenBy the name of who has it; null if nobody has
     * @param mine whether that is the one who asks, who may then hand it in
     * @param source where it stands that it is due when it is; empty if nowhere
     * @param form the Camunda Form
     * @param data what it is filled in with, by key
     */
    record Shown(
            String id,
            String name,
            String caseNumber,
            String takenBy,
            boolean mine,
            String source,
            JsonNode form,
            ObjectNode data) {}

    /**
     * Opens it; that it was read is logged as by any other way.
     *
     * @throws NotToBeSeen if there is none that this person may see
     * @throws NotYourTask if somebody has handed it in
     */
    Shown open(String taskId, String userId) {
        Task task = seen(taskId);
        ObjectNode data = data(forms.getTaskFormVariables(taskId, null, false));
        String source = data.remove(FormDefinition.SOURCE).asText();
        return new Shown(
                taskId,
                task.getName(),
                caseNumberOf(task),
                task.getAssignee() == null ? null : users.of(task.getAssignee()),
                userId.equals(task.getAssignee()),
                source,
                formJson.read(forms.getDeployedTaskForm(taskId)),
                data);
    }

    /** Hands it in and answers what is open in the case then, the soonest due first. */
    List<Next> handIn(String taskId, Map<String, Object> typed) {
        String caseNumber = caseNumberOf(seen(taskId));
        forms.submitTaskForm(taskId, typed);
        return openInCase.of(caseNumber);
    }

    void take(String taskId, String userId) {
        seen(taskId);
        tasks.claim(taskId, userId);
    }

    void giveBack(String taskId) {
        seen(taskId);
        tasks.setAssignee(taskId, null);
    }

    private Task seen(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            String by = submissions.submitterOf(taskId).orElseThrow(NotToBeSeen::task);
            throw new NotYourTask("Uppgiften är redan klar (av " + users.of(by) + ").");
        }
        return task;
    }

    private String caseNumberOf(Task task) {
        return withoutUserRights.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private ObjectNode data(VariableMap given) {
        ObjectNode data = formJson.mapper().createObjectNode();
        try {
            for (String name : given.keySet()) {
                data.set(name, formJson.of(given, name));
            }
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
        return data;
    }
}
