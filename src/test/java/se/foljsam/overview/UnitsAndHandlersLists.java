package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.delivery.ending.ReportedEndings;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The unit's morning, and the handler's list of what is not executed. */
abstract class UnitsAndHandlersLists {
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
    TaskService engineTasks;

    private CaseAtWork care;

    @BeforeEach
    void anOrderAtBjorkenAndOneAtLarmet() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Lisa Lista", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))))
                .ordered();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"D3", "J3", "J4"})
    void theUnitSeesItsNewOrderWithTheWayToTheTaskAndNothingOfOtherUnits() {
        String task = work.as("pelle")
                .task("userTask_acknowledgeOrder", care.number())
                .getId();

        String page = unit("pelle").body();

        assertThat(page)
                .contains(
                        "Lisa Lista",
                        "Hemtjänst, " + care.number(),
                        "/uppgift/" + task,
                        "Bekräfta nu (1)",
                        "Nytt uppdrag, börjar i dag",
                        "Senast i morgon")
                .doesNotContain("Trygghetslarm", "Larmet");
        assertThat(unit("ylva").body()).doesNotContain("Lisa Lista", care.number());
        assertThat(as("hanna").get("/enhet").status()).isEqualTo(404);
        assertThat(as("anders").get("/enhet").status()).isEqualTo(404);
    }

    @Test
    @Rule({"D4", "F3", "J3"})
    void theUnitSeesWhatWaitsForTheHandlerAndThePlansThatAreDue() {
        care.acknowledged("petra").begun("petra", "2026-03-02");
        assertThat(unit("petra").body())
                .contains(
                        "Att göra (1)",
                        "Upprätta genomförandeplan",
                        "Ska lämnas in",
                        "Senast mån 23 mar",
                        "Alla uppdrag är bekräftade.");

        care.submitsEach("petra", "userTask_makePlan", Typed.plan("2026-04-01"));

        assertThat(unit("petra").body())
                .contains("Väntar på handläggaren (1)", "Genomförandeplanen granskas")
                .doesNotContain("Ska lämnas in", "Upprätta genomförandeplan");
        care.submitsEach("hanna", "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
        assertThat(unit("petra").body())
                .contains("Planer (1)", "Ska följas upp", "Senast ons 1 apr")
                .doesNotContain("Genomförandeplanen granskas");
    }

    @Test
    @Rule({"D2", "D3", "J4"})
    void anUrgentOrderStandsFirstAndOneThatNobodyAcknowledgedSaysHowLateItIs() {
        work.liveUntil("2026-03-05");
        CaseAtWork urgent = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Bertil Bråttom", "2026-03-05"))
                .investigated()
                .decided(Typed.granted("2026-03-05", "2027-02-28"))
                .ordered();
        jdbc.sql(
                        "update service_order set urgent = true where care_case_id = (select id from care_case where case_number = ?)")
                .param(urgent.number())
                .update();

        String page = unit("petra").body();

        assertThat(page).contains("Bekräfta nu (2)", "2 dagar sen", "Försenad", "Brådskande");
        assertThat(page.indexOf("Bertil Bråttom")).isLessThan(page.indexOf("Lisa Lista"));
    }

    @Test
    @Rule({"J3", "J4"})
    void ofTheTasksOneCanChooseThoseInOnesOwnHandAndWhatIsToBeAcknowledgedStandsThereStill() {
        care.acknowledged("petra");
        String task = work.as("petra")
                .task("userTask_registerExecution", care.number())
                .getId();
        assertThat(unit("petra").body())
                .contains("Att göra (1)", "/uppgift/" + task)
                .doesNotContain("Hos Pelle");
        assertThat(as("petra").get("/enhet?visa=mina").body())
                .contains("Du har inga uppgifter", "Att göra<")
                .doesNotContain("/uppgift/" + task);

        engineTasks.setAssignee(task, "pelle");

        assertThat(as("petra").get("/enhet").body()).contains("/uppgift/" + task, "Hos Pelle");
        assertThat(as("pelle").get("/enhet?visa=mina").body()).contains("Att göra (1)", "/uppgift/" + task);
        assertThat(as("petra").get("/enhet?visa=mina").body()).doesNotContain("/uppgift/" + task);
    }

    @Test
    @Rule({"J3", "L13"})
    void aPersonWithProtectedIdentityIsNotNamedOnAnyCard() {
        jdbc.sql("update person set protected_identity = true where full_name = 'Lisa Lista'")
                .update();

        assertThat(unit("petra").body())
                .contains("Bekräfta nu (1)", "Skyddade personuppgifter", care.number())
                .doesNotContain("Lisa Lista");
    }

    @Test
    @Rule({"H1", "I1", "J1"})
    void theUnitSeesThatItsReportsWaitForTheHandler() {
        care.acknowledged("petra").begun("petra", "2026-03-02");
        long order = Long.parseLong(
                care.all("x.id", "service_order", "x.unit_code = 'BJORKEN'").get(0));
        assertThat(unit("petra").body()).doesNotContain("bekräftas med den enskilde", "förändrat behov bedöms");

        endings.wished(new ReportedEndings.Wish(
                order,
                ReportedEndings.Kind.ENDS,
                LocalDate.of(2026, 3, 31),
                "Klarar sig själv.",
                "Den enskilde",
                LocalDate.of(2026, 3, 2),
                "petra"));
        needs.report(new ReportNeed.Told(
                care.number(),
                order,
                ReportNeed.Kind.LASTING,
                LocalDate.of(2026, 3, 2),
                "Kan inte gå.",
                ReportNeed.Origin.STAFF,
                ReportNeed.TalkedOver.PERSON,
                null,
                "petra"));

        assertThat(unit("petra").body())
                .contains("bekräftas med den enskilde", "förändrat behov bedöms", "2 mars 2026");
        assertThat(unit("ola").body()).doesNotContain("bekräftas med den enskilde", "förändrat behov bedöms");
    }

    @Test
    @Rule({"D1", "E8"})
    void whatIsGrantedAndNotOrderedStandsAmongWhatIsNotExecutedFromTheDayOfDecision() {
        CaseAtWork granted = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olle Oordnad", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2026-08-31"));
        work.liveUntil("2026-03-06");

        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Olle Oordnad", "4 dagar", "Uppdraget är inte skickat", "Lokal gräns 4 mars 2026");
        granted.ordered();
        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Olle Oordnad")
                .doesNotContain("Uppdraget är inte skickat");
    }

    @Test
    @Rule("J4")
    void whatWasRemindedOfAndIsDoneSinceIsSaidToBeDoneAndStandsLast() {
        CaseAtWork granted = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olle Oordnad", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2026-08-31"));
        work.liveUntil("2026-03-05");
        assertThat(unreadOf(granted)).contains("Uppdraget till utföraren").doesNotContain("Klart sedan dess");

        granted.ordered();

        assertThat(unreadOf(granted)).contains("Uppdraget till utföraren", "Klart sedan dess");
        String page = as("hanna").get("/").body();
        assertThat(page.indexOf("Uppdraget till utföraren"))
                .as("after all that still waits")
                .isGreaterThan(page.indexOf("Underrättelsen om beslutet"));
    }

    /** The row of the start page that speaks of the order of this case. */
    private String unreadOf(CaseAtWork aCase) {
        return as("hanna")
                .get("/")
                .body()
                .lines()
                .collect(Collectors.joining(" "))
                .transform(page -> Pattern.compile("<tr>(?:(?!</tr>).)*" + aCase.number()
                                + "(?:(?!</tr>).)*Uppdraget till utföraren(?:(?!</tr>).)*</tr>")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining()));
    }

    @Test
    @Rule("E8")
    void theHandlerSeesWhatIsNotExecutedWithCauseAgeAndLimits() {
        care.acknowledged("petra").acknowledged("ola");
        care.submitsEach(
                "petra",
                "userTask_registerExecution",
                Typed.of(
                        "delayed", true,
                        "delayCause", "RESOURCES",
                        "delayReason", "Två är sjuka.",
                        "delayPlan", "Vikarie.",
                        "plannedStart", "2026-03-20"));
        care.begun("ola", "2026-03-02");
        work.liveUntil("2026-03-12");

        String list = as("hanna").get("/ej-verkstallda").body();

        assertThat(list)
                .contains(
                        "Lisa Lista",
                        "10 dagar",
                        "Resursbrist",
                        "Två är sjuka.",
                        "20 mars 2026",
                        "Lagens gräns 2 juni 2026")
                .contains("Passerad")
                .doesNotContain("Trygghetslarm", "Ska rapporteras");
        work.liveUntil("2026-06-03");
        assertThat(as("hanna").get("/ej-verkstallda").body()).contains("93 dagar", "Ska rapporteras");
        assertThat(as("petra").get("/ej-verkstallda").status()).isEqualTo(403);
        assertThat(as("anders").get("/ej-verkstallda").status()).isEqualTo(403);
        care.begun("petra", "2026-06-03");
        assertThat(as("hanna").get("/ej-verkstallda").body()).doesNotContain("Lisa Lista");
    }

    @Test
    @Rule({"E5", "E8"})
    void theListSaysWhenTheUnitToldWhyAndWhatTheHandlerFoundAndDid() {
        CaseAtWork cleaning = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Stina Städ", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(Typed.service("SERVICE", "Städning varannan vecka", "BJORKEN"))))
                .ordered()
                .acknowledged("petra");
        work.liveUntil("2026-03-20");
        cleaning.submitsEach(
                "petra",
                "userTask_registerExecution",
                Typed.of(
                        "delayed", true,
                        "delayCause", "RESOURCES",
                        "delayReason", "Två är sjuka.",
                        "delayPlan", "Vikarie.",
                        "plannedStart", "2026-04-10"));
        work.liveUntil("2026-03-31");
        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Stina Städ", "Meddelat 20 mars 2026", "10 april 2026")
                .doesNotContain("Handläggaren 31 mars");

        cleaning.submits(
                "userTask_assessDelay",
                Typed.of("cause", "OTHER", "measure", "TELL_TO_EXECUTE", "assessment", "Personen vill börja nu."));

        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Resursbrist", "Handläggaren 31 mars 2026: Annat. Utföraren ska verkställa.", "29 dagar");
    }

    @Test
    @Rule({"E8", "I4", "L7"})
    void aPauseStandsInTheListAndTheHandlerDecidesOnTheCasesPageWhetherItIsAnInterruption() {
        care.acknowledged("petra")
                .begun("petra", "2026-03-02")
                .acknowledged("ola")
                .begun("ola", "2026-03-02");
        assertThat(as("hanna").get("/ej-verkstallda").body()).doesNotContain("Lisa Lista");
        work.liveUntil("2026-03-10");
        String order = "/uppdrag/"
                + care.all("x.id", "service_order", "x.unit_code = 'BJORKEN'").get(0);
        assertThat(as("petra")
                        .form(order + "/uppehall", "awayFrom", "2026-03-09", "reason", "HOSPITAL")
                        .status())
                .isEqualTo(302);
        work.liveUntil("2026-06-10");

        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Lisa Lista", "Uppehåll", "Sjukhus", "93 dagar", "Lagens gräns 9 juni 2026")
                .contains("Avgör om det ska rapporteras", "Inte avgjort om det räknas som avbrott");
        jdbc.sql("update person set protected_identity = true where full_name = 'Lisa Lista'")
                .update();
        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Skyddade personuppgifter")
                .doesNotContain("Lisa Lista");
        jdbc.sql("update person set protected_identity = false where full_name = 'Lisa Lista'")
                .update();
        String page = "/arende/" + care.number();
        String pause = care.all("x.id", "case_pause").get(0);
        assertThat(as("hanna")
                        .form(page + "/uppehall", "pauseId", pause, "counts", "false")
                        .body())
                .contains("behöver fyllas i: varför");
        assertThat(as("hanna")
                        .form(page + "/uppehall", "pauseId", pause, "reason", "x")
                        .body())
                .contains("Det här behöver väljas");
        assertThat(as("petra")
                        .form(page + "/uppehall", "pauseId", pause, "counts", "false", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(as("hanna")
                        .form(page + "/uppehall", "pauseId", pause, "counts", "false", "reason", "Vården ansvarar.")
                        .status())
                .isEqualTo(302);

        assertThat(as("hanna").get("/ej-verkstallda").body())
                .contains("Räknas inte som avbrott", "Vården ansvarar.")
                .doesNotContain("Lagens gräns 9 juni 2026", "Avgör om det ska rapporteras");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.ORDERS))
                .contains("Räknas inte som avbrott i verkställigheten, Hanna Holm 10 juni 2026. Vården ansvarar.");
        assertThat(as("petra").get(order).body())
                .as("the handler's reasons are not the unit's to read")
                .doesNotContain("Vården ansvarar.", "Räknas inte som avbrott");
    }

    private Answer unit(String user) {
        return as(user).get("/enhet");
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
