package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.overview.BoardReadings.Asked;
import se.foljsam.overview.BoardReadings.Order;
import se.foljsam.overview.BoardReadings.Row;
import se.foljsam.page.Reader;
import se.foljsam.page.Scope;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The follow-up board: what each reader sees, in which order, and what a move from it does. First follow-up 2 May 2026. */
abstract class FollowUpBoard {
    private static final String BOARD = "/uppfoljningar";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BoardReadings readings;

    private CaseAtWork care;
    private String identityNumber;

    @BeforeEach
    void aServiceThatRuns() {
        work.openOn("2026-03-02");
        identityNumber = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Tea Tavla", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G1", "G17", "G20"})
    void theHandlerSeesWhenWhoAndWhatAndThatItIsLate() {
        assertThat(as("hanna").get(BOARD).body())
                .contains("Tea Tavla", care.number(), "2 maj 2026", "28 februari 2027", "Hemtjänst Björken", "Finns")
                .doesNotContain("Försenad", "null");

        work.liveUntil("2026-04-20");
        assertThat(as("hanna").get(BOARD).body()).contains("Snart", "Ett svar saknas");
        work.liveUntil("2026-05-04");
        assertThat(as("hanna").get(BOARD).body()).contains("Försenad", "försenad");
    }

    @Test
    @Rule({"L13", "G17"})
    void aColleagueSeesItUnderTheTeamAndNobodyElseAtAll() {
        assertThat(as("hugo").get(BOARD).body()).doesNotContain("Tea Tavla");
        assertThat(as("hugo").get(BOARD + "?visa=teamet").body()).contains("Tea Tavla", "Föreslå en annan dag");
        assertThat(as("helena").get(BOARD + "?visa=teamet").body()).doesNotContain("Tea Tavla");
        assertThat(as("magnus").get(BOARD).body()).contains("Tea Tavla", "Följda upp i tid");
        for (String other : List.of("petra", "anders")) {
            for (String door : List.of(BOARD, BOARD + "/kalkylblad")) {
                assertThat(as(other).get(door).status()).as(other + door).isEqualTo(403);
            }
            assertThat(as(other).form(BOARD + "/sok", "sought", identityNumber).status())
                    .isEqualTo(403);
            assertThat(move(other, "2026-04-20", "x").status()).isEqualTo(404);
            assertThat(refusedTries(other)).isEqualTo(1);
        }
        assertThat(move("helena", "2026-04-20", "x").status()).isEqualTo(404);
        assertThat(refusedTries("helena")).isEqualTo(1);
        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-05-02]");
    }

    @Test
    @Rule({"G4", "G17", "J4"})
    void theDayIsMovedInsideItsLimitsWithAReasonAndTheFormKeepsWhatWasTyped() {
        Answer tooLate = move("hanna", "2028-01-01", "Rest bort");
        assertThat(tooLate.status()).isEqualTo(400);
        assertThat(tooLate.body()).contains("Den nya dagen kan vara senast", "Rest bort", "2028-01-01");
        assertThat(move("hanna", "2026-04-20", "").body()).contains("Skälet behöver fyllas i");
        assertThat(move("hanna", "2026-02-01", "x").body()).contains("kan inte vara en dag som har varit");

        assertThat(move("hanna", "2026-04-20", "Rest bort i maj").status()).isEqualTo(302);

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-04-20]");
        assertThat(care.journal("AUTHORITY")).contains("Bevakning flyttad");
    }

    @Test
    @Rule("G17")
    void aColleaguesDayIsNotMovedButTheColleagueIsTold() {
        assertThat(move("hugo", "2026-04-20", "Samma hus samma dag").status()).isEqualTo(302);

        assertThat(care.watched("FOLLOW_UP")).hasToString("[2026-05-02]");
        assertThat(care.all("x.to_user || ': ' || x.message_text", "case_message", "x.sent_by = 'hugo'"))
                .containsExactly("hanna: Förslag om nästa uppföljning: 20 april 2026. Samma hus samma dag");
    }

    @Test
    @Rule("L13")
    void aSearchIsPostedFindsOneAndIsLogged() {
        Answer found = as("hanna").form(BOARD + "/sok", "sought", identityNumber, "visa", "egna");
        assertThat(found.body()).contains("Tea Tavla");
        assertThat(jdbc.sql(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.what = 'sökning på uppföljningstavlan' and a.user_id = 'hanna'")
                        .param(care.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as("hanna").form(BOARD + "/sok", "sought", care.number()).body())
                .contains("Tea Tavla");
        assertThat(as("hanna").form(BOARD + "/sok", "sought", "Tea").body()).contains("Skriv ett ärendenummer");
        assertThat(as("helena").form(BOARD + "/sok", "sought", identityNumber).body())
                .doesNotContain("Tea Tavla");
    }

    @Test
    @Rule("G29")
    void theOneWhereTheUnitSaysThatSomethingDoesNotFitComesFirst() {
        CaseAtWork other = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ture Tavla", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-04-20");
        assertThat(numbers(Order.NEED)).containsExactly(care.number(), other.number());

        other.submitsEach(
                "petra",
                "userTask_answerPreFollowUp",
                Typed.of(
                        "needMatches", "NO",
                        "needMatchesWhy", "Orkar mindre.",
                        "asOrdered", "YES",
                        "allExecuted", "YES",
                        "mustAttend", "NO"));

        assertThat(numbers(Order.NEED)).containsExactly(other.number(), care.number());
        assertThat(as("hanna").get(BOARD + "?ordning=behov").body()).contains("Något stämmer inte");
    }

    @Test
    @Rule({"G1", "G16", "K2"})
    void theShareInTimeFollowsFromTheFollowUps() {
        jdbc.sql("update watch set state = 'DROPPED' where case_number <> ?") // what other tests left
                .param(care.number())
                .update();
        work.liveUntil("2026-05-02");
        care.followedUp(Typed.homeVisit(), result -> {});
        assertThat(share()).isEqualTo("hanna 1 1, Hemtjänst Björken 1 1");

        work.liveUntil("2026-05-04");
        CaseAtWork late = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Lars Sen", "2026-05-04"))
                .investigated()
                .running(Typed.granted("2026-05-04", "2027-02-28"), "2026-05-04", "2026-09-01", "petra");
        work.liveUntil("2026-07-20");
        late.followedUp(Typed.homeVisit(), result -> {});
        assertThat(share()).isEqualTo("hanna 2 1, Hemtjänst Björken 2 1");
    }

    @Test
    @Rule("G17")
    void theSpreadsheetHoldsTheBoardWithoutNames() throws Exception {
        Visitor hanna = as("hanna");
        byte[] file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + BOARD + "/kalkylblad"))
                                .header("Cookie", "JSESSIONID=" + hanna.cookie("JSESSIONID"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Ärende");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(care.number());
            assertThat(rows.get(1).getCellAsDate(4).orElseThrow().toLocalDate()).hasToString("2026-05-02");
            assertThat(rows.get(1).toString()).doesNotContain("Tea Tavla");
        }
    }

    @Test
    @Rule("G17")
    void theWeeksAheadAreCounted() {
        assertThat(as("hanna").get(BOARD).body()).contains("1 uppföljningar vecka 18", "0 uppföljningar vecka 17");
    }

    private String share() {
        Reader magnus = new Reader("magnus", List.of());
        var from = LocalDate.parse("2026-04-01");
        var to = LocalDate.parse("2026-07-31");
        return String.join(
                ", ",
                Stream.concat(
                                readings.byHandler(Scope.UNIT, magnus, from, to).stream()
                                        .filter(one -> one.whose().equals("hanna")),
                                readings.byUnit(Scope.UNIT, magnus, from, to).stream())
                        .map(one -> one.whose() + " " + one.due() + " " + one.inTime())
                        .toList());
    }

    private List<String> numbers(Order order) {
        return readings
                .page(
                        new Asked(Scope.OWN, order, null, "", "", null, 0, 50),
                        new Reader("hanna", List.of()),
                        LocalDate.parse("2026-04-20"))
                .stream()
                .map(Row::caseNumber)
                .toList();
    }

    private Answer move(String user, String day, String reason) {
        String watch = jdbc.sql("select id from watch where case_number = ? and kind = 'FOLLOW_UP' and state = 'OPEN'")
                .param(care.number())
                .query(String.class)
                .single();
        return as(user).form(
                        BOARD + "/flytta",
                        "caseNumber",
                        care.number(),
                        "watchId",
                        watch,
                        "newDue",
                        day,
                        "reason",
                        reason);
    }

    private int refusedTries(String user) {
        return jdbc.sql(
                        "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.refused = true and a.user_id = ?")
                .params(care.number(), user)
                .query(Integer.class)
                .single();
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
