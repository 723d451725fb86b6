package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** What is about a person is gone from a shared computer when its window is closed: no answer that can carry it may be kept, not even on disk until it is asked about. */
class NothingStaysInTheBrowserTest extends TwoUnitsAtWork {
    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    /** What Tasklist asks for while somebody works, from the list to the form and back. */
    private static final String WORK = """
            GET  /filter?itemCount=true&resourceType=Task
            GET  /filter/{filter}
            GET  /filter/{filter}/count
            POST /filter/{filter}/count {}
            POST /filter/{filter}/list {}
            GET  /task/{task}
            GET  /task/{task}/identity-links
            POST /task/{task}/complete {}
            GET  /task/unknown
            GET  /user/{user}/profile
            GET  /process-definition/{definition}
            GET  /process-definition/{definition}/xml
            """;

    @Test
    void whatTasklistAsksForIsNotKept() {
        assertNotKept("hanna", work.as("hanna").task("userTask_actualiseCase", fresh));
        assertNotKept("petra", work.as("petra").task("userTask_acknowledgeOrder", ordered));
    }

    private void assertNotKept(String user, Task task) {
        Map<String, String> things = Map.of(
                "{task}", task.getId(),
                "{instance}", task.getProcessInstanceId(),
                "{definition}", task.getProcessDefinitionId(),
                "{filter}",
                        filters.createFilterQuery()
                                .filterName("Mina uppgifter")
                                .singleResult()
                                .getId(),
                "{user}", user);
        Visitor visitor = as(user);
        assertThat(WORK.lines().map(line -> {
                    String filled = line;
                    for (Map.Entry<String, String> thing : things.entrySet()) {
                        filled = filled.replace(thing.getKey(), thing.getValue());
                    }
                    String[] parts = filled.split("\\s+", 3);
                    return keepable(
                            line, visitor.send(parts[0], ENGINE + parts[1], parts.length > 2 ? parts[2] : null));
                }))
                .as(user)
                .containsOnlyNulls();
    }

    @Test
    void whoOneIsAndWhatOneMaySeeInCockpitIsNotKept() {
        Visitor anders = as("anders");
        String cockpit = "/camunda/api/cockpit/plugin/base/default";
        assertThat(List.of(
                        anders.send("GET", "/camunda/api/admin/auth/user/default", null),
                        anders.send("POST", cockpit + "/process-instance", "{}"),
                        anders.send("POST", cockpit + "/process-instance/count", "{}"),
                        as("admin").send("GET", ENGINE + "/user?maxResults=5", null)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                });
    }

    @Test
    void ownPagesDraftsAndDocumentsAreNotKept() {
        work.settle();
        String order =
                one("select cast(min(o.id) as varchar) from service_order o join care_case c on c.id = o.care_case_id"
                        + " where o.unit_code = 'BJORKEN' and c.case_number = ?");
        String document =
                one("select cast(min(d.id) as varchar) from case_document d join care_case c on c.id = d.care_case_id"
                        + " where c.case_number = ?");
        Visitor hanna = as("hanna");
        Visitor petra = as("petra");
        assertThat(Stream.concat(
                        Stream.of(
                                        "/",
                                        "/arende/" + ordered,
                                        "/arende/" + ordered + "/handlingar/" + document,
                                        "/api/uppgift/"
                                                + work.as("hanna")
                                                        .task("userTask_actualiseCase", fresh)
                                                        .getId(),
                                        "/api/meny",
                                        "/bevakningar",
                                        "/uppfoljningar",
                                        "/uppfoljningar/kalkylblad")
                                .map(page -> ok(page, hanna.get(page))),
                        Stream.of("/", "/enhet", "/uppdrag/" + order).map(page -> ok(page, petra.get(page)))))
                .containsOnlyNulls();
        assertThat(keepable(
                        "a draft", hanna.send("PUT", "/api/drafts/" + handlersTask(), "{\"address\":\"Storgatan 1\"}")))
                .isNull();
        assertThat(ok("a task", hanna.get("/api/uppgift/" + handlersTask()))).isNull();
        assertThat(ok("a task's page", hanna.get("/uppgift/" + handlersTask()))).isNull();
        assertThat(ok("figures", as("lisa").get("/uppfoljningar/siffror"))).isNull();
        assertThat(keepable("no such case", hanna.get("/arende/1"))).isNull();
        assertThat(keepable("to the login", as("anonymous").get("/arende/" + ordered)))
                .isNull();
    }

    private String one(String query) {
        return jdbc.sql(query).param(ordered).query(String.class).single();
    }

    private static String ok(String what, Answer answer) {
        return answer.status() == 200 ? keepable(what, answer) : answer.status() + " " + what;
    }

    /** Nothing when no browser keeps it. */
    private static String keepable(String what, Answer answer) {
        String said = answer.header("Cache-Control");
        return said.equals("no-store") ? null : "%s: %d %s".formatted(what, answer.status(), said);
    }
}
