package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * A service that does not begin, in Norrköping: granted on 2 March 2026 from that day. The local limit is 16 March, the limit for reassessment 30 March, and the law's three months are out on 2 June.
 */
@FoljsamTest
class LateExecutionTest {
    private static final Map<String, Object> DELAY = Typed.of(
            "delayed",
            true,
            "delayCause",
            "RESOURCES",
            "delayReason",
            "Två är sjuka.",
            "delayPlan",
            "Vikarie från onsdag.",
            "plannedStart",
            "2026-03-25");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork late;

    @BeforeEach
    void aServiceIsOrderedAndAcknowledged() {
        work.openOn("2026-03-02");
        late = acknowledged("SERVICE");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"E4", "E5", "J4"})
    void theUnitManagerIsRemindedOnceTheDayAfterTheLocalLimit() {
        work.liveUntil("2026-03-16");
        assertThat(messages()).isEmpty();

        work.liveUntil("2026-03-20");

        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("petra REMINDER Verkställigheten skulle ha varit klar senast 16 mars 2026: 2 veckor");
    }

    @Test
    @Rule({"E2", "E5", "E6", "J4"})
    void pastTheNextLimitTheHandlerAssessesAndAtTheLawsLimitTheManagerKnows() {
        work.liveUntil("2026-03-30");
        assertThat(late.tasks()).doesNotContain("userTask_assessDelay");

        work.liveUntil("2026-03-31");
        assertThat(late.tasks()).containsOnlyOnce("userTask_assessDelay");

        work.liveUntil("2026-05-18");
        assertThat(messages()).hasSize(1);
        work.liveUntil("2026-05-19");
        assertThat(messages())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("hanna REMINDER Verkställigheten enligt lag ska vara klar senast 2 juni 2026");

        work.liveUntil("2026-06-02");
        assertThat(messages()).hasSize(2);
        work.liveUntil("2026-06-10");
        assertThat(messages())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("magnus ESCALATION Verkställigheten enligt lag skulle");
        assertThat(late.tasks()).as("asked once").containsOnlyOnce("userTask_assessDelay");
    }

    @Test
    @Rule({"E1", "E2", "E6"})
    void aStartEndsEveryLimitAlsoTheQuestionThatWaits() {
        work.liveUntil("2026-03-31");
        assertThat(late.tasks()).contains("userTask_assessDelay");

        late.begun("petra", "2026-03-31");
        work.liveUntil("2026-06-10");

        assertThat(late.tasks()).doesNotContain("userTask_assessDelay", "userTask_registerExecution");
        assertThat(states("EXECUTION_START", "EXECUTION_REASSESSMENT", "EXECUTION_STATUTORY"))
                .containsExactlyInAnyOrder("LATE", "LATE", "MET");
        assertThat(messages()).noneMatch(text -> text.contains("enligt lag"));
    }

    @Test
    @Rule("E3")
    void aDelayIsToldToTheHandlerWithReasonAndPlanAndMovesNoLimit() {
        work.liveUntil("2026-03-10");

        late.submitsEach("petra", "userTask_registerExecution", DELAY);

        assertThat(messages())
                .containsExactly(
                        "hanna INFORMATION Serviceinsatser i hemmet: Insatsen kan inte börja i tid. Resursbrist. Två är sjuka. Plan: Vikarie från onsdag. Planerad dag 25 mars 2026.");
        assertThat(late.journal("AUTHORITY")).contains("Försenad verkställighet");
        assertThat(late.journal("PROVIDER")).contains("Försenad verkställighet");
        assertThat(late.tasks()).as("still to be registered").contains("userTask_registerExecution");
        assertThat(states("EXECUTION_START")).containsExactly("OPEN");
        work.liveUntil("2026-03-17");
        assertThat(messages())
                .as("the limit stands")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("petra REMINDER");
        work.liveUntil("2026-03-31");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task("userTask_assessDelay", late.number()))
                        .get("told"))
                .asString()
                .contains("Utföraren meddelade 10 mars 2026", "Resursbrist", "Vikarie från onsdag.", "25 mars 2026");
    }

    @Test
    @Rule("E3")
    void aDelayWithoutReasonPlanOrDayAheadIsRefusedByField() {
        work.liveUntil("2026-03-10");

        assertThat(refusal(Typed.of("delayed", true)))
                .contains("Orsak", "Varför har den inte börjat?", "Plan för att komma igång", "Planerad start");
        assertThat(refusal(Typed.with(DELAY, "plannedStart", "2026-03-09")))
                .contains("Planerad start", "en dag som har varit");
        assertThat(refusal(Typed.with(DELAY, "delayCause", "LAZINESS"))).contains("Orsak");
        assertThat(jdbc.sql(
                                "select count(*) from execution_delay d join care_case c on c.id = d.care_case_id where c.case_number = ?")
                        .param(late.number())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(messages()).isEmpty();
    }

    @Test
    @Rule({"E5", "E6"})
    void theProvidersDelayIsNoGroundToEndAService() {
        work.liveUntil("2026-03-31");

        assertThat(Refusal.of(() -> late.submits(
                        "userTask_assessDelay",
                        Typed.of("cause", "RESOURCES", "measure", "END", "assessment", "Det drar ut på tiden."))))
                .contains("Varför avslutas den?", "aldrig skäl att avsluta");
        assertThat(late.all("x.state", "service_order")).containsExactly("ACKNOWLEDGED");

        late.submits(
                "userTask_assessDelay",
                Typed.of("cause", "RESOURCES", "measure", "TELL_TO_EXECUTE", "assessment", "Ska börja på måndag."));
        assertThat(messages())
                .last()
                .asString()
                .startsWith("petra INFORMATION")
                .contains("ska verkställas. Ska börja på måndag.");
        assertThat(late.tasks()).contains("userTask_registerExecution").doesNotContain("userTask_confirmEnding");
        assertThat(states("EXECUTION_STATUTORY")).as("the law's clock runs on").containsExactly("OPEN");
    }

    @Test
    @Rule("E5")
    void aServiceNobodyWantsAnyMoreEndsMarkedAsNotExecuted() {
        work.liveUntil("2026-03-31");

        late.submits(
                "userTask_assessDelay",
                Typed.of(
                        "cause",
                        "OTHER",
                        "measure",
                        "END",
                        "endGround",
                        "OWN_WISH",
                        "assessment",
                        "Sonen hjälper till."));

        assertThat(late.tasks())
                .contains("userTask_confirmEnding")
                .doesNotContain("userTask_registerExecution", "userTask_makePlan");
        assertThat(late.all("ending_ground", "service_order"))
                .containsExactly("Insatsen verkställdes aldrig: den enskilde vill inte ha den.");
        assertThat(late.all("started_on", "service_order")).containsExactly((String) null);
        assertThat(states("EXECUTION_STATUTORY", "EXECUTION_REASSESSMENT")).containsOnly("DROPPED");
        late.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil("2026-06-10");
        assertThat(messages()).noneMatch(text -> text.contains("enligt lag"));
    }

    @Test
    @Rule("E6")
    void aReassessmentIsInvestigatedInTheSameCaseWhileTheGrantStands() {
        work.liveUntil("2026-03-31");

        late.submits(
                "userTask_assessDelay",
                Typed.of("cause", "WISHES", "measure", "REASSESS", "assessment", "Behovet har troligen ändrats."));

        assertThat(late.tasks()).contains("userTask_investigateNeed", "userTask_registerExecution");
        assertThat(late.all("kind", "matter", "x.state = 'OPEN'")).containsExactly("APPLICATION", "REASSESSMENT");
        assertThat(late.all("x.state", "service_order")).containsExactly("ACKNOWLEDGED");
        late.submits(
                "userTask_investigateNeed",
                Typed.with(Typed.investigated(), "outcome", "WITHDRAWN", "withdrawalReason", "Behovet är som förut."));
        work.settle();
        assertThat(late.all("kind", "matter", "x.state = 'OPEN'")).containsExactly("APPLICATION");
    }

    @Test
    @Rule({"E2", "E5", "E6"})
    void personalCareIsAtOnceAndHasNoLimitForReassessmentOfItsOwn() {
        CaseAtWork care = acknowledged("HEMTJANST");

        work.liveUntil("2026-03-04");
        assertThat(messagesOf(care))
                .singleElement()
                .asString()
                .contains("senast 3 mars 2026: 1 dag från beslutad start");
        work.liveUntil("2026-05-10");

        assertThat(care.tasks()).doesNotContain("userTask_assessDelay");
        assertThat(messagesOf(care)).hasSize(1);
    }

    private String refusal(Map<String, Object> typed) {
        return Refusal.of(() -> late.submitsEach("petra", "userTask_registerExecution", typed));
    }

    private CaseAtWork acknowledged(String service) {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tova Test", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(Typed.service(service, "Varannan vecka", "BJORKEN"))))
                .ordered()
                .acknowledged("petra");
    }

    private List<String> messages() {
        return messagesOf(late);
    }

    private static List<String> messagesOf(CaseAtWork of) {
        return of.all(
                "coalesce(to_user, to_group) || ' ' || kind || ' ' || message_text",
                "case_message",
                "message_text not like 'Uppföljningen%' and message_text not like 'Svaret inför%'");
    }

    private List<String> states(String... kinds) {
        return jdbc.sql("select state from watch where case_number = :number and kind in (:kinds) order by id")
                .param("number", late.number())
                .param("kinds", List.of(kinds))
                .query(String.class)
                .list();
    }
}
