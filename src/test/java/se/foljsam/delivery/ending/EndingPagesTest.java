package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** Where a unit tells that a service may end, and where the handler ends it. */
@FoljsamTest
class EndingPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;
    private String order;
    private String orderPage;
    private String casePage;

    @BeforeEach
    void aServiceThatGoesOn() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Sven Sida", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        order = care.all("x.id", "service_order").get(0);
        orderPage = "/uppdrag/" + order;
        casePage = "/arende/" + care.number();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"I1", "I5"})
    void theUnitTellsThatThePersonEndsAndReadsWhatBecameOfIt() {
        assertThat(as("petra").get(orderPage).body())
                .contains("Den enskilde vill avsluta insatsen", "Den enskilde tackar nej trots motivation")
                .doesNotContain("Besked om avslut");

        Answer refused = ending("lastDay", "2026-03-01");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "Det här kan inte vara före 2 mars 2026, då insatsen började.",
                        "Klarar sig själv nu.",
                        "value=\"2026-03-01\"");
        assertThat(care.all("x.id", "service_ending")).isEmpty();

        assertThat(ending("lastDay", "2026-03-31").status()).isEqualTo(302);
        assertThat(as("pelle").get(orderPage).body())
                .contains("Besked om avslut", "Väntar på handläggaren", "Sista dag 31 mars 2026");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.ORDERS))
                .contains("Besked om avslut", "Klarar sig själv nu.");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.OVERVIEW))
                .contains("Få avslutet bekräftat");

        care.submits(
                "userTask_confirmWithPerson",
                Typed.of("contactedOn", "2026-03-02", "contactHow", "VISIT", "outcome", "CONFIRMED"));
        assertThat(as("pelle").get(orderPage).body())
                .contains("Bekräftat, insatsen avslutas")
                .doesNotContain("Den enskilde vill avsluta insatsen", "tackar nej trots motivation</small></summary>");
    }

    @Test
    @Rule("E7")
    void theUnitTellsOfADeclineWithEachEffortAndKeepsWhatItTypedIfOneIsWrong() {
        Answer refused = decline("offeredOn2", "2026-03-09", "offered2", "Tvätt", "answer2", "Nej");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Det här kan inte ligga i framtiden.", "value=\"Tvätt\"", "Lugna samtal");
        assertThat(care.all("x.id", "service_offer")).isEmpty();

        assertThat(decline().status()).isEqualTo(302);
        assertThat(care.all("x.what", "service_offer")).containsExactly("Dusch");
        assertThat(care.tasks()).containsExactly("userTask_assessDecline");
        assertThat(as("petra").get(orderPage).body()).contains("Tackar nej trots motivation");
    }

    @Test
    @Rule({"D7", "I1"})
    void theHandlerEndsAServiceOfTheCaseAndEveryFieldThatIsWrongSaysSo() {
        Answer noGround = as("hanna").form(casePage + "/avsluta", "orderId", order, "lastDay", "2026-03-02");
        assertThat(noGround.status()).isEqualTo(400);
        assertThat(noGround.body()).contains("Det här behöver väljas.");
        assertThat(end("CONFIRMED", "contactHow", "").body()).contains("hur den enskilde bekräftade");
        assertThat(end("WITHDRAWN", "contactHow", "").body()).contains("krävs ett beslut med skäl");
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");

        assertThat(end("CONFIRMED", "contactHow", "TELEPHONE").status()).isEqualTo(302);

        assertThat(care.all("x.state", "service_order")).containsExactly("ENDING");
        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.ORDERS))
                .contains("Besked om avslut")
                .doesNotContain("id=\"avsluta\"", "id=\"aldrig-utford\"");
    }

    @Test
    @Rule("E9")
    void theHandlerRemovesAStartThatNeverWas() {
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.ORDERS)).contains("registrerad 2 mars 2026");
        Answer refused = as("hanna").form(casePage + "/aldrig-utford", "orderId", order, "reason", "Ingen kom.");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("En försening hos utföraren är aldrig skäl", "Ingen kom.");

        assertThat(as("hanna")
                        .form(
                                casePage + "/aldrig-utford",
                                "orderId",
                                order,
                                "reason",
                                "Ingen kom.",
                                "ground",
                                "OWN_WISH")
                        .status())
                .isEqualTo(302);
        assertThat(care.all("x.state || coalesce(' ' || x.started_on, '')", "service_order"))
                .containsExactly("ENDING");
    }

    @Test
    @Rule("J3")
    void nobodyElseTellsOrEndsAnything() {
        for (String other : List.of("ola", "ylva", "hanna", "anders", "admin")) {
            assertThat(as(other).form(orderPage + "/avslut", "kind", "ENDS").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(as(other).form(orderPage + "/nej", "reason", "Nej").status())
                    .as(other)
                    .isEqualTo(404);
        }
        for (String other : List.of("petra", "ola", "anders", "admin")) {
            assertThat(as(other)
                            .form(casePage + "/avsluta", "orderId", order, "ground", "CONFIRMED")
                            .status())
                    .as(other)
                    .isIn(403, 404);
            assertThat(as(other)
                            .form(casePage + "/aldrig-utford", "orderId", order)
                            .status())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(care.all("x.id", "service_ending")).isEmpty();
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");
    }

    private Answer ending(String... more) {
        return as("petra")
                .form(
                        orderPage + "/avslut",
                        with(
                                more,
                                "kind",
                                "ENDS",
                                "reason",
                                "Klarar sig själv nu.",
                                "saidBy",
                                "Den enskilde",
                                "saidOn",
                                "2026-03-02"));
    }

    private Answer decline(String... more) {
        return as("petra")
                .form(
                        orderPage + "/nej",
                        with(
                                more,
                                "reason",
                                "Vill inte",
                                "efforts",
                                "Lugna samtal",
                                "offeredOn1",
                                "2026-03-02",
                                "offered1",
                                "Dusch",
                                "answer1",
                                "Nej tack"));
    }

    private Answer end(String ground, String... more) {
        return as("hanna")
                .form(
                        casePage + "/avsluta",
                        with(
                                more,
                                "orderId",
                                order,
                                "ground",
                                ground,
                                "lastDay",
                                "2026-03-31",
                                "reason",
                                "Flyttar",
                                "contactedOn",
                                "2026-03-02"));
    }

    private static String[] with(String[] more, String... fields) {
        String[] all = new String[more.length + fields.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
