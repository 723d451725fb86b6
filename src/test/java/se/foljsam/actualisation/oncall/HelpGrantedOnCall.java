package se.foljsam.actualisation.oncall;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.closure.EndAfterDeath;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Help put in by the on-call supervisor on Friday 27 March 2026, the weekend when the clock changes: a decision is due on Monday the 30th at noon. */
abstract class HelpGrantedOnCall {
    private static final String TAKE_OVER = "userTask_takeOverOnCall";
    private static final Map<String, Object> GOES_ON = Typed.of("outcome", "GOES_ON", "toldTo", "Kim på Björken");

    @Autowired
    Workplace work;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EndAfterDeath deaths;

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
        assertThat(work.as("lisa").task(TAKE_OVER, number).getPriority()).isEqualTo(90);
        assertThat(work.as("lisa").task("userTask_actualiseCase", number).getPriority())
                .isEqualTo(90);
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
        assertThat(Refusal.of(() -> grant("jonas", typed("2026-03-27"))))
                .contains("redan hjälp som jouren har beviljat sedan 27 mars 2026");
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

    @Test
    @Rule({"A5", "J1", "J3"})
    void theUnitThatHelpsIsToldWhatItDoesAndNotWhy() {
        assertThat(toUnit("providerBjorken"))
                .singleElement()
                .asString()
                .contains("27 mars 2026", "Hjälp upp ur sängen", "tills handläggaren har beslutat")
                .doesNotContain("Maken blev hastigt sjuk", "Nora");
        assertThat(toUnit("providerEken")).isEmpty();

        take(GOES_ON);

        assertThat(toUnit("providerBjorken")).hasSize(2).last().asString().contains("fortsätter");
        take(Typed.of("outcome", "NOT_NEEDED", "lastDay", "2026-03-27"));
        assertThat(toUnit("providerBjorken")).hasSize(3).last().asString().contains("upphör", "27 mars 2026");
    }

    @ParameterizedTest
    @Rule("A5")
    @CsvSource({
        // help began (date, hour), registered, decision due: noon on the next working day after the shift it began in
        "2026-03-30, 03:00, 2026-03-30T03:00:00Z, 2026-03-30T10:00:00Z",
        "2026-03-30, 07:59, 2026-03-30T08:00:00Z, 2026-03-30T10:00:00Z",
        "2026-03-30, 08:00, 2026-03-30T08:00:00Z, 2026-03-31T10:00:00Z",
        "2026-03-30, 22:00, 2026-03-30T21:00:00Z, 2026-03-31T10:00:00Z",
        "2026-03-31, 02:30, 2026-03-31T03:00:00Z, 2026-03-31T10:00:00Z",
        "2026-03-28, 03:00, 2026-03-28T03:00:00Z, 2026-03-30T10:00:00Z",
        "2026-03-29, 23:30, 2026-03-29T22:00:00Z, 2026-03-30T10:00:00Z",
        "2026-04-06, 05:00, 2026-04-06T06:00:00Z, 2026-04-07T10:00:00Z"
    })
    void theNightBelongsToTheShiftThatBeganTheEveningBefore(String day, String hour, Instant now, Instant due) {
        time.travelTo(now);
        person = AnotherPerson.identityNumber();
        number = grant("jonas", Typed.with(typed(day), "helpBeganAt", hour));

        assertThat(work.as("lisa").task(TAKE_OVER, number).getDueDate().toInstant())
                .isEqualTo(due);
    }

    @Test
    @Rule({"A5", "J4"})
    void theAlarmOfAWeekdayNightComesAtNoonAlthoughThereWasNoTimeToRemindTheDayBefore() {
        time.travelTo(Instant.parse("2026-03-30T20:30:00Z"));
        person = AnotherPerson.identityNumber();
        number = grant("jonas", Typed.with(typed("2026-03-30"), "helpBeganAt", "22:00"));

        at("2026-03-31T09:59:59Z");
        assertThat(alarms()).isEmpty();
        at("2026-03-31T10:00:00Z");
        assertThat(alarms()).hasSize(1);
        assertThat(state()).as("help goes on").isEqualTo("ONGOING");
    }

