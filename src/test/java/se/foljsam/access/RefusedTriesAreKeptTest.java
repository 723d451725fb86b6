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
import se.foljsam.page.CaseTab;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Kept;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A provider tries another unit's case, order, plan, message, journal, form, draft, task and process by id, through every door: nothing comes out, nothing changes, and every try is kept. */
@Rule({"J3", "L13"})
class RefusedTriesAreKeptTest extends TwoUnitsAtWork {
    private static final String OWN = "ola";
    private static final String OF_AN_ORDER_OR_A_CASE = "/(uppdrag|arende)/\\{.*";

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
        Map<String, Long> before = everythingKept();
        Map<String, Answer> answers = new TreeMap<>();
        doorsOfOrdersAndCases().forEach(door -> {
            String address = addressOf(door, "BJORKEN");
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
        assertThat(everythingKept()).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ordered)
                        .suspended()
                        .count())
                .isZero();
    }

    /** What is refused above is refused for who asks: the unit itself, and the handler, come through every one of these doors. */
    @Test
    void theSameDoorsAreOpenToThoseWhoBelongThere() {
        begunAtBjorken();
        work.as("petra").submit("userTask_makePlan", ordered, Typed.plan("2026-06-01"));
        Map<String, Answer> answers = new TreeMap<>();
        doorsOfOrdersAndCases().stream()
                .filter(door -> !door.address().contains("{appealId}"))
                .forEach(door -> {
                    Visitor belongs = as(door.address().startsWith("/uppdrag") ? "petra" : "hanna");
                    String address = addressOf(door, "BJORKEN");
                    answers.put(
                            door.toString(),
                            door.method() == RequestMethod.GET ? belongs.get(address) : belongs.form(address));
                });

        assertThat(answers).hasSizeGreaterThan(30);
        assertThat(answers)
                .allSatisfy((door, answer) ->
                        assertThat(answer.status()).as(door).isLessThan(500).isNotIn(403, 404));
        assertThat(refused()).isEmpty();
    }

    /** A door tried with an id of one's own and, in its fields, the id of something at another unit. */
    @Test
    void noNoteOrSubmissionOfAnotherUnitIsReachedThroughOnesOwnOrder() {
        as("petra").form("/uppdrag/" + orderAt("BJORKEN") + "/journal", "heading", "Nyckel", "entry", "I lådan.");
        begunAtBjorken();
        String own = "/uppdrag/" + orderAt("LARMET");
        Map<String, Long> before = everythingKept();

        List<Answer> answers = List.of(
                as(OWN).form(
                                own + "/journal/felaktig",
                                "wrongEntry",
                                newest("journal_entry x where x.heading = 'Nyckel'"),
                                "wrongReason",
                                "x"),
                as(OWN).form(
                                own + "/rattelse",
                                "submissionId",
                                newest("submission x where x.form_id = 'register-execution'"),
                                "reason",
                                "x"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("behöver väljas i listan").doesNotContain("I lådan.", "Kim Kontakt");
        });
        assertThat(everythingKept()).isEqualTo(before);
        assertThat(refused()).containsExactly("anteckning", "inlämnad uppgift");
    }

    @Test
    void noMessageWatchOrTaskOfAnotherUnitIsReachedThroughTheOtherPages() {
        as("hanna")
                .form(
                        "/arende/" + ordered + "/meddelande",
                        "messageOrderId",
                        "" + orderAt("BJORKEN"),
                        "message",
                        "Nyckeln ligger i lådan.");
        String message = newest("case_message x where x.to_group = 'providerBjorken'");
        String watch = newest("watch x where x.kind = 'ORDER_ACKNOWLEDGEMENT'");
        String task = unitsTask("petra");
        Map<String, Long> before = everythingKept();
        Visitor ola = as(OWN);

        List<Answer> answers = List.of(
                ola.form("/meddelanden/" + message + "/last"),
                ola.form("/franvaro/uppgift/" + task),
                ola.form(
                        "/bevakningar/flytta",
                        "caseNumber",
                        ordered,
                        "watchId",
                        watch,
                        "newDue",
                        "2026-03-05",
                        "reason",
                        "x"),
                ola.form(
                        "/uppfoljningar/flytta",
                        "caseNumber",
                        ordered,
                        "watchId",
                        watch,
                        "newDue",
                        "2026-03-05",
                        "reason",
                        "x"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(PERSON);
        });
        assertThat(everythingKept()).isEqualTo(before);
        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "meddelande", "POST uppgift (id)", "flytt av bevakning", "flytt av uppföljning");
        for (String closed :
                List.of("/ej-verkstallda", "/bevakningar", "/uppfoljningar", "/franvaro", "/tidsgranser")) {
            assertThat(ola.get(closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(ola.form("/sok", "sought", ordered).body()).doesNotContain(PERSON);
    }

    /** A door with an id that is none of these is tried by no test: whoever adds one says here who is refused. */
    @Test
    void everyDoorWithAnIdIsTried() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(address -> address.contains("{") && !address.matches(OF_AN_ORDER_OR_A_CASE))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "/meddelanden/{id}/last",
                        "/franvaro/{id}/ta-bort",
                        "/franvaro/uppgift/{taskId}",
                        "/api/drafts/{taskId}",
                        // holds nothing of the task
                        "/uppgift/{taskId}",
                        "/api/uppgift/{taskId}",
                        // of no case yet; who may begin what is tried in ShutDoorsTest
                        "/nytt/{process}",
                        "/api/nytt/{process}",
                        "/api/uppgift/{taskId}/ta",
                        "/api/uppgift/{taskId}/lamna",
                        // of a run and of no case; strangers are tried in ImportOfABoard
                        "/uppfoljningar/inlasning/{id}",
                        "/uppfoljningar/inlasning/{id}/kor",
                        "/uppfoljningar/inlasning/{id}/ta-bort");
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
                ola.get("/api/uppgift/" + unitsTask("petra")),
                ola.send("POST", "/api/uppgift/" + unitsTask("petra"), "{\"answer\":\"ACKNOWLEDGED\"}"),
                ola.send("POST", "/api/uppgift/" + unitsTask("petra") + "/ta", null),
                ola.send("POST", "/api/uppgift/" + unitsTask("petra") + "/lamna", null),
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

        assertThat(CasePageTabs.tab(as("lisa"), ordered, CaseTab.DOCUMENTS)).contains("Ola Olofsson", "Nekad");
        assertThat(CasePageTabs.all(as("hanna"), ordered)).doesNotContain("Nekad");
    }

    /** Every address of ours under an order or a case, as the application itself knows them: a door added tomorrow is tried too. */
    private List<Door> doorsOfOrdersAndCases() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(address -> address.matches(OF_AN_ORDER_OR_A_CASE))
                        .flatMap(address -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Door(method, address))))
                .toList();
    }

    private void begunAtBjorken() {
        work.as("petra").submit("userTask_acknowledgeOrder", ordered, Typed.of("answer", "ACKNOWLEDGED"));
        work.as("petra")
                .submit(
                        "userTask_registerExecution",
                        ordered,
                        Typed.of(
                                "startedOn", "2026-03-02",
                                "contactAnswer", "ACCEPTED",
                                "fixedCareContact", "Kim Kontakt"));
    }

    private String addressOf(Door door, String unit) {
        return door.address()
                .replace("{orderId}", "" + orderAt(unit))
                .replaceFirst("/arende/\\{\\w+}", "/arende/" + ordered)
                .replace("{documentId}", documentFor(door, unit))
                .replace(
                        "{decisionId}",
                        newest("care_decision x join care_case c on c.id = x.care_case_id where c.case_number = '"
                                + ordered + "'"))
                .replaceAll("\\{\\w+}", "1");
    }

    /** The unit's own order as a file, or the letter of the case's decision. */
    private String documentFor(Door door, String unit) {
        return newest(
                door.address().startsWith("/uppdrag")
                        ? "case_document x where x.kind = 'ORDER' and x.subject_id = " + orderAt(unit)
                        : "case_document x join care_case c on c.id = x.care_case_id where x.kind = 'DECISION_LETTER' and c.case_number = '"
                                + ordered + "'");
    }

    private static String[] everything() {
        return new String[] {
            "question", "x", "description", "x", "kind", "OTHER", "diedOn", "2026-03-01", "message", "x", "reason", "x",
            "heading", "x", "entry", "x", "wrongReason", "x", "wish", "x", "awayFrom", "2026-03-01", "since",
                    "2026-03-01"
        };
    }

    private Map<String, Long> everythingKept() {
        Map<String, Long> kept = Kept.in(jdbc);
        kept.put("taken", Kept.taken(jdbc));
        return kept;
    }

    private String newest(String from) {
        return jdbc.sql("select max(x.id) from " + from).query(String.class).single();
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
