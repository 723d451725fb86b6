package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** Tries every door to the engine that is shut, as everybody, and finds the work untouched afterwards. */
class ShutDoorsTest extends TwoUnitsAtWork {
    @Autowired
    TaskService tasks;

    /** Shut for everybody, whoever has the task. {task} is the handler's own. */
    private static final String SHUT = """
            POST /task/{task}/complete {}
            POST /task/{task}/resolve {}
            POST /task/{task}/delegate {"userId":"hugo"}
            POST /task/{task}/assignee {"userId":"hugo"}
            POST /task/{task}/bpmnError {"errorCode":"x"}
            POST /task/{task}/bpmnEscalation {"escalationCode":"x"}
            POST /task/{task}/comment/create {"message":"Hemligt"}
            GET  /task/{task}/comment
            POST /task/{task}/attachment/create
            GET  /task/{task}/attachment
            POST /task/{task}/identity-links {"groupId":"providerBjorken","type":"candidate"}
            POST /task/{task}/identity-links/delete {"groupId":"teamNorr","type":"candidate"}
            PUT  /task/{task} {"name":"Annat"}
            DELETE /task/{task}
            POST /task/create {"name":"Egen"}
            GET  /task
            GET  /task?assignee={user}&processInstanceId={instance}&maxResults=15
            POST /task {}
            GET  /task/{task}/variables
            GET  /task/{task}/variables/applicationId
            PUT  /task/{task}/variables/applicationId {"value":1,"type":"Long"}
            DELETE /task/{task}/variables/applicationId
            POST /task/{task}/variables {"modifications":{"applicationId":{"value":1,"type":"Long"}}}
            GET  /task/{task}/localVariables
            PUT  /task/{task}/localVariables/x {"value":1,"type":"Long"}
            GET  /task/{task}/rendered-form
            GET  /task/{task}/form
            GET  /task/{task}/deployed-form
            GET  /task/{task}/form-variables?deserializeValues=false
            POST /task/{task}/submit-form {"variables":{}}
            POST /task/{task}/claim {"userId":"{user}"}
            POST /task/{task}/unclaim {}
            HEAD /task/{task}
            POST /task/{task}/complete/ {}
            GET  /task/report/candidate-group-count
            POST /filter/create {"name":"Eget","resourceType":"Task","query":{},"properties":{}}
            PUT  /filter/{filter} {"name":"Eget","resourceType":"Task","query":{},"properties":{}}
            DELETE /filter/{filter}
            GET  /filter/{filter}/list
            GET  /filter/{filter}/singleResult
            POST /filter/{filter}/singleResult {}
            POST /process-definition/key/careCase/start {}
            POST /process-definition/{definition}/start {}
            POST /process-definition/key/careCase/submit-form {}
            POST /process-definition/{definition}/submit-form {"variables":{}}
            GET  /process-definition/{definition}/startForm
            GET  /process-definition/{definition}/deployed-start-form
            GET  /process-definition/{definition}/form-variables
            PUT  /process-definition/{definition}/suspended {"suspended":true}
            DELETE /process-definition/{definition}
            POST /process-definition/{definition}/restart {}
            PUT  /process-instance/{instance}/variables/x {"value":1}
            GET  /process-instance/{instance}/variables
            POST /process-instance/{instance}/modification {}
            PUT  /process-instance/{instance}/suspended {"suspended":true}
            DELETE /process-instance/{instance}
            POST /process-instance/delete {"processInstanceIds":["{instance}"]}
            GET  /process-instance/{instance}/comment
            POST /message {"messageName":"person.died","businessKey":"{case}"}
            POST /signal {"name":"x"}
            POST /condition {}
            GET  /execution
            POST /execution/{instance}/signal {}
            GET  /execution/{instance}/localVariables
            PUT  /execution/{instance}/localVariables/x {"value":1}
            POST /execution/{instance}/messageSubscriptions/person.died/trigger {}
            GET  /variable-instance
            GET  /event-subscription
            POST /deployment/create
            DELETE /deployment/{deployment}
            POST /deployment/{deployment}/redeploy {}
            POST /decision-definition/key/deadline/evaluate {"variables":{}}
            POST /migration/execute {}
            POST /modification/execute {}
            GET  /batch
            POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1,"topics":[]}
            GET  /history/variable-instance
            GET  /history/detail
            GET  /history/task
            GET  /history/activity-instance
            GET  /history/process-instance
            GET  /history/user-operation
            GET  /history/identity-link-log
            POST /history/cleanup
            PUT  /job/x/retries {"retries":1}
            POST /job/x/execute
            PUT  /job/x/duedate {"duedate":null}
            POST /group/create {"id":"egen","name":"Egen"}
            PUT  /group/handlers {"id":"handlers","name":"Andra"}
            DELETE /group/handlers
            POST /authorization/create {"type":1,"permissions":["ALL"],"userId":"{user}","resourceType":7,"resourceId":"*"}
            PUT  /authorization/x {}
            DELETE /authorization/x
            POST /tenant/create {"id":"t","name":"t"}
            GET  /metrics
            GET  /schema/log
            GET  /telemetry/configuration
            GET  /case-definition
            POST /identity/verify {"username":"hanna","password":"x"}
            """;

