package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;

/** A refusal that is appealed and changed by the court, as the handler does it in the browser: the case's page, Tasklist, and the page again. */
class AppealInTheBrowserTest extends InTheBrowser {

    private CaseAtWork refused;

    @BeforeEach
    void aRefusal() {
        work.openOn("2026-03-02");
        refused = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Östen Överklagar", "2026-03-02"))
                .investigated()
                .decidedOnly(Typed.with(
                        Typed.granted("2026-03-02", "2026-08-31"),
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("HEMTJANST"))));
        work.settle();
        work.liveUntil("2026-03-20");
    }

    @Test
    @Rule({"C3", "C11", "L4"})
    void aRefusalIsAppealedOnTheCasesPageAndTheCourtsJudgmentIsOrdered() {
        Tasklist hanna = login("hanna");
        String page = CasePageTabs.address(refused.number(), CaseTab.DECISIONS);
        hanna.go(page);
        hanna.page()
                .locator(
                        "summary",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("Registrera överklagande"))
                .click();
        hanna.page().selectOption("#appeal-decision", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        hanna.page().fill("#appeal-received", "2026-03-21");
        hanna.page().fill("#decision-received", "2026-03-03");
        hanna.page().locator("#overklagande input[value=PERSON]").check();
        hanna.page().fill("#asked", "Jag klarar inte duschen själv.");
        hanna.press("Registrera");
        assertThat(hanna.main()).contains("kan inte ligga i framtiden");
        assertThat(hanna.page().inputValue("#asked")).isEqualTo("Jag klarar inte duschen själv.");
        hanna.picture("appeal-01-refused");
        hanna.page().fill("#appeal-received", "2026-03-20");
        hanna.press("Registrera");
        assertThat(hanna.main()).contains("Överklagandet är registrerat", "Ska prövas: kom det i tid?");

        hanna.home();
        var form = hanna.open(MINE, "Pröva om överklagandet kom i tid");
        assertThat(form.header()).contains("Östen Överklagar", "Senast 27 mars 2026");
        assertThat(form.text())
                .contains("Sista dagen att överklaga var 24 mars 2026", "Det kom i rätt tid")
                .doesNotContain("Hur avvisningen överklagas", "Varför tas det upp");
        hanna.picture("appeal-02-time");
        form.done();

        form = hanna.open(MINE, "Ta ställning till beslutet på nytt");
        form.choose("Ska beslutet ändras", "Ja");
        assertThat(form.text()).contains("uppenbart felaktigt, på grund av");
        hanna.picture("appeal-03-reconsider");
        form.choose("Ska beslutet ändras", "Nej").type("Skäl", "Inget nytt har kommit fram.");
        form.done();

        form = hanna.open(MINE, "Lämna över till domstolen");
        assertThat(form.text()).contains("Handlingar som lämnas över", "Utredning", "Beslut, avslag");
        hanna.picture("appeal-04-hand-over");
        form.done();
        hanna.go(page);
        assertThat(hanna.main()).contains("Hos domstolen", "Förvaltningsrätten");
        hanna.picture("appeal-05-page");
        hanna.page()
                .locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Aktförteckning"))
                .click();
        hanna.page()
                .locator("h1", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Aktförteckning"))
                .waitFor();
        assertThat(hanna.main()).contains("Utredning", "Hanna");
        hanna.picture("appeal-06-file-list");

        work.liveUntil("2026-06-10");
        form = hanna.open(MINE, "Hos domstolen: registrera avgörandet");
        form.choose("Vad blev domstolens avgörande", "Överklagandet avslås");
        assertThat(form.text()).doesNotContain("Insatser enligt domen", "Gäller från");
        form.choose("Vad blev domstolens avgörande", "Beslutet ändras")
                .type("Målnummer", "1234-26")
                .type("Domens eller beslutets dag", "2026-06-08")
                .type("Vad domstolen säger", "Behovet finns varje dag.")
                .typeInRow(0, "Mål", "Kunna bo kvar hemma.")
                .chooseInRow(0, "Utförare som den enskilde har valt", "Björken")
                .type("Gäller från", "2026-06-08")
                .type("Gäller till och med", "2026-12-31");
        hanna.picture("appeal-07-judgment");
        form.done();

        form = hanna.open(MINE, "Skriv uppdrag");
        assertThat(form.header()).contains("Östen Överklagar");
        form.typeInRow(0, "Behov och resurser", "Hjälp i duschen varje dag.");
        form.done();
        assertThat(refused.all("x.state || ' ' || x.unit_code", "service_order"))
                .containsExactly("SENT BJORKEN");

        hanna.open(MINE, "Bevaka om avgörandet överklagas");
        hanna.picture("appeal-08-watch");
        hanna.go(page);
        assertThat(hanna.main())
                .contains("1234-26", "Beslutet ändras", "Avgjort, tiden att överklaga löper", "Förvaltningsrätten");
        hanna.page().locator("#overklagande summary").click();
        hanna.picture("appeal-09-page");
        assertThat(hanna.faults()).isEmpty();
    }
}
