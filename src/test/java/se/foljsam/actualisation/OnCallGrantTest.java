package se.foljsam.actualisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DeathReport;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Help put in by the on-call supervisor on Friday 27 March 2026, the weekend when the clock changes: a decision is due on Monday the 30th at noon. */
@FoljsamTest
class OnCallGrantTest {
    private static final String TAKE_OVER = "userTask_takeOver";
    private static final Map<String, Object> GOES_ON = Typed.of("outcome", "GOES_ON", "toldTo", "Kim på Björken");

    @Autowired
    Workplace work;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeathReport deaths;

    @Autowired
    CaseFile caseFile;

    private String person;
    private String number;

    @BeforeEach
    void fridayEvening() {
        work.openOn("2026-03-27");
        person = AnotherPerson.identityNumber();
        number = granted("2026-03-27");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("A5")
    void theCaseIsTheHandlersAsAnUrgentApplicationAndTheTaskIsDueAtNoon() {
        assertThat(caseFile.byNumber(number).handler()).isEqualTo("lisa");
        assertThat(work.taskKeysOf(number)).containsExactlyInAnyOrder("userTask_actualiseCase", TAKE_OVER);
        assertThat(work.as("lisa").task(TAKE_OVER, number).getDueDate()).isEqualTo("2026-03-30T10:00:00Z");
        assertThat(
                        text(
                                "select channel || ' ' || urgent || ' ' || received_on from application a join care_case c on c.id = a.care_case_id where c.case_number = ?"))
                .isEqualToIgnoringCase("ON_CALL true 2026-03-27");
        assertThat(messages())
                .containsExactly("lisa INFORMATION Jouren har beviljat hjälp i ett nytt ärende. Ta över det.");
    }

    @Test
    @Rule({"A5", "J4"})
    void withoutADecisionAtNoonTheManagerIsToldOnceAndTheHelpGoesOn() {
        at("2026-03-30T09:59:59Z");
        assertThat(alarms()).isEmpty();

        at("2026-03-30T10:00:00Z");
        assertThat(alarms())
                .singleElement()
                .asString()
                .startsWith("magnus ESCALATION Beslutet efter jourens beviljade hjälp ska vara klar");
        work.liveUntil("2026-04-10");

        assertThat(alarms()).hasSize(1);
        assertThat(work.taskKeysOf(number)).as("nothing was stopped").contains(TAKE_OVER);
        assertThat(state()).isEqualTo("ONGOING");
    }

    @Test
    @Rule({"A5", "C6"})
    void aDecisionInTimeSettlesItAndIsProposedFromTheDayHelpBegan() {
        take(GOES_ON);
        assertThat(work.taskKeysOf(number)).as("until there is a decision").contains(TAKE_OVER);
        assertThat(shown().get("told").toString()).contains("27 mars 2026", "Kim på Björken");
        at("2026-03-30T07:00:00Z");
        work.as("lisa").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("lisa").submit("userTask_investigateNeed", number, Typed.investigated());
        assertThat(work.as("lisa")
                        .open(work.as("lisa").task("userTask_decide", number))
                        .get("validFrom"))
                .isEqualTo("2026-03-27");

        work.as("lisa").submit("userTask_decide", number, Typed.granted("2026-03-27", "2026-06-30"));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_notifyPerson", "userTask_writeOrders");
        work.as("lisa").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-30"));
        assertThat(state()).isEqualTo("DECIDED");
        assertThat(text("select state from watch where case_number = ? and kind = 'ON_CALL_GRANT'"))
                .isEqualTo("MET");
        work.liveUntil("2026-04-10");
        assertThat(alarms()).isEmpty();
    }

    @Test
    @Rule("A5")
    void helpThatIsNotNeededIsEndedWithItsLastDay() {
        assertThat(Refusal.of(() -> take(Typed.of("outcome", "NOT_NEEDED", "lastDay", "2026-03-26"))))
                .contains("Sista dag med hjälp", "27 mars 2026");
        take(Typed.of("outcome", "NOT_NEEDED", "lastDay", "2026-03-28"));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_actualiseCase");
        assertThat(state()).isEqualTo("ENDED");
        work.liveUntil("2026-04-10");
        assertThat(alarms()).isEmpty();
    }

    @Test
    @Rule({"A5", "I7"})
    void aCaseThatOnlyWaitedForTheHelpToEndGoesOnToItsClosing() {
        work.as("lisa")
                .submit(
                        "userTask_actualiseCase",
                        number,
                        Typed.of("nextStep", "WITHDRAWN", "withdrawalReason", "Dottern hjälper till."));
        if (work.taskKeysOf(number).contains("userTask_closeCase")) {
            work.as("lisa").submit("userTask_closeCase", number, Typed.of("outcome", "CONTINUES"));
        }
        assertThat(work.taskKeysOf(number)).containsExactly(TAKE_OVER);

        take(Typed.of("outcome", "NOT_NEEDED", "lastDay", "2026-03-27"));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule("A5")
    void whatTheSupervisorTypesWrongIsRefusedByFieldAndLeavesNothing() {
        int cases = cases();

        assertThat(Refusal.of(() -> grant(
                        "jonas", Typed.with(typed("2026-03-28"), "identityNumber", AnotherPerson.identityNumber()))))
                .contains("Hjälpen började den", "framtiden");
        assertThat(Refusal.of(() -> grant("jonas", Typed.with(typed("2026-03-27"), "identityNumber", "19500101-0000"))))
                .contains("Personnummer");
        time.travelTo(Instant.parse("2026-03-27T20:00:00Z"));
        assertThat(Refusal.of(() -> grant("jonas", typed("2026-03-27")))).contains("redan ett pågående ärende");
        assertThat(Refusal.of(() -> take(Typed.of("outcome", "GOES_ON")))).contains("Vem hos utföraren");
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    @Rule("A5")
    void theSameGrantPressedTwiceIsOneCase() {
        int cases = cases();

        assertThat(granted("2026-03-27")).isEqualTo(number);

        assertThat(cases()).isEqualTo(cases);
        assertThat(work.taskKeysOf(number)).containsOnlyOnce(TAKE_OVER);
    }

    @Test
    @Rule({"A5", "J3"})
    void theSupervisorSeesNoCaseAndOnlyTheSupervisorGrantsOnCall() {
        assertThat(work.as("jonas").sees(TAKE_OVER, number)).isFalse();
        assertThat(work.as("jonas").sees("userTask_actualiseCase", number)).isFalse();
        assertThat(work.as("petra").sees(TAKE_OVER, number)).isFalse();
        String other = AnotherPerson.identityNumber();
        assertThatThrownBy(() -> grant("hanna", Typed.with(typed("2026-03-27"), "identityNumber", other)))
                .hasMessageContaining("Du får inte starta");
        assertThatThrownBy(() -> work.as("jonas").start(Typed.application(other, "Tora Test", "2026-03-27")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    @Rule({"A5", "I3"})
    void aDeathEndsItToo() {
        deaths.confirmed(number, java.time.LocalDate.parse("2026-03-27"), "lisa");

        assertThat(work.taskKeysOf(number)).doesNotContain(TAKE_OVER, "userTask_actualiseCase");
        assertThat(state()).isEqualTo("ENDED");
    }

    private void at(String instant) {
        time.liveUntil(Instant.parse(instant));
    }

    private void take(Map<String, Object> typed) {
        work.as("lisa").submit(TAKE_OVER, number, typed);
    }

    private Map<String, Object> shown() {
        Task task = work.as("lisa").task(TAKE_OVER, number);
        return work.as("lisa").open(task);
    }

    private String granted(String day) {
        return grant("jonas", typed(day));
    }

    private Map<String, Object> typed(String day) {
        return Typed.of(
                "identityNumber", person,
                "fullName", "Nora Natt",
                "helpBeganOn", day,
                "unitName", "Hemtjänst Björken",
                "concerns", "Hjälp upp ur sängen och med mat.");
    }

    private String grant(String user, Map<String, Object> typed) {
        return work.as(user).start("onCallGrant", typed);
    }

    private int cases() {
        return jdbc.sql("select count(*) from care_case").query(Integer.class).single();
    }

    private String state() {
        return text(
                "select g.state from on_call_grant g join care_case c on c.id = g.care_case_id where c.case_number = ?");
    }

    private List<String> alarms() {
        return messages().stream()
                .filter(text -> text.contains("ESCALATION Beslutet efter jourens"))
                .toList();
    }

    private List<String> messages() {
        return jdbc.sql(
                        "select m.to_user || ' ' || m.kind || ' ' || m.message_text from case_message m join care_case c on c.id = m.care_case_id where c.case_number = ? order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }
}
