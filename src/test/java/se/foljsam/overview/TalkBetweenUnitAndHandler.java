package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** Messages, a handler who is away, and the unit's own journal, as they are used on the pages. */
abstract class TalkBetweenUnitAndHandler {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;

    @BeforeEach
    void orderedFromTwoUnits() {
        work.openOn("2026-03-02");
        jdbc.sql("delete from handler_absence").update();
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Mona Meddelande", "2026-03-02"))
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
        jdbc.sql("delete from handler_absence").update();
        work.goHome();
    }

    @Test
    @Rule({"J1", "J3"})
    void aMessageIsUnreadUntilItIsReadAndTheOtherUnitNeverSeesIt() {
        assertThat(as("petra")
                        .form(order("BJORKEN") + "/meddelanden", "message", "Nyckeln fattas.")
                        .status())
                .isEqualTo(302);

        assertThat(as("petra").get(order("BJORKEN")).body()).contains("Hemtjänst: Nyckeln fattas.", "Oläst");
        assertThat(as("hanna").get("/").body()).contains("Nyckeln fattas.");
        assertThat(as("ola").get(order("LARMET")).body()).doesNotContain("Nyckeln fattas.");
        assertThat(as("ola").get("/").body()).doesNotContain("Nyckeln fattas.");
        assertThat(as("ola")
                        .form("/meddelanden/" + message("Nyckeln") + "/last")
                        .status())
                .isEqualTo(404);
        as("hanna").form("/meddelanden/" + message("Nyckeln") + "/last");
        assertThat(as("petra").get(order("BJORKEN")).body()).contains("Hanna Holm 2 mars 2026");
        assertThat(as("hanna").get("/").body()).doesNotContain("Nyckeln fattas.");

        assertThat(write("BJORKEN", "Nyckeln ligger i lådan.").status()).isEqualTo(302);

        assertThat(as("pelle").get("/").body())
                .contains("Nyckeln ligger i lådan.", "href=\"" + order("BJORKEN") + "\">" + care.number());
        assertThat(as("pelle").get(order("BJORKEN")).body()).contains("Nyckeln ligger i lådan.");
        assertThat(as("ola").get(order("LARMET")).body()).doesNotContain("Nyckeln ligger");
    }

    @Test
    @Rule("J1")
    void anEmptyMessageOrOneToAnotherCasesUnitIsRefusedAndLosesNothing() {
        Answer empty = as("petra").form(order("BJORKEN") + "/meddelanden", "message", " ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Det här behöver fyllas i.");
        Answer elsewhere = as("hanna")
                .form("/arende/" + care.number() + "/meddelande", "messageOrderId", "999999", "message", "Till vem?");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("Till vem?", "behöver väljas i listan");
        assertThat(care.all("x.message_text", "case_message", "x.sent_by in ('petra')"))
                .isEmpty();
    }

    @Test
    @Rule({"A8", "J1"})
    void whatComesToAHandlerWhoIsAwayReachesTheStandInToo() {
        assertThat(as("hanna")
                        .form("/franvaro", "awayFrom", "2026-03-02", "awayUntil", "2026-03-06", "standIn", "hugo")
                        .status())
                .isEqualTo(302);

        as("petra").form(order("BJORKEN") + "/meddelanden", "message", "Vem är kontakt?");
        work.as("petra")
                .submit(
                        work.as("petra").task("userTask_acknowledgeOrder", care.number()),
                        Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));

        assertThat(as("hugo").get("/").body()).contains("Vem är kontakt?", "Du ersätter Hanna Holm");
        assertThat(as("hanna").get("/").body()).contains("Vem är kontakt?");
        assertThat(as("helena").get("/").body()).doesNotContain("Vem är kontakt?");
        assertThat(work.as("hugo").task("userTask_clarifyOrder", care.number()).getAssignee())
                .isEqualTo("hugo");
        assertThat(care.itself("handler")).as("the case stays hers").isEqualTo("hanna");
        assertThat(as("petra").get(order("BJORKEN")).body())
                .contains("Handläggaren är borta till och med 6 mars 2026. Hugo Hedlund ersätter");
        as("hugo").form("/meddelanden/" + message("Vem är kontakt") + "/last");
        assertThat(as("hanna").get("/").body()).doesNotContain("Vem är kontakt?");

