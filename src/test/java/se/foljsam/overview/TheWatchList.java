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
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The list of watches: whose each reader sees, what each row tells, and moving a day right there. An order waits for its acknowledgement until 3 March 2026. */
@Rule("J4")
abstract class TheWatchList {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private String number;

    @BeforeEach
    void anOrderWaits() {
        work.openOn("2026-03-02");
        number = work.as("hanna").start(Typed.application(AnotherPerson.identityNumber(), "Sara Sida", "2026-03-02"));
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
    void theHandlerSeesDateReasonSourceGroundAndWhatComesNextButNoName() {
        String readBefore = readings();

        Answer page = as("hanna").get("/bevakningar");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(number, "/arende/" + number)
                .contains(
                        "3 mars 2026",
                        "Bekräftelsen av uppdraget",
                        "1 arbetsdag från uppdraget (Östhammar, utföraren bevakar, D3)",
                        "Grund: lokal rutin",
                        "Påminnelse till enheten 4 mars 2026")
                .doesNotContain("Sara Sida", "null");
        assertThat(readings()).as("no person was read").isEqualTo(readBefore);
    }

    @Test
    void aColleagueSeesItUnderTheTeamAndAnotherTeamNever() {
        assertThat(as("hugo").get("/bevakningar").body()).doesNotContain(number);
        assertThat(as("hugo").get("/bevakningar?visa=teamet").body()).contains(number);
        assertThat(as("lisa").get("/bevakningar?visa=teamet").body()).contains(number);
        assertThat(as("helena").get("/bevakningar?visa=teamet").body()).doesNotContain(number);
        assertThat(as("helena").get("/bevakningar?visa=enheten").body())
                .as("falls back to what she may see")
                .doesNotContain(number);
    }

    @Test
    @Rule("G20")
    void theManagerSeesEveryTeamThatTheyAnswerForLateOnesFirst() {
        work.liveUntil("2026-03-05");
        Answer page = as("magnus").get("/bevakningar");

        assertThat(page.body()).contains(number, "Hanna Holm", "Försenad");
        assertThat(page.body().indexOf("Försenad</span>"))
                .isLessThan(page.body().indexOf("I tid</span>"));
        jdbc.sql("update team set authority_manager = 'lisa' where code = 'teamNorr'")
                .update();
        try {
            assertThat(as("magnus").get("/bevakningar").body()).doesNotContain(number);
        } finally {
            jdbc.sql("update team set authority_manager = 'magnus' where code = 'teamNorr'")
                    .update();
        }
    }

    @Test
    void theListIsClosedToEverybodyElse() {
        for (String other : List.of("petra", "ola", "anders", "admin")) {
            Answer refused = as(other).get("/bevakningar");
            assertThat(refused.status()).as(other).isEqualTo(403);
            assertThat(refused.body())
                    .as(other)
                    .contains("Du har inte behörighet")
                    .doesNotContain(number);
            assertThat(move(other, "2026-03-04", "Nej").status()).as(other).isEqualTo(404);
            assertThat(as(other).get("/").body()).as(other).doesNotContain("/bevakningar");
        }
        assertThat(Visitor.anonymous(port).get("/bevakningar").status()).isEqualTo(302);
        assertThat(dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void aDayIsMovedOnTheListAndTheMoveIsTold() {
        Answer moved = move("hanna", "2026-03-05", "Helg hos utföraren.");

        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.header("Location")).endsWith("/bevakningar?visa=egna&slag=&sida=0");
        assertThat(dueOn()).isEqualTo("2026-03-05");
        assertThat(work.tasksOf(number).get(0).getDueDate()).isInSameDayAs("2026-03-05");
        String told = "Flyttad från 3 mars 2026 av Hanna Holm: Helg hos utföraren.";
        assertThat(as("hanna").get("/bevakningar").body()).contains(told);
        assertThat(CasePageTabs.tab(as("hanna"), number, CaseTab.WATCHES))
                .contains(told, "Påminnelse till enheten 6 mars 2026");
    }

    @Test
    void aDayBeyondTheLimitIsRefusedWithTheLimitAndNothingTypedIsLost() {
        Answer refused = move("hanna", "2026-03-20", "Alldeles för sent.");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Den nya dagen kan vara senast 6 mars 2026", "2026-03-20", "Alldeles för sent.");
        assertThat(dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsField() {
        assertThat(move("hanna", "i morgon", "Skäl").body()).contains("Den nya dagen behöver vara ett datum");
        assertThat(move("hanna", "2026-03-04", " ").body()).contains("Skälet behöver fyllas i");
        assertThat(move("hanna", "2026-03-01", "Skäl").body()).contains("kan inte vara en dag som har varit");
        assertThat(dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void nobodyMovesWhatTheyMayNotRead() {
        assertThat(move("helena", "2026-03-04", "Skäl").status()).isEqualTo(404);
        assertThat(as("hanna")
                        .send("POST", "/bevakningar/flytta?watchId=1&newDue=2026-03-04", null)
                        .status())
                .as("without the page's token")
                .isEqualTo(403);
        assertThat(dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void theListIsFilteredByKindAndAnUnknownPageIsEmpty() {
        assertThat(as("hanna").get("/bevakningar?slag=orderAcknowledgement").body())
                .contains("Påminnelse till enheten 4 mars 2026")
                .doesNotContain(">Verkställigheten</td>");
        assertThat(as("hanna").get("/bevakningar?slag=preFollowUpReport").body())
                .contains("Inget bevakas här just nu.");
        assertThat(as("hanna").get("/bevakningar?sida=99").status()).isEqualTo(200);
        assertThat(as("hanna")
                        .get("/bevakningar?sida=-1&slag=nonsens&visa=allas")
                        .body())
                .contains(number);
    }

    @Test
    void theStartPageCountsTheLateOnes() {
        assertThat(as("hanna").get("/").body()).contains("/bevakningar", "Inget är försenat");
        work.liveUntil("2026-03-05");
        assertThat(as("hanna").get("/").body()).contains("2 försenade");
    }

    @Test
    @Rule("A5")
    void whatHasAnHourOfItsOwnIsLateAfterThatHour() {
        jdbc.sql(
                        "update watch set due_on = date '2026-03-02', due_at = timestamp with time zone '2026-03-02 07:30:00+00:00'"
                                + " where case_number = ? and kind = 'ORDER_ACKNOWLEDGEMENT'")
                .param(number)
                .update();

        assertThat(as("hanna").get("/bevakningar?slag=orderAcknowledgement").body())
                .contains("2 mars 2026 kl. 08.30", "Försenad");
        assertThat(as("hanna").get("/").body()).contains("1 försenad");
    }

    private Answer move(String user, String day, String reason) {
        return as(user).form(
                        "/bevakningar/flytta",
                        "watchId",
                        text(
                                "select id from watch where case_number = ? and kind = 'ORDER_ACKNOWLEDGEMENT' and state = 'OPEN'"),
                        "caseNumber",
                        number,
                        "newDue",
                        day,
                        "reason",
                        reason);
    }

    private String readings() {
        return text(
                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ?");
    }

    private String dueOn() {
        return text("select due_on from watch where case_number = ? and kind = 'ORDER_ACKNOWLEDGEMENT'");
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
