package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The unit's own page of an order: who reads it, what it says and does not, and what is done there. */
@FoljsamTest
class OrderPageTest {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;
    private String path;

    @BeforeEach
    void anOrderAtBjorkenAndOneAtLarmet() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ulla Uppdrag", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-08-31"),
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))))
                .ordered();
        path = "/uppdrag/"
                + care.all("x.id", "service_order", "x.unit_code = 'BJORKEN'").get(0);
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"J3", "L13"})
    void theUnitReadsWhoseOrderItIsAndNothingOfTheInvestigation() {
        Answer page = as("pelle").get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Hemtjänst, ärende " + care.number(), "Hemtjänst Björken", "från 2 mars 2026")
                .as("a death or a pause is told on this page: it says whose")
                .contains("Ulla Uppdrag")
                .doesNotContain("Behöver hjälp att duscha.", "Behov finns av hjälp", "Larm");
        assertThat(care.all("x.user_id", "access_log", "x.what = 'uppdragets sida'"))
                .containsExactly("pelle");
        assertThat(as("pelle").get("/").body())
                .contains("href=\"" + path + "\"")
                .doesNotContain("Ulla");
        assertThat(as("ola").get("/").body()).doesNotContain("href=\"" + path + "\"");
    }

    @Test
    @Rule("J3")
    void nobodyElseLearnsThatTheOrderExists() {
        for (String other : List.of("ola", "ylva", "hanna", "lisa", "magnus", "anders", "admin")) {
            Answer page = as(other).get(path);
            assertThat(page.status()).as(other).isEqualTo(404);
            assertThat(page.body()).contains("finns inte").doesNotContain(care.number());
            assertThat(as(other).form(path + "/fraga", "question", "Får jag?").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(as(other)
                            .form(path + "/behov", "kind", "OTHER", "description", "Får jag?")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as("petra").get("/uppdrag/999999").status()).isEqualTo(404);
        assertThat(as("petra").get("/uppdrag/x").status()).isIn(400, 404);
        assertThat(Visitor.anonymous(port).get(path).status()).isEqualTo(302);
        assertThat(care.all("x.user_id", "access_log", "x.what = 'uppdragets sida' and x.refused = false"))
                .isEmpty();
        assertThat(care.all("x.id", "question")).isEmpty();
        assertThat(care.all("x.id", "changed_need")).isEmpty();
    }

    @Test
    @Rule({"D8", "J3"})
    void theUnitReadsWhatItsOrderIsForAndNothingOfTheOthers() {
        List<String> own =
                care.all("x.extent || '|' || x.need || '|' || x.goal", "service_order", "x.unit_code = 'BJORKEN'");
        List<String> others = care.all("x.extent", "service_order", "x.unit_code <> 'BJORKEN'");

        assertThat(as("petra").get(path).body())
                .contains(own.get(0).split("\\|"))
                .doesNotContain(others.toArray(String[]::new));
    }

    @Test
    @Rule("D12")
    void whoIsToGoThereReadsHowThePersonIsReachedWhoElseIsConcernedAndWhenItBegins() {
        jdbc.sql("""
                        update person set phone = '011-15 00 00', street_address = 'Storgatan 4', interpreter_language = 'arabiska', representative_name = 'Vera Vän', representative_mandate = 'GOD_MAN'
                        where full_name = 'Ulla Uppdrag'""").update();

        assertThat(as("pelle").get(path).body())
                .contains("href=\"tel:011150000\"", "011-15 00 00", "Storgatan 4", "arabiska", "Vera Vän, god man")
                .contains("<dt>Börjar</dt><dd>i dag</dd>", " år</span>", "Skickat, väntar på bekräftelse");
    }

    @Test
    @Rule({"D12", "L13"})
    void withProtectedIdentityNeitherAddressNorTelephoneIsOnThePage() {
        jdbc.sql("""
                        update person set phone = '011-15 00 00', street_address = 'Storgatan 4', protected_identity = true
                        where full_name = 'Ulla Uppdrag'""").update();

        assertThat(as("pelle").get(path).body())
                .contains("Ulla Uppdrag", "Skyddade personuppgifter", "Enheten får dem av handläggaren")
                .doesNotContain("tel:", "011-15 00 00", "Storgatan 4");
    }

    @Test
    @Rule({"D3", "J3"})
    void whatWaitsForTheUnitStandsAtTheFootWithTheWayToSayThatSomethingIsWrong() {
        String task = "/uppgift/"
                + work.as("pelle")
                        .task("userTask_acknowledgeOrder", care.number())
                        .getId();
        assertThat(foot())
                .containsSubsequence(task, "Bekräfta", task, "Något stämmer inte")
                .doesNotContain("Kvittera");

        care.acknowledged("petra");

        assertThat(foot())
                .containsSubsequence("/uppgift/", "Registrera verkställighet", "#question", "Något stämmer inte")
                .doesNotContain(task, "Bekräfta");
    }

    @Test
    @Rule({"H1", "H4", "I4"})
    void whatHappenedIsChosenAmongFiveBeforeTheRestAndARefusedOneComesBackOpenWithWhatWasTyped() {
        care.acknowledged("petra").begun("petra", "2026-03-02");

        assertThat(as("petra").get(path).body())
                .containsSubsequence(
                        "Något har hänt",
                        "id=\"behov\"",
                        "Behovet har ändrats",
                        "id=\"nej\"",
                        "Tackade nej",
                        "id=\"uppehall\"",
                        "Är borta",
                        "id=\"ej-utfort\"",
                        "Kunde inte utföras",
                        "id=\"fraga\"",
                        "Fråga handläggaren",
                        "Annat",
                        "id=\"meddelanden\"",
                        "id=\"dodsfall\"")
                .doesNotContain("open=\"open\"");

        assertThat(as("petra").form(path + "/nej", "reason", "Vill sova.").body())
                .containsPattern("<details id=\"nej\" open=\"open\">")
                .contains("Vill sova.")
                .containsOnlyOnce("open=\"open\"");
    }

    private String foot() {
        String page = as("pelle").get(path).body();
        return page.substring(page.indexOf("class=\"unit-foot\""));
    }

    @Test
    @Rule({"H4", "J1"})
    void aQuestionToTheHandlerIsAnsweredOnThePageOfTheUnitThatAskedOnly() {
        assertThat(as("petra")
                        .form(path + "/fraga", "question", "Vem har nyckel?")
                        .status())
                .isEqualTo(302);
        assertThat(as("pelle").get(path).body()).contains("Vem har nyckel?", "Väntar på svar");

        work.as("hanna").submit("userTask_answerQuestion", care.number(), Typed.of("answer", "Dottern, jag ringer."));

        assertThat(as("pelle").get(path).body())
                .contains("Vem har nyckel?", "Dottern, jag ringer.")
                .doesNotContain("Väntar på svar");
        String alarm =
                care.all("x.id", "service_order", "x.unit_code = 'LARMET'").get(0);
        assertThat(as("ola").get("/uppdrag/" + alarm).body())
                .contains("Trygghetslarm")
                .doesNotContain("Vem har nyckel?", "Dottern");
    }

    @Test
    @Rule("H4")
    void theHandlerAsksFromTheCasePage() {
        String order = path.substring("/uppdrag/".length());
        assertThat(as("hanna")
                        .form("/arende/" + care.number() + "/fraga", "orderId", order, "question", "Hur går det?")
                        .status())
                .isEqualTo(302);
        assertThat(work.as("petra").sees("userTask_answerQuestion", care.number()))
                .isTrue();
        assertThat(as("petra").get(path).body()).contains("Hur går det?");

        Answer refused =
                as("hanna").form("/arende/" + care.number() + "/fraga", "orderId", "", "question", "Och hur mår hon?");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("behöver väljas i listan.", "Och hur mår hon?");
    }

    @Test
    @Rule({"H1", "H2", "H7"})
    void theUnitReportsAChangedNeedByKind() {
        for (String[] wrong :
                new String[][] {{"", "2026-03-02"}, {"LASTING", ""}, {"LASTING", "i går"}, {"TEMPORARY", "2026-03-03"}
                }) {
            Answer refused = as("petra")
                    .form(
                            path + "/behov",
                            "kind",
                            wrong[0],
                            "helpBeganOn",
                            wrong[1],
                            "description",
                            "Har ramlat.",
                            "origin",
                            "STAFF",
                            "talkedOver",
                            "PERSON");
            assertThat(refused.status()).as(String.join(" ", wrong)).isEqualTo(400);
            assertThat(refused.body()).contains("Det här ", "Har ramlat.");
        }
        assertThat(care.tasks()).doesNotContain("userTask_assessChangedNeed");

        assertThat(as("petra")
                        .form(
                                path + "/behov",
                                "kind",
                                "TEMPORARY",
                                "helpBeganOn",
                                "2026-03-01",
                                "description",
                                "Feber.",
                                "origin",
                                "STAFF",
                                "talkedOver",
                                "PERSON")
                        .status())
                .isEqualTo(302);
        assertThat(care.tasks()).doesNotContain("userTask_assessChangedNeed");
        assertThat(as("petra")
                        .form(
                                path + "/behov",
                                "kind",
                                "LASTING",
                                "helpBeganOn",
                                "2026-03-02",
                                "description",
                                "Ramlat.",
                                "origin",
                                "ON_CALL",
                                "talkedOver",
                                "PERSON")
                        .status())
                .isEqualTo(302);
        assertThat(care.tasks()).contains("userTask_assessChangedNeed");
        assertThat(care.all("x.kind || ' ' || x.state || ' ' || x.grant_from", "changed_need"))
                .containsExactly("TEMPORARY HELPED 2026-03-04", "LASTING REPORTED 2026-03-02");
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
