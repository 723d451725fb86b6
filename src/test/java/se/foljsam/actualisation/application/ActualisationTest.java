package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** From what came in to an investigation, or to none. */
@FoljsamTest
class ActualisationTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("A2")
    void aNotificationBecomesAnApplicationTheDayThePersonWantsToApply() {
        CaseAtWork notified = notified("19390111-9853");
        work.liveUntil("2026-03-09");
        assertThat(notified.dueOf("userTask_assessNotification")).isEqualTo("2026-03-16");
        notified.submits(
                "userTask_assessNotification",
                Typed.of(
                        "asked",
                        "YES",
                        "contactedOn",
                        "2026-03-05",
                        "wantsToApply",
                        "YES",
                        "law",
                        "SOL",
                        "informed",
                        true));

        assertThat(notified.all("x.kind || ' ' || x.state || ' ' || x.received_on", "application"))
                .containsExactly("APPLICATION UNDER_INVESTIGATION 2026-03-05");
        assertThat(notified.tasks()).containsExactly("userTask_investigateNeed");
        assertThat(notified.all("x.kind || ' ' || x.law || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION SOL OPEN");
        notified.submits("userTask_investigateNeed", Typed.investigated());
        assertThat(notified.tasks()).containsExactly("userTask_decide");
    }

    @Test
    @Rule("A2")
    void aPersonWhoDoesNotWantToApplyIsNotInvestigated() {
        CaseAtWork notified = notified("19430425-9858");
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_assessNotification",
                        Typed.of("asked", "YES", "contactedOn", "2026-03-02", "wantsToApply", "NO"))))
                .contains("behöver fyllas i när ingen utredning inleds");
        notified.submits(
                "userTask_assessNotification",
                Typed.of(
                        "asked",
                        "YES",
                        "contactedOn",
                        "2026-03-02",
                        "wantsToApply",
                        "NO",
                        "reason",
                        "Vill klara sig själv."));

        assertThat(notified.all("x.kind || ' ' || x.state || ' ' || x.ended_reason", "application"))
                .containsExactly("NOTIFICATION NOT_PURSUED Vill klara sig själv.");
        assertThat(notified.all("x.id", "matter")).isEmpty();
        assertThat(notified.all("x.entry_text", "journal_entry"))
                .anySatisfy(text -> assertThat(text).contains("vill inte ansöka", "Vill klara sig själv."));
        closes(notified);
    }

    @Test
    @Rule("A2")
    void aNotificationIsAlwaysAssessedAndAnApplicationNeverIs() {
        CaseAtWork notified = CaseAtWork.started(work, jdbc, notification("19550817-9859"));
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "INVESTIGATE"))))
                .contains("förhandsbedöms innan");
        CaseAtWork applied = started("19361019-9857");
        assertThat(Refusal.of(() -> applied.submits(
                        "userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "ASSESS"))))
                .contains("bara en anmälan");
    }

    @Test
    @Rule("A3")
    void aPersonWithBothLawsHasEachApplicationDecidedByItsOwn() {
        CaseAtWork both = started("19490203-9850").investigated();
        String same = work.as("hanna")
                .start(Typed.with(
                        Typed.application("19490203-9850", "Britta Båda", "2026-03-02"),
                        "kind",
                        "REQUEST",
                        "law",
                        "LSS",
                        "concerns",
                        "Kontaktperson."));
        assertThat(same).isEqualTo(both.number());
        both.decided(Typed.granted("2026-03-02", "2026-08-31"))
                .submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", Typed.investigated());

        Map<String, Object> contactPerson = Typed.service("KONTAKTPERSON", "Tre timmar i veckan", "BJORKEN");
        assertThat(Refusal.of(() -> both.decided(
                        Typed.with(Typed.granted("2026-03-02", null), "services", List.of(contactPerson)))))
                .as("a ground of the other law")
                .contains("Lagrum");
        both.decided(Typed.with(
                Typed.granted("2026-03-02", null),
                "personGroup",
                "TWO",
                "individualPlan",
                "DECLINED",
                "services",
                List.of(Typed.with(contactPerson, "legalGround", "LSS_9_4"))));

        assertThat(both.all("x.kind || ' ' || x.law", "application")).containsExactly("APPLICATION SOL", "REQUEST LSS");
        assertThat(both.all("x.law", "matter")).containsExactly("SOL", "LSS");
        assertThat(both.all("x.law", "care_decision")).containsExactly("SOL", "LSS");
    }

    @Test
    @Rule("A8")
    void theResponsibleHandlerGetsTheTasksOfTheCase() {
        CaseAtWork aCase = started("19330328-9858");
        assertThat(aCase.itself("handler || ' ' || team")).isEqualTo("hanna teamNorr");
        assertThat(work.as("hanna")
                        .task("userTask_actualiseCase", aCase.number())
                        .getAssignee())
                .isEqualTo("hanna");
        aCase.submits("userTask_actualiseCase", Typed.actualised());
        assertThat(work.as("hugo")
                        .task("userTask_investigateNeed", aCase.number())
                        .getAssignee())
                .as("a colleague of the team sees whose it is")
                .isEqualTo("hanna");
        assertThat(work.as("helena").sees("userTask_investigateNeed", aCase.number()))
                .as("another team")
                .isFalse();
    }

    @Test
    @Rule("A6")
    void inHospitalTheExpectedTimeOfTheNeedIsRecorded() {
        CaseAtWork ward = started("19461130-9859");
        assertThat(Refusal.of(() ->
                        ward.submits("userTask_actualiseCase", Typed.with(Typed.actualised(), "inHospital", true))))
                .contains("behöver fyllas i när den enskilde är på sjukhus");
        ward.submits(
                "userTask_actualiseCase",
                Typed.with(Typed.actualised(), "inHospital", true, "expectedDuration", "Åtta veckor enligt läkare."));
        assertThat(ward.all("x.expected_duration", "application")).containsExactly("Åtta veckor enligt läkare.");
    }

    @Test
    @Rule("I7")
    void anApplicationWithdrawnAtOnceLeavesNothingOver() {
        CaseAtWork withdrawn = started("19570506-9853");
        assertThat(Refusal.of(() -> withdrawn.submits(
                        "userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "WITHDRAWN"))))
                .contains("behöver fyllas i när ansökan återtas");
        withdrawn.submits(
                "userTask_actualiseCase",
                Typed.with(Typed.actualised(), "nextStep", "WITHDRAWN", "withdrawalReason", "Ångrade sig."));
        assertThat(withdrawn.all("x.state || ' ' || x.ended_reason", "application"))
                .containsExactly("WITHDRAWN Ångrade sig.");
        closes(withdrawn);
    }

    @Test
    @Rule("I7")
    void anApplicationWithdrawnDuringTheInvestigationLeavesNothingOver() {
        CaseAtWork withdrawn = started("19510722-9857").submits("userTask_actualiseCase", Typed.actualised());
        withdrawn.submits(
                "userTask_investigateNeed",
                Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Flyttar till sonen."));
        work.settle();
        assertThat(withdrawn.all("x.state || ' ' || x.ended_reason", "application"))
                .containsExactly("WITHDRAWN Flyttar till sonen.");
        assertThat(withdrawn.all("x.state", "matter")).containsExactly("ENDED");
        closes(withdrawn);
    }

    @Test
    @Rule("I7")
    void aWithdrawnSecondApplicationLeavesTheFirstAlone() {
        CaseAtWork first = started("19340814-9858").submits("userTask_actualiseCase", Typed.actualised());
        work.as("hugo")
                .start(Typed.with(
                        Typed.application("19340814-9858", "Sune Själv", "2026-03-02"), "concerns", "Vill ha larm."));
        first.submits(
                "userTask_actualiseCase",
                Typed.with(Typed.actualised(), "nextStep", "WITHDRAWN", "withdrawalReason", "Ångrade sig."));
        work.settle();
        assertThat(first.tasks()).containsExactly("userTask_investigateNeed");
    }

    @Test
    @Rule("I7")
    void theLastThatIsWithdrawnLetsTheCaseClose() {
        CaseAtWork first = started("19530918-9859").investigated();
        work.as("hugo")
                .start(Typed.with(
                        Typed.application("19530918-9859", "Sune Själv", "2026-03-02"), "concerns", "Vill ha larm."));
        isRefused(first);
        assertThat(first.tasks()).as("the second is still to be actualised").containsExactly("userTask_actualiseCase");
        first.submits(
                "userTask_actualiseCase",
                Typed.with(Typed.actualised(), "nextStep", "WITHDRAWN", "withdrawalReason", "Ångrade sig."));
        work.settle();
        closes(first);
    }

    @Test
    @Rule({"A2", "I7"})
    void theLastThatIsNotPursuedLetsTheCaseClose() {
        CaseAtWork first = started("19600222-9851").investigated();
        work.as("hugo").start(notification("19600222-9851"));
        isRefused(first);
        first.submits("userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "ASSESS"));
        assertThat(first.tasks()).containsExactly("userTask_assessNotification");
        first.submits(
                "userTask_assessNotification",
                Typed.of("asked", "YES", "contactedOn", "2026-03-02", "wantsToApply", "NO", "reason", "Vill inte."));
        work.settle();
        closes(first);
    }

    @Test
    @Rule({"A1", "A5"})
    void aStartFormOffersWhatTheCaseFileKnowsAndStrangersAreNotShownIt() {
        String form = "/api/nytt/onCallGrant";
        assertThat(Visitor.loggedIn(port, "jonas").get(form).body())
                .contains("\"Hemtjänst Björken\"", "\"BJORKEN\"")
                .doesNotContain("valuesKey");
        assertThat(Visitor.loggedIn(port, "petra").get(form).status()).isEqualTo(404);
        assertThat(Visitor.anonymous(port).get(form).body()).doesNotContain("BJORKEN");
    }

    private void isRefused(CaseAtWork aCase) {
        aCase.decided(Typed.with(
                Typed.granted("2026-03-02", "2026-08-31"),
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "services",
                List.of(Typed.refused("HEMTJANST"))));
        work.settle();
    }

    private void closes(CaseAtWork aCase) {
        assertThat(aCase.tasks()).containsExactly("userTask_closeCase");
        assertThat(aCase.watchedAtAll()).isEmpty();
        aCase.submits(
                "userTask_closeCase", Typed.of("outcome", "CLOSED", "reason", "WITHDRAWN", "note", "Inget behov."));
        assertThat(work.isRunning(aCase.number())).isFalse();
        assertThat(aCase.itself("state")).isEqualTo("CLOSED");
    }

    private CaseAtWork started(String identityNumber) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Sune Själv", "2026-03-02"));
    }

    private CaseAtWork notified(String identityNumber) {
        return CaseAtWork.started(work, jdbc, notification(identityNumber))
                .submits("userTask_actualiseCase", Typed.with(Typed.actualised(), "nextStep", "ASSESS"));
    }

    private static Map<String, Object> notification(String identityNumber) {
        return Typed.with(
                Typed.application(identityNumber, "Agda Anmäld", "2026-03-02"),
                "kind",
                "NOTIFICATION",
                "capacity",
                "RELATIVE",
                "applicantName",
                "Dottern Disa");
    }
}
