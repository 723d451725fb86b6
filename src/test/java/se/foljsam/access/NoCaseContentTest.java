package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import se.foljsam.support.Visitor;

/** Who watches the flow or keeps the users does it without the persons' matters. */
class NoCaseContentTest extends TwoUnitsAtWork {

    @Test
    void anAnalystSeesInstancesAndNoVariables() {
        Visitor anders = as("anders");
        Task task = work.as("hanna").task("userTask_actualiseCase", fresh);
        String instance = task.getProcessInstanceId();
        assertThat(anders.get(ENGINE + "/process-instance/count").body()).doesNotContain("\"count\":0");
        assertThat(anders.get(ENGINE + "/process-instance/" + instance + "/activity-instances")
                        .body())
                .contains("userTask_actualiseCase")
                .doesNotContain("hanna");
        assertThat(anders.get(ENGINE + "/process-definition/" + task.getProcessDefinitionId() + "/xml")
                        .status())
                .isEqualTo(200);
        assertThat(anders.send(
                                "POST",
                                ENGINE + "/variable-instance",
                                "{\"processInstanceIdIn\":[\"" + instance + "\"]}")
                        .body())
                .isEqualTo("[]");
        assertThat(anders.get(ENGINE + "/task/count").body()).isEqualTo("{\"count\":0}");
        assertThat(anders.get(ENGINE + "/task/" + task.getId()).status()).isEqualTo(403);
        assertThat(anders.get(ENGINE + "/task/" + task.getId() + "/form-variables")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorKeepsUsersAndSeesNoCase() {
        Visitor admin = as("admin");
        String task = handlersTask();
        assertThat(admin.get(ENGINE + "/user").body()).contains("hanna");
        for (String closed : new String[] {
            "/task/" + task,
            "/task/" + task + "/form-variables",
            "/task/" + task + "/deployed-form",
            "/filter",
            "/process-instance",
            "/process-definition",
            "/incident",
            "/job"
        }) {
            assertThat(admin.get(ENGINE + closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(admin.send("POST", ENGINE + "/variable-instance", "{}").status())
                .isEqualTo(403);
        assertThat(work.as("admin").sees("userTask_actualiseCase", fresh))
                .as("in the engine itself")
                .isFalse();
    }

    @Test
    void neitherOpensACasePage() {
        for (String user : new String[] {"anders", "admin"}) {
            assertThat(as(user).get("/arende/" + ordered).status()).as(user).isEqualTo(404);
            assertThat(as(user).form("/sok", "sought", ordered).status())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(as("hanna").get("/arende/" + ordered).body()).contains(PERSON);
    }

    @Test
    void anAdministratorMakesAUserAndPutsThemInAGroup() {
        Visitor admin = as("admin");
        String nils = "{\"profile\":{\"id\":\"nils\",\"firstName\":\"Nils\",\"lastName\":\"Ny\",\"email\":\"\"},"
                + "\"credentials\":{\"password\":\"foljsam\"}}";
        assertThat(admin.send("POST", ENGINE + "/user/create", nils).status()).isEqualTo(204);
        assertThat(admin.send("PUT", ENGINE + "/group/providerEken/members/nils", "{}")
                        .status())
                .isEqualTo(204);
        Visitor newcomer = as("nils");
        assertThat(newcomer.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(admin.send("DELETE", ENGINE + "/group/providerEken/members/nils", null)
                        .status())
                .isEqualTo(204);
        assertThat(newcomer.get(ENGINE + "/filter").status())
                .as("a right that is taken away is gone at once")
                .isEqualTo(401);
        assertThat(admin.send("DELETE", ENGINE + "/user/nils", null).status()).isEqualTo(204);
    }
}
