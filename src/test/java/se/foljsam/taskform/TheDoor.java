package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** The one way into and out of a user task: what it refuses, what it keeps, and that every other door is shut. */
abstract class TheDoor {
    private static final String CANARY = "kanariefågel";

    @Autowired
    Workplace work;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    OwnDrafts drafts;

    @Autowired
    Corrections corrections;

    @Autowired
    Submissions submissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private String number;
    private Task task;

    @BeforeEach
    void aTaskInHannasHand() {
        work.openOn("2026-03-02");
        number = work.as("hanna").start(Typed.application("19500412-9804", "Doris Dörr", "2026-03-02"));
        task = work.as("hanna").task("userTask_actualiseCase", number);
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedByFieldAndChangesNothing() {
        return Stream.of(
                        bad("missing", Typed.of("nextStep", null, "informed", true), "Vad ska ske?"),
                        bad("no such choice", Typed.of("nextStep", "GISSA", "informed", true), "Vad ska ske?"),
                        bad("unknown field", Typed.with(Typed.actualised(), "outcome", "BIFALL"), "outcome"),
                        bad("a process variable", Typed.with(Typed.actualised(), "matterOpened", true), "matterOpened"),
                        bad("too long", Typed.with(Typed.actualised(), "phone", "0".repeat(41)), "Telefon"),
                        bad("not text", Typed.with(Typed.actualised(), "phone", 70), "Telefon"),
                        bad("not a box", Typed.with(Typed.actualised(), "inHospital", "ja"), "sjukhus"),
                        bad(
                                "the record's rule",
                                Typed.with(Typed.actualised(), "inHospital", true),
                                "hur länge behovet varar"),
                        bad("the case's rule", Typed.with(Typed.actualised(), "nextStep", "ASSESS"), "Vad ska ske?"))
                .map(bad -> DynamicTest.dynamicTest(bad.name, () -> {
                    long written = rows("submission") + rows("journal_entry") + rows("matter");
                    assertThat(refusal(() -> work.as("hanna").submitExactly(task, bad.typed)))
                            .satisfies(refused -> {
                                assertThat(refused.getResponse().getStatus()).isEqualTo(400);
                                assertThat(refused.getMessage())
                                        .contains(bad.names)
                                        .doesNotContain("task is null");
                            });
                    assertThat(rows("submission") + rows("journal_entry") + rows("matter"))
                            .isEqualTo(written);
                    assertThat(work.taskKeysOf(number)).containsExactly("userTask_actualiseCase");
                }));
    }

    @Test
    void aHundredThousandCharactersAreKeptAndNoneOfThemReachesTheEngine() throws SQLException {
        String name = CANARY + "-namn";
        String other = work.as("hanna")
                .start(Typed.with(
                        Typed.application("19421105-9805", name, "2026-03-02"), "concerns", CANARY + "-ansökan"));
        work.as("hanna")
                .submit(
                        "userTask_actualiseCase",
                        other,
                        Typed.with(Typed.actualised(), "streetAddress", CANARY + "-gata"));
        String longText = CANARY + "å".repeat(100_000 - CANARY.length());
        work.as("hanna")
                .submit("userTask_investigateNeed", other, Typed.with(Typed.investigated(), "ownView", longText));

        assertThat(jdbc.sql("select own_view from investigation where length(own_view) = 100000")
                        .query(String.class)
                        .list())
                .contains(longText);
        assertThat(engineTablesHolding(CANARY)).isEmpty();
        assertThat(engineTablesHolding("19421105")).isEmpty();
    }

    @Test
    @Rule({"B1", "B2", "B3", "L1", "L2"})
    void everyTextOfAnInvestigationSurvivesALostSessionAndARefusalAtFullLengthAndStaysOutOfTheEngine()
            throws SQLException {
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        Task investigation = work.as("hanna").task("userTask_investigateNeed", number);
        String longText = CANARY + "ö".repeat(100_000 - CANARY.length());
        Map<String, Object> typed = everyText(longText);

        drafts.keep(investigation.getId(), "hanna", new ObjectMapper().valueToTree(typed));
        assertThat(refusal(() -> work.as("hanna").submitExactly(investigation, Typed.with(typed, "against", "KANSKE"))))
                .hasMessageContaining("Kan något beslutas som går den enskilde emot?");
        Map<String, Object> opened = work.as("hanna").open(investigation);
        assertThat(opened).containsAllEntriesOf(typed);
        work.as("hanna").submitExactly(investigation, typed);
        work.as("hanna")
                .submit(
                        "userTask_receiveAnswer",
                        number,
                        Typed.of("outcome", "ANSWERED", "answeredHow", "LETTER", "answer", longText));

        assertThat(jdbc.sql("""
                                select length(i.own_view) + length(i.facts) + length(i.objection) + length(i.relative_view) + length(i.no_visit_reason) + length(i.assessment)
                                  + length(a.own_view) + length(a.needs) + length(a.resources) + length(a.worse_reason) + length(a.goal)
                                  + length(o.consent_scope) + length(o.information) + length(f.factor_text) + length(c.material) + length(c.answer)
                                from investigation i
                                join investigated_area a on a.investigation = i.id
                                join outside_information o on o.investigation = i.id
                                join related_factor f on f.related_factor_review = i.related_factor_review_id
                                join communication c on c.matter_id = i.matter_id
                                where i.matter_id = (select max(id) from matter)""").query(Long.class).single()).isEqualTo(16 * 100_000L);
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task("userTask_investigateNeed", number))
                        .get("ownView"))
                .isEqualTo(longText);
        assertThat(engineTablesHolding(CANARY)).isEmpty();
    }

    private static Map<String, Object> everyText(String longText) {
        return Typed.with(
                Typed.investigated(),
                "outcome",
                "COMMUNICATE",
                "ownView",
                longText,
                "areas",
                List.of(Typed.of(
                        "lifeArea",
                        "Personlig vård",
                        "ownView",
                        longText,
                        "needs",
                        longText,
                        "resources",
                        longText,
                        "manages",
                        "PARTS",
                        "support",
                        List.of("SUPPORTIVE"),
                        "currentState",
                        "2",
                        "intendedState",
                        "3",
                        "worseReason",
                        longText,
                        "goal",
                        longText)),
                "also",
                List.of("FACTS", "FACTORS", "OUTSIDE", "RELATIVE", "OBJECTION"),
                "facts",
                longText,
                "objection",
                longText,
                "factors",
                List.of(Typed.of("kind", "HEALTH", "text", longText, "effect", "BOTH")),
                "factorsReviewed",
                true,
                "outside",
                List.of(Typed.of(
                        "direction", "TO",
                        "counterpart", "OTHER",
                        "whom", CANARY,
                        "consent", "WRITTEN",
                        "consentOn", "2026-03-02",
                        "consentScope", longText,
                        "informationOn", "2026-03-02",
                        "information", longText)),
                "relativeCares",
                "YES",
                "relativeView",
                longText,
                "homeVisit",
                "PLAINLY_UNNECESSARY",
                "noVisitReason",
                longText,
                "assessment",
                longText,
                "communicatedOn",
                "2026-03-02",
                "communicatedHow",
                "LETTER",
                "communicatedWhat",
                longText,
                "toldOfRight",
                true);
    }

    @Test
    void oneOfEightAtOnceGetsThroughAndTheOthersHearThatItIsDone() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(eight.submit(() -> {
                go.await();
                Throwable thrown = catchThrowable(() -> work.as("hanna").submitExactly(task, Typed.actualised()));
                if (thrown != null) {
                    refused.add(thrown);
                }
                return null;
            }));
        }
        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        eight.shutdown();

        assertThat(refused).hasSize(7).allSatisfy(thrown -> {
            assertThat(thrown).isInstanceOf(WebApplicationException.class);
            assertThat(((WebApplicationException) thrown).getResponse().getStatus())
                    .isEqualTo(409);
            assertThat(thrown).hasMessageContaining("redan klar (av hanna)");
        });
        assertThat(jdbc.sql("select count(*) from submission where task_id = ?")
                        .param(task.getId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from matter m join care_case c on c.id = m.care_case_id where c.case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatIsSomebodyElsesOrNobodysIsNotTakenFromThem() {
        assertThat(refusal(() -> work.as("hugo").submitExactly(task, Typed.actualised())))
                .hasMessageContaining("tagen av hanna")
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(409));

        work.as("hanna").loggedIn(() -> {
            tasks.setAssignee(task.getId(), null);
            return null;
        });
        assertThat(refusal(() -> work.as("hanna").submitExactly(task, Typed.actualised())))
                .hasMessageContaining("Ta uppgiften först");
    }

    @Test
    void aSuspendedCaseTakesNothing() {
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceId(task.getProcessInstanceId())
                .suspend();
        assertThat(refusal(() -> work.as("hanna").submitExactly(task, Typed.actualised())))
                .hasMessageContaining("tillfälligt stoppat");
    }

    @Test
    @Rule("J3")
    void aStrangerCannotOpenATaskOrItsDraft() {
        assertThatThrownBy(() -> work.as("petra").open(task)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> work.as("petra").submitExactly(task, Typed.actualised()))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> drafts.keep(task.getId(), "petra", draft("phone", "070")))
                .isInstanceOf(se.foljsam.platform.NotYourTask.class);
    }

    @TestFactory
    Stream<DynamicTest> everyOtherDoorIsShutForUsersAndForTheApplication() {
        return Stream.<Map.Entry<String, Runnable>>of(
                        Map.entry("complete", () -> tasks.complete(task.getId(), Map.of("matterOpened", false))),
                        Map.entry("resolve", () -> tasks.resolveTask(task.getId())),
                        Map.entry("delegate", () -> tasks.delegateTask(task.getId(), "hugo")),
                        Map.entry("give away", () -> tasks.setAssignee(task.getId(), "hugo")),
                        Map.entry("own", () -> tasks.setOwner(task.getId(), "hugo")),
                        Map.entry("rename", () -> {
                            Task renamed =
                                    tasks.createTaskQuery().taskId(task.getId()).singleResult();
                            renamed.setName("Tora Test");
                            tasks.saveTask(renamed);
                        }),
                        Map.entry("variables", () -> tasks.setVariable(task.getId(), "matterOpened", false)))
                .map(door -> DynamicTest.dynamicTest(
                        door.getKey(),
                        () -> assertThatThrownBy(() -> work.as("hanna").loggedIn(() -> {
                                    door.getValue().run();
                                    return null;
                                }))
                                .isInstanceOf(ProcessEngineException.class)));
    }

    @Test
    void notEvenTheApplicationCompletesATaskPastTheDoor() {
        assertThatThrownBy(() -> tasks.complete(task.getId())).isInstanceOf(ProcessEngineException.class);
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_actualiseCase");
    }

    @Test
    void aDraftComesBackWhenTheTaskIsOpenedAndGoesWithTheSubmission() {
        drafts.keep(task.getId(), "hanna", draft("phone", "070-111"));
        drafts.keep(task.getId(), "hanna", draft("phone", "070-222"));
        assertThat(work.as("hanna").open(task)).containsEntry("phone", "070-222");
        assertThat(work.as("hugo").open(task)).doesNotContainEntry("phone", "070-222");

        work.as("hanna").submitExactly(task, Typed.actualised());
        assertThat(rows("form_draft")).isZero();
    }

    @Test
    void aTaskSaysWhoseCaseItIsAndWhy() {
        assertThat(work.as("hanna").open(task).get("caseHeader").toString())
                .contains("Doris Dörr, 19500412-9804", "Ärende " + number, "Säkra det som har kommit in");
    }

    @Test
    @Rule("J3")
    void whoReadsATaskIsLogged() {
        work.as("hugo").open(task);
        assertThat(jdbc.sql("select user_id from access_log where what = 'uppgift userTask_actualiseCase'")
                        .query(String.class)
                        .list())
                .contains("hugo");
    }

    @Test
    void whatWasSubmittedIsCorrectedAsANewVersionWithItsReason() {
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        long wrong = submissions.of(number).stream()
                .filter(one -> one.formId().equals("investigate-need"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThatThrownBy(() -> corrections.ask(number, wrong, "Fel livsområde", "hugo"))
                .isInstanceOf(IllegalArgumentException.class);
        corrections.ask(number, wrong, "Fel bedömning", "hanna");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task("userTask_correct", number))
                        .get("assessment"))
                .isEqualTo(Typed.investigated().get("assessment"));
        work.as("hanna").submit("userTask_correct", number, Typed.of("assessment", "Rättad bedömning."));

        assertThat(jdbc.sql("""
                                select assessment || '|' || coalesce(correction_reason, '-') from investigation
                                where matter_id = (select max(matter_id) from investigation) order by version_number""").query(String.class).list())
                .containsExactly(Typed.investigated().get("assessment") + "|-", "Rättad bedömning.|Fel bedömning");
    }

    @Test
    @Rule("A1")
    void theSameStartTwiceIsOneCaseAndALaterOneIsLedToIt() {
        Map<String, Object> same = Typed.application("19380822-9805", "Didrik Dubbel", "2026-03-02");
        String first = work.as("hanna").start(same);
        assertThat(work.as("hanna").start(same)).isEqualTo(first);
        assertThat(work.taskKeysOf(first)).containsExactly("userTask_actualiseCase");

        assertThat(work.as("hugo").start(Typed.with(same, "concerns", "Vill ha larm.")))
                .isEqualTo(first);
        assertThat(work.taskKeysOf(first)).containsExactly("userTask_actualiseCase", "userTask_actualiseCase");
        assertThat(jdbc.sql("select count(*) from person where identity_number = '193808229805'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @TestFactory
    @Rule({"A1", "A3"})
    Stream<DynamicTest> aStartIsRefusedByField() {
        Map<String, Object> good = Typed.application("19380822-9805", "Didrik Dubbel", "2026-03-02");
        return Stream.of(
                        bad("wrong check digit", Typed.with(good, "identityNumber", "19380822-9806"), "Personnummer"),
                        bad("no such day", Typed.with(good, "identityNumber", "19380231-9805"), "Personnummer"),
                        bad("in the future", Typed.with(good, "receivedOn", "2026-03-03"), "Inkom den"),
                        bad("not a date", Typed.with(good, "receivedOn", "igår"), "Inkom den"),
                        bad("application under LSS", Typed.with(good, "law", "LSS"), "Lag"),
                        bad("request under SoL", Typed.with(good, "kind", "REQUEST"), "Lag"),
                        bad("who applied is missing", Typed.with(good, "capacity", "RELATIVE"), "Namn på den"),
                        bad("channel missing", Typed.with(good, "channel", null), "Hur"))
                .map(bad -> DynamicTest.dynamicTest(bad.name, () -> {
                    long cases = rows("care_case");
                    assertThat(refusal(() -> work.as("hanna").start(bad.typed)))
                            .hasMessageContaining(bad.names)
                            .satisfies(
                                    refused -> assertThat(refused.getResponse().getStatus())
                                            .isEqualTo(400));
                    assertThat(rows("care_case")).isEqualTo(cases);
                }));
    }

    private record Bad(String name, Map<String, Object> typed, String names) {}

    private static Bad bad(String name, Map<String, Object> typed, String names) {
        return new Bad(name, typed, names);
    }

    private static WebApplicationException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(WebApplicationException.class);
        return (WebApplicationException) thrown;
    }

    private static ObjectNode draft(String field, String value) {
        return new ObjectMapper().createObjectNode().put(field, value);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Reads every column of every table of the engine, history included. */
    private List<String> engineTablesHolding(String canary) throws SQLException {
        List<String> holding = new ArrayList<>();
        for (String table : management.getTableCount().keySet()) {
            if (table.toUpperCase(java.util.Locale.ROOT).endsWith("ACT_GE_BYTEARRAY")) {
                continue; // the deployed models and forms; variables' bytes are read below
            }
            read(table, "select * from " + table, canary, holding);
        }
        read("ACT_GE_BYTEARRAY", "select * from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null", canary, holding);
        return holding;
    }

    private void read(String table, String sql, String canary, List<String> holding) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    String text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : value instanceof java.sql.Blob blob
                                    ? new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8)
                                    : String.valueOf(value);
                    if (text.contains(canary)) {
                        holding.add(table + "." + rows.getMetaData().getColumnName(column));
                    }
                }
            }
        }
    }
}
