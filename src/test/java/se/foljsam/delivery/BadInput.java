package se.foljsam.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.delivery.ending.ReportedEndings;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Kept;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** What cannot be true is refused by its field, and nothing of it is registered anywhere: no row, no new version of one, no task. */
abstract class BadInput {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportedEndings endings;

    @Autowired
    ReportNeed needs;

    @Autowired
    TellOfDeath deaths;

    private CaseAtWork care;

    @BeforeEach
    void decided() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Fia Fel", "2026-03-02"))
                .investigated();
    }

    @AfterEach
    void home() {
        jdbc.sql("update provider_unit set is_open = true").update();
        work.goHome();
    }

    @Test
    @Rule("E1")
    void aStartBeforeTheDecisionIsRefused() {
        ordered().acknowledged("petra");
        taken("petra", "userTask_registerExecution");

        assertRefused(() -> submitted("petra", "userTask_registerExecution", started("2026-03-01")))
                .contains("Insatsen började den", "före 2 mars 2026");
        assertRefused(() -> submitted("petra", "userTask_registerExecution", started("2026-03-03")))
                .contains("Insatsen började den", "framtiden");

        assertThat(care.all("x.state", "service_order")).containsExactly("ACKNOWLEDGED");
    }

    @Test
    @Rule("C1")
    void aDecisionThatEndsBeforeItBeginsIsRefused() {
        taken("hanna", "userTask_decide");

        assertRefused(() -> submitted("hanna", "userTask_decide", Typed.granted("2026-03-02", "2026-03-01")))
                .contains("Gäller till");
    }

    @Test
    @Rule({"I1", "I5"})
    void aLastDayBeforeTheFirstIsRefusedAtTheUnitAndAtTheHandler() {
        ordered().acknowledged("petra").begun("petra", "2026-03-02");

        assertRefused(() -> rejected(() -> endings.wished(wish("2026-03-01")))).isEqualTo("lastDay");
        String page = "/uppdrag/" + order();
        Visitor petra = Visitor.loggedIn(port, "petra");
        Answer[] answer = new Answer[1];
        assertRefused(() -> {
                    answer[0] = petra.form(
                            page + "/avslut",
                            "kind",
                            "ENDS",
                            "lastDay",
                            "2026-03-01",
                            "reason",
                            "Klarar sig själv.",
                            "saidBy",
                            "Den enskilde",
                            "saidOn",
                            "2026-03-02");
                    return answer[0].body();
                })
                .contains("då insatsen började", "Klarar sig själv.");
        assertThat(answer[0].status()).isEqualTo(400);

        endings.wished(wish("2026-03-31"));
        taken("hanna", "userTask_confirmWithPerson");
        assertRefused(() -> submitted(
                        "hanna",
                        "userTask_confirmWithPerson",
                        Typed.of(
                                "contactedOn", "2026-03-02",
                                "contactHow", "TELEPHONE",
                                "outcome", "CONFIRMED",
                                "lastDay", "2026-03-01",
                                "reason", "Klarar sig själv.")))
                .contains("Sista dag med insatsen", "då insatsen började");
        assertThat(care.all("x.ended_on", "service_order", "x.ended_on is not null"))
                .isEmpty();
    }

    @Test
    @Rule({"F2", "F3"})
    void aGoalWithoutMeasureOrDateIsRefusedByTheFieldThatIsMissing() {
        ordered().acknowledged("petra").begun("petra", "2026-03-02");
        taken("petra", "userTask_makePlan");

        assertRefused(() -> submitted("petra", "userTask_makePlan", planWith("goalMeasure", null)))
                .contains("Hur ser man att målet är nått?")
                .doesNotContain("Till när?");
        assertRefused(() -> submitted("petra", "userTask_makePlan", planWith("goalDate", null)))
                .contains("Till när?")
                .doesNotContain("Hur ser man att målet är nått?");
    }

    @Test
    @Rule({"D1", "D3"})
    void anOrderToAClosedUnitIsRefusedAlsoWhenItClosedAfterTheFormWasOpened() {
        care.decided(Typed.granted("2026-03-02", "2027-02-28"));
        taken("hanna", "userTask_writeOrders");
        jdbc.sql("update provider_unit set is_open = false where code = 'EKEN'").update();

        assertRefused(() -> submitted(
                        "hanna", "userTask_writeOrders", Typed.of("orders", List.of(Typed.order("HEMTJANST", "EKEN")))))
                .contains("Utförare");

        assertThat(care.all("x.id", "service_order")).isEmpty();
        assertThat(care.all("x.heading", "journal_entry", "x.heading = 'Val av utförare ändrat'"))
                .as("no choice is recorded for an order that never went")
                .isEmpty();
    }

    @Test
    @Rule({"D1", "D8", "F6", "H1"})
    void aServiceOrLifeAreaThatTheOrderDoesNotHaveIsRefused() {
        care.decided(Typed.granted("2026-03-02", "2027-02-28"));
        taken("hanna", "userTask_writeOrders");
        assertRefused(() -> submitted(
                        "hanna",
                        "userTask_writeOrders",
                        Typed.of(
                                "orders",
                                List.of(Typed.order("HEMTJANST", "BJORKEN"), Typed.order("TRYGGHETSLARM", "LARMET")))))
                .contains("Uppdrag rad 2, Insats", "val som inte finns");
        assertThat(care.all("x.id", "service_order")).isEmpty();

        care.submits(
                        "userTask_writeOrders",
                        Typed.of(
                                "orders",
                                List.of(Typed.with(
                                        Typed.order("HEMTJANST", "BJORKEN"),
                                        "lifeAreas",
                                        List.of("Personlig vård", "Förflyttning")))))
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
        taken("petra", "userTask_makePlan");
        assertRefused(() -> submitted("petra", "userTask_makePlan", planWith("lifeArea", "Hemliv")))
                .contains("Livsområde");
        assertRefused(() -> rejected(() -> needs.report(new ReportNeed.Told(
                        care.number(),
                        Long.parseLong(order()) + 1_000_000,
                        ReportNeed.Kind.LASTING,
                        LocalDate.of(2026, 3, 2),
                        "Kan inte gå.",
                        ReportNeed.Origin.STAFF,
                        ReportNeed.TalkedOver.PERSON,
                        null,
                        "petra"))))
                .isEqualTo("orderId");
    }

    @Test
    @Rule("I3")
    void aSecondDateOfDeathIsRefusedWhoeverTellsIt() {
        ordered().acknowledged("petra").begun("petra", "2026-03-02");
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 2), "hanna");

        assertRefused(() -> rejected(
                        () -> deaths.tell(care.number(), Long.parseLong(order()), LocalDate.of(2026, 3, 1), "petra")))
                .isEqualTo("diedOn");
        for (String[] who : new String[][] {{"petra", "/uppdrag/" + order()}, {"hanna", "/arende/" + care.number()}}) {
            Visitor visitor = Visitor.loggedIn(port, who[0]);
            assertRefused(() -> visitor.form(who[1] + "/dodsfall", "diedOn", "2026-03-01")
                            .body())
                    .as(who[0])
                    .contains("redan anmält");
        }
        assertThat(care.all("x.died_on", "told_death")).containsExactly("2026-03-02");
    }

    private CaseAtWork ordered() {
        return care.decided(Typed.granted("2026-03-02", "2027-02-28")).ordered();
    }

    /** Taken beforehand, so that only the refused step itself could change anything. */
    private void taken(String user, String task) {
        work.as(user).take(work.as(user).task(task, care.number()));
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertRefused(Supplier<String> step) {
        Map<String, Long> before = Kept.in(jdbc);
        String refusal = step.get();
        assertThat(Kept.in(jdbc)).as("nothing is half registered").isEqualTo(before);
        return assertThat(refusal);
    }

    private String submitted(String user, String task, Map<String, Object> typed) {
        return Refusal.of(() -> work.as(user).submit(work.as(user).task(task, care.number()), typed));
    }

    /** The field that a step outside a form was refused at. */
    private static String rejected(Runnable step) {
        Throwable thrown = catchThrowable(step::run);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return ((Rejected) thrown).fieldName();
    }

    private static Map<String, Object> started(String day) {
        return Typed.of("startedOn", day, "contactAnswer", "ACCEPTED", "fixedCareContact", "Kim Kontakt");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> planWith(String field, Object value) {
        Map<String, Object> plan = Typed.plan("2026-06-01");
        Map<String, Object> part = ((List<Map<String, Object>>) plan.get("parts")).get(0);
        return Typed.with(plan, "parts", List.of(Typed.with(part, field, value)));
    }

    private ReportedEndings.Wish wish(String lastDay) {
        return new ReportedEndings.Wish(
                Long.parseLong(order()),
                ReportedEndings.Kind.ENDS,
                LocalDate.parse(lastDay),
                "Klarar sig själv.",
                "Den enskilde",
                LocalDate.of(2026, 3, 2),
                "petra");
    }

    private String order() {
        return care.all("x.id", "service_order").get(0);
    }
}
