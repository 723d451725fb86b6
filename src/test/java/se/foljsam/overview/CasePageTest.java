package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Written;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The case page: who reads it, and what each of its actions does and refuses. */
@FoljsamTest
class CasePageTest {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    Written written;

    private String identityNumber;
    private String number;

    @BeforeEach
    void aCaseWithAnOrder() {
        work.openOn("2026-03-02");
        identityNumber = AnotherPerson.identityNumber();
        number = work.as("hanna").start(Typed.application(identityNumber, "Sara Sida", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, Typed.granted("2026-03-02", "2027-02-28"));
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void theHandlerReadsEverythingAndEachReadingIsLogged() {
        Answer page = as("hanna").get(path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sara Sida", "Hanna Holm", "Team Norr", "Hemtjänst Björken", "Bekräftelsen av uppdraget");
        assertThat(
                        count(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.user_id = 'hanna' and a.what = 'ärendets sida'"))
                .isEqualTo(1);
        assertThat(tab(CaseTab.DECISIONS)).contains("Bifall");
        assertThat(tab(CaseTab.JOURNAL)).contains("Inkommen ansökan");
        assertThat(tab(CaseTab.INVESTIGATION)).contains("Behöver hjälp att duscha.");
        assertThat(CasePageTabs.all(as("hanna"), number)).doesNotContain("Vem har läst");
    }

    @Test
    @Rule("L13")
    void eachTabIsAReadingOfItsOwnAndSaysWhoseCaseItIs() {
        for (CaseTab tab : CaseTab.values()) {
            assertThat(tab(tab))
                    .as(tab.swedish())
                    .contains("Sara Sida", number, "aria-current=\"page\">" + tab.swedish());
        }

        assertThat(
                        count(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.user_id = 'hanna' and a.what = 'ärendets sida'"))
                .isEqualTo(CaseTab.values().length);
        assertThat(as("hanna").get(path() + "?flik=nonsens").body())
                .contains("aria-current=\"page\">" + CaseTab.OVERVIEW.swedish());
        assertThat(as("helena")
                        .get(CasePageTabs.address(number, CaseTab.JOURNAL))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoLeadsAlsoSeesWhoHasRead() {
        as("hanna").get(path());

        assertThat(CasePageTabs.tab(as("lisa"), number, CaseTab.DOCUMENTS)).contains("Vem har läst", "ärendets sida");
        assertThat(CasePageTabs.tab(as("magnus"), number, CaseTab.DOCUMENTS)).contains("Vem har läst");
    }

    @Test
    void aColleagueOfTheTeamReadsAndNobodyElseLearnsThatTheCaseExists() {
        assertThat(as("hugo").get(path()).status()).isEqualTo(200);
        for (String other : List.of("helena", "petra", "ola", "anders", "admin")) {
            assertThat(as(other).get(path()).status()).as(other).isEqualTo(404);
            assertThat(as(other).form(path() + "/behov", "description", "x").status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as("hanna").get("/arende/2026-999999").status()).isEqualTo(404);
        assertThat(Visitor.anonymous(port).get(path()).status()).isEqualTo(302);
        assertThat(
                        count(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.user_id in ('helena', 'petra', 'anders') and a.refused = false"))
                .isZero();
    }

    @Test
    @Rule("A8")
    void theTasksOfAMovedCaseFollowTheHandlerAndTheTeam() {
        work.as("petra")
                .submit("userTask_acknowledgeOrder", number, Typed.of("answer", "RETURNED", "unclear", "Vilka tider?"));
        assertThat(work.as("helena").sees("userTask_clarifyOrder", number)).isFalse();

        assertThat(act("handlaggare", "handler", "helena", "reason", "Flyttar till södra sidan.")
                        .status())
                .isEqualTo(302);

        assertThat(work.as("helena").task("userTask_clarifyOrder", number).getAssignee())
                .isEqualTo("helena");
        assertThat(work.as("hanna").sees("userTask_clarifyOrder", number)).isFalse();
        assertThat(work.as("hugo").sees("userTask_clarifyOrder", number)).isFalse();
        assertThat(CasePageTabs.tab(as("helena"), number, CaseTab.JOURNAL)).contains("Flyttar till södra sidan.");
        assertThat(as("hanna").get(path()).status()).isEqualTo(404);
        assertThat(as("helena").get("/").body()).contains("Du är ny handläggare för ärende " + number);
    }

    @Test
    void aProvidersTaskStaysWhereItIsWhenTheCaseMoves() {
        act("handlaggare", "handler", "hugo", "reason", "Semester.");

        assertThat(work.as("petra").task("userTask_acknowledgeOrder", number).getAssignee())
                .isNull();
    }

    @Test
    void aCaseIsMovedOnlyToAHandlerAndWithAReason() {
        assertThat(act("handlaggare", "handler", "petra", "reason", "Hjälp.").status())
                .isEqualTo(400);
        Answer refused = act("handlaggare", "handler", "hugo", "reason", " ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("behöver fyllas i: varför ärendet byter handläggare.");
        assertThat(count("select count(*) from care_case where case_number = ? and handler = 'hanna'"))
                .isEqualTo(1);
    }

    @Test
    @Rule({"H5", "H7"})
    void aChangedNeedBecomesATask() {
        assertThat(act(
                                "behov",
                                "kind",
                                "OTHER",
                                "orderId",
                                "",
                                "description",
                                "Har ramlat två gånger.",
                                "origin",
                                "PERSON")
                        .status())
                .isEqualTo(302);
        assertThat(work.taskKeysOf(number)).contains("userTask_assessChangedNeed");
        assertThat(act("behov", "kind", "OTHER", "description", "").body()).contains("behöver fyllas i.");
        assertThat(act("behov", "description", "Vad då?").body()).contains("behöver väljas.", "Vad då?");
    }

    @Test
    @Rule("G5")
    void aFollowUpIsAskedForOnceAheadOfItsDay() {
        String decision = text(
                "select max(id) from care_decision where care_case_id = (select id from care_case where case_number = ?)");

        assertThat(act("uppfoljning", "decisionId", decision, "origin", "RELATIVE", "reason", "")
                        .status())
                .isEqualTo(400);
        assertThat(act("uppfoljning", "decisionId", decision, "origin", "RELATIVE", "reason", "Dottern ringde.")
                        .status())
                .isEqualTo(302);
        assertThat(work.taskKeysOf(number)).contains("userTask_holdFollowUp");
        Answer again = act("uppfoljning", "decisionId", decision, "origin", "PERSON", "reason", "En gång till.");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("följs redan upp", "En gång till.");
    }

    @Test
    @Rule("C3")
    void anAppealIsTakenInWithDatesThatCanBeTrue() {
        String decision = text(
                "select max(id) from care_decision where care_case_id = (select id from care_case where case_number = ?)");

        for (String[] wrong : new String[][] {
            {"2026-03-01", "2026-03-02"},
            {"2026-03-02", "2026-03-01"},
            {"2026-03-02", "2026-03-03"},
            {"i går", "2026-03-02"},
            {"", ""}
        }) {
            Answer refused = act(
                    "overklagande",
                    "decisionId",
                    decision,
                    "decisionReceivedOn",
                    wrong[0],
                    "receivedOn",
                    wrong[1],
                    "appealedBy",
                    "PERSON",
                    "asked",
                    "Mer hjälp.");
            assertThat(refused.status()).as(String.join(" ", wrong)).isEqualTo(400);
            assertThat(refused.body()).contains("Mer hjälp.");
        }
        assertThat(act(
                                "overklagande",
                                "decisionId",
                                decision,
                                "decisionReceivedOn",
                                "2026-03-02",
                                "receivedOn",
                                "2026-03-02",
                                "appealedBy",
                                "PERSON",
                                "asked",
                                "Mer hjälp.")
                        .status())
                .isEqualTo(302);
        assertThat(work.taskKeysOf(number)).contains("userTask_checkAppealTime");
        assertThat(tab(CaseTab.DECISIONS))
                .contains(
                        "Överklaganden",
                        "Ska prövas: kom det i tid?",
                        "Registrera överklagande",
                        "mottaget 2 mars 2026")
                .contains("Överklagat");
    }

    @Test
    void anAppealIsNotTakenInAgainstAnotherCasesDecision() {
        assertThat(act(
                                "overklagande",
                                "decisionId",
                                "999999",
                                "decisionReceivedOn",
                                "2026-03-02",
                                "receivedOn",
                                "2026-03-02",
                                "asked",
                                "Mer hjälp.")
                        .status())
                .isEqualTo(400);
        assertThat(work.taskKeysOf(number)).doesNotContain("userTask_checkAppealTime");
    }

    @Test
    void aWatchIsMovedAheadWithAReasonAndItsTaskFollows() {
        String watch = text(
                "select id from watch where case_number = ? and kind = 'ORDER_ACKNOWLEDGEMENT' and state = 'OPEN'");

        assertThat(act("bevakning", "watchId", watch, "newDue", "2026-03-01", "reason", "För sent.")
                        .body())
                .contains("kan inte vara en dag som har varit.", "För sent.");
        Answer beyond = act("bevakning", "watchId", watch, "newDue", "2026-03-07", "reason", "Alla är på kurs.");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.body())
                .contains("kan vara senast 6 mars 2026: 1 arbetsdag från uppdraget", "Alla är på kurs.");
        assertThat(act("bevakning", "watchId", watch, "newDue", "2026-03-06", "reason", "")
                        .status())
                .isEqualTo(400);
        assertThat(act("bevakning", "watchId", watch, "newDue", "2026-03-06", "reason", "Helg hos utföraren.")
                        .status())
                .isEqualTo(302);
        assertThat(
                        text(
                                "select due_on from watch where id = (select id from watch where case_number = ? and kind = 'ORDER_ACKNOWLEDGEMENT')"))
                .isEqualTo("2026-03-06");
        assertThat(work.tasksOf(number).get(0).getDueDate()).isInSameDayAs("2026-03-06");
    }

    @Test
    void aDecisionsLastDayIsNotMovedByHand() {
        String watch = text("select id from watch where case_number = ? and kind = 'DECISION_END'");

        assertThat(act("bevakning", "watchId", watch, "newDue", "2026-12-24", "reason", "Längre.")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyWhoSubmittedMayAskToCorrectAndMustSayWhy() {
        String investigation = text("select id from submission where case_number = ? and form_id = 'investigate-need'");

        assertThat(act("rattelse", "submissionId", investigation, "reason", " ").status())
                .isEqualTo(400);
        assertThat(as("hugo")
                        .form(path() + "/rattelse", "submissionId", investigation, "reason", "Fel.")
                        .status())
                .isEqualTo(400);
        assertThat(work.taskKeysOf(number)).doesNotContain("userTask_correct");

        assertThat(act("rattelse", "submissionId", investigation, "reason", "Fel livsområde.")
                        .status())
                .isEqualTo(302);
        assertThat(work.taskKeysOf(number)).contains("userTask_correct");
    }

    @Test
    @Rule("I3")
    void aDeathEndsEverythingOnlyOnceItIsConfirmed() {
        assertThat(act("dodsfall", "diedOn", "2026-03-03").status()).isEqualTo(400);
        assertThat(act("dodsfall", "diedOn", "").status()).isEqualTo(400);

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_acknowledgeOrder");

        assertThat(act("dodsfall", "diedOn", "2026-03-01").status()).isEqualTo(302);

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_confirmDeath");
        for (CaseTab tab : CaseTab.values()) {
            assertThat(tab(tab))
                    .as(tab.swedish())
                    .contains("Dödsfall anmält", "uppges ha avlidit 1 mars 2026")
                    .doesNotContain("action=\"" + path() + "/dodsfall\"", "action=\"" + path() + "/avsluta\"");
        }
        assertThat(tab(CaseTab.ORDERS)).contains("går när det anmälda dödsfallet är prövat");
        assertThat(act("dodsfall", "diedOn", "2026-03-02").status()).isEqualTo(400);
        assertThat(act("behov", "kind", "OTHER", "description", "Mer hjälp.", "origin", "PERSON")
                        .body())
                .contains("tillfälligt stoppat", "Mer hjälp.");
        work.as("hanna")
                .submit(
                        "userTask_confirmDeath",
                        number,
                        Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-01", "howConfirmed", "Folkbokföringen."));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
        assertThat(count("select count(*) from watch where state = 'OPEN' and case_number = ?"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from service_order o join care_case c on c.id = o.care_case_id where c.case_number = ? and o.state <> 'ENDED'"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from matter m join care_case c on c.id = m.care_case_id where c.case_number = ? and m.state = 'OPEN'"))
                .isZero();
        assertThat(as("petra").get("/").body()).contains("Den enskilde har avlidit.");
        work.as("hanna")
                .submit(
                        "userTask_closeCase",
                        number,
                        Typed.of("outcome", "CLOSED", "reason", "DECEASED", "note", "Avliden."));
        assertThat(work.isRunning(number)).isFalse();
        assertThat(as("hanna").get(path()).body()).contains("Avslutat", "Avliden");
        assertThat(CasePageTabs.all(as("hanna"), number)).doesNotContain("Gör i ärendet");
    }

    @Test
    void theSearchFindsByNumberAndByPersonAndKeepsThePersonOutOfTheAddress() {
        assertThat(as("hanna").form("/sok", "sought", number).header("Location"))
                .endsWith(path());
        assertThat(as("hanna").form("/sok", "sought", identityNumber).header("Location"))
                .endsWith(path());
        assertThat(
                        count(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.what = 'sökning på personnummer'"))
                .isEqualTo(1);

        assertThat(as("helena").form("/sok", "sought", identityNumber).body())
                .contains("Andra team")
                .doesNotContain("Sara Sida");
        assertThat(as("hanna").form("/sok", "sought", "Sa").body())
                .contains("Skriv minst tre bokstäver", "value=\"Sa\"");
        assertThat(as("petra").form("/sok", "sought", identityNumber).header("Location"))
                .contains("/uppdrag/");
    }

    @Test
    void theStartPageShowsOwnCasesAndAMessageUntilItIsRead() {
        assertThat(as("hanna").get("/").body()).contains(number, "Sara Sida");
        assertThat(as("hugo").get("/").body()).doesNotContain(number);
        work.liveUntil("2026-03-05");
        Visitor petra = as("petra");
        assertThat(petra.get("/").body()).contains(number).doesNotContain("Sara Sida");
        String message = text(
                "select min(m.id) from case_message m join care_case c on c.id = m.care_case_id where c.case_number = ? and m.to_group = 'providerBjorken'");

        assertThat(as("ola").form("/meddelanden/" + message + "/last").status()).isEqualTo(404);
        assertThat(petra.form("/meddelanden/" + message + "/last").status()).isEqualTo(302);

        assertThat(
                        count(
                                "select count(*) from case_message m join care_case c on c.id = m.care_case_id where c.case_number = ? and m.read_by = 'petra'"))
                .isEqualTo(1);
    }

    @Test
    void everyFormHasASwedishName() {
        assertThat(jdbc.sql("select distinct form_id from submission")
                        .query(String.class)
                        .list())
                .allSatisfy(form -> assertThat(written.form(form)).isNotBlank());
    }

    private String tab(CaseTab tab) {
        return CasePageTabs.tab(as("hanna"), number, tab);
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }

    private Answer act(String action, String... fields) {
        return as("hanna").form(path() + "/" + action, fields);
    }

    private String path() {
        return "/arende/" + number;
    }

    private int count(String sql) {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }
}