    @Test
    @Rule({"A5", "C6"})
    void inAnOpenCaseWithoutHomeCareItBecomesAnApplicationOfItsHandler() {
        person = AnotherPerson.identityNumber();
        CaseAtWork open = CaseAtWork.started(work, jdbc, Typed.application(person, "Nora Natt", "2026-03-27"))
                .submits("userTask_actualiseCase", Typed.actualised());
        int cases = cases();

        number = granted("2026-03-27");

        assertThat(number).isEqualTo(open.number());
        assertThat(cases()).isEqualTo(cases);
        assertThat(work.as("hanna").task(TAKE_OVER, number).getAssignee()).isEqualTo("hanna");
        assertThat(messages()).last().isEqualTo("hanna INFORMATION Jouren har beviljat hjälp. Ta över den.");
        open.submits(
                "userTask_actualiseCase",
                Typed.with(Typed.actualised(), "nextStep", "JOIN", "joinTo", firstOf("openInvestigations")));
        assertThat(open.tasks()).containsExactly("userTask_investigateNeed", TAKE_OVER);
        assertThat(work.as("hanna").task("userTask_investigateNeed", number).getPriority())
                .as("what it was joined to has become urgent")
                .isEqualTo(90);
        open.submits("userTask_investigateNeed", Typed.investigated());
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task("userTask_decide", number))
                        .get("validFrom"))
                .as("the day help began")
                .isEqualTo("2026-03-27");
        open.decided(Typed.granted("2026-03-27", "2026-06-30"));

        assertThat(state()).isEqualTo("DECIDED");
        assertThat(open.all("x.state", "application")).containsExactly("DECIDED", "DECIDED");
        assertThat(open.tasks()).as("one decision answers both").containsExactly("userTask_writeOrders");
    }

    @Test
    @Rule({"A4", "A5", "H2", "H3"})
    void untilTheLastDayOfHomeCareItIsAChangedNeedAndFromTheDayAfterANewNeed() {
        person = AnotherPerson.identityNumber();
        CaseAtWork care = CaseAtWork.started(work, jdbc, Typed.application(person, "Nora Natt", "2026-03-27"))
                .investigated()
                .running(Typed.granted("2026-03-27", "2026-04-10"), "2026-03-27", "2026-04-09", "petra");
        work.liveUntil("2026-04-10");
        assertThat(Refusal.of(() -> granted("2026-04-10")))
                .contains("Personnummer", "har pågående hemtjänst", "Extra hjälp på jourtid");
        assertThat(care.all("x.id", "on_call_grant")).isEmpty();
        assertThat(help("2026-04-10")).isEqualTo(care.number());
        care.submitsEach(
                "petra",
                "userTask_takeUpOnCallHelp",
                Typed.of("need", "TEMPORARY", "talkedOver", "PERSON", "note", "Magsjuka, väntas gå över."));
        assertThat(care.tasks())
                .as("a temporary need is helped without the handler for three days")
                .doesNotContain("userTask_assessChangedNeed", "userTask_investigateNeed", "userTask_actualiseCase");

        work.liveUntil("2026-04-11");
        assertThat(Refusal.of(() -> help("2026-04-11"))).contains("har ingen pågående hemtjänst");
        number = granted("2026-04-11");

        assertThat(number).isEqualTo(care.number());
        assertThat(work.as("hanna").task("userTask_actualiseCase", number).getPriority())
                .as("a new need is the handler's at once, first in the queue, however long it lasts")
                .isEqualTo(90);
        assertThat(state()).isEqualTo("ONGOING");
    }

    @Test
    @Rule("A5")
    void theTeamOfTheUnitsAreaTakesOverAndOneWhoKnewThePersonBeforeThat() {
        jdbc.sql("update provider_unit set authority_team = 'teamSyd' where code = 'EKEN'")
                .update();
        jdbc.sql("update team set on_call_handler = 'helena' where code = 'teamSyd'")
                .update();
        try {
            person = AnotherPerson.identityNumber();
            number = grant("jonas", Typed.with(typed("2026-03-27"), "unitCode", "EKEN"));
            assertThat(caseFile.byNumber(number).handler()).isEqualTo("helena");
            assertThat(caseFile.byNumber(number).team()).isEqualTo("teamSyd");

            person = AnotherPerson.identityNumber();
            CaseAtWork before = CaseAtWork.started(work, jdbc, Typed.application(person, "Nora Natt", "2026-03-27"));
            before.submits(
                            "userTask_actualiseCase",
                            Typed.with(Typed.actualised(), "nextStep", "WITHDRAWN", "withdrawalReason", "Ångrade sig."))
                    .submits(
                            "userTask_closeCase",
                            Typed.of("outcome", "CLOSED", "reason", "WITHDRAWN", "note", "Inget behov."));
            time.travelTo(Instant.parse("2026-03-27T20:00:00Z"));
            number = grant("jonas", Typed.with(typed("2026-03-27"), "unitCode", "EKEN"));
            assertThat(number).isNotEqualTo(before.number());
            assertThat(caseFile.byNumber(number).team())
                    .as("the team that had the case before")
                    .isEqualTo("teamNorr");
        } finally {
            jdbc.sql("update provider_unit set authority_team = null").update();
            jdbc.sql("update team set on_call_handler = null where code = 'teamSyd'")
                    .update();
        }
    }

    @Test
    @Rule("A5")
    void everyFieldOfTheFormIsRefusedByNameAndNothingIsLeft() {
        int cases = cases();
        int people =
                jdbc.sql("select count(*) from person").query(Integer.class).single();
        person = AnotherPerson.identityNumber();
        assertThat(Refusal.of(() -> grant("jonas", Typed.with(typed("2026-03-27"), "helpBeganAt", "25:00"))))
                .contains("Hjälpen började klockan", "timme och minut");
        assertThat(Refusal.of(() -> grant("jonas", Typed.with(typed("2026-03-27"), "helpBeganAt", "09:01"))))
                .contains("Hjälpen började klockan", "framtiden");
        assertThat(Refusal.of(() -> grant("jonas", Typed.with(typed("2026-03-27"), "unitCode", "FINNSINTE"))))
                .contains("Vem ger hjälpen?", "val som inte finns");
        assertThat(Refusal.of(() -> grant("jonas", Typed.with(typed("2026-03-27"), "help", " "))))
                .contains("Vilken hjälp är insatt?", "behöver fyllas i");
        assertThat(cases()).isEqualTo(cases);
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single())
                .isEqualTo(people);
    }

    private String help(String day) {
        return work.as("jonas")
                .start(
                        "onCallHelp",
                        Typed.of(
                                "identityNumber",
                                person,
                                "helpBeganOn",
                                day,
                                "description",
                                "Extra tillsyn under natten."));
    }

    @SuppressWarnings("unchecked")
    private String firstOf(String choices) {
        Task task = work.as("hanna").task("userTask_actualiseCase", number);
        var given = (List<Map<String, Object>>) work.as("hanna").open(task).get(choices);
        return (String) given.get(0).get("value");
    }

    private List<String> toUnit(String group) {
        return jdbc.sql(
                        "select m.message_text from case_message m join care_case c on c.id = m.care_case_id where c.case_number = ? and m.to_group = ? order by m.id")
                .params(number, group)
                .query(String.class)
                .list();
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
                "helpBeganAt", "08:30",
                "unitCode", "BJORKEN",
                "help", "Hjälp upp ur sängen och med mat.",
                "concerns", "Maken blev hastigt sjuk.");
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
                        "select m.to_user || ' ' || m.kind || ' ' || m.message_text from case_message m join care_case c on c.id = m.care_case_id where c.case_number = ? and m.to_user is not null order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }
}