        work.liveUntil("2026-03-07");
        as("petra").form(order("BJORKEN") + "/meddelanden", "message", "Är du tillbaka?");
        assertThat(as("hugo").get("/").body()).doesNotContain("Är du tillbaka?");
    }

    @Test
    @Rule("A8")
    void theStandInTakesATaskThatAlreadyWaited() {
        work.as("petra")
                .submit(
                        work.as("petra").task("userTask_acknowledgeOrder", care.number()),
                        Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));
        Task waiting = work.as("hanna").task("userTask_clarifyOrder", care.number());
        assertThat(as("hugo").form("/franvaro/uppgift/" + waiting.getId()).status())
                .isEqualTo(404);
        as("hanna").form("/franvaro", "awayFrom", "2026-03-02", "awayUntil", "2026-03-02", "standIn", "hugo");
        assertThat(as("hugo").get("/franvaro").body()).contains("Du ersätter Hanna Holm", "Förtydliga uppdrag");
        assertThat(as("helena").form("/franvaro/uppgift/" + waiting.getId()).status())
                .isEqualTo(404);

        assertThat(as("hugo").form("/franvaro/uppgift/" + waiting.getId()).status())
                .isEqualTo(302);

        assertThat(work.as("hugo").task("userTask_clarifyOrder", care.number()).getAssignee())
                .isEqualTo("hugo");
    }

    @Test
    @Rule("A8")
    void whoeverLeadsTheTeamHandsOverAllThatWaitedForOneWhoHasFallenIll() {
        for (String unit : List.of("petra", "ola")) {
            work.as(unit)
                    .submit(
                            work.as(unit).task("userTask_acknowledgeOrder", care.number()),
                            Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));
        }
        assertThat(work.as("hanna").tasks("userTask_clarifyOrder", care.number()))
                .hasSize(2)
                .allMatch(task -> "hanna".equals(task.getAssignee()));
        assertThat(as("hugo").get("/franvaro").body()).doesNotContain("Teamets uppgifter");
        for (String stranger : List.of("hugo", "helena")) {
            assertThat(as(stranger)
                            .form("/franvaro/uppgifter", "from", "hanna", "to", stranger)
                            .status())
                    .as(stranger)
                    .isEqualTo(400);
        }
        assertThat(as("petra")
                        .form("/franvaro/uppgifter", "from", "hanna", "to", "hugo")
                        .status())
                .isEqualTo(403);
        assertThat(as("lisa")
                        .form("/franvaro/uppgifter", "from", "helena", "to", "lisa")
                        .body())
                .as("another team")
                .contains("en handläggare i ditt team");
        assertThat(as("lisa")
                        .form(
                                "/franvaro",
                                "who",
                                "helena",
                                "awayFrom",
                                "2026-03-02",
                                "awayUntil",
                                "2026-03-06",
                                "standIn",
                                "hugo")
                        .status())
                .isEqualTo(400);
        assertThat(as("lisa")
                        .form(
                                "/franvaro",
                                "who",
                                "hanna",
                                "awayFrom",
                                "2026-03-02",
                                "awayUntil",
                                "2026-03-06",
                                "standIn",
                                "hugo")
                        .status())
                .isEqualTo(302);
        assertThat(as("lisa").get("/franvaro").body())
                .contains("Teamets uppgifter", "Borta till och med 6 mars 2026, Hugo Hedlund ersätter");
        assertThat(as("lisa")
                        .form("/franvaro/uppgifter", "from", "hugo", "to", "hanna")
                        .body())
                .as("who is away takes nothing over")
                .contains("som är på plats");
        assertThat(work.as("hanna").tasks("userTask_clarifyOrder", care.number()))
                .as("nothing has moved")
                .allMatch(task -> "hanna".equals(task.getAssignee()));

        assertThat(as("lisa")
                        .form("/franvaro/uppgifter", "from", "hanna", "to", "hugo")
                        .status())
                .isEqualTo(302);

        assertThat(work.as("hugo").tasks("userTask_clarifyOrder", care.number()))
                .hasSize(2)
                .allMatch(task -> "hugo".equals(task.getAssignee()));
        assertThat(care.itself("handler")).as("the case stays hers").isEqualTo("hanna");
    }

    @Test
    @Rule("A8")
    void theStandInTakesOverAllInOneStep() {
        work.as("petra")
                .submit(
                        work.as("petra").task("userTask_acknowledgeOrder", care.number()),
                        Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));
        as("hanna").form("/franvaro", "awayFrom", "2026-03-02", "awayUntil", "2026-03-02", "standIn", "hugo");

        assertThat(as("hugo")
                        .form("/franvaro/uppgifter", "from", "hanna", "to", "lisa")
                        .status())
                .as("only to oneself")
                .isEqualTo(400);
        assertThat(as("hugo")
                        .form("/franvaro/uppgifter", "from", "hanna", "to", "hugo")
                        .status())
                .isEqualTo(302);

        assertThat(work.as("hugo").task("userTask_clarifyOrder", care.number()).getAssignee())
                .isEqualTo("hugo");
    }

    @Test
    @Rule("A8")
    void whatCannotWaitReachesTheLeadHandlersWithTheUnitsReason() {
        String path = order("BJORKEN") + "/meddelanden";
        assertThat(as("petra")
                        .form(path, "message", "Bråttom", "cannotWait", "true", "priority", "Larm saknas")
                        .body())
                .contains("handläggaren är på plats");
        as("hanna").form("/franvaro", "awayFrom", "2026-03-02", "awayUntil", "2026-03-06", "standIn", "hugo");
        assertThat(as("petra")
                        .form(path, "message", "Bråttom", "cannotWait", "true")
                        .status())
                .isEqualTo(400);
        assertThat(as("lisa").get("/").body()).doesNotContain("Bråttom");

        assertThat(as("petra")
                        .form(path, "message", "Bråttom", "cannotWait", "true", "priority", "Larm saknas")
                        .status())
                .isEqualTo(302);

        assertThat(as("lisa").get("/").body()).contains("Bråttom", "Kan inte vänta: Larm saknas");
        assertThat(care.journal("PROVIDER")).contains("Förste biståndshandläggare kontaktad");
    }

    @Test
    @Rule("A8")
    void anAbsenceThatCannotBeIsRefusedByField() {
        assertThat(away("hanna", "2026-03-05", "2026-03-04", "hugo")).contains("före första dagen");
        assertThat(away("hanna", "2026-02-01", "2026-03-01", "hugo")).contains("en dag som har varit");
        assertThat(away("hanna", "2026-03-05", "2026-03-06", "helena")).contains("samma team");
        assertThat(away("hanna", "2026-03-05", "2026-03-06", "hanna")).contains("samma team");
        as("hanna").form("/franvaro", "awayFrom", "2026-03-05", "awayUntil", "2026-03-06", "standIn", "hugo");
        assertThat(away("hanna", "2026-03-06", "2026-03-09", "hugo")).contains("redan är registrerad");
        assertThat(away("hugo", "2026-03-06", "2026-03-09", "hanna")).contains("är själv borta");
        assertThat(as("petra").get("/franvaro").status()).isEqualTo(403);
    }

    @Test
    @Rule({"E10", "J2", "J3"})
    void theUnitKeepsItsOwnJournalFromTheOrderOnAndMarksWhatIsWrong() {
        String journal = order("BJORKEN") + "/journal";
        assertThat(as("petra")
                        .form(journal, "heading", "Hembesök", "entry", "Träffade dottern.")
                        .status())
                .isEqualTo(302);

        assertThat(as("pelle").get(order("BJORKEN")).body()).contains("Träffade dottern.", "Uppdrag skickat");
        assertThat(as("ola").get(order("LARMET")).body()).doesNotContain("Träffade dottern.");
        assertThat(CasePageTabs.all(as("hanna"), care.number())).doesNotContain("Träffade dottern.");

        String entry = care.all("cast(x.id as varchar)", "journal_entry", "x.heading = 'Hembesök'")
                .get(0);
        assertThat(as("petra")
                        .form(journal + "/felaktig", "wrongEntry", entry, "wrongReason", "")
                        .status())
                .isEqualTo(400);
        as("petra").form(journal + "/felaktig", "wrongEntry", entry, "wrongReason", "Det var sonen.");
        assertThat(as("petra").get(order("BJORKEN")).body())
                .contains("Träffade dottern.", "Felaktig", "Petra Persson: Det var sonen.");
        assertThat(as("petra")
                        .form(journal + "/felaktig", "wrongEntry", entry, "wrongReason", "Igen")
                        .status())
                .as("once")
                .isEqualTo(400);
        String steps = care.all(
                        "cast(x.id as varchar)",
                        "journal_entry",
                        "x.heading = 'Uppdrag skickat' and x.unit_code = 'BJORKEN'")
                .get(0);
        assertThat(as("petra")
                        .form(journal + "/felaktig", "wrongEntry", steps, "wrongReason", "Fel")
                        .status())
                .as("what a step has written is corrected by a step")
                .isEqualTo(400);
    }

    @Test
    @Rule({"H4", "J1"})
    void anUnansweredQuestionShowsUntilItIsAnswered() {
        as("hanna").form("/arende/" + care.number() + "/fraga", "orderId", id("BJORKEN"), "question", "Hur går det?");
        assertThat(as("hanna").get("/").body()).contains("Väntar på svar från en utförare", "Hur går det?");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.JOURNAL))
                .contains("Hur går det?", "Väntar på svar");

        work.as("petra").submit("userTask_answerQuestion", care.number(), Map.of("answer", "Det går bra."));

        assertThat(as("hanna").get("/").body()).doesNotContain("Hur går det?</td>");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.JOURNAL))
                .contains("Det går bra.");
    }

    private String away(String who, String from, String until, String standIn) {
        Answer refused = as(who).form("/franvaro", "awayFrom", from, "awayUntil", until, "standIn", standIn);
        assertThat(refused.status()).isEqualTo(400);
        return refused.body();
    }

    private Answer write(String unit, String text) {
        return as("hanna")
                .form("/arende/" + care.number() + "/meddelande", "messageOrderId", id(unit), "message", text);
    }

    private String message(String begins) {
        return care.all("cast(x.id as varchar)", "case_message", "x.message_text like '%" + begins + "%'")
                .get(0);
    }

    private String order(String unit) {
        return "/uppdrag/" + id(unit);
    }

    private String id(String unit) {
        return care.all("cast(x.id as varchar)", "service_order", "x.unit_code = '" + unit + "'")
                .get(0);
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
