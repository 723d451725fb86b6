package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.Rule;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;

/** {@link FridayDischarge} until he is home, as handler and discharge support team do it in two browsers. */
class FridayDischargeInTheBrowserTest extends InTheBrowser {
    @Autowired
    TimeMachine time;

    private Tasklist hanna;

    @BeforeEach
    void thursday() {
        work.openOn("2026-03-05");
        hanna = login("hanna");
    }

    @Test
    @Rule({"A4", "A6", "C8", "D2"})
    void theWardCallsOnThursdayAndOnFridayAfternoonTheTeamTheNightAndTheAlarmHaveTheirOrders() {
        var form = hanna.startCase();
        form.type("Personnummer", AnotherPerson.identityNumber())
                .type("Namn", "Gösta Gran")
                .choose("Vad har kommit in", "Ansökan (SoL)")
                .choose("Lag", "SoL")
                .type("Inkom den", "2026-03-05")
                .choose("Hur", "Telefon")
                .choose("Vem hör av sig", "Vård- eller omsorgspersonal")
                .type("Namn på den som hör av sig", "Sjuksköterskan Sara")
                .type("Vad gäller det", "Stroke, hemgång i morgon eftermiddag.")
                .type("Planerad hemgång", "2026-03-06")
                .done();

        time.liveUntil(Instant.parse("2026-03-06T12:00:00Z"));
        form = hanna.open(MINE, "Aktualisera");
        assertThat(form.text()).contains("Sjuksköterskan Sara", "Samordnad vårdplanering hölls den");
        form.type("Adress", "Storgatan 1")
                .type("Samordnad vårdplanering hölls den", "2026-03-06")
                .type("Läkares och fysioterapeuts", "Fyra veckor.")
                .choose("Hemgångsteam", "Förenklat")
                .choose("Prövas i egna beslut", "Trygghetslarm")
                .tick("Den enskilde har fått veta");
        hanna.picture("friday-01-actualise");
        form.done();

        for (int matter = 0; matter < 2; matter++) {
            investigate();
        }
        time.liveUntil(Instant.parse("2026-03-06T14:00:00Z"));
        for (int matter = 0; matter < 2; matter++) {
            decide();
        }
        for (int decision = 0; decision < 2; decision++) {
            form = hanna.open(MINE, "Skriv uppdrag");
            form.typeInRow(0, "Behov och resurser", "Går med rollator.");
            if (form.text().contains("Natthjälp")) {
                form.typeInRow(1, "Behov och resurser", "Behöver vändas.");
            }
            hanna.picture("friday-04-order-" + decision);
            form.done();
        }

        form = hanna.open(MINE, "Ring utföraren");
        hanna.picture("friday-05-call");
        assertThat(form.text()).contains("Ring enhetschef, gruppledare", "till kl. 17.00 i dag");

        Tasklist hedda = login("hedda");
        form = hedda.open("Enhetens uppgifter", "Bekräfta uppdrag");
        assertThat(form.text()).contains("Gösta Gran");
        hedda.picture("friday-06-team");
        form.choose("Är uppdraget rätt", "Ja").pause().done();

        assertThat(jdbc.sql("""
                                select o.unit_code || ' ' || o.state || ' ' || o.urgent || ' ' || o.valid_from from service_order o
                                join care_case c on c.id = o.care_case_id join person p on p.id = c.person_id
                                where p.full_name = 'Gösta Gran' and c.state = 'OPEN'""").query(String.class).list().stream()
                        .map(line -> line.toUpperCase(java.util.Locale.ROOT))
                        .toList())
                .containsExactlyInAnyOrder(
                        "HEMGANG ACKNOWLEDGED TRUE 2026-03-06",
                        "EKEN SENT TRUE 2026-03-06",
                        "LARMET SENT TRUE 2026-03-06");
        assertThat(hanna.faults()).isEmpty();
        assertThat(hedda.faults()).isEmpty();
    }

    /** What was found for the first matter stands in the second, and is not typed again. */
    private void investigate() {
        var form = hanna.open(MINE, "Utred behovet");
        form.choose("Vad leder utredningen till", "Klar för beslut")
                .type("Den enskildes egen uppfattning", "Vill hem.");
        if (!form.text().contains("Förra utredningen")) {
            form.chooseInRow(0, "Livsområde", "Personlig vård")
                    .typeInRow(0, "Behov", "Hjälp dag och natt")
                    .chooseInRow(0, "Klarar den enskilde delar själv", "Klarar delar själv")
                    .chooseInRow(0, "Stödets art", "Stödjande")
                    .chooseInRow(0, "Aktuellt funktionstillstånd", "3 Stor")
                    .chooseInRow(0, "Avsett funktionstillstånd", "1 Lätt");
        }
        form.choose("Hembesök", "Uppenbart obehövligt")
                .type("Varför behövs inget hembesök", "Planeringen gjordes på avdelningen.")
                .type("Handläggarens bedömning", "Behovet kan inte tillgodoses på annat sätt.");
        hanna.picture("friday-02-investigate");
        form.done();
    }

    /** The team's decision has the night beside it; the alarm is a decision of its own. */
    private void decide() {
        var form = hanna.open(MINE, "Fatta beslut");
        boolean ofTheTeam = form.text().contains("Hemgångsteamet");
        hanna.picture("friday-03-decide-" + (ofTheTeam ? "team" : "alarm"));
        if (ofTheTeam) {
            service(form, 0, null, "Enligt schablon", "Komma igång hemma igen", null);
            form.addRow();
            service(form, 1, "Natthjälp", "Två besök per natt", "Sova tryggt hemma hela natten", "Hemtjänst Eken");
        } else {
            service(form, 0, "Trygghetslarm", "Larm dygnet runt", "Kunna kalla på hjälp dygnet runt", "Larmcentralen");
        }
        form.type("Gäller till", ofTheTeam ? "2026-04-03" : "2027-03-05")
                .tick("Återkallelseförbehåll")
                .type("Motivering", "Behov finns sedan stroke.");
        hanna.picture("friday-03-decided-" + (ofTheTeam ? "team" : "alarm"));
        form.done();
    }

    /** What the form has filled in stands as null here. */
    private static void service(Tasklist.Form form, int row, String service, String extent, String goal, String unit) {
        if (service != null) {
            form.chooseInRow(row, "Insats", service).chooseInRow(row, "Beviljas eller avslås", "Beviljas");
            form.chooseInRow(row, "Utförare", unit);
        }
        form.typeInRow(row, "Omfattning", extent)
                .chooseInRow(row, "Lagrum", "11 kap. 1 §")
                .typeInRow(row, "Övergripande mål", goal);
    }
}