    private static final String SHUT_ELSEWHERE = """
            POST /camunda/api/admin/setup/default/user/create {"profile":{"id":"nils"},"credentials":{"password":"Hemligt-2026"}}
            POST /camunda/api/admin/auth/user/default/login/admin
            GET  /camunda/api/engine/engine/other/task
            POST /camunda/api/engine/engine/other/task/{task}/complete {}
            GET  /camunda/api/engine/engine/default/Task/{task}
            GET  /camunda/api/cockpit/plugin/base/default/process-instance/{instance}/variables
            POST /camunda/api/cockpit/plugin/base/default/process-instance/{instance}/modification {}
            GET  /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregate
            GET  /camunda/secret
            """;

    private static Stream<String[]> lines(String table, String prefix) {
        return table.lines().map(line -> {
            String[] parts = line.split("\\s+", 3);
            return new String[] {parts[0], prefix + parts[1], parts.length > 2 ? parts[2] : null};
        });
    }

    private Map<String, String> things(String user) {
        Task task = work.as("hanna").task("userTask_actualiseCase", fresh);
        return Map.of(
                "{task}", task.getId(),
                "{instance}", task.getProcessInstanceId(),
                "{definition}", task.getProcessDefinitionId(),
                "{deployment}", "x",
                "{filter}", filterNamed("Mina uppgifter"),
                "{case}", fresh,
                "{user}", user);
    }

    private String filterNamed(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getId();
    }

    @Autowired
    org.camunda.bpm.engine.FilterService filters;

