package se.foljsam.delivery.discharge;

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
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** What the discharge support team and home care do on the page of their own order. */
abstract class DischargePages {
    private static final String HANDOVER = "/overlamning";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;
    private CaseAtWork other;
    private String teams;
    private String homeCares;

    @BeforeEach
    void oneAtTheTeamAndAnotherAtHomeCare() {
        work.openOn("2026-03-02");
        care = running("HEMGANG", "hedda");
        other = running("BJORKEN", "petra");
        work.travelTo("2026-03-16");
        teams = "/uppdrag/" + care.all("x.id", "service_order").get(0);
        homeCares = "/uppdrag/" + other.all("x.id", "service_order").get(0);
    }

    private CaseAtWork running(String unit, String provider) {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Sara Sida", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-02-28"),
                                "services",
                                List.of(Typed.service("HEMTJANST", "Tre gånger per dag", unit))),
                        "2026-03-02",
                        "2026-09-01",
                        provider);
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"D10", "J3"})
    void onlyTheTeamIsOfferedTheHandoverAndWhatItTypedIsKeptWhenRefused() {
        assertThat(as("hedda").get(teams).body())
                .contains("Anmäl överlämning till hemtjänst", "Hemtjänst Björken", "Lisa Lindgren")
                .doesNotContain("Be hemgångsteamet ta över");
        assertThat(as("petra").get(homeCares).body())
                .contains("Be hemgångsteamet ta över")
                .doesNotContain("Anmäl överlämning till hemtjänst");
        assertThat(as("petra").form(teams + HANDOVER).status()).isEqualTo(404);
        assertThat(as("petra")
                        .form(homeCares + HANDOVER, "handoverOn", "2026-03-20", "handoverAt", "09:00")
                        .body())
                .contains("kan bara anmälas av ett hemgångsteam");

        Answer late = tell("2026-03-16", "20:00");
        assertThat(late.body()).contains("behöver anmälas minst 24 timmar före", "Dusch tisdag", "value=\"20:00\"");
        assertThat(tell("2026-03-17", "fel").body()).contains("behöver vara ett klockslag");
        assertThat(care.all("x.id", "handover")).isEmpty();

        assertThat(tell("2026-03-17", "09:00").status()).isEqualTo(302);
        assertThat(as("hedda").get(teams).body())
                .contains("Överlämningar", "Väntar på handläggaren", "17 mars 2026 kl. 09.00");
        assertThat(as("petra").get(homeCares).body()).doesNotContain("Dusch tisdag");
        assertThat(as("petra").get("/").body())
                .as("home care expects the order")
                .contains("17 mars 2026 kl. 09.00", "Uppdraget kommer från handläggaren")
                .doesNotContain("Dusch tisdag");
        assertThat(as("hugo").get("/").body()).as("the team's shared inbox").contains("Dusch tisdag");
        assertThat(as("hedda").get("/enhet").body()).contains("En överlämning väntar på handläggaren");
        assertThat(as("petra").get("/enhet").body()).doesNotContain("En överlämning väntar på handläggaren");
    }

    @Test
    @Rule("D11")
    void onlyTheManagerAsksTheTeamToTakeOver() {
        assertThat(as("pelle").get(homeCares).body()).doesNotContain("Be hemgångsteamet ta över");
        assertThat(takeover("pelle").body()).contains("kan bara begäras av enhetschefen");
        assertThat(other.all("x.id", "takeover")).isEmpty();

        assertThat(takeover("petra").status()).isEqualTo(302);

        assertThat(as("pelle").get(homeCares).body()).contains("Begärda övertaganden", "Teamet är tillfrågat");
        assertThat(as("pelle").get("/enhet").body()).contains("En begäran om övertagande väntar på besked");
        assertThat(other.tasks()).containsExactly("userTask_answerTakeover");
    }

    @Test
    @Rule({"D10", "E8"})
    void anOrderThatMovesIsNotAmongThoseNotExecutedBeforeItsDay() {
        tell("2026-03-20", "09:00");
        care.submits(
                "userTask_decideHandover",
                Typed.of("outcome", "MOVED", "contact", "NOT_NEEDED", "note", "Samma insatser."));

        assertThat(as("hanna").get("/ej-verkstallda").body()).doesNotContain(care.number());
        work.travelTo("2026-03-20");
        assertThat(as("hanna").get("/ej-verkstallda").body()).contains(care.number(), "20 mars 2026");
    }

    private Answer tell(String day, String time) {
        return as("hedda")
                .form(
                        teams + HANDOVER,
                        "handoverOn",
                        day,
                        "handoverAt",
                        time,
                        "toUnit",
                        "BJORKEN",
                        "services",
                        "Dusch tisdag");
    }

    private Answer takeover(String user) {
        return as(user).form(
                        homeCares + "/overtagande",
                        "team",
                        "HEMGANG",
                        "from",
                        "2026-03-18",
                        "until",
                        "2026-04-15",
                        "reason",
                        "Oro på natten.");
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
