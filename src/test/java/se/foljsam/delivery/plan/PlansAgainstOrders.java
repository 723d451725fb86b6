package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.between.Plans;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** A plan held against its order, its versions, and how a new one is asked for. */
abstract class PlansAgainstOrders {
    private static final String PLAN = "userTask_makePlan";
    private static final String DUE = "2026-09-01";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Plans plans;

    private CaseAtWork care;

    @BeforeEach
    void homeCareInTwoLifeAreasWithAFrame() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Paul Plan", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .submits(
                        "userTask_writeOrders",
                        Typed.of(
                                "orders",
                                List.of(Typed.with(
                                        Typed.order("HEMTJANST", "BJORKEN"),
                                        "lifeAreas",
                                        List.of("Personlig vård", "Hemliv"),
                                        "frameMinutes",
                                        120))))
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"F2", "F3", "D8"})
    void everyGapAgainstTheOrderIsNamedWithItsFieldAndNothingIsSubmitted() {
        Task task = work.as("petra").task(PLAN, care.number());
        work.as("petra").take(task);
        Map<String, Object> form = work.as("petra").open(task);
        assertThat((List<?>) form.get("parts")).as("a row for each life area").hasSize(2);
        assertThat(form.get("orderText")).asString().contains("Personlig vård, Hemliv", "120 minuter i veckan");

        String refusal = Refusal.of(() -> work.as("petra")
                .submit(task, plan(part("Personlig vård", 60, null), part("Känsla av trygghet", null, "Sova gott"))));

        assertThat(refusal).contains("har ett val som inte finns");
        refusal = Refusal.of(() -> work.as("petra")
                .submit(task, Typed.with(plan(part("Personlig vård", null, null)), "followUpOn", "2027-03-01")));
        assertThat(refusal)
                .contains(
                        "Minuter i veckan",
                        "minst ett mål i livsområdet Personlig vård",
                        "en del i livsområdet Hemliv",
                        "efter beslutets sista dag");
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");
        assertThat(plans.of(orderId())).isEmpty();
    }

    @Test
    @Rule({"F6", "F3"})
    void aPlanThatDoesNotFitInTheFrameSaysWhyAndTheHandlerSeesIt() {
        Map<String, Object> tooLong =
                plan(part("Personlig vård", 90, "Duscha själv"), part("Hemliv", 31, "Laga frukost"));
        assertThat(Refusal.of(() -> care.submitsEach("petra", PLAN, tooLong)))
                .contains("Ryms inte", "121 minuter i veckan och ramtiden är 120");

        care.submitsEach("petra", PLAN, Typed.with(tooLong, "misfit", "Duschen tar längre tid."));

        assertThat(care.all("x.message_text", "case_message", "x.to_user = 'hanna'"))
                .last()
                .asString()
                .contains("ryms inte", "Duschen tar längre tid.");
        Task review = work.as("hanna").task("userTask_reviewPlan", care.number());
        assertThat(work.as("hanna").open(review).get("gapText")).asString().contains("Duschen tar längre tid.");
        assertThat(work.as("hanna").open(review).get("parts")).asString().contains("Hemliv", "31");
    }

    @Test
    @Rule("F6")
    void aPlanThatFillsTheFrameExactlyFits() {
        care.submitsEach(
                "petra", PLAN, plan(part("Personlig vård", 90, "Duscha själv"), part("Hemliv", 30, "Laga frukost")));

        assertThat(care.all("x.message_text", "case_message", "x.message_text like '%ryms inte%'"))
                .isEmpty();
        assertThat(care.tasks()).containsExactly("userTask_reviewPlan");
    }

    @Test
    @Rule({"F5", "F8", "F1"})
    void aNewVersionIsAskedForByTheUnitOrAsThePersonsWishAndCountsFromThatDay() {
        complete();
        work.liveUntil("2026-04-01");
        plans.reviseByUnit(orderId(), "Behovet på morgonen har ändrats", "petra");
        Task task = work.as("petra").task(PLAN, care.number());
        assertThat(se.foljsam.deadline.calendar.SwedishTime.dateOf(
                        task.getDueDate().toInstant()))
                .isEqualTo("2026-04-22");
        work.as("petra").take(task);
        assertThat(work.as("petra").open(task).get("missingText")).asString().contains("Behovet på morgonen");
        assertThat(catchThrowable(() -> plans.reviseByUnit(orderId(), "Igen", "petra")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("redan");
        work.as("petra").submit(task, Map.of());
        care.submitsEach("hanna", "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
        work.liveUntil("2026-04-10");

        plans.wishedByPerson(care.number(), orderId(), "Dusch på kvällen", "hanna");

        assertThat(care.tasks()).containsExactly(PLAN);
        assertThat(care.all("cast(x.revision as varchar)", "service_order"))
                .as("no new order")
                .containsExactly("1");
        assertThat(care.journal("PROVIDER")).contains("Planen ändras", "Önskad ändring av planen");
        assertThat(care.all("x.message_text", "case_message", "x.to_group = 'providerBjorken'"))
                .last()
                .asString()
                .contains("Dusch på kvällen");
    }

    @Test
    @Rule({"F3", "F5", "J3"})
    void twoVersionsAreReadSideBySideByTheUnitAndTheHandlerAndNobodyElse() {
        complete();
        plans.reviseByUnit(orderId(), "Kvällar", "petra");
        care.submitsEach(
                "petra",
                PLAN,
                plan(part("Personlig vård", 80, "Duscha själv på kvällen"), part("Hemliv", 30, "Laga frukost")));
        String path = "/uppdrag/" + orderId() + "/plan";

        String compared = as("petra").get(path).body();

        assertThat(compared)
                .contains("Duscha själv Märks", "Duscha själv på kvällen", "Version 1", "Version 2", "Ändrat");
        assertThat(compared.split("Ändrat</span>", -1))
                .as("only what changed is marked")
                .hasSize(3);
        assertThat(as("hanna")
                        .get("/arende/" + care.number() + "/plan/" + orderId())
                        .body())
                .contains("Duscha själv på kvällen");
        assertThat(as("ylva").get(path).status()).isEqualTo(404);
        assertThat(as("helena")
                        .get("/arende/" + care.number() + "/plan/" + orderId())
                        .status())
                .isEqualTo(404);
        assertThat(care.all("x.user_id", "access_log", "x.what = 'genomförandeplanens versioner'"))
                .containsExactly("petra", "hanna");
    }

    private void complete() {
        care.submitsEach(
                        "petra",
                        PLAN,
                        plan(part("Personlig vård", 60, "Duscha själv"), part("Hemliv", 30, "Laga frukost")))
                .submitsEach("hanna", "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> plan(Map<String, Object>... parts) {
        return Typed.with(Typed.plan(DUE), "parts", new ArrayList<>(List.of(parts)));
    }

    private static Map<String, Object> part(String area, Integer minutes, String goal) {
        return Typed.of(
                "lifeArea",
                area,
                "what",
                "Stöd",
                "who",
                "Kim Kontakt",
                "when",
                "Varje morgon",
                "how",
                "Bredvid",
                "minutes",
                minutes,
                "goal",
                goal,
                "goalMeasure",
                goal == null ? null : "Gör det själv",
                "goalDate",
                goal == null ? null : "2026-08-01");
    }

    private long orderId() {
        return Long.parseLong(care.all("cast(x.id as varchar)", "service_order").get(0));
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
