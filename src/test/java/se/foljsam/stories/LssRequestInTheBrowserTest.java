package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;

/** The parents of a fifteen-year-old ask for supervision after school under LSS, as the handler takes it to an order in the browser. */
class LssRequestInTheBrowserTest extends InTheBrowser {

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @Test
    @Rule({"A1", "A3", "B9", "L3", "L10"})
    void aFifteenYearOldGetsSupervisionAfterSchoolAndAnIndividualPlan() {
        Tasklist hanna = login("hanna");
        var form = hanna.startCase();
        form.type("Personnummer", AnotherPerson.bornOn(LocalDate.parse("2010-06-15")))
                .type("Namn", "Tove Tonåring")
                .choose("Vad har kommit in", "Begäran (LSS)")
                .choose("Lag", "LSS")
                .type("Inkom den", "2026-03-02")
                .choose("Hur", "Blankett")
                .choose("Vem hör av sig", "Legal företrädare")
                .type("Namn på den som hör av sig", "Föräldrarna")
                .choose("Företrädarens uppdrag", "Vårdnadshavare")
                .type("Vad gäller det", "Tillsyn efter skolan.")
                .done();

        form = hanna.open(MINE, "Aktualisera");
        assertThat(form.header()).contains("Tove Tonåring", "2010");
        assertThat(form.text()).contains("har fyllt 15 år begär själv");
        form.type("Adress", "Skolgatan 2").tick("Den enskilde har fått veta");
        form.submit();
        hanna.page()
                .locator(".alert, .notifications, .fjs-form-field-error")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("annars begär den enskilde själv"))
                .first()
                .waitFor();
        hanna.picture("lss-01-refused");
        form.type("Varför begär inte den enskilde själv", "Kan inte ta ställning till vad en begäran innebär.");
        hanna.picture("lss-02-actualise");
        form.done();

        form = hanna.open(MINE, "Utred behovet");
        form.choose("Vad leder utredningen till", "Klar för beslut")
                .type("Den enskildes egen uppfattning", "Vill vara med sina vänner.")
                .chooseInRow(0, "Livsområde", "Utbildning")
                .typeInRow(0, "Behov", "Tillsyn varje skoldag till föräldrarna är hemma")
                .chooseInRow(0, "Klarar den enskilde delar själv", "Klarar delar själv")
                .chooseInRow(0, "Stödets art", "Stödjande")
                .chooseInRow(0, "Aktuellt funktionstillstånd", "3 Stor")
                .chooseInRow(0, "Avsett funktionstillstånd", "2 Måttlig")
                .choose("Hembesök", "Krävs inte")
                .type("Barnets syn", "Vill vara där med sina vänner.")
                .type("Handläggarens bedömning", "Hör till personkrets 1 och behöver tillsyn.");
        hanna.picture("lss-03-investigate");
        form.done();

        form = hanna.open(MINE, "Fatta beslut");
        assertThat(form.text()).contains("Beslut enligt LSS", "Personkrets", "Individuell plan har erbjudits");
        form.choose("Personkrets", "1: utvecklingsstörning")
                .chooseInRow(0, "Insats", "Korttidstillsyn")
                .chooseInRow(0, "Beviljas eller avslås", "Beviljas")
                .typeInRow(0, "Omfattning", "Varje skoldag till klockan 17")
                .chooseInRow(0, "Lagrum", "9 § 7")
                .typeInRow(0, "Övergripande mål", "Ha en trygg och rolig eftermiddag med sina vänner")
                .chooseInRow(0, "Utförare", "Hemtjänst Björken")
                .type("Gäller till", "2027-02-28")
                .choose("Individuell plan", "vill ha en plan")
                .type("Motivering", "Hör till personkrets 1 och behöver tillsyn när skolan är slut.");
        hanna.picture("lss-04-decide");
        form.done();

        form = hanna.open(MINE, "Underrätta den enskilde");
        form.choose("Hur får den enskilde beslutet", "Brev med delgivningskvitto")
                .choose("Till vem", "Vårdnadshavare")
                .done();
        form = hanna.open(MINE, "Skriv uppdrag");
        form.typeInRow(0, "Behov och resurser", "Behöver någon i närheten. Tar buss med stöd.");
        form.done();

        Tasklist petra = login("petra");
        form = petra.open("Enhetens uppgifter", "Bekräfta uppdrag");
        assertThat(form.text())
                .contains("Varje skoldag till klockan 17")
                .as("the order says what and for which goal, nothing of the investigation")
                .doesNotContain("personkrets", "ta ställning");
        petra.picture("lss-05-acknowledge");
        form.choose("Är uppdraget rätt", "Ja").done();

        assertThat(jdbc.sql("""
                                select d.law || ' ' || d.person_group || ' ' || d.person_age || ' ' || s.legal_ground || ' ' || a.asked_by_others_why
                                from care_decision d join decided_service s on s.care_decision = d.id join care_case c on c.id = d.care_case_id
                                join application a on a.care_case_id = c.id join person p on p.id = c.person_id where p.full_name = 'Tove Tonåring' and c.state = 'OPEN'""").query(String.class).list())
                .containsExactly("LSS 1 15 LSS_9_7 Kan inte ta ställning till vad en begäran innebär.");
        assertThat(jdbc.sql("""
                                select cast(w.due_on as varchar) from watch w join care_case c on c.case_number = w.case_number
                                join person p on p.id = c.person_id where p.full_name = 'Tove Tonåring' and c.state = 'OPEN' and w.kind = 'INDIVIDUAL_PLAN'""").query(String.class).list())
                .as("gone through within a year")
                .containsExactly("2027-03-02");
        assertThat(hanna.faults()).isEmpty();
        assertThat(petra.faults()).isEmpty();
    }
}
