package se.foljsam.followup.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** A unit follows up its own service with the person, begun on the order's page. */
abstract class ProviderFollowUps {
    private static final String FOLLOW_UP = "userTask_followUpService";
    private static final List<Map<String, Object>> PARTLY =
            List.of(Typed.of("goal", "1", "fulfilment", "PARTLY", "why", "Behöver fortfarande hjälp med ryggen."));
    private static final Map<String, Object> HELD = Typed.of(
            "heldOn", "2026-06-01",
            "meetingForm", "HOME_VISIT",
            "presentPeople", "Den enskilde, dottern och Kim Kontakt",
            "need", "CONFIRMED",
            "goals", PARTLY,
            "factors", "CHANGED",
            "factorsText", "Har fått rollator.",
            "contacts", "CONFIRMED",
            "relativeCares", "YES",
            "relativeAsked", "Dottern orkar, och det känns rätt för båda.",
            "helpReceived", "YES",
            "partInWhen", "PARTLY",
            "partInHow", "YES",
            "feelsGood", "YES",
            "measures", "Två i personalen i stället för fem.",
            "nextOn", "2026-12-01");

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork care;
    private String path;

    @BeforeEach
    void homeCareThatRuns() {
        work.openOn("2026-03-02");
        begin(AnotherPerson.identityNumber(), Typed.investigated());
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    private void begin(String identityNumber, Map<String, Object> investigated) {
        care = CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Greta Granne", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", investigated)
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.travelTo("2026-06-01");
        path = "/uppdrag/" + care.all("x.id", "service_order").get(0);
    }

