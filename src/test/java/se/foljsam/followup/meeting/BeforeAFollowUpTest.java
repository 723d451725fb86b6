package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * Before a follow-up, in Norrköping: home care at Björken and an alarm at Larmet from 2 March 2026, so the follow-up is due on 2 May, and the template goes out on 18 April, a Saturday. It is to be answered by Friday the 24th.
 */
@FoljsamTest
class BeforeAFollowUpTest {
    private static final String TEMPLATE = "userTask_answerPreFollowUp";
    private static final Map<String, Object> ANSWERS = Typed.of(
            "needMatches", "NO",
            "needMatchesWhy", "Orkar inte duscha själv.",
            "asOrdered", "YES",
            "allExecuted", "YES",
            "mustAttend", "NO");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork planned;

    @BeforeEach
    void twoUnitsAtWork() {
        work.openOn("2026-03-02");
        planned = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Folke Följd", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("SERVICE", "Städning", "BJORKEN"),
                                        Typed.service("TRYGGHETSLARM", "Larm", "LARMET"))),
                        "2026-03-02",
                        "2026-06-01",
                        "petra",
                        "ola");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G6", "J3"})
    void eachUnitIsAskedOnceWhenTheFollowUpIsPlannedAndSeesItsOwnServicesOnly() {
        work.liveUntil("2026-04-17");
        assertThat(planned.tasks()).isEmpty();

        work.liveUntil("2026-04-18");

        assertThat(planned.tasks()).containsExactlyInAnyOrder("userTask_holdFollowUp", TEMPLATE, TEMPLATE);
        assertThat(shown("petra").get("services").toString())
                .contains("Hemtjänst", "Serviceinsatser i hemmet")
                .doesNotContain("larm");
        assertThat(shown("ola").get("services").toString())
                .contains("Trygghetslarm")
                .doesNotContain("Hemtjänst");
        assertThat(shown("petra").get("followUpOn")).isEqualTo("2 maj 2026");
        assertThat(work.as("hugo").sees(TEMPLATE, planned.number())).isFalse();
    }

    @Test
    @Rule({"G6", "G24", "J2"})
    void theAnswersStandInBothJournalsAndBeforeTheHandler() {
        work.liveUntil("2026-04-18");

        planned.submitsEach("petra", TEMPLATE, ANSWERS);

        assertThat(watched()).containsExactlyInAnyOrder("MET", "OPEN");
        assertThat(planned.journal("PROVIDER")).contains("Svar inför uppföljning");
        assertThat(planned.journal("AUTHORITY")).contains("Svar inför uppföljning");
        assertThat(read())
                .contains(
                        "Björken",
                        "18 april 2026",
                        "Behovet stämmer med uppdraget: nej. Orkar inte duscha själv.",
                        "mallen skickades 18 april 2026 och är inte besvarad.");
    }

    @Test
    @Rule("G6")
    void aNoWithoutAReasonIsRefusedByField() {
        work.liveUntil("2026-04-18");

        assertThat(Refusal.of(
                        () -> planned.submitsEach("petra", TEMPLATE, Typed.with(ANSWERS, "needMatchesWhy", null))))
                .contains("Varför stämmer det inte?");
        assertThat(Refusal.of(() -> planned.submitsEach("petra", TEMPLATE, Typed.with(ANSWERS, "mustAttend", "YES"))))
                .contains("Varför behöver ni vara med?");
        assertThat(watched()).containsOnly("OPEN");
    }

    @Test
    @Rule({"G6", "J4"})
    void anAnswerThatDoesNotComeIsRemindedOfThenToldToTheHandlerAndTheMeetingIsHeldAllTheSame() {
        work.liveUntil("2026-04-24");
        assertThat(messages()).isEmpty();
        work.liveUntil("2026-04-25");
        assertThat(messages())
                .hasSize(2)
                .allMatch(
                        text -> text.contains(
                                " REMINDER Svaret inför uppföljningen skulle ha varit klart senast 24 april 2026: 5 arbetsdagar"))
                .extracting(text -> text.substring(0, text.indexOf(' ')))
                .doesNotHaveDuplicates()
                .doesNotContain("hanna", "petra");
        work.liveUntil("2026-04-30");
        assertThat(messages())
                .filteredOn(text -> text.startsWith("hanna ESCALATION Svaret inför"))
                .as("each unit that has not answered is an alarm of its own")
                .hasSize(2)
                .anyMatch(text -> text.endsWith(" Gäller Hemtjänst Björken."))
                .anyMatch(text -> text.endsWith(" Gäller Trygghetslarm Larmcentralen."))
                .noneMatch(text -> text.contains("Folke"));

        planned.followedUp(Typed.homeVisit(), result -> {});

        assertThat(planned.tasks()).isEmpty();
        assertThat(watched()).containsOnly("DROPPED");
        assertThat(planned.all("x.state", "pre_follow_up_report")).containsOnly("UNANSWERED");
        work.liveUntil("2026-06-30");
        assertThat(messages()).hasSize(4);
    }

    @Test
    @Rule("G6")
    void aUnitWhoseServicesHaveEndedIsAskedNoMore() {
        work.liveUntil("2026-04-18");

        planned.followedUp(Typed.homeVisit(), result -> {
            if (result.get("orderId").equals(String.valueOf(alarm()))) {
                result.put("outcome", "ENDED");
                result.put("personAgrees", "YES");
                result.put("ground", "Egen önskan.");
                result.put("lastDay", "2026-04-18");
            }
        });

        assertThat(planned.all("x.state", "pre_follow_up_report", "unit_code = 'LARMET'"))
                .as("the meeting came first")
                .containsExactly("UNANSWERED");
        work.as("ola").submit("userTask_confirmEnding", planned.number(), Typed.of("lastDayKnown", true));
        work.liveUntil("2027-04-18");
        assertThat(planned.all("x.unit_code", "pre_follow_up_report", "x.state = 'SENT'"))
                .containsExactly("BJORKEN");
    }

    @Test
    @Rule({"G20", "J4"})
    void aLateFollowUpRemindsTheHandlerThenTheAuthorityManagerUntilItIsHeld() {
        work.liveUntil("2026-04-18");
        planned.submitsEach("petra", TEMPLATE, ANSWERS).submitsEach("ola", TEMPLATE, ANSWERS);
        work.liveUntil("2026-05-02");
        assertThat(messages()).isEmpty();

        work.liveUntil("2026-05-03");
        assertThat(messages()).singleElement().asString().startsWith("hanna REMINDER Uppföljningen skulle");
        work.liveUntil("2026-05-08");
        assertThat(messages()).hasSize(1);
        work.liveUntil("2026-05-20");
        assertThat(messages()).hasSize(2).last().asString().startsWith("magnus ESCALATION Uppföljningen skulle");

        planned.followedUp(Typed.homeVisit(), result -> {});
        work.liveUntil("2026-06-30");
        assertThat(messages()).hasSize(2);
        assertThat(jdbc.sql("select state from watch where case_number = ? and kind = 'FOLLOW_UP' order by id")
                        .param(planned.number())
                        .query(String.class)
                        .list())
                .containsExactly("LATE", "OPEN");
    }

    @Test
    @Rule({"G19", "G21"})
    void theHandlerHearsOnceInGoodTimeThatADecisionWithSeveralServicesRunsOut() {
        work.liveUntil("2026-04-18");
        planned.submitsEach("petra", TEMPLATE, ANSWERS).submitsEach("ola", TEMPLATE, ANSWERS);
        planned.followedUp(Typed.homeVisit(), result -> {});
        work.liveUntil("2027-08-01");
        assertThat(ends()).isEmpty();

        work.liveUntil("2027-08-02");

        assertThat(ends())
                .containsExactly(
                        "hanna REMINDER Sista dagen i beslutet är 31 augusti 2027. Hjälp efter den dagen behöver en ny ansökan.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule({"G19", "G21"})
    void whoHasTheNewApplicationAlreadyIsNotToldThatTheDecisionRunsOut(boolean actualised) {
        work.liveUntil("2026-04-18");
        planned.submitsEach("petra", TEMPLATE, ANSWERS).submitsEach("ola", TEMPLATE, ANSWERS);
        planned.followedUp(Typed.homeVisit(), result -> {});
        work.liveUntil("2027-07-30");
        String number = jdbc.sql(
                        "select p.identity_number from person p join care_case c on c.person_id = p.id where c.case_number = ?")
                .param(planned.number())
                .query(String.class)
                .single();
        assertThat(work.as("hanna").start(Typed.application(number, "Inga Inför", "2027-07-30")))
                .isEqualTo(planned.number());
        if (actualised) {
            planned.submits("userTask_actualiseCase", Typed.actualised());
        }

        work.liveUntil("2027-08-03");
        assertThat(ends()).isEmpty();
    }

    private List<String> ends() {
        return messages().stream().filter(text -> text.contains("Sista dagen")).toList();
    }

    private Map<String, Object> shown(String user) {
        Task task = work.as(user).task(TEMPLATE, planned.number());
        work.as(user).take(task);
        return work.as(user).open(task);
    }

    private String read() {
        return work.as("hanna")
                .open(work.as("hanna").task("userTask_holdFollowUp", planned.number()))
                .get("providersAnswers")
                .toString();
    }

    private long alarm() {
        return Long.parseLong(
                planned.all("x.id", "service_order", "x.unit_code = 'LARMET'").get(0));
    }

    private List<String> watched() {
        return jdbc.sql("select state from watch where case_number = ? and kind = 'PRE_FOLLOW_UP_REPORT' order by id")
                .param(planned.number())
                .query(String.class)
                .list();
    }

    private List<String> messages() {
        return planned.all(
                "coalesce(to_user, to_group) || ' ' || kind || ' ' || message_text",
                "case_message",
                "kind <> 'INFORMATION'");
    }
}
