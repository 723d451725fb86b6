package se.foljsam.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** The root of a case as a hub: what happens more than once or at the same time runs beside the main flow, and nothing is lost between them. */
abstract class TheHub {
    private static final String TORA = "19440317-9809";

    @Autowired
    Workplace work;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseMessages messages;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("A3")
    void twoApplicationsAtOnceRunBesideEachOtherAndKeepTheirOwnFacts() {
        String number = investigating();
        work.as("hanna")
                .start(Typed.with(Typed.application(TORA, "Tora Test", "2026-03-01"), "kind", "REQUEST", "law", "LSS"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_investigateNeed", "userTask_investigateNeed");

        Task second = work.tasksOf(number).get(1);
        work.as("hanna").submit(second, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, refusedAll());
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.settle();

        assertThat(work.taskKeysOf(number)).as("the first goes on").containsExactly("userTask_investigateNeed");
        assertThat(variablesOnTheRoot(number)).isSubsetOf("applicationId", "matterOpened");
        assertThat(lawsOfMatters(number)).containsExactly("SOL", "LSS");
    }

    @Test
    @Rule("I7")
    void anApplicationDuringClosureIsNotLost() {
        String number = investigating();
        endMatterByRefusal(number);
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");

        work.as("hugo").start(Typed.with(Typed.application(TORA, "Tora Test", "2026-03-01"), "concerns", "Larm"));
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_actualiseCase", "userTask_closeCase");
        assertThat(catchThrowable(() -> work.as("hanna").submit("userTask_closeCase", number, closed())))
                .hasMessageContaining("en ansökan väntar på att aktualiseras");

        work.as("hanna").submit("userTask_closeCase", number, Typed.of("outcome", "CONTINUES"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        endMatterByRefusal(number);
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
        work.as("hanna").submit("userTask_closeCase", number, closed());
        assertThat(work.isRunning(number)).isFalse();
    }

    @Test
    void aMatterThatEndsDuringClosureLeavesNobodyWaiting() {
        String number = investigating();
        endMatterByRefusal(number);
        work.as("hanna").start(Typed.with(Typed.application(TORA, "Tora Test", "2026-03-01"), "concerns", "Larm"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        endMatterByRefusal(number);

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
        assertThat(catchThrowable(
                        () -> work.as("hanna").submit("userTask_closeCase", number, Typed.of("outcome", "CONTINUES"))))
                .hasMessageContaining("ingenting pågår");
        work.as("hanna").submit("userTask_closeCase", number, closed());
        assertThat(work.isRunning(number)).isFalse();
    }

    @Test
    void aFollowUpFallsDueWhileAnInvestigationGoesOn() {
        String number = delivering(List.of("BJORKEN"));
        work.as("hanna").start(Typed.with(Typed.application(TORA, "Tora Test", "2026-03-01"), "concerns", "Larm"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());

        work.liveUntil("2026-04-25");
        assertThat(work.taskKeysOf(number)).contains("userTask_holdFollowUp", "userTask_investigateNeed");
        BpmnAwareTests.init(engine);
        BpmnAwareTests.assertThat(root(number))
                .isWaitingAt("event_nothingOngoing", "callActivity_followUp", "callActivity_investigation")
                .isNotWaitingAt("callActivity_closure");
    }

    @Test
    @Rule("D3")
    void ofThreeOrdersOneIsAcknowledgedAndTheOthersStillWait() {
        String number = delivering(List.of("BJORKEN", "EKEN", "LARMET"));
        work.as("ylva").submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));

        assertThat(work.taskKeysOf(number))
                .containsExactly(
                        "userTask_acknowledgeOrder", "userTask_acknowledgeOrder", "userTask_registerExecution");
        assertThat(work.as("ylva").sees("userTask_registerExecution", number)).isTrue();
        assertThat(work.as("petra").sees("userTask_registerExecution", number)).isFalse();
    }

    @Test
    @Rule("J3")
    void aUnitSeesItsOwnOrderAndNothingOfTheOthersOrTheInvestigation() {
        String number = delivering(List.of("BJORKEN", "EKEN"));
        Task petras = work.as("petra").task("userTask_acknowledgeOrder", number);
        Task ylvas = work.as("ylva").task("userTask_acknowledgeOrder", number);

        assertThat(petras.getId()).isNotEqualTo(ylvas.getId());
        assertThatThrownBy(() -> work.as("petra").open(ylvas))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        work.as("petra").take(petras);
        assertThat(work.as("petra").open(petras).toString())
                .doesNotContain("Jag klarar inte att duscha själv", "Behovet kan inte tillgodoses på annat sätt");
    }

    @Test
    void twoMattersThatEndAtTheSameTimeCloseTheCaseOnce() throws Exception {
        String number = investigating();
        work.as("hanna").start(Typed.with(Typed.application(TORA, "Tora Test", "2026-03-01"), "concerns", "Larm"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        for (Task task : work.tasksOf(number)) {
            work.as("hanna").submit(task, Typed.investigated());
        }
        List<Task> decisions = work.tasksOf(number);
        atOnce(decisions.stream()
                .<Callable<Void>>map(task -> () -> {
                    work.as("hanna").submitExactly(task, refusedAll());
                    return null;
                })
                .toList());
        work.settle();
        work.as("hanna")
                .tasks("userTask_notifyPerson", number)
                .forEach(task -> work.as("hanna").submitExactly(task, Typed.handedOver("2026-03-02")));
        work.settle();
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
    }

    @Test
    void aMessageNobodyWaitsForIsAnError() {
        String number = investigating();
        assertThatThrownBy(() -> messages.tellRoot("case.nothingOngoing", "2026-999999"))
                .isInstanceOf(CaseMessages.NobodyWaits.class);
        assertThatThrownBy(() -> messages.tell("delivery.serviceEnded", number, CaseVariables.ORDER_ID, 4711L))
                .isInstanceOf(CaseMessages.NobodyWaits.class);
    }

    @Test
    void aDeathEndsEverythingButItsClosure() {
        String number = delivering(List.of("BJORKEN", "LARMET"));
        messages.open("person.died", number, Facts.none());
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
    }

    @Test
    void aSuspendedCaseHidesItsTasksAndComesBackWhole() {
        String number = delivering(List.of("BJORKEN", "LARMET"));
        List<String> before = work.taskKeysOf(number);
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        instances.forEach(id -> runtime.suspendProcessInstanceById(id));
        assertThat(work.taskKeysOf(number)).isEmpty();
        instances.forEach(id -> runtime.activateProcessInstanceById(id));
        assertThat(work.taskKeysOf(number)).isEqualTo(before);
    }

    private String investigating() {
        String number = work.as("hanna").start(Typed.application(TORA, "Tora Test", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        return number;
    }

    private String delivering(List<String> units) {
        List<String> services = List.of("HEMTJANST", "SERVICE", "TRYGGHETSLARM");
        String number = investigating();
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        List<Map<String, Object>> granted = new ArrayList<>();
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            granted.add(Typed.service(services.get(i), "Enligt behov", units.get(i)));
            orders.add(Typed.order(services.get(i), units.get(i)));
        }
        work.as("hanna")
                .submit(
                        "userTask_decide",
                        number,
                        Typed.with(Typed.granted("2026-03-02", "2027-02-28"), "services", granted));
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.as("hanna").submit("userTask_writeOrders", number, Typed.of("orders", orders));
        return number;
    }

    private void endMatterByRefusal(String number) {
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, refusedAll());
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.settle();
    }

    private static Map<String, Object> refusedAll() {
        return Typed.of(
                "outcome",
                "AVVISNING",
                "services",
                List.of(),
                "reasons",
                "Ansökan gäller annan kommun.",
                "appealInformation",
                "Inom tre veckor.");
    }

    private static Map<String, Object> closed() {
        return Typed.of("outcome", "CLOSED", "reason", "REFUSED", "note", "Inget mer att göra.");
    }

    private List<String> variablesOnTheRoot(String number) {
        String root = root(number).getId();
        return runtime.createVariableInstanceQuery().activityInstanceIdIn(root).list().stream()
                .map(VariableInstance::getName)
                .collect(Collectors.toList());
    }

    private ProcessInstance root(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "careCase")
                .singleResult();
    }

    private List<String> lawsOfMatters(String number) {
        return jdbc.sql(
                        "select m.law from matter m join care_case c on c.id = m.care_case_id where c.case_number = ? order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private static void atOnce(List<Callable<Void>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Void>> running = new ArrayList<>();
        for (Callable<Void> one : works) {
            running.add(threads.submit(() -> {
                go.await();
                return one.call();
            }));
        }
        go.countDown();
        for (Future<Void> one : running) {
            one.get();
        }
        threads.shutdown();
    }
}