    @Test
    @Rule({"G26", "J2", "B10"})
    void whatTheUnitFoundReachesTheHandlerAndBothJournals() {
        assertThat(as("petra").get(path).body()).contains("Börja uppföljningen");
        assertThat(as("petra").form(path + "/egenuppfoljning").status()).isEqualTo(302);
        assertThat(as("petra").get(path).body()).doesNotContain("Börja uppföljningen");
        Task task = work.as("pelle").task(FOLLOW_UP, care.number());
        work.as("pelle").take(task);
        assertThat(work.as("pelle").open(task).get("goalsText"))
                .asString()
                .contains("Duscha själv", "Behöver bara tillsyn");

        work.as("pelle").submit(task, HELD);

        assertThat(care.tasks()).doesNotContain(FOLLOW_UP, "userTask_makePlan");
        assertThat(care.all("x.message_text", "case_message", "x.to_user = 'hanna' and x.sent_by = 'pelle'"))
                .singleElement()
                .asString()
                .contains("Mål: 0 nådda, 1 delvis, 0 inte", "Behovet stämmer");
        assertThat(care.all("x.journal", "journal_entry", "x.heading like 'Utförarens uppföljning%'"))
                .containsExactlyInAnyOrder("AUTHORITY", "PROVIDER");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading like 'Utförarens uppföljning%'"))
                .allSatisfy(entry -> assertThat(entry)
                        .contains("delvis nått", "ryggen", "rollator", "Dottern orkar", "Två i personalen"));
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.FOLLOW_UP))
                .contains("Utförarnas egna uppföljningar", "Duscha själv", "Har fått rollator.", "Delvis nått");
        assertThat(as("petra").get(path).body()).contains("Egna uppföljningar", "Två i personalen");
        assertThat(as("ola").form(path + "/egenuppfoljning").status())
                .as("another unit")
                .isEqualTo(404);
    }

    @Test
    @Rule("G26")
    void aPlanThatHasBeenFollowedUpIsShownAgainWhenTheNextTimeComes() {
        work.travelTo("2026-08-20");
        assertThat(as("petra").get("/enhet").body()).contains("Ska följas upp");

        begun();
        submit(HELD);

        assertThat(as("petra").get("/enhet").body()).doesNotContain("Ska följas upp");
        work.travelTo("2026-11-20");
        assertThat(as("petra").get("/enhet").body()).contains("Ska följas upp");
    }

    @Test
    @Rule({"G26", "F5"})
    void aChangedNeedGivesANewPlan() {
        begun();

        submit(Typed.with(HELD, "need", "CHANGED", "needText", "Klarar morgonen själv.", "nextOn", null));

        assertThat(care.tasks()).contains("userTask_makePlan");
        assertThat(care.all("x.message_text", "case_message", "x.to_user = 'hanna' and x.sent_by = 'petra'"))
                .last()
                .asString()
                .contains("har förändrats");
    }

    @Test
    @Rule({"G26", "B9"})
    void whatIsMissingOrCannotBeIsNamedByItsFieldAndNothingIsHalfSubmitted() {
        begun();

        assertThat(refused("goals", List.of())).contains("varje mål ska följas upp");
        assertThat(refused("goals", List.of(Typed.of("goal", "1", "fulfilment", "NOT_REACHED"))))
                .contains("när målet inte är nått");
        assertThat(refused("heldOn", "2026-06-02")).contains("i framtiden");
        assertThat(refused("heldOn", "2026-03-01")).contains("före 2 mars 2026");
        assertThat(refused("need", "CHANGED")).contains("hur behovet har förändrats");
        assertThat(refused("relativeAsked", null)).contains("känns rätt för båda");
        assertThat(refused("othersHeard", "Grannen oroar sig.")).contains("samtycke");
        assertThat(refused("nextOn", "2026-06-01")).contains("efter dagen");
        assertThat(refused("nextOn", "2027-03-01")).contains("beslutets sista dag");
        assertThat(refused("feelsGood", null)).contains("känns bra");
        assertThat(care.all("x.state", "provider_follow_up")).containsExactly("OPEN");
        assertThat(care.journal("PROVIDER")).noneMatch(heading -> heading.startsWith("Utförarens uppföljning"));

        submit(Typed.with(HELD, "othersHeard", "Grannen oroar sig.", "othersConsent", true));

        assertThat(care.all("x.others_heard", "provider_follow_up")).containsExactly("Grannen oroar sig.");
    }

    @Test
    @Rule({"G26", "B9"})
    void aChildIsHeardOrItIsSaidWhyNot() {
        work.goHome();
        work.openOn("2026-03-02");
        begin(AnotherPerson.childsIdentityNumber(), Typed.with(Typed.investigated(), "heardChild", "Vill bo hemma."));
        begun();

        assertThat(refused("heardChild", null)).contains("barnets syn");
        submit(Typed.with(HELD, "heardChild", "Vill ha samma person på kvällen."));

        assertThat(care.all("x.heard_child", "provider_follow_up")).containsExactly("Vill ha samma person på kvällen.");
    }

    @Test
    @Rule({"G26", "J2", "F5"})
    void aWrongFollowUpIsCorrectedByAnotherVersionWithTheReasonAndTheFirstStands() {
        begun();
        submit(HELD);
        String form = path + "/rattelse";
        String submission = jdbc.sql(
                        "select max(id) from submission where form_id = 'follow-up-service' and case_number = ?")
                .param(care.number())
                .query(String.class)
                .single();
        assertThat(as("ola")
                        .form(form, "submissionId", submission, "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(as("pelle")
                        .form(form, "submissionId", submission, "reason", "Målet var nått.")
                        .status())
                .isEqualTo(302);
        Task task = work.as("pelle").task("userTask_correct", care.number());
        assertThat(work.as("pelle").open(task))
                .containsEntry("measures", "Två i personalen i stället för fem.")
                .extractingByKey("goalsText")
                .asString()
                .contains("Duscha själv");
        Map<String, Object> corrected = Typed.with(
                HELD,
                "goals",
                List.of(Typed.of("goal", "1", "fulfilment", "REACHED")),
                "need",
                "CHANGED",
                "needText",
                "Klarar morgonen själv.",
                "nextOn",
                null);
        assertThat(Refusal.of(() -> work.as("pelle").submit(task, Typed.with(corrected, "heldOn", "2026-06-02"))))
                .contains("i framtiden");
        assertThat(care.all("x.state", "provider_follow_up")).containsExactly("SUBMITTED");

        work.as("pelle").submit(task, corrected);

        assertThat(care.all("x.state || coalesce(' ' || x.correction_reason, '')", "provider_follow_up"))
                .containsExactly("CORRECTED", "SUBMITTED Målet var nått.");
        assertThat(care.all("x.corrects", "provider_follow_up", "x.corrects is not null"))
                .containsExactlyElementsOf(care.all("x.id", "provider_follow_up", "x.state = 'CORRECTED'"));
        assertThat(care.all("x.journal", "journal_entry", "x.heading like 'Utförarens uppföljning%rättad'"))
                .containsExactlyInAnyOrder("AUTHORITY", "PROVIDER");
        assertThat(care.all("x.message_text", "case_message", "x.to_user = 'hanna' and x.sent_by = 'pelle'"))
                .singleElement()
                .asString()
                .startsWith("Rättelse.")
                .contains("Mål: 1 nådda", "har förändrats");
        assertThat(care.tasks()).as("the need that was missed").contains("userTask_makePlan");
        assertThat(CasePageTabs.tab(as("hanna"), care.number(), CaseTab.FOLLOW_UP))
                .contains("Rättad, en senare version gäller", "Rättad därför att", "Målet var nått.");

        String second = jdbc.sql(
                        "select max(id) from submission where form_id = 'follow-up-service' and case_number = ?")
                .param(care.number())
                .query(String.class)
                .single();
        as("petra").form(form, "submissionId", second, "reason", "Fel sällskap.");
        work.as("petra").submit("userTask_correct", care.number(), Typed.with(corrected, "presentPeople", "Sonen"));
        assertThat(care.all("x.state", "provider_follow_up"))
                .as("a correction can be corrected")
                .containsExactly("CORRECTED", "CORRECTED", "SUBMITTED");
    }

    @Test
    @Rule("G26")
    void aFollowUpFallsWhenTheServiceEndsAndCannotBeBegunTwice() {
        begun();

        assertThat(as("petra").form(path + "/egenuppfoljning").body()).contains("är redan påbörjad");
        assertThat(care.all("x.id", "provider_follow_up")).hasSize(1);

        transaction.executeWithoutResult(status -> orders.end(
                Long.parseLong(care.all("x.id", "service_order").get(0)),
                LocalDate.of(2026, 6, 1),
                "Flyttar.",
                "hanna"));

        assertThat(care.tasks()).doesNotContain(FOLLOW_UP);
        assertThat(care.all("x.state", "provider_follow_up")).containsExactly("DROPPED");
        assertThat(as("petra").form(path + "/egenuppfoljning").body())
                .as("nothing left to follow up")
                .contains("Det här går inte att börja");
        assertThat(care.all("x.id", "provider_follow_up")).hasSize(1);
    }

    private void begun() {
        assertThat(as("petra").form(path + "/egenuppfoljning").status()).isEqualTo(302);
    }

    private String refused(String field, Object value) {
        return Refusal.of(() -> submit(Typed.with(HELD, field, value)));
    }

    private void submit(Map<String, Object> typed) {
        work.as("petra").submit(FOLLOW_UP, care.number(), typed);
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }
}
