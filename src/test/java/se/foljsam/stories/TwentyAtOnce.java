package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.AtOnce;
import se.foljsam.support.AtOnce.Fared;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;

/** Twenty do the same at the same moment: one gets through, the others hear in Swedish that it is done, and no identity number is in what the application says of it. */
@ExtendWith(OutputCaptureExtension.class)
abstract class TwentyAtOnce extends TheWalk {
    private static final Pattern AN_IDENTITY_NUMBER = Pattern.compile("(?<!\\d)(19|20)\\d{6}-?\\d{4}(?!\\d)");

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate template;

    @LocalServerPort
    int port;

    private final AtomicInteger raced = new AtomicInteger();

    /** What the walk submits once is submitted twenty times. */
    @BeforeEach
    void twentyTimesEachStep() {
        work.meteredBy((key, submission) -> {
            Authentication who = identity.getCurrentAuthentication();
            raced.incrementAndGet();
            oneWins(key, AtOnce.twenty(() -> {
                identity.setAuthentication(who);
                try {
                    submission.run();
                    return null;
                } finally {
                    identity.clearAuthentication();
                }
            }));
        });
    }

    /** The test's own database server writes its log among the application's; what it says is its administrator's to rule. */
    @AfterEach
    void noIdentityNumberIsInTheLog(CapturedOutput log) {
        assertThat(log.getAll()
                        .lines()
                        .filter(line -> !line.contains("EmbeddedPostgres"))
                        .filter(AN_IDENTITY_NUMBER.asPredicate()))
                .isEmpty();
    }

    @Override
    @Test
    @Rule("L13")
    void aCaseGoesFromApplicationToClosure() {
        super.aCaseGoesFromApplicationToClosure();
        assertThat(raced).hasValueGreaterThan(15);
    }

    @Test
    @Rule("A3")
    void twentyStartsForSomebodyNewAreOneCaseAndOneApplication() {
        String person = AnotherPerson.identityNumber();

        List<String> numbers = starts("hanna", "careCase", Typed.application(person, "Nils Ny", "2026-03-02"));

        assertThat(numbers).hasSize(20).containsOnly(numbers.get(0));
        assertThat(count("application a join care_case c on c.id = a.care_case_id", numbers.get(0)))
                .isEqualTo(1);
        assertThat(work.taskKeysOf(numbers.get(0))).containsExactly("userTask_actualiseCase");
    }

    @Test
    @Rule("A5")
    void twentyGrantsOnCallToSomebodyNewAreOne() {
        String person = AnotherPerson.identityNumber();

        List<String> numbers = starts(
                "jonas",
                "onCallGrant",
                Typed.of(
                        "identityNumber", person,
                        "fullName", "Nora Natt",
                        "helpBeganOn", "2026-03-02",
                        "helpBeganAt", "08:30",
                        "unitCode", "BJORKEN",
                        "help", "Hjälp upp ur sängen.",
                        "concerns", "Maken blev hastigt sjuk."));

        assertThat(numbers).hasSize(20).containsOnly(numbers.get(0));
        assertThat(count("on_call_grant g join care_case c on c.id = g.care_case_id", numbers.get(0)))
                .isEqualTo(1);
        work.as("lisa")
                .submit("userTask_takeOverOnCall", numbers.get(0), Typed.of("outcome", "GOES_ON", "toldTo", "Kim"));
    }

