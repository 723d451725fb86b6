package se.foljsam.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.delivery.pause.PauseOfACase;
import se.foljsam.delivery.pause.PauseOfACase.Paused;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.followup.question.AskQuestion;
import se.foljsam.platform.CaseRests;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** A death as it is told, confirmed or taken back, and a pause: what everybody's work does meanwhile. */
abstract class DeathAndPause {
    private static final String CONFIRM = "userTask_confirmDeath";
    private static final String RETURN = "userTask_registerReturn";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TellOfDeath deaths;

    @Autowired
    PauseOfACase pauses;

    @Autowired
    AskQuestion questions;

    @Autowired
    ReportNeed needs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private CaseAtWork care;
    private String identityNumber;

    @BeforeEach
    void twoServicesOneOfThemRunning() {
        work.openOn("2026-03-02");
        identityNumber = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Dora Död", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))))
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
        work.liveUntil("2026-03-10");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"I3", "J3"})
    void aDeathThatIsToldStopsEverythingAtOnceAndTellsEveryUnitAndTheHandler() {
        Task plan = work.as("petra").task("userTask_makePlan", care.number());
        work.as("petra").take(plan);

        deaths.tell(care.number(), orderAt("BJORKEN"), LocalDate.of(2026, 3, 9), "petra");

        assertThat(care.tasks()).containsExactly(CONFIRM);
        assertThat(care.all(
                        "coalesce(x.to_group, x.to_user)", "case_message", "x.message_text like 'Dödsfall anmält%'"))
                .containsExactlyInAnyOrder("providerBjorken", "providerLarmet", "hanna");
        assertThat(Refusal.conflict(() -> work.as("petra").submitExactly(plan, Typed.plan("2026-09-01"))))
                .contains("tillfälligt stoppat");
        assertThat(work.as("ola").tasks("userTask_acknowledgeOrder", care.number()))
                .isEmpty();
        work.liveUntil("2026-06-20");
        assertThat(care.all("x.message_text", "case_message", "x.message_text like 'Genomförandeplanen%'"))
                .as("no timer rings")
                .isEmpty();
        assertThat(care.journal("PROVIDER")).contains("Dödsfall anmält");
    }

    @Test
    @Rule("I3")
    void nothingCanBeBegunOrToldInACaseThatRestsAndTheAnswerIsInSwedish() {
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 9), "hanna");

        assertThat(catchThrowable(() -> questions.askHandler(orderAt("BJORKEN"), "Hur blir det?", "petra")))
                .isInstanceOf(CaseRests.class);
        assertThat(catchThrowable(() -> needs.report(new ReportNeed.Told(
                        care.number(),
                        null,
                        ReportNeed.Kind.OTHER,
                        null,
                        "Mer hjälp",
                        ReportNeed.Origin.PERSON,
                        null,
                        null,
                        "petra"))))
                .isInstanceOf(CaseRests.class);
        assertThat(catchThrowable(() -> pause("2026-03-09", null))).isInstanceOf(CaseRests.class);
        assertThat(Refusal.conflict(() -> work.as("hanna")
                        .start(Typed.with(
                                Typed.application(identityNumber, "Dora Död", "2026-03-10"),
                                "concerns",
                                "Vill ha larm."))))
                .contains("ett dödsfall är anmält");
        assertThat(care.tasks()).containsExactly(CONFIRM);
        assertThat(care.all("x.question_text", "question")).isEmpty();
        assertThat(care.all("x.kind", "changed_need")).isEmpty();
    }

    @Test
    @Rule("I3")
    void aDeathToldByMistakeIsTakenBackAndEverythingIsWhereItWas() {
        List<String> tasks = care.tasks();
        Task plan = work.as("petra").task("userTask_makePlan", care.number());
        List<String> timers = timers();
        List<String> watched = care.watchedAtAll();
        deaths.tell(care.number(), orderAt("BJORKEN"), LocalDate.of(2026, 3, 9), "petra");

        care.submits(CONFIRM, Typed.of("outcome", "MISTAKEN", "mistake", "Fel person."));

        assertThat(care.tasks()).isEqualTo(tasks);
        assertThat(work.as("petra").task("userTask_makePlan", care.number()).getId())
                .isEqualTo(plan.getId());
        assertThat(timers()).isEqualTo(timers);
        assertThat(care.watchedAtAll()).isEqualTo(watched);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(care.number())
                        .suspended()
                        .count())
                .isZero();
        assertThat(care.all("x.message_text", "case_message", "x.message_text like 'Anmälan om dödsfall%'"))
                .hasSize(2)
                .noneMatch(text -> text.contains("Fel person"));
        care.planned("petra", "2026-09-01");
        work.liveUntil("2026-03-11");
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 11), "hanna");
        assertThat(care.tasks()).as("another time").containsExactly(CONFIRM);
    }

    @Test
    @Rule("I3")
    void aConfirmedDeathEndsEverythingButTheClosing() {
        deaths.tell(care.number(), orderAt("BJORKEN"), LocalDate.of(2026, 3, 9), "petra");
        assertThat(Refusal.of(() -> care.submits(CONFIRM, Typed.of("outcome", "CONFIRMED"))))
                .contains("Hur är dödsfallet bekräftat?");
        assertThat(care.tasks()).containsExactly(CONFIRM);

        care.submits(
                CONFIRM, Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-08", "howConfirmed", "Folkbokföringen."));

        assertThat(care.tasks()).containsExactly("userTask_closeCase");
        assertThat(care.all("x.state", "service_order")).containsOnly("ENDED");
        assertThat(care.all("cast(x.ended_on as varchar)", "service_order")).containsOnly("2026-03-08");
        assertThat(care.watchedAtAll()).isEmpty();
        assertThat(care.all("x.message_text", "case_message", "x.message_text like 'Genomförandeplanen%'"))
                .isEmpty();
        care.submits("userTask_closeCase", Typed.of("outcome", "CLOSED", "reason", "DECEASED", "note", "Avliden."));
        assertThat(work.isRunning(care.number())).isFalse();
    }

    @Test
    @Rule({"I3", "J4"})
    void aDeathThatNobodyConfirmsIsRemindedOfAndReachesTheManager() {
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 9), "hanna");
        work.liveUntil("2026-03-11");
        assertThat(reminders("Bekräftelsen av dödsfallet")).isEmpty();
        work.liveUntil("2026-03-12");
        assertThat(reminders("Bekräftelsen av dödsfallet")).containsExactly("hanna REMINDER", "magnus ESCALATION");
        work.liveUntil("2026-03-20");
        assertThat(reminders("Bekräftelsen av dödsfallet")).as("once each").hasSize(2);
    }

    @Test
    @Rule("I3")
    void aDeathThatCannotBeTrueOrIsToldTwiceIsRefusedByField() {
        assertThat(refusedOf(() -> deaths.tell(care.number(), null, LocalDate.of(2026, 3, 11), "hanna")))
                .contains("framtiden");
        assertThat(refusedOf(() -> deaths.tell(care.number(), null, null, "hanna")))
                .contains("fyllas i");
        assertThat(refusedOf(() -> deaths.tell(care.number(), null, LocalDate.of(1900, 1, 1), "hanna")))
                .contains("före födelsedagen");
        deaths.tell(care.number(), null, LocalDate.of(2026, 3, 9), "hanna");
        assertThat(refusedOf(() -> deaths.tell(care.number(), orderAt("LARMET"), LocalDate.of(2026, 3, 8), "ola")))
                .contains("redan anmält");
        assertThat(care.all("cast(x.died_on as varchar)", "told_death")).containsExactly("2026-03-09");
    }

    @Test
    @Rule({"I4", "J3"})
    void aUnitPausesTheWholeCaseByItselfAndEveryOtherUnitIsTold() {
        List<String> watched = care.watchedAtAll();

        pause("2026-03-09", "2026-03-20");

        assertThat(care.tasks()).contains(RETURN, "userTask_makePlan");
        assertThat(care.watchedAtAll()).as("no clock stops").containsAll(watched);
        assertThat(care.all("coalesce(x.to_group, x.to_user)", "case_message", "x.message_text like '%Uppehåll%'"))
                .containsExactly("providerLarmet");
        assertThat(care.all("x.message_text", "case_message", "x.message_text like '%Uppehåll%'"))
                .noneMatch(text -> text.contains("Avdelning 3"));
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Uppehåll' and x.journal = 'PROVIDER'"))
                .as("the unit's own note stays beside the step's entry")
                .containsExactlyInAnyOrder(
                        "Borta från 9 mars 2026. Sjukhus. Väntas tillbaka 20 mars 2026.", "Avdelning 3");
        assertThat(work.as("petra").sees(RETURN, care.number())).isTrue();
        assertThat(work.as("ola").sees(RETURN, care.number())).isFalse();

        work.liveUntil("2026-04-02");
        assertThat(reminders("Beskedet om uppehållet")).isEmpty();
        work.liveUntil("2026-04-04");
        assertThat(reminders("Beskedet om uppehållet")).containsExactly("providerBjorken REMINDER");
        care.submitsEach("petra", RETURN, Typed.of("outcome", "STILL_AWAY", "expectedOn", "2026-04-10"));
        assertThat(care.tasks()).contains(RETURN);
        work.liveUntil("2026-04-11");
        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-04-10"));

        assertThat(care.tasks()).doesNotContain(RETURN);
        assertThat(pauses.of(caseId())).singleElement().satisfies(one -> {
            assertThat(one.returnedOn()).isEqualTo("2026-04-10");
            assertThat(one.reason()).isEqualTo("Sjukhus");
        });
        assertThat(care.watchedAtAll()).doesNotContain("PAUSE_RETURN");
    }

    @Test
    @Rule({"I2", "I4"})
    void aPauseToldAfterTheFourthAndItsCorrectionReachBilling() {
        work.liveUntil("2026-04-07");
        pause("2026-03-20", null);
        assertThat(billing()).singleElement().asString().contains("uppehåll från 20 mars 2026", "Hemtjänst");

        care.submitsEach(
                "petra",
                RETURN,
                Typed.of(
                        "outcome", "RETURNED",
                        "returnedOn", "2026-04-06",
                        "awayFrom", "2026-03-18",
                        "correctionReason", "Åkte in två dagar tidigare"));

        assertThat(billing()).hasSize(2).last().asString().contains("18 mars 2026");
        assertThat(pauses.of(caseId()).get(0).awayFrom()).isEqualTo("2026-03-18");
        assertThat(care.journal("AUTHORITY")).contains("Uppehåll", "Uppehåll rättat", "Uppehållet är slut");
    }

    @Test
    @Rule("I4")
    void aPauseThatCannotBeTrueIsRefusedByFieldAndNothingIsRegistered() {
        assertThat(refusedOf(() -> pause("2026-03-11", null))).contains("framtiden");
        assertThat(refusedOf(() -> pause("2026-03-01", null))).contains("före 2 mars 2026");
        assertThat(refusedOf(() -> pause("2026-03-09", "2026-03-09"))).contains("efter första dagen");
        assertThat(pauses.of(caseId())).isEmpty();
        pause("2026-03-05", null);
        assertThat(refusedOf(() -> pause("2026-03-09", null))).contains("pågår redan sedan 5 mars 2026");
        assertThat(Refusal.of(() ->
                        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-03-05"))))
                .contains("Tillbaka från", "efter första dagen");
        assertThat(Refusal.of(() ->
                        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-03-11"))))
                .contains("framtiden");
        assertThat(Refusal.of(() -> care.submitsEach(
                        "petra",
                        RETURN,
                        Typed.of("outcome", "RETURNED", "returnedOn", "2026-03-09", "awayFrom", "2026-03-06"))))
                .contains("Varför rättas dagen?");
        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-03-09"));
        assertThat(refusedOf(() -> pause("2026-03-08", null))).contains("inne i ett annat uppehåll");
        assertThat(pauses.of(caseId())).hasSize(1);
    }

    @Test
    @Rule({"L7", "I4", "J4"})
    void aLongHospitalStayIsShownAndTheHandlerDecidesWhetherItIsAnInterruption() {
        pause("2026-03-09", null);
        assertThat(care.watched("PAUSE_STATUTORY")).containsExactly(LocalDate.of(2026, 6, 9));
        stillAway("2026-03-25");
        work.liveUntil("2026-05-25");
        assertThat(reminders("Återupptagandet efter uppehållet enligt lag")).isEmpty();

        work.liveUntil("2026-05-26");
        assertThat(reminders("Återupptagandet efter uppehållet enligt lag ska vara klart"))
                .containsExactly("hanna REMINDER");
        long pause = pauses.of(caseId()).get(0).id();
        assertThat(refusedOf(() -> pauses.rule(care.number(), pause, null, "x", "hanna")))
                .contains("väljas");
        assertThat(refusedOf(() -> pauses.rule(care.number(), pause, false, " ", "hanna")))
                .contains("fyllas i");
        assertThat(refusedOf(() -> pauses.rule(care.number(), pause + 1000, false, "x", "hanna")))
                .contains("listan");
        assertThat(pauses.rulingsOf(caseId()).get(0).counts()).isNull();
        pauses.rule(care.number(), pause, false, "Vården ansvarar, hemtjänsten står redo.", "hanna");

        assertThat(care.watched("PAUSE_STATUTORY")).isEmpty();
        work.liveUntil("2026-06-12");
        stillAway("2026-06-12");
        work.liveUntil("2026-06-13");
        assertThat(reminders("Återupptagandet efter uppehållet enligt lag"))
                .as("what does not count is watched no more, also when the unit says that it goes on")
                .containsExactly("hanna REMINDER");
        assertThat(care.journal("AUTHORITY")).contains("Uppehållet räknas inte som avbrott");

        pauses.rule(care.number(), pause, true, "Beslut i rätten ändrar bedömningen.", "hanna");
        assertThat(care.watched("PAUSE_STATUTORY")).as("decided anew").containsExactly(LocalDate.of(2026, 6, 9));
        work.liveUntil("2026-06-28");
        assertThat(reminders("Återupptagandet efter uppehållet enligt lag"))
                .as("warned anew, and the alarm no sooner after it than the table says")
                .containsExactly("hanna REMINDER", "hanna REMINDER");
        work.liveUntil("2026-06-29");
        assertThat(reminders("Återupptagandet efter uppehållet enligt lag")).contains("magnus ESCALATION");
        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-06-27"));
        assertThat(care.watched("PAUSE_STATUTORY")).isEmpty();
        assertThat(pauses.rulingsOf(caseId()).get(0))
                .extracting("counts", "ruledBy")
                .containsExactly(true, "hanna");
    }

    @Test
    @Rule({"L7", "I4"})
    void aPauseThatEndsInTimeIsNobodysAlarm() {
        pause("2026-03-09", null);
        work.liveUntil("2026-03-20");
        care.submitsEach("petra", RETURN, Typed.of("outcome", "RETURNED", "returnedOn", "2026-03-20"));

        work.liveUntil("2026-06-20");

        assertThat(care.watched("PAUSE_STATUTORY")).isEmpty();
        assertThat(reminders("Återupptagandet efter uppehållet")).isEmpty();
    }

    private void stillAway(String day) {
        work.liveUntil(day);
        care.submitsEach("petra", RETURN, Typed.of("outcome", "STILL_AWAY"));
    }

    private void pause(String from, String expected) {
        pauses.begin(new Paused(
                orderAt("BJORKEN"),
                LocalDate.parse(from),
                "HOSPITAL",
                expected == null ? null : LocalDate.parse(expected),
                "Avdelning 3",
                "petra"));
    }

    private static String refusedOf(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return thrown.getMessage();
    }

    private long orderAt(String unit) {
        return Long.parseLong(care.all("cast(x.id as varchar)", "service_order", "x.unit_code = '" + unit + "'")
                .get(0));
    }

    private long caseId() {
        return Long.parseLong(care.itself("cast(id as varchar)"));
    }

    private List<String> timers() {
        return management.createJobQuery().timers().active().list().stream()
                .map(Job::getDuedate)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private List<String> reminders(String about) {
        return care.all(
                "coalesce(x.to_group, x.to_user) || ' ' || x.kind",
                "case_message",
                "x.kind in ('REMINDER', 'ESCALATION') and x.message_text like '" + about + "%'");
    }

    private List<String> billing() {
        return care.all("x.message_text", "case_message", "x.to_group = 'billing'");
    }
}
