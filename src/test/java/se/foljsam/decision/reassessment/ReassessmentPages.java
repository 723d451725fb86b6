package se.foljsam.decision.reassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** A reassessment on the case's page: opened, whom the handler contacts, and ended with the decision standing; and what went to the court with an appeal. */
abstract class ReassessmentPages {
    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;

    @BeforeEach
    void aServiceThatRuns() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olga Omprövad", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2026-08-31"), "2026-03-02", "2026-06-01", "petra");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("C7")
    void aReassessmentIsOpenedOnThePageAndWhatWasTypedStaysWhenItIsRefused() {
        assertThat(page()).contains("id=\"omprovning\"").doesNotContain("id=\"omprovningskontakt\"");

        Answer refused = act("omprovning", opening("providerContactedOn", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("både den enskilde och utföraren kontaktas", "Har ramlat två gånger.");
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION");

        assertThat(act("omprovning", opening("providerContactedOn", "2026-03-02"))
                        .status())
                .isEqualTo(302);
        assertThat(care.tasks()).contains("userTask_investigateNeed");
        assertThat(page())
                .contains("Pågående omprövning", "Vill ha mer hjälp.", "Behöver mer tid.", "Har ramlat två gånger.")
                .doesNotContain("Att kontakta");
    }

    @Test
    @Rule({"C5", "C7"})
    void itEndsOnThePageWithTheDecisionStanding() {
        act("omprovning", opening("providerContactedOn", "2026-03-02"));
        String matter = care.all("x.id", "matter", "x.kind = 'REASSESSMENT'").get(0);
        assertThat(act("omprovningskontakt", "matterId", matter, "whom", "PERSON", "contactedOn", "", "said", "Mer.")
                        .body())
                .contains("behöver fyllas i med ett datum.", "Mer.");
        assertThat(act(
                                "omprovningskontakt",
                                "matterId",
                                matter,
                                "whom",
                                "PERSON",
                                "contactedOn",
                                "2026-03-02",
                                "said",
                                "Ångrar sig.")
                        .status())
                .isEqualTo(302);
        assertThat(act("beslutstarfast", "matterId", matter, "reason", "").status())
                .isEqualTo(400);
        assertThat(act("beslutstarfast", "matterId", matter, "reason", "Behovet är detsamma.")
                        .status())
                .isEqualTo(302);
        work.settle();
        assertThat(care.all("x.state", "matter")).containsExactly("OPEN", "ENDED");
        assertThat(page()).contains("Omprövning: beslutet står fast").doesNotContain("Pågående omprövning");
    }

    @Test
    @Rule("L4")
    void theFileListOfAnAppealIsReadByTheTeamOnlyAndTheReadingIsLogged() {
        String decision = care.all("x.id", "care_decision").get(0);
        act(
                "overklagande",
                "decisionId",
                decision,
                "receivedOn",
                "2026-03-02",
                "appealedBy",
                "LEGAL_REPRESENTATIVE",
                "appellant",
                "Gode man Gunnar",
                "asked",
                "Mer hjälp.");
        care.submits("userTask_checkAppealTime", Typed.of())
                .submits("userTask_reconsiderDecision", Typed.of("outcome", "UNCHANGED", "reasons", "Inget nytt."))
                .submits("userTask_handOverAppeal", Typed.of());
        String list = "/arende/" + care.number() + "/overklagande/"
                + care.all("x.id", "appeal").get(0) + "/aktforteckning";

        assertThat(as("hanna").get(list).body())
                .contains("Aktförteckning", "Utredning", "Beslut, bifall", "Överklagande", "Myndighetens journal");
        assertThat(as("hugo").get(list).status()).isEqualTo(200);
        for (String other : List.of("helena", "petra", "ola", "anders", "admin")) {
            assertThat(as(other).get(list).status()).as(other).isEqualTo(404);
        }
        assertThat(as("hanna")
                        .get(list.replaceAll("overklagande/\\d+", "overklagande/999999"))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from access_log a join care_case c on c.id = a.care_case_id where c.case_number = ? and a.what = 'aktförteckning'")
                        .param(care.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(page()).contains("Gode man Gunnar", "Hos domstolen");
    }

    private String[] opening(String field, String value) {
        List<String> fields = new ArrayList<>(List.of(
                "decisionId",
                care.all("x.id", "care_decision").get(0),
                "ground",
                "CHANGED_NEED",
                "reason",
                "Har ramlat två gånger.",
                "personContactedOn",
                "2026-03-02",
                "personSays",
                "Vill ha mer hjälp.",
                "providerSays",
                "Behöver mer tid."));
        fields.addAll(List.of(field, value));
        return fields.toArray(String[]::new);
    }

    private Answer act(String action, String... fields) {
        return as("hanna").form("/arende/" + care.number() + "/" + action, fields);
    }

    private String page() {
        return CasePageTabs.all(as("hanna"), care.number());
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