    @Test
    @Rule("H3")
    void twentyHelpsOnCallAreOneAndItsTasksAreDoneOnce() {
        String person = AnotherPerson.identityNumber();
        CaseAtWork care = CaseAtWork.started(work, jdbc, Typed.application(person, "Jenny Jour", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-06-01", "petra");

        List<String> numbers = starts(
                "jonas",
                "onCallHelp",
                Typed.of("identityNumber", person, "helpBeganOn", "2026-03-02", "description", "Ramlat."));

        assertThat(numbers).hasSize(20).containsOnly(care.number());
        assertThat(count("changed_need n join care_case c on c.id = n.care_case_id", care.number()))
                .isEqualTo(1);
        work.as("petra")
                .submit(
                        "userTask_takeUpOnCallHelp",
                        care.number(),
                        Typed.of("need", "LASTING", "talkedOver", "PERSON", "note", "Vågar inte gå själv."));
        assertThat(work.taskKeysOf(care.number())).containsExactly("userTask_assessChangedNeed");
    }

    /** The year's first number is given to one of them, and the others come after. */
    @Test
    void twentyPersonsOnTheFirstDayOfAYearGetANumberEach() {
        jdbc.sql("delete from case_number_series where series_year = 2041").update();
        work.travelTo("2041-01-02");
        List<Map<String, Object>> applications = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> Typed.application(AnotherPerson.identityNumber(), "Nils Ny", "2041-01-02"))
                .toList();

        List<Fared<String>> fared = AtOnce.many(20, i -> () -> work.as("hanna").start("careCase", applications.get(i)));

        assertThat(fared).allSatisfy(one -> assertThat(one.thrown()).isNull());
        assertThat(fared.stream().map(Fared::answer).distinct()).hasSize(20);
    }

    @Test
    void aTaskIsTakenByOneAndTheOthersHearByWhom() {
        Task task = nobodysTask();

        List<Fared<Object>> fared = AtOnce.many(20, i -> taking(task, i % 2 == 0 ? "petra" : "pelle"));

        String has = tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
        assertThat(has).isIn("petra", "pelle");
        assertThat(fared.stream().filter(one -> !one.wentThrough()))
                .hasSize(10)
                .allSatisfy(one -> assertThat(Refusal.conflict(() -> {
                            throw one.thrown();
                        }))
                        .isEqualTo("Uppgiften är redan tagen av %s."
                                .formatted(has.equals("petra") ? "Petra Persson" : "Pelle Palm")));
    }

    @Test
    void twentyDraftsOfOneTaskAreKeptAsOne() {
        String number =
                work.as("hanna").start(Typed.application(AnotherPerson.identityNumber(), "Doris Draft", "2026-03-02"));
        Task task = work.as("hanna").task("userTask_actualiseCase", number);
        Visitor hanna = Visitor.loggedIn(port, "hanna");

        for (int round = 0; round < 10; round++) {
            jdbc.sql("delete from form_draft").update();
            List<Fared<Integer>> fared = AtOnce.many(
                    20,
                    i -> () -> hanna.send("PUT", "/api/drafts/" + task.getId(), "{\"phone\":\"070-" + i + "\"}")
                            .status());

            assertThat(fared.stream().map(Fared::answer)).containsOnly(204);
            assertThat(jdbc.sql("select typed from form_draft where task_id = ?")
                            .param(task.getId())
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("070-");
        }
    }

    /** What the database says of a refused row is in messages and so in logs. */
    void theDatabaseNamesNoValue() {
        String person = AnotherPerson.identityNumber().replace("-", "");
        String sql =
                "insert into person (version, identity_number, full_name, birth_date, sex, protected_identity) values (0, ?, 'Dubbel', date '1950-01-01', 'WOMAN', false)";
        Object[] row = {person};
        template.update(sql, row);
        for (Callable<?> again : List.<Callable<?>>of(
                () -> template.update(sql, row), () -> template.batchUpdate(sql, List.of(row, row)))) {
            Throwable refused = AtOnce.many(1, i -> again).get(0).thrown();
            assertThat(refused).isInstanceOf(DuplicateKeyException.class);
            assertThat(refused).hasStackTraceContaining("person").message().doesNotContain(person);
            assertThat(org.assertj.core.util.Throwables.getStackTrace(refused)).doesNotContain(person);
        }
    }

    Task nobodysTask() {
        work.meteredBy((key, submission) -> submission.run());
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Klara Kö", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-08-31"))
                .ordered();
        return work.as("petra").task("userTask_acknowledgeOrder", care.number());
    }

    private Callable<Object> taking(Task task, String user) {
        return () -> {
            work.as(user).take(task);
            return null;
        };
    }

    private List<String> starts(String user, String process, Map<String, Object> typed) {
        List<Fared<String>> fared = AtOnce.twenty(() -> work.as(user).start(process, typed));
        assertThat(fared).allSatisfy(one -> assertThat(one.thrown()).isNull());
        return fared.stream().map(Fared::answer).toList();
    }

    private static void oneWins(String step, List<Fared<Object>> fared) {
        List<Throwable> refused = fared.stream()
                .filter(one -> !one.wentThrough())
                .map(Fared::thrown)
                .toList();
        assertThat(refused).as(step).allSatisfy(thrown -> {
            assertThat(thrown).isInstanceOf(WebApplicationException.class);
            assertThat(((WebApplicationException) thrown).getResponse().getStatus())
                    .isEqualTo(409);
            assertThat(thrown).hasMessageContaining("redan klar (av");
        });
        assertThat(refused).as(step).hasSize(fared.size() - 1);
    }

    private int count(String rows, String caseNumber) {
        return jdbc.sql("select count(*) from " + rows + " where c.case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }
}
