package se.foljsam.desk;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How a person is named and reached is changed on the page of the case. */
@FoljsamTest
class PersonDetailsTest {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;

    @BeforeEach
    void aCase() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Nils Namn", "2026-03-02"));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"J2", "L13"})
    void aChangeIsKeptInTheJournalWithWhatItWasAndWhoMadeIt() {
        assertThat(change("Nils Nyman", "Nygatan 1", "070-1", "", "Ringde själv.")
                        .status())
                .isEqualTo(302);

        assertThat(page("oversikt")).contains("<h1>Nils Nyman</h1>", "<dd>Nygatan 1</dd>", "070-1");
        assertThat(care.all(
                        "x.written_by || ': ' || x.entry_text",
                        "journal_entry",
                        "x.heading = 'Personuppgifter ändrade'"))
                .singleElement()
                .asString()
                .startsWith("hanna: ")
                .contains("Namn: Nils Nyman, förut Nils Namn.", "Adress: Nygatan 1, förut", "Källa: Ringde själv.")
                .doesNotContain("Tolk", "Skyddade");
        assertThat(care.all("x.user_id", "access_log", "x.what = 'ändrade personuppgifter'"))
                .containsExactly("hanna");
    }

    @Test
    @Rule("J3")
    void whereAProtectedPersonIsReachedIsNotWrittenInTheJournal() {
        assertThat(change("Nils Namn", "Hemliga gatan 1", "070-2", "true", "Skatteverket.")
                        .status())
                .isEqualTo(302);

        assertThat(page("oversikt")).contains("Skyddade personuppgifter");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Personuppgifter ändrade'"))
                .singleElement()
                .asString()
                .contains("Adress är ändrad.", "Telefon är ändrad.", "Skyddade personuppgifter: ja, förut nej.")
                .doesNotContain("Hemliga", "070-2");
    }

    @Test
    void whatIsMissingOrUnchangedIsRefusedWithWhatWasTyped() {
        Answer nameless = change(" ", "Nygatan 1", "", "", "Dottern.");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.body()).contains("Det här behöver fyllas i.", "value=\"Nygatan 1\"", "value=\"Dottern.\"");
        assertThat(change("Nils Nyman", "", "", "", " ").body()).contains("varifrån uppgiften kommer");
        assertThat(care.all("x.id", "journal_entry", "x.heading = 'Personuppgifter ändrade'"))
                .isEmpty();

        change("Nils Nyman", "Nygatan 1", "", "", "Dottern.");
        assertThat(change("Nils Nyman", "Nygatan 1", "", "", "Dottern.").body()).contains("ingenting är ändrat");
    }

    @Test
    @Rule("J3")
    void whoMayNotReadTheCaseChangesNothing() {
        for (String other : new String[] {"helena", "petra", "anders"}) {
            assertThat(Visitor.loggedIn(port, other)
                            .form("/arende/" + care.number() + "/personuppgifter", "fullName", "X", "source", "y")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(page("oversikt")).contains("Nils Namn");
    }

    private Answer change(String name, String address, String phone, String isProtected, String source) {
        return Visitor.loggedIn(port, "hanna")
                .form(
                        "/arende/" + care.number() + "/personuppgifter",
                        "fullName",
                        name,
                        "streetAddress",
                        address,
                        "phone",
                        phone,
                        "interpreterLanguage",
                        "",
                        "protectedIdentity",
                        isProtected,
                        "source",
                        source);
    }

    private String page(String tab) {
        return Visitor.loggedIn(port, "hanna")
                .get("/arende/" + care.number() + "?flik=" + tab)
                .body();
    }
}
