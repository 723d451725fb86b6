package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** The investigation on the case's page: all of it with its versions for who may read the case, nothing of it for a provider. The same on every database. */
abstract class InvestigationOnThePage {
    private static final String VIEW = "Jag vill sitta vid köksfönstret.";
    private static final List<String> ALL = List.of(
            VIEW,
            "Två fall i januari.",
            "Bara ett fall.",
            "tvätta sig",
            "klarar delar själv",
            "delvis kompenserande",
            "nu 3 Stor begränsning, avsett 1 Lätt begränsning: förbättra",
            "Duscha med dottern i rummet bredvid.",
            "Artros i knäna.",
            "hindrar",
            "Från Dottern",
            "Muntligt samtycke 2 mars 2026",
            "Hur vardagen fungerar.",
            "Mamma äter bara frukost.",
            "Gjort 2 mars 2026",
            "Behovet är stort.",
            "Underlaget kommunicerat 2 mars 2026",
            "Utredningen i helhet.",
            "Jag vill ha mer.");

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;

    @BeforeEach
    void anInvestigationThatWasCommunicatedAndAnswered() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ines Insyn", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", communicated())
                .submits(
                        "userTask_receiveAnswer",
                        Typed.of("outcome", "ANSWERED", "answeredHow", "LETTER", "answer", "Jag vill ha mer."));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"B1", "B2", "B3", "B4", "B5", "B6", "B8", "L2"})
    void theHandlerReadsAllOfItWithEachVersion() {
        care.submits("userTask_investigateNeed", Typed.of("outcome", "READY", "assessment", "Nu är behovet större."));

        assertThat(page("hanna").body())
                .contains(ALL)
                .contains("Nu är behovet större.", "Utredning, version 1", "Utredning, version 2");
    }

    @Test
    @Rule({"B6", "J3"})
    void aProviderReadsNothingOfIt() {
        care.submits("userTask_investigateNeed", Typed.of("outcome", "READY"))
                .decided(Typed.granted("2026-03-02", "2027-08-31"))
                .ordered();
        long order = Long.parseLong(care.all("x.id", "service_order").get(0));

        assertThat(page("petra").status()).isEqualTo(404);
        Answer unitsPage = Visitor.loggedIn(port, "petra").get("/uppdrag/" + order);
        assertThat(unitsPage.status()).isEqualTo(200);
        for (String part : List.of(
                VIEW,
                "Två fall i januari.",
                "Artros i knäna.",
                "Mamma äter bara frukost.",
                "Behovet är stort.",
                "Jag vill ha mer.")) {
            assertThat(unitsPage.body()).doesNotContain(part);
        }
    }

    @Test
    @Rule("L1")
    void aDemandForADecisionIsRegisteredOnThePageAndWhatIsWrongIsSaidAtItsField() {
        String matter = care.all("x.id", "matter").get(0);
        assertThat(demand(matter, "2026-03-02", "Jag begär beslut."))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400))
                .satisfies(refused ->
                        assertThat(refused.body()).contains("är för tidigt", "3 september 2026", "Jag begär beslut."));
        assertThat(care.tasks()).containsExactly("userTask_investigateNeed");

        work.liveUntil("2026-09-03");
        assertThat(Visitor.loggedIn(port, "petra")
                        .form(path() + "/begaran", "matterId", matter, "receivedOn", "2026-09-03", "demand", "x")
                        .status())
                .isEqualTo(404);
        assertThat(demand(matter, "2026-09-03", "Jag begär beslut.").status()).isEqualTo(302);

        assertThat(care.tasks()).contains("userTask_refuseDemand");
        assertThat(page("hanna").body())
                .contains("Begäran om avgörande 3 september 2026", "Jag begär beslut.", "Väntar på beslut");
    }

    @Test
    @Rule("L2")
    void theMaterialIsCommunicatedFromThePageWhenTheInvestigationIsOverAndNothingTypedIsLost() {
        assertThat(page("hanna").body()).doesNotContain("id=\"kommunicera\"", "action=\"" + path() + "/kommunicera\"");
        care.submits("userTask_investigateNeed", Typed.of("outcome", "READY"));
        String matter = care.all("x.id", "matter").get(0);
        assertThat(page("hanna").body()).contains("id=\"kommunicera\"", "action=\"" + path() + "/kommunicera\"");

        assertThat(communicate("hanna", matter, "toldOfRight", "false"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400))
                .satisfies(refused -> assertThat(refused.body()).contains("muntligt inför nämnden", "Bedömningen."));
        assertThat(communicate("petra", matter, "toldOfRight", "true").status()).isEqualTo(404);
        assertThat(care.tasks()).containsExactly("userTask_decide");

        assertThat(communicate("hanna", matter, "toldOfRight", "true").status()).isEqualTo(302);
        assertThat(care.tasks()).containsExactly("userTask_decide", "userTask_receiveAnswer");
        assertThat(page("hanna").body()).contains("Bedömningen.", "Svaret väntas");
    }

    private Answer communicate(String user, String matter, String field, String value) {
        return Visitor.loggedIn(port, user)
                .form(
                        path() + "/kommunicera",
                        "matterId",
                        matter,
                        "communicatedOn",
                        "2026-03-02",
                        "communicatedHow",
                        "LETTER",
                        "material",
                        "Bedömningen.",
                        field,
                        value);
    }

    private Answer demand(String matter, String receivedOn, String text) {
        return Visitor.loggedIn(port, "hanna")
                .form(path() + "/begaran", "matterId", matter, "receivedOn", receivedOn, "demand", text);
    }

    private Answer page(String user) {
        return Visitor.loggedIn(port, user).get(CasePageTabs.address(care.number(), CaseTab.INVESTIGATION));
    }

    private String path() {
        return "/arende/" + care.number();
    }

    private static Map<String, Object> communicated() {
        return Typed.with(
                Typed.investigated(),
                "outcome",
                "COMMUNICATE",
                "ownView",
                VIEW,
                "areas",
                List.of(Typed.of(
                        "lifeArea", "Personlig vård",
                        "elements", List.of("d510"),
                        "needs", "Dusch.",
                        "manages", "PARTS",
                        "support", List.of("PARTLY_COMPENSATING"),
                        "currentState", "3",
                        "intendedState", "1",
                        "goal", "Duscha med dottern i rummet bredvid.")),
                "also",
                List.of("FACTS", "OBJECTION", "FACTORS", "OUTSIDE"),
                "facts",
                "Två fall i januari.",
                "objection",
                "Bara ett fall.",
                "factors",
                List.of(Typed.of("kind", "HEALTH", "text", "Artros i knäna.", "effect", "HINDERS")),
                "factorsReviewed",
                true,
                "outside",
                List.of(Typed.of(
                        "direction", "FROM",
                        "counterpart", "RELATIVE",
                        "whom", "Dottern",
                        "consent", "ORAL",
                        "consentOn", "2026-03-02",
                        "consentScope", "Hur vardagen fungerar.",
                        "informationOn", "2026-03-02",
                        "information", "Mamma äter bara frukost.")),
                "assessment",
                "Behovet är stort.",
                "against",
                "YES",
                "communicatedHow",
                "LETTER",
                "communicatedWhat",
                "Utredningen i helhet.",
                "toldOfRight",
                true);
    }
}
