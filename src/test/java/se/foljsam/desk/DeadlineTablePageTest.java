package se.foljsam.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The table of deadlines for analysts, and trying another one. A case waits for its investigation until 1 April 2026. */
@FoljsamTest
@Rule("J4")
class DeadlineTablePageTest {
    private static final String[] SIXTY_DAYS = {
        "rowId", "investigation_1", "amount", "60", "unit", "DAYS", "time", "", "source", "Nämnden § 12"
    };

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private String number;

    @BeforeEach
    void anInvestigationGoesOn() {
        work.openOn("2026-03-02");
        jdbc.sql("update watch set state = 'DROPPED', open_key = null where state = 'OPEN'")
                .update();
        number = work.as("hanna").start(Typed.application(AnotherPerson.identityNumber(), "Sara Sida", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        assertThat(investigationDue()).isEqualTo("2026-04-01");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void theAnalystReadsWhichRowAnswersAndWhoseItIs() {
        String page = as("anders").get("/tidsgranser").body();

        assertThat(page)
                .contains("norrkoping", "Genomförandeplanen", "3 veckor från verkställighet", "F1, Norrköping 2.2")
                .contains(
                        "avvikelseanmälan av handläggaren 15 dagar efter",
                        ">egen</span>",
                        ">default</span>",
                        "i övrigt")
                .contains("beslut på högst 60 dagar", "juni–augusti", "annat än juni–augusti", "personlig vård")
                .doesNotContain("Östhammar, under 14", "executionPlan_1", "executionPlan_3", "null");
    }

    @Test
    void aChangedRowIsTriedWithoutChangingAnything() {
        Answer answer = as("anders").form("/tidsgranser/rad", SIXTY_DAYS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("30 dagar från ansökan blir 60 dagar från ansökan")
                .contains(number, "1 april 2026", "1 maj 2026", "Inget är ändrat.")
                .doesNotContain("Sara Sida", "/arende/");
        assertThat(investigationDue()).isEqualTo("2026-04-01");
        assertThat(jdbc.sql("select count(*) from watch_move m join watch w on w.id = m.watch where w.case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theChangedTableIsGivenAsAFileThatCanBeTriedInItsTurn() {
        Answer file = as("anders").form("/tidsgranser/fil", SIXTY_DAYS);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("deadline.dmn");
        assertThat(file.body()).contains("Nämnden § 12");
        assertThat(as("magnus")
                        .form("/tidsgranser/tabell", "table", file.body())
                        .body())
                .contains("30 dagar från ansökan blir 60 dagar från ansökan", number);
    }

    @Test
    void aTableWithFaultsIsAnsweredWithRowAndReasonAndIsStillThere() throws IOException {
        String table = new ClassPathResource("bpmn/decisions/deadline.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("row_executionPlan_2_amount\"><text>21", "row_executionPlan_2_amount\"><text>tre veckor");

        Answer answer = as("anders").form("/tidsgranser/tabell", "table", table);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("rad executionPlan_2: amount behöver ett helt tal", "tre veckor&lt;/text&gt;");
    }

    @Test
    void aPeriodTheModelsCannotFollowIsRefusedByRow() {
        assertThat(as("anders")
                        .form(
                                "/tidsgranser/rad",
                                "rowId",
                                "investigation_1",
                                "amount",
                                "0",
                                "unit",
                                "NONE",
                                "time",
                                "",
                                "source",
                                "x")
                        .body())
                .contains("rad investigation_1: behöver en tid");
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsFieldAndKept() {
        Answer amount = as("anders")
                .form(
                        "/tidsgranser/rad",
                        "rowId",
                        "investigation_1",
                        "amount",
                        "många",
                        "unit",
                        "DAYS",
                        "source",
                        "Nämnden");
        assertThat(amount.status()).isEqualTo(400);
        assertThat(amount.body()).contains("Antalet behöver vara ett helt tal.", "många", "Nämnden");
        assertThat(as("anders")
                        .form(
                                "/tidsgranser/rad",
                                "rowId",
                                "investigation_1",
                                "amount",
                                "3",
                                "unit",
                                "DAYS",
                                "time",
                                "lunch",
                                "source",
                                "x")
                        .body())
                .contains("Klockslaget behöver vara ett klockslag");
        assertThat(as("anders")
                        .form("/tidsgranser/rad", "rowId", "annan", "amount", "3", "unit", "DAYS", "source", "x")
                        .body())
                .contains("Raden behöver väljas i tabellen.");
        assertThat(as("anders").form("/tidsgranser/tabell", "table", " ").body())
                .contains("Filen behöver fyllas i");
    }

    @Test
    void thePageIsClosedToEverybodyElse() {
        for (String other : List.of("hanna", "lisa", "petra", "ola", "admin")) {
            Visitor visitor = as(other);
            assertThat(visitor.get("/tidsgranser").status()).as(other).isEqualTo(403);
            assertThat(visitor.get("/tidsgranser").body()).as(other).contains("Du har inte behörighet");
            for (String door : List.of("rad", "fil", "tabell")) {
                assertThat(visitor.form("/tidsgranser/" + door, SIXTY_DAYS).status())
                        .as(other + " " + door)
                        .isEqualTo(403);
            }
        }
        assertThat(Visitor.anonymous(port).get("/tidsgranser").status()).isEqualTo(302);
        assertThat(as("anders").send("POST", "/tidsgranser/rad", null).status())
                .as("without the page's token")
                .isEqualTo(403);
        assertThat(as("magnus").get("/tidsgranser").status()).isEqualTo(200);
    }

    private String investigationDue() {
        return jdbc.sql("select due_on from watch where case_number = ? and kind = 'INVESTIGATION'")
                .param(number)
                .query(String.class)
                .single();
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
