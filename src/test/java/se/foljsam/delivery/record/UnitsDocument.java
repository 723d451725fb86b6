package se.foljsam.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** What a unit documents while a service runs: what was not done, time outside the frame, contact about an end-of-life watch; and what the handler hears of it. */
abstract class UnitsDocument {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;
    private String homeCare;
    private String night;

    @BeforeEach
    void homeCareAndNightHelpAtBjorken() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Doris Dokument", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("NATTHJALP", "Två timmar per natt", "BJORKEN"))),
                        "2026-03-02",
                        "2026-06-01",
                        "petra");
        homeCare = page("HEMTJANST");
        night = page("NATTHJALP");
        work.liveUntil("2026-03-31");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"E12", "J3"})
    void whatWasNotDoneStandsInTheUnitsJournalAndTheHandlerSeesTheNumberOnly() {
        assertThat(handlersPage()).doesNotContain("Inte utfört som planerat");
        notDone("2026-03-01", "WHOLLY", "STAFF", "")
                .isEqualTo("400 Det här kan inte vara före 2 mars 2026, då insatsen började.");
        notDone("2026-04-01", "WHOLLY", "STAFF", "").isEqualTo("400 Det här kan inte ligga i framtiden.");
        notDone("2026-03-20", "", "STAFF", "").isEqualTo("400 Det här behöver väljas.");
        notDone("2026-03-20", "WHOLLY", "NONSENSE", "").isEqualTo("400 Det här behöver väljas i listan.");
        notDone("2026-03-20", "WHOLLY", "OTHER", " ").isEqualTo("400 Det här behöver fyllas i: vad orsaken var.");
        assertThat(care.all("x.id", "undone_work")).isEmpty();

        notDone("2026-03-20", "WHOLLY", "STAFF", "").isEqualTo("302");
        notDone("2026-03-21", "PARTLY", "OTHER", "Strömavbrott").isEqualTo("302");
        assertThat(handlersPage())
                .contains("Inte utfört som planerat")
                .doesNotContain("Upprepat", "Fotbadet", "Strömavbrott", "Personal saknades");
        notDone("2026-03-30", "WHOLLY", "NOT_HOME", "").isEqualTo("302");

        assertThat(handlersPage()).contains("Upprepat").doesNotContain("Fotbadet");
        assertThat(as("pelle").get(homeCare).body())
                .contains("Fotbadet", "Strömavbrott", "Personal saknades", "Delvis");
        assertThat(as("pelle").get(night).body()).doesNotContain("Inte utfört som planerat");
        assertThat(care.all("x.unit_code || ' ' || x.entry_text", "journal_entry", "x.heading = 'Delvis utfört'"))
                .containsExactly(
                        "BJORKEN Hemtjänst, 21 mars 2026. Fotbadet\nOrsak: Annat. Strömavbrott\nÅtgärd: Ny tid i morgon");
        assertThat(care.journal("AUTHORITY")).doesNotContain("Inte utfört", "Delvis utfört");
        assertThat(informed()).isEmpty();
        assertThat(as("ola").form(homeCare + "/ej-utfort", "what", "Fotbadet").status())
                .isEqualTo(404);
        work.travelTo("2026-04-25");
        assertThat(handlersPage()).as("the older two are out of the count").doesNotContain("Upprepat");
    }

    @Test
    @Rule({"B11", "J2"})
    void timeOutsideTheFrameIsKeptApartFromAncillaryTimeAndADifferenceReachesTheHandler() {
        assertThat(as("pelle").get(night).body()).contains("Rapportera utförd tid");
        assertThat(as("pelle").get(homeCare).body()).doesNotContain("Rapportera utförd tid");
        time(homeCare, "2026-03-02", "2026-03-08", "14:00", "14:00", "1", "").isEqualTo("400");
        time(night, "2026-03-08", "2026-03-02", "14", "14", "1", "")
                .isEqualTo("400 Det här kan inte vara före första dagen.");
        time(night, "2026-03-02", "2026-03-08", "14", "12.5", "1", "")
                .isEqualTo("400 Det här behöver vara timmar och minuter, till exempel 12:30.");
        time(night, "2026-03-02", "2026-03-08", "14", "12:30", "", "")
                .isEqualTo("400 Det här behöver fyllas i, till exempel 12:30.");
        time(night, "2026-03-02", "2026-03-08", "14", "12:30", "2", " ")
                .isEqualTo("400 Det här behöver fyllas i: varför utförd tid inte är den beställda.");
        assertThat(care.all("x.id", "timed_service")).isEmpty();

        time(night, "2026-03-02", "2026-03-08", "14", "14:00", "2", "").isEqualTo("302");
        assertThat(informed()).isEmpty();
        time(night, "2026-03-08", "2026-03-15", "14", "14", "2", "")
                .isEqualTo("400 Det här ingår i en period som redan är rapporterad.");
        time(night, "2026-03-09", "2026-03-15", "14", "15:45", "2", "Orolig om nätterna.")
                .isEqualTo("302");

        String told = "Utförd tid är 1 tim 45 min mer än beställd. Orsak: Orolig om nätterna.";
        assertThat(informed())
                .singleElement()
                .asString()
                .startsWith("hanna Natthjälp: Tid 9 mars 2026")
                .endsWith(told);
        for (String journal : new String[] {"AUTHORITY", "PROVIDER"}) {
            assertThat(care.all(
                            "x.entry_text",
                            "journal_entry",
                            "x.heading = 'Tid utanför ramen' and x.journal = '" + journal + "'"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("utförd 15 tim 45 min, kringtid 2 tim 0 min", told);
        }
        assertThat(as("pelle").get(night).body()).contains("15 tim 45 min", "Skiljer sig", "Orolig om nätterna.");
    }

    @Test
    @Rule("H6")
    void anEndOfLifeWatchIsDocumentedAndNothingForTheHandlerToDecide() {
        int written = care.journal("AUTHORITY").size();
        List<String> waiting = care.tasks();
        assertThat(shown(watch("2026-04-01", "Ssk Vera, hemsjukvården")))
                .isEqualTo("400 Det här kan inte ligga i framtiden.");
        assertThat(shown(watch("2026-03-31", " "))).isEqualTo("400 Det här behöver fyllas i: vem som kontaktades.");
        assertThat(watch("2026-03-31", "Ssk Vera, hemsjukvården").status()).isEqualTo(302);

        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Vak i livets slutskede'"))
                .containsExactly(
                        "Ansvarig vårdgivare kontaktades 31 mars 2026: Ssk Vera, hemsjukvården. Kan inte lämnas ensam. Ställningstagande är inte känt ännu. Legitimerad personal avgör; vak är hälso- och sjukvård.");
        assertThat(care.journal("AUTHORITY")).hasSize(written);
        assertThat(care.tasks()).isEqualTo(waiting);
        assertThat(handlersPage()).as("health is the unit's own note").doesNotContain("Vera");
        assertThat(as("pelle").get(homeCare).body()).contains("Ssk Vera");
        assertThat(care.all("x.id", "changed_need")).isEmpty();
        assertThat(informed()).isEmpty();
        assertThat(as("ola").form(homeCare + "/vak", "need", "Vem?").status()).isEqualTo(404);
    }

    private Answer watch(String day, String who) {
        return as("petra")
                .form(homeCare + "/vak", "contactedOn", day, "careProvider", who, "need", "Kan inte lämnas ensam.");
    }

    private org.assertj.core.api.AbstractStringAssert<?> notDone(String day, String extent, String cause, String note) {
        return assertThat(shown(as("pelle")
                .form(
                        homeCare + "/ej-utfort",
                        "happenedOn",
                        day,
                        "extent",
                        extent,
                        "what",
                        "Fotbadet",
                        "cause",
                        cause,
                        "causeNote",
                        note,
                        "measure",
                        "Ny tid i morgon")));
    }

    private org.assertj.core.api.AbstractStringAssert<?> time(
            String order, String from, String to, String ordered, String performed, String ancillary, String cause) {
        return assertThat(shown(as("pelle")
                .form(
                        order + "/tid",
                        "from",
                        from,
                        "to",
                        to,
                        "ordered",
                        ordered,
                        "performed",
                        performed,
                        "ancillary",
                        ancillary,
                        "cause",
                        cause)));
    }

    /** The status, and of a refusal what is said at the field. */
    private static String shown(Answer answer) {
        var said = java.util.regex.Pattern.compile("class=\"field-error\"[^>]*>([^<]+)<")
                .matcher(answer.body());
        return said.find() ? answer.status() + " " + said.group(1) : String.valueOf(answer.status());
    }

    private String handlersPage() {
        return CasePageTabs.all(as("hanna"), care.number());
    }

    private List<String> informed() {
        return care.all("x.to_user || ' ' || x.message_text", "case_message", "x.message_text like '%Utförd tid%'");
    }

    private String page(String service) {
        return "/uppdrag/"
                + care.all("x.id", "service_order", "x.service_code = '" + service + "'")
                        .get(0);
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
