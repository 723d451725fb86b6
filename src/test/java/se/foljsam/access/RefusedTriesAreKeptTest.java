package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A provider tries another unit's case, order, plan, message, journal, form, draft, task and process by id, through every door: nothing comes out, nothing changes, and every try is kept. */
@Rule({"J3", "L13"})
class RefusedTriesAreKeptTest extends TwoUnitsAtWork {
    private static final String OWN = "ola";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Test
    void noPageOfAnotherUnitOpensAndNothingIsDoneThroughIt() {
        String order = "/uppdrag/" + orderAt("BJORKEN");
        Visitor ola = as(OWN);
        List<Answer> answers = new ArrayList<>();
        for (String page : List.of(
                order, order + "/plan", "/arende/" + ordered, "/arende/" + ordered + "/plan/" + orderAt("BJORKEN"))) {
            answers.add(ola.get(page));
        }
        for (String action : List.of(
                "fraga",
                "behov",
                "avbrott",
                "erbjudande",
                "uppehall",
                "dodsfall",
                "meddelanden",
                "plan",
                "journal",
                "journal/felaktig")) {
            answers.add(ola.form(order + "/" + action, everything()));
        }
        for (String action : List.of(
                "handlaggare",
                "behov",
                "fraga",
                "uppfoljning",
                "overklagande",
                "bevakning",
                "rattelse",
                "dodsfall",
                "meddelande",
                "plan")) {
            answers.add(ola.form("/arende/" + ordered + "/" + action, everything()));
        }
        int before = rows();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(PERSON, "Tre gånger per dag");
        });
        assertThat(refused())
                .hasSize(answers.size())
                .allMatch(what -> what.equals("uppdragets sida") || what.equals("ärendets sida"));
        assertThat(rows()).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ordered)
                        .suspended()
                        .count())
                .isZero();
    }

    @Test
    void noTaskOrProcessOfAnotherUnitIsReachedThroughTheApi() {
        String task = ENGINE + "/task/" + unitsTask("petra");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ordered)
                .list()
                .get(0)
                .getId();
        Visitor ola = as(OWN);
        List<Answer> answers = List.of(
                ola.get(task),
                ola.get(task + "/form"),
                ola.get(task + "/deployed-form"),
                ola.get(task + "/form-variables?deserializeValues=false"),
                ola.get(task + "/identity-links"),
                ola.get(task + "/variables"),
                ola.get(task + "/comment"),
                ola.get(task + "/attachment"),
                ola.send("POST", task + "/claim", "{\"userId\":\"ola\"}"),
                ola.send("POST", task + "/complete", "{}"),
                ola.send("POST", task + "/delegate", "{\"userId\":\"ola\"}"),
                ola.send("POST", task + "/assignee", "{\"userId\":\"ola\"}"),
                ola.send("POST", task + "/submit-form", "{\"variables\":{\"answer\":{\"value\":\"ACKNOWLEDGED\"}}}"),
                ola.send("PUT", task, "{\"name\":\"x\"}"),
                ola.send("DELETE", task, null),
                ola.send("PUT", "/api/drafts/" + unitsTask("petra"), "{\"answer\":\"RETURNED\"}"),
                ola.get(ENGINE + "/process-instance/" + instance),
                ola.get(ENGINE + "/process-instance/" + instance + "/variables"),
                ola.get(ENGINE + "/history/process-instance/" + instance),
                ola.send("DELETE", ENGINE + "/process-instance/" + instance, null));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
            assertThat(answer.body()).doesNotContain(PERSON);
        });
        assertThat(refused()).hasSize(answers.size());
        assertThat(work.as("petra").sees("userTask_acknowledgeOrder", ordered)).isTrue();
    }

    @Test
    void theUnitsOwnWorkIsNoRefusedTry() {
        String task = ENGINE + "/task/" + unitsTask(OWN);
        as(OWN).get(task);
        as(OWN).get("/uppdrag/" + orderAt("LARMET"));
        as(OWN).send("POST", task + "/submit-form", "{\"variables\":{}}");

        assertThat(refused()).isEmpty();
    }

    @Test
    void whoLeadsSeesTheRefusedTries() {
        as(OWN).get("/arende/" + ordered);

        assertThat(as("lisa").get("/arende/" + ordered).body()).contains("Ola Olofsson", "Nekad");
        assertThat(as("hanna").get("/arende/" + ordered).body()).doesNotContain("Nekad");
    }

    private static String[] everything() {
        return new String[] {
            "question", "x", "description", "x", "kind", "OTHER", "diedOn", "2026-03-01", "message", "x", "reason", "x",
            "heading", "x", "entry", "x", "wrongReason", "x", "wish", "x", "awayFrom", "2026-03-01", "since",
                    "2026-03-01"
        };
    }

    private int rows() {
        return List.of(
                        "question",
                        "changed_need",
                        "told_death",
                        "case_pause",
                        "service_offer",
                        "execution_interruption")
                .stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table
                                + " x join care_case c on c.id = x.care_case_id where c.case_number = ?")
                        .param(ordered)
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private List<String> refused() {
        return jdbc.sql(
                        "select a.what from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.refused = true and a.user_id = ?")
                .params(ordered, OWN)
                .query(String.class)
                .list();
    }

    private long orderAt(String unit) {
        return jdbc.sql(
                        "select o.id from service_order o join care_case c on c.id = o.care_case_id where c.case_number = ? and o.unit_code = ?")
                .params(ordered, unit)
                .query(Long.class)
                .single();
    }
}
