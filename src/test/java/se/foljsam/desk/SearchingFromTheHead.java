package se.foljsam.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

/** The search in the head: who finds what, and what is kept of it. Hanna and Hugo share a team, Helena has another; petra is at the unit that has the order, ola at another. */
abstract class SearchingFromTheHead {
    private static final AtomicInteger FAMILIES = new AtomicInteger();
    private static final String PROTECTED = "Skyddade personuppgifter";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private String identityNumber;
    private String number;
    private String family;

    @BeforeEach
    void aPersonWithAnOrder() {
        work.openOn("2026-03-02");
        family = "Sök" + Character.toString('a' + FAMILIES.getAndIncrement()) + "björk";
        identityNumber = AnotherPerson.identityNumber();
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(identityNumber, "Åke André " + family, "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered();
        number = care.number();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void theHandlerFindsByPartsOfTheNameInAnyOrderWithAndWithoutAccents() {
        for (String typed : List.of(plain() + " ake", "Åke " + family, "ANDRE " + plain(), family.toUpperCase())) {
            assertThat(search("hanna", typed).body())
                    .as(typed)
                    .contains(
                            "<h2 id=\"found-0\">Mina</h2>",
                            family,
                            number,
                            "född 1933, Storgatan 1",
                            "Hanna Holm",
                            "Öppet");
        }
        assertThat(search("hanna", plain() + " 1933x").body()).doesNotContain(number);
        assertThat(search("hugo", plain()).body()).contains("Teamets", number);
        assertThat(search("lisa", plain()).body()).contains(number);
    }

    @Test
    void streetAndTelephoneFindToo() {
        jdbc.sql(
                        "update person set street_address = 'Unika vägen 4', sought_street = 'unika vagen 4', sought_phone = '0175740001' where full_name like ?")
                .param("%" + family)
                .update();
        assertThat(search("hanna", "unika vägen 4 ").body()).contains(number);
        assertThat(search("hanna", "0175-74 00 01").body()).contains(number);
        assertThat(search("petra", "unika vägen 4").body()).contains(number);
        assertThat(search("helena", "unika vägen 4").body()).doesNotContain(number);
        jdbc.sql("update person set sought_street = null, sought_phone = null where full_name like ?")
                .param("%" + family)
                .update();
    }

    @Test
    void aWholeNumberLeadsStraightToTheCase() {
        assertThat(search("hanna", number).header("Location")).endsWith("/arende/" + number);
        assertThat(search("hanna", identityNumber.substring(2)).header("Location"))
                .endsWith("/arende/" + number);
        assertThat(search("hanna", number.substring(5)).header("Location")).endsWith("/arende/" + number);
    }

    @Test
    @Rule("J3")
    void anotherTeamIsToldOnAWholeNumberThatThereIsACaseAndNothingOfThePerson() {
        assertThat(search("helena", plain()).body()).doesNotContain(number).contains("Ingen person vars namn har");
        for (String whole : List.of(number, identityNumber)) {
            assertThat(search("helena", whole).body())
                    .contains("Andra team", number, "Team Norr", "Hanna Holm")
                    .doesNotContain(family, "1933,", "Storgatan", "/arende/");
        }
        assertThat(refused("helena")).isEqualTo(2);
    }

    @Test
    @Rule({"J3", "L13"})
    void aProtectedPersonIsNotThereForAnybodyOutside() {
        jdbc.sql("update person set protected_identity = true where full_name like ?")
                .param("%" + family)
                .update();

        assertThat(search("helena", number).body())
                .contains("Inget ärende med det numret.")
                .doesNotContain("Andra team", "Hanna Holm", PROTECTED);
        assertThat(search("helena", identityNumber).body())
                .contains("Ingen person med det personnumret.")
                .doesNotContain("Andra team", "Hanna Holm", PROTECTED);
        assertThat(search("helena", plain()).body()).doesNotContain(number, PROTECTED);
        assertThat(search("ola", number).body()).doesNotContain(PROTECTED, "Hanna Holm");
        for (String within : List.of("hanna", "hugo", "petra")) {
            assertThat(main(search(within, plain())))
                    .as(within)
                    .contains(PROTECTED, number)
                    .doesNotContain(family, "1933", "Storgatan");
        }
    }

    @Test
    @Rule("J3")
    void aUnitFindsItsOwnOrdersOnly() {
        assertThat(search("petra", plain()).body())
                .contains("Enhetens uppdrag", family, "Hemtjänst: Öppet", "/uppdrag/")
                .doesNotContain("/arende/", "Nytt ärende");
        assertThat(search("petra", number).header("Location")).contains("/uppdrag/");
        for (String typed : List.of(plain(), number, identityNumber)) {
            assertThat(main(search("ola", typed))).doesNotContain("Hanna Holm", "Åke", "/uppdrag/", "Nytt ärende");
        }
    }

    @Test
    void aClosedCaseIsFoundAmongTheClosed() {
        jdbc.sql("update care_case set state = 'CLOSED' where case_number = ?")
                .param(number)
                .update();
        assertThat(search("hanna", plain()).body())
                .contains("Avslutade", family, "Avslutat")
                .doesNotContain(">Mina<");
        jdbc.sql("update care_case set state = 'OPEN' where case_number = ?")
                .param(number)
                .update();
    }

    @Test
    void whatWasNotUnderstoodOrFoundIsSaidAndStaysInTheBox() {
        assertThat(search("hanna", "xy").body()).contains("Skriv minst tre bokstäver", "value=\"xy\"");
        assertThat(search("hanna", "xyzzy").body())
                .contains(
                        "Ingen person vars namn har ”xyzzy”.",
                        "value=\"xyzzy\"",
                        "href=\"/nytt/careCase\">Nytt ärende");
        assertThat(search("hanna", "999999").body()).contains("Inget ärende med det numret.");
    }

    @Test
    @Rule("L13")
    void thatOneSearchedIsKeptAndHowManyWereFoundButNotWhatWasTyped() {
        int before = searches("hugo", 1);
        search("hugo", plain());
        assertThat(searches("hugo", 1)).isEqualTo(before + 1);
        search("hugo", identityNumber);
        assertThat(logged("hugo", "sökning på personnummer")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select lower(column_name) from information_schema.columns where lower(table_name) = 'search_log'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "user_id", "searched_at", "found");
    }

    @Test
    @Rule("J3")
    void theDoorsAreClosedToWhoHasNoCaseToFind() {
        for (String other : List.of("anders", "admin")) {
            assertThat(search(other, number).status()).as(other).isEqualTo(404);
            assertThat(as(other).get("/sok").status()).as(other).isEqualTo(404);
            assertThat(as(other).get("/").body()).doesNotContain("head-search");
            assertThat(as(other).get("/api/meny").body()).contains("Min dag", "\"search\":null");
        }
        assertThat(Visitor.anonymous(port).get("/sok").header("Location")).endsWith("/login");
    }

    @Test
    void theHeadMarksWhereOneIsAndTasklistGetsTheSame() {
        assertThat(as("hanna").get("/").body())
                .contains(
                        "<a href=\"/\" aria-current=\"page\">Min dag</a>",
                        "role=\"search\"",
                        "placeholder=\"Sök person eller ärende\"")
                .doesNotContain("Hitta ett ärende");
        assertThat(as("hanna").get("/bevakningar").body())
                .contains("<a href=\"/bevakningar\" aria-current=\"page\">", "<a href=\"/\">Min dag</a>");
        assertThat(as("hanna").get("/api/meny").body()).contains("\"action\":\"/sok\"", "\"_csrf\":\"");
        assertThat(Visitor.anonymous(port).get("/js/head.js").status()).isEqualTo(200);
    }

    private Answer search(String user, String typed) {
        return as(user).form("/sok", "sought", typed);
    }

    private static String main(Answer answer) {
        String body = answer.body();
        return body.substring(Math.max(0, body.indexOf("<main")));
    }

    private String plain() {
        return family.toLowerCase().replace('ö', 'o');
    }

    private int refused(String user) {
        return count("refused = true and a.what = 'sökning'", user);
    }

    private int logged(String user, String what) {
        return count("what = '" + what + "'", user);
    }

    private int count(String condition, String user) {
        return jdbc.sql(
                        "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.user_id = ? and a."
                                + condition)
                .params(number, user)
                .query(Integer.class)
                .single();
    }

    private int searches(String user, int found) {
        return jdbc.sql("select count(*) from search_log where user_id = ? and found = ?")
                .params(user, found)
                .query(Integer.class)
                .single();
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
