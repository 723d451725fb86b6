package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** A task by the surface's own address: read, taken, given back and handed in as a browser does it. */
@FoljsamTest
class OnTheSurfaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    private CaseAtWork careCase;
    private String task;

    @BeforeEach
    void anOrderToAcknowledge() {
        work.openOn("2026-03-02");
        careCase = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ylva Yta", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered();
        task = work.as("petra")
                .task("userTask_acknowledgeOrder", careCase.number())
                .getId();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void aTaskIsReadWithItsFormAndWhatItIsFilledInWith() {
        JsonNode shown = json(as("petra").get("/api/uppgift/" + task));
        assertThat(shown.path("name").asText()).isEqualTo("Bekräfta uppdrag");
        assertThat(shown.path("caseNumber").asText()).isEqualTo(careCase.number());
        assertThat(shown.path("mine").asBoolean()).isFalse();
        assertThat(shown.path("takenBy").isNull()).isTrue();
        assertThat(shown.path("form").path("id").asText()).isEqualTo("acknowledge-order");
        assertThat(shown.path("data").path("caseHeader").asText()).contains("Ylva Yta");
    }

    @Test
    void itIsTakenGivenBackAndTakenByOneOnly() {
        Visitor petra = as("petra");
        Visitor pelle = as("pelle");
        assertThat(petra.send("POST", "/api/uppgift/" + task + "/ta", null).status())
                .isEqualTo(204);
        assertThat(json(petra.get("/api/uppgift/" + task)).path("mine").asBoolean())
                .isTrue();
        assertThat(json(pelle.get("/api/uppgift/" + task)).path("takenBy").asText())
                .isEqualTo("Petra Persson");

        Answer late = pelle.send("POST", "/api/uppgift/" + task + "/ta", null);
        assertThat(late.status()).isEqualTo(409);
        assertThat(json(late).path("message").asText()).contains("Petra Persson");
        assertThat(pelle.send("POST", "/api/uppgift/" + task + "/lamna", null).status())
                .isEqualTo(403);

        assertThat(petra.send("POST", "/api/uppgift/" + task + "/lamna", null).status())
                .isEqualTo(204);
        assertThat(pelle.send("POST", "/api/uppgift/" + task + "/ta", null).status())
                .isEqualTo(204);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsDone() {
        Visitor petra = as("petra");
        petra.send("POST", "/api/uppgift/" + task + "/ta", null);
        Answer refused = petra.send("POST", "/api/uppgift/" + task, "{\"answer\":\"RETURNED\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).path("problems"))
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.path("field").asText()).isNotBlank());
        assertThat(work.as("petra").sees("userTask_acknowledgeOrder", careCase.number()))
                .isTrue();
    }

    @Test
    void whoeverHandsItInReadsWhatWaitsNextAndOthersThatItIsDone() {
        Visitor petra = as("petra");
        petra.send("POST", "/api/uppgift/" + task + "/ta", null);
        Answer done = petra.send("POST", "/api/uppgift/" + task, "{\"answer\":\"ACKNOWLEDGED\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("next"))
                .extracting(next -> next.path("name").asText())
                .contains("Registrera verkställighet")
                .doesNotContain("Följ upp beslut");

        Answer late = as("pelle").send("POST", "/api/uppgift/" + task, "{\"answer\":\"ACKNOWLEDGED\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(json(late).path("message").asText()).isEqualTo("Uppgiften är redan klar (av Petra Persson).");
    }

    @Test
    void anotherSiteCannotPressForSomebody() {
        assertThat(as("petra").form("/api/uppgift/" + task + "/ta").status()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }
}
