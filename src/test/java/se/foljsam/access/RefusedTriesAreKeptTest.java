package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.foljsam.Rule;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A provider tries another unit's case, order, plan, message, journal, form, draft, task and process by id, through every door: nothing comes out, nothing changes, and every try is kept. */
@Rule({"J3", "L13"})
class RefusedTriesAreKeptTest extends TwoUnitsAtWork {
    private static final String OWN = "ola";

    private record Door(RequestMethod method, String address) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Test
    void noPageOfAnotherUnitOpensAndNothingIsDoneThroughIt() {
        Visitor ola = as(OWN);
        int before = rows();
        Map<String, Answer> answers = new TreeMap<>();
        doorsOfOrdersAndCases().forEach(door -> {
            String address = door.address()
                    .replace("{orderId}", "" + orderAt("BJORKEN"))
                    .replaceFirst("/arende/\\{\\w+}", "/arende/" + ordered)
                    .replaceAll("\\{\\w+}", "1");
            answers.put(
                    door.toString(),
                    door.method() == RequestMethod.GET ? ola.get(address) : ola.form(address, everything()));
        });

        assertThat(answers).hasSizeGreaterThan(30);
        assertThat(answers).allSatisfy((door, answer) -> {
            assertThat(answer.status()).as(door).isEqualTo(404);
            assertThat(answer.body()).as(door).doesNotContain(PERSON, "Tre gånger per dag");
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

    /** Every address of ours under an order or a case, as the application itself knows them: a door added tomorrow is tried too. */
    private List<Door> doorsOfOrdersAndCases() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(address -> address.matches("/(uppdrag|arende)/\\{.*"))
                        .flatMap(address -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Door(method, address))))
                .toList();
    }

    private static String[] everything() {
        return new String[] {
            "question", "x", "description", "x", "kind", "OTHER", "diedOn", "2026-03-01", "message", "x", "reason", "x",
            "heading", "x", "entry", "x", "wrongReason", "x", "wish", "x", "awayFrom", "2026-03-01", "since",
                    "2026-03-01"
        };
    }

    /** Of this case, in every table that belongs to a case but the log that keeps the tries. */
    private int rows() {
        return jdbc
                .sql(
                        "select table_name from information_schema.columns where lower(column_name) = 'care_case_id' and lower(table_name) <> 'access_log'")
                .query(String.class)
                .list()
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