    private static String filled(String text, Map<String, String> things) {
        String result = text;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            result = result == null ? null : result.replace(thing.getKey(), thing.getValue());
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanna", "lisa", "magnus", "petra", "anders", "admin", "anonymous"})
    void isShutForEverybody(String user) {
        int expected = "anonymous".equals(user) ? 401 : 403;
        Map<String, String> things = things(user);
        Visitor visitor = as(user);
        List<String> open = Stream.concat(lines(SHUT, ENGINE), lines(SHUT_ELSEWHERE, ""))
                .map(line -> {
                    Answer answer = visitor.send(line[0], filled(line[1], things), filled(line[2], things));
                    boolean pageForTheAnonymous = "anonymous".equals(user) && answer.status() == 302;
                    return answer.status() == expected || pageForTheAnonymous
                            ? null
                            : answer.status() + " " + line[0] + " " + line[1];
                })
                .filter(fault -> fault != null)
                .toList();

        assertThat(open).isEmpty();
        Task task = work.as("hanna").task("userTask_actualiseCase", fresh);
        assertThat(task.getAssignee()).isEqualTo("hanna");
        assertThat(task.getName()).isEqualTo("Aktualisera");
    }

    @Test
    void aRefusalIsToldInSwedishAndSaysNothingMore() {
        Answer refused = as("hanna").send("POST", ENGINE + "/task/" + handlersTask() + "/complete", "{}");
        assertThat(refused.body()).isEqualTo("{\"type\":\"AccessDenied\",\"message\":\"Det får du inte göra här.\"}");
        assertThat(refused.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
    }

    @Test
    void detoursAroundTheListLeadNowhere() {
        Visitor hanna = as("hanna");
        String task = handlersTask();
        for (String detour : List.of(
                ENGINE + "/task/" + task + "/complete;x=1",
                ENGINE + "/filter/../task/" + task + "/complete",
                ENGINE + "/filter/%2e%2e/task/" + task + "/complete",
                ENGINE + "//task/" + task + "/complete",
                ENGINE + "/task/" + task + "%2Fcomplete",
                "/camunda/api/engine/./engine/default/task/" + task + "/complete")) {
            assertThat(hanna.send("POST", detour, "{}").status()).as(detour).isIn(400, 403, 404);
        }
        work.as("hanna").task("userTask_actualiseCase", fresh);
    }

    @Test
    void theEnginesOwnRestApiIsNotThere() {
        assertThat(as("anonymous").get("/engine-rest/engine").status()).isEqualTo(302);
        assertThat(as("hanna").get("/engine-rest/engine").status()).isEqualTo(404);
        assertThat(as("admin").get("/engine-rest/deployment").status()).isEqualTo(404);
    }

    @Test
    void eachRoleOpensItsOwnAppOnly() {
        Map<String, String> appOf =
                Map.of("hanna", "tasklist", "petra", "tasklist", "anders", "cockpit", "admin", "admin");
        appOf.forEach((user, own) -> {
            Visitor visitor = as(user);
            for (String app : List.of("tasklist", "cockpit", "admin")) {
                assertThat(visitor.get("/camunda/app/" + app + "/default/").status())
                        .as(user + " opens " + app)
                        .isEqualTo(app.equals(own) ? 200 : 403);
            }
        });
        Visitor anonymous = as("anonymous");
        for (String page : List.of(
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/lib/deps.js",
                "/api/drafts/x",
                "/api/uppgift/x",
                "/surface/surface.js")) {
            assertThat(anonymous.get(page).header("Location")).as(page).endsWith("/login");
        }
    }

    @Test
    void aTaskIsGivenBackOnlyByWhoHasIt() {
        String task = "/api/uppgift/" + handlersTask();
        Visitor hanna = as("hanna");
        assertThat(as("hugo").send("POST", task + "/lamna", null).status())
                .as("a colleague gives back")
                .isEqualTo(403);
        assertThat(hanna.send("POST", task + "/lamna", null).status()).isEqualTo(204);
        assertThat(hanna.send("POST", task + "/ta", null).status()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(handlersTask()).singleResult().getAssignee())
                .isEqualTo("hanna");
    }

    @Test
    void aHandlerBeginsACaseAndNothingElse() {
        Visitor hanna = as("hanna");
        assertThat(hanna.get("/api/nytt/careCase").body()).contains("\"start-case\"", "Något har kommit in");
        for (String other : List.of("actualisation", "onCallGrant", "onCallHelp", "unknown")) {
            assertThat(hanna.get("/api/nytt/" + other).status()).as(other).isEqualTo(404);
            assertThat(hanna.send("POST", "/api/nytt/" + other, "{}").status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as("petra").get("/api/nytt/careCase").status()).isEqualTo(404);
        assertThat(as("petra").send("POST", "/api/nytt/careCase", "{}").status())
                .isEqualTo(404);
        assertThat(Visitor.anonymous(port).get("/api/nytt/careCase").status()).isNotEqualTo(200);
        assertThat(hanna.form("/api/nytt/careCase").status())
                .as("from another site")
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void anybodyChangesOnlyTheirOwnPassword() {
        Visitor hanna = as("hanna");
        String change = "{\"password\":\"foljsam\",\"authenticatedUserPassword\":\"foljsam\"}";
        assertThat(hanna.send("PUT", ENGINE + "/user/hanna/credentials", change).status())
                .isEqualTo(204);
        assertThat(hanna.send("PUT", ENGINE + "/user/hugo/credentials", change).status())
                .isEqualTo(403);
        assertThat(hanna.send("DELETE", ENGINE + "/user/hanna", null).status()).isEqualTo(403);
    }
}
