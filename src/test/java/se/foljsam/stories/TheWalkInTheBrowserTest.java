package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;

/** The same walk as {@link TheWalk}, by a handler and a provider in two browsers, with an analyst looking on in Cockpit. */
class TheWalkInTheBrowserTest extends InTheBrowser {

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @Test
    @Rule({"A1", "B2", "D3", "F3", "G16", "I7"})
    void aHandlerAndAProviderWalkACaseFromApplicationToClosure() {
        Tasklist hanna = login("hanna");
        Tasklist petra = login("petra");

        var form = hanna.startCase();
        form.type("Personnummer", "19440317-9809")
                .type("Namn", "Tora Test")
                .choose("Vad har kommit in", "Ansökan (SoL)")
                .choose("Lag", "SoL")
                .type("Inkom den", "2026-03-02")
                .choose("Hur", "Telefon")
                .choose("Vem hör av sig", "Den enskilde själv")
                .type("Vad gäller det", "Behöver hjälp att duscha.");
        hanna.picture("01-start");
        form.done();

        form = hanna.open(MINE, "Aktualisera");
        assertThat(form.header()).contains("Tora Test", "19440317-9809");
        form.type("Adress", "Storgatan 1").tick("Den enskilde har fått veta");
        hanna.picture("02-actualise");
        form.pause().done();

        form = hanna.open(MINE, "Utred behovet");
        assertThat(form.header()).contains("Senast 1 april 2026");
        form.choose("Vad leder utredningen till", "Klar för beslut")
                .type("Den enskildes egen uppfattning", "Duschen är svår.")
                .chooseInRow(0, "Livsområde", "Personlig vård")
                .typeInRow(0, "Behov", "Hjälp att duscha")
                .chooseInRow(0, "Klarar den enskilde delar själv", "Klarar delar själv")
                .chooseInRow(0, "Stödets art", "Stödjande")
                .chooseInRow(0, "Aktuellt funktionstillstånd", "3 Stor")
                .chooseInRow(0, "Avsett funktionstillstånd", "1 Lätt")
                .choose("Hembesök", "Gjort")
                .type("Handläggarens bedömning", "Behovet kan inte tillgodoses på annat sätt.");
        hanna.picture("03-investigate");
        form.done();

        form = hanna.open(MINE, "Fatta beslut");
        form.chooseInRow(0, "Insats", "Hemtjänst")
                .chooseInRow(0, "Beviljas eller avslås", "Beviljas")
                .typeInRow(0, "Omfattning", "Två gånger i veckan")
                .chooseInRow(0, "Lagrum", "11 kap. 1 §")
                .typeInRow(0, "Övergripande mål", "Duscha själv två gånger i veckan")
                .chooseInRow(0, "Utförare", "Hemtjänst Björken")
                .type("Gäller till", "2027-08-31")
                .tick("Återkallelseförbehåll")
                .type("Motivering", "Behov finns.");
        hanna.picture("04-decide");
        form.done();

        form = hanna.open(MINE, "Underrätta den enskilde");
        hanna.picture("04-notify");
        form.choose("Hur får den enskilde beslutet", "Överlämnat personligen").done();

        form = hanna.open(MINE, "Skriv uppdrag");
        form.typeInRow(0, "Behov och resurser", "Klarar handfat, behöver hjälp i dusch.");
        hanna.picture("05-order");
        form.done();

        form = petra.open(UNIT, "Bekräfta uppdrag");
        petra.picture("06-acknowledge");
        form.choose("Är uppdraget rätt", "Ja").done();

        form = petra.open(UNIT, "Registrera verkställighet");
        form.type("Insatsen började den", "2026-03-02")
                .choose("Fast omsorgskontakt", "Erbjuden och vill ha")
                .type("Vem är fast omsorgskontakt", "Kim Kontakt");
        petra.picture("07-execution");
        form.done();

        form = petra.open(UNIT, "Upprätta genomförandeplan");
        assertThat(form.header())
                .contains("Senast 23 mars 2026: 3 veckor från verkställighet.", "påminnelse till enhetschef");
        fillPlan(form);
        petra.picture("08-plan");
        form.pause().done();

        form = hanna.open(MINE, "Granska genomförandeplan");
        hanna.picture("09-review");
        form.choose("Är planen komplett", "Ja").done();

        seenInCockpit();

        work.liveUntil("2026-05-02");
        form = hanna.open(MINE, "Genomför uppföljning");
        form.heldAtHome("2026-05-02").tick("Allt är som förra gången");
        hanna.picture("10-follow-up");
        form.done();
        assertThat(hanna.lists(MINE, "Genomför uppföljning")).isFalse();

        work.liveUntil("2027-05-02");
        form = hanna.open(MINE, "Genomför uppföljning");
        form.heldAtHome("2027-05-02").stateNow("2 Måttlig").chooseInRow(0, "Utfall", "Avslutas");
        form.chooseInRow(0, "Är den enskilde överens om det", "Ja")
                .typeInRow(0, "Varför hjälpen ska minska", "Den enskildes egen önskan")
                .typeInRow(0, "Sista dag", "2027-05-02");
        hanna.picture("11-follow-up-ends");
        form.done();

        form = petra.open(UNIT, "Bekräfta avslut");
        form.tick("Vi vet vilken som är sista dagen");
        petra.picture("12-ending");
        form.done();
        work.settle();

        form = hanna.open(MINE, "Avsluta ärendet");
        form.choose("Orsak", "Behov finns inte längre").type("Avslutande anteckning", "Klarar sig själv.");
        hanna.picture("13-close");
        form.done();

        assertThat(jdbc.sql("""
                                select c.state from care_case c join person p on p.id = c.person_id
                                where p.full_name = 'Tora Test' order by c.id desc fetch first row only""").query(String.class).single()).isEqualTo("CLOSED");
        assertThat(hanna.faults()).isEmpty();
        assertThat(petra.faults()).isEmpty();
    }

    private static void fillPlan(Tasklist.Form form) {
        form.typeInRow(0, "Vad", "Dusch")
                .typeInRow(0, "Vem", "Kim Kontakt")
                .typeInRow(0, "När", "Tisdag och fredag morgon")
                .typeInRow(0, "Hur", "Stöd av handtag")
                .typeInRow(0, "Delmål", "Duscha själv")
                .typeInRow(0, "Hur ser man", "Behöver bara tillsyn")
                .typeInRow(0, "Till när", "2026-12-01");
        form.choose("Har den enskilde varit med", "Ja")
                .type("Hur den enskilde var med", "Vid köksbordet.")
                .type("Vilka mer var med", "Dottern")
                .type("Samverkan med andra", "Arbetsterapeut")
                .type("Planen följs upp senast", "2026-12-01")
                .type("Fast omsorgskontakt", "Kim Kontakt");
    }

    /** The analyst sees the case on one diagram, and no personal data. */
    private void seenInCockpit() {
        Tasklist anders = Tasklist.loggedIn(browser.person(), base(), "anders");
        Page page = anders.page();
        page.navigate(base() + "/camunda/app/cockpit/default/#/processes");
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("Ärende från ansökan"))
                .first()
                .click();
        page.locator(".djs-container .badge, .badge-position, .badge").first().waitFor();
        page.locator("a[href*='#/process-instance/']").first().waitFor();
        anders.picture("14-cockpit");
        assertThat(page.content()).doesNotContain("Tora Test").doesNotContain("19440317");
    }
}
