package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.Rule;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A provider sees its own unit's tasks and nothing else, by whatever address it asks. */
@Rule("J3")
class ProviderSeesOnlyItsOwnTest extends TwoUnitsAtWork {
    @Autowired
    TaskService tasks;

    @Test
    void theUnitReadsAndTakesItsOwnTask() {
        String own = unitsTask("petra");
        Visitor pelle = as("pelle");
        assertThat(pelle.get(ENGINE + "/task/" + own).status()).isEqualTo(200);
        assertThat(pelle.get("/api/uppgift/" + own).body()).contains(PERSON);
        assertThat(pelle.send("POST", "/api/uppgift/" + own + "/ta", null).status())
                .isEqualTo(204);
        assertThat(pelle.send("POST", "/api/uppgift/" + own + "/lamna", null).status())
                .isEqualTo(204);
    }

    @Test
    void anotherUnitsTaskAndTheHandlersAreOutOfReachThroughEveryDoor() {
        for (String foreign : List.of(unitsTask("ola"), handlersTask())) {
            String before =
                    tasks.createTaskQuery().taskId(foreign).singleResult().getAssignee();
            Visitor petra = as("petra");
            String task = ENGINE + "/task/" + foreign;
            isRefused(petra.get(task));
            isRefused(petra.get(task + "/form"));
            isRefused(petra.get(task + "/deployed-form"));
            isRefused(petra.get(task + "/form-variables?deserializeValues=false"));
            isRefused(petra.get(task + "/identity-links"));
            isRefused(petra.send("POST", task + "/claim", "{\"userId\":\"petra\"}"));
            isRefused(petra.send("POST", task + "/unclaim", "{}"));
            isRefused(petra.send(
                    "POST", task + "/submit-form", "{\"variables\":{\"answer\":{\"value\":\"ACKNOWLEDGED\"}}}"));
            isRefused(petra.send("PUT", "/api/drafts/" + foreign, "{\"answer\":\"RETURNED\"}"));
            isRefused(petra.get("/api/uppgift/" + foreign));
            isRefused(petra.send("POST", "/api/uppgift/" + foreign, "{\"answer\":\"ACKNOWLEDGED\"}"));
            isRefused(petra.send("POST", "/api/uppgift/" + foreign + "/ta", null));
            isRefused(petra.send("POST", "/api/uppgift/" + foreign + "/lamna", null));
            assertThat(tasks.createTaskQuery().taskId(foreign).singleResult().getAssignee())
                    .isEqualTo(before);
        }
    }

    @Test
    void nothingOfTheInvestigationIsWithinReach() {
        Visitor petra = as("petra");
        String careCase = work.as("hanna")
                .loggedIn(() -> tasks.createTaskQuery()
                        .taskId(handlersTask())
                        .singleResult()
                        .getProcessDefinitionId());
        isRefused(petra.get(ENGINE + "/process-definition/" + careCase + "/xml"));
        isRefused(petra.get(ENGINE + "/process-instance"));
        isRefused(petra.get(ENGINE + "/history/task"));
        isRefused(petra.send("POST", ENGINE + "/variable-instance", "{}"));
        assertThat(petra.get(ENGINE + "/process-definition").body()).doesNotContain("investigation");
    }

    @Test
    void theCasePageIsNotThere() {
        for (String user : List.of("petra", "ola")) {
            Visitor provider = as(user);
            isRefused(provider.get("/arende/" + ordered));
            isRefused(provider.get("/arende/" + fresh));
            isRefused(provider.form("/arende/" + ordered + "/dodsfall", "diedOn", "2026-03-01", "source", "x"));
            assertThat(provider.form("/sok", "sought", fresh).body())
                    .contains("Inget ärende med det numret.")
                    .doesNotContain("Siv", "Hanna");
            assertThat(provider.form("/sok", "sought", ordered).header("Location"))
                    .as("its own order, not the case")
                    .contains("/uppdrag/");
        }
        assertThat(as("petra").get("/").body()).doesNotContain(PERSON);
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).isIn(403, 404, 409);
        assertThat(answer.body()).doesNotContain(PERSON).doesNotContain("Siv");
    }
}
