package se.foljsam.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import se.foljsam.taskform.OpenInCase.Next;

/** What begins a process, as the surface shows it: through the engine's form service, and for those only who may start it. */
@Service
class StartSurface {
    private final FormService forms;
    private final RepositoryService repository;
    private final FormJson formJson;
    private final OpenInCase openInCase;

    StartSurface(
            @Lazy FormService forms, @Lazy RepositoryService repository, FormJson formJson, OpenInCase openInCase) {
        this.forms = forms;
        this.repository = repository;
        this.formJson = formJson;
        this.openInCase = openInCase;
    }

    /** A form that begins something, under the name of what has happened. */
    record Shown(String name, JsonNode form) {}

    /** What has begun, and what waits there for whoever began it. */
    record Begun(String caseNumber, List<Next> next) {}

    /** @throws NotToBeSeen if there is nothing of that name that this person may begin */
    Shown open(String process) {
        ProcessDefinition definition = startable(process);
        return new Shown(nameOf(definition), formJson.read(forms.getDeployedStartForm(definition.getId())));
    }

    Begun begin(String process, Map<String, Object> typed) {
        String caseNumber =
                forms.submitStartForm(startable(process).getId(), typed).getBusinessKey();
        return new Begun(caseNumber, openInCase.of(caseNumber));
    }

    private String nameOf(ProcessDefinition definition) {
        return repository
                .getBpmnModelInstance(definition.getId())
                .<Process>getModelElementById(definition.getKey())
                .getChildElementsByType(StartEvent.class)
                .iterator()
                .next()
                .getName();
    }

    private ProcessDefinition startable(String process) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .startableInTasklist()
                .startablePermissionCheck()
                .singleResult();
        if (definition == null) {
            throw NotToBeSeen.start();
        }
        return definition;
    }
}
