package se.foljsam.delivery.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.delivery.ending.HandlersEndings.Confirmed;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Effort;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.platform.CaseRests;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Corrections;
import se.foljsam.taskform.Rejected;

/** A person ends a service, wants it alone paused, or declines it: it goes on until the handler has had it confirmed or decided, and whoever hears it first tells the other. */
abstract class Endings {
    private static final String CONFIRM = "userTask_confirmWithPerson";
    private static final String ASSESS = "userTask_assessDecline";
    private static final Map<String, Object> REACHED = Typed.of("contactedOn", "2026-03-10", "contactHow", "TELEPHONE");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportedEndings report;

    @Autowired
    HandlersEndings endService;

    @Autowired
    RemoveExecution removeExecution;

    @Autowired
    TellOfDeath deaths;

    @Autowired
    Corrections corrections;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork care;
    private String identityNumber;

    @BeforeEach
    void aServiceThatGoesOn() {
        work.openOn("2026-03-02");
        identityNumber = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Aina Avslut", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-03-10");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"I1", "I5", "J2"})
    void aServiceThatThePersonEndsGoesOnUntilThePersonHasConfirmedItAndEndsAsOfThatDay() {
        wish(Kind.ENDS, "2026-03-20");

        assertThat(care.tasks()).containsExactly(CONFIRM);
        assertThat(orderState()).isEqualTo("EXECUTED");
        assertThat(care.journal("AUTHORITY")).endsWith("Den enskilde vill avsluta");
        assertThat(care.journal("PROVIDER")).endsWith("Den enskilde vill avsluta");
        Task task = work.as("hanna").task(CONFIRM, care.number());
        assertThat(work.as("hanna").open(task))
                .containsEntry("lastDay", "2026-03-20")
                .containsEntry("reason", "Flyttar till sin dotter.")
                .extractingByKey("toldText")
                .asString()
                .contains("Sista dag 20 mars 2026", "Flyttar till sin dotter.", "Sagt av: Aina själv, 9 mars 2026");

        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED", "lastDay", "2026-03-19"));

        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(order("cast(x.ended_on as varchar)")).isEqualTo("2026-03-19");
        assertThat(order("x.ending_ground")).isEqualTo("Den enskilde avslutar: Flyttar till sin dotter.");
        assertThat(decided()).isEqualTo("ENDED 2026-03-19");
        assertThat(care.all(
                        "x.kind || ' ' || x.last_day || ' ' || x.state || ' ' || x.contacted_how", "service_ending"))
                .containsExactly("ENDS 2026-03-20 CONFIRMED TELEPHONE");
        assertThat(care.journal("AUTHORITY")).contains("Avslut bekräftat av den enskilde");
        assertThat(care.journal("PROVIDER")).contains("Avslut bekräftat av den enskilde");
        assertThat(toUnit()).last().asString().contains("Sista dag är 19 mars 2026");
        assertThat(care.watchedAtAll()).doesNotContain("SERVICE_ENDING");
    }

    @Test
    @Rule({"I1", "I7"})
    void whenItsLastServiceHasEndedNothingIsFollowedUpAndTheCaseCanClose() {
        assertThat(care.watchedAtAll()).contains("FOLLOW_UP");
        wish(Kind.ENDS, "2026-03-10");
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED"))
                .submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();

        assertThat(care.watchedAtAll()).isEmpty();
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule({"I7", "D10"})
    void anOrderThatMovesToAnotherUnitIsFollowedUpAsBefore() {
        transaction.executeWithoutResult(status -> {
            orders.end(orderId(), LocalDate.of(2026, 3, 10), "Flyttas.", "hanna");
            assertThat(orders.inForceOf(decisionId())).isEmpty();
        });

        assertThat(care.watchedAtAll()).contains("FOLLOW_UP");
        assertThat(decided()).startsWith("GRANTED");
    }

    @Test
    @Rule("I1")
    void whatThePersonDoesNotConfirmGoesOnAndTheUnitIsTold() {
        wish(Kind.ENDS, "2026-03-20");
        assertThat(Refusal.of(() -> care.submits(CONFIRM, Typed.with(REACHED, "outcome", "GOES_ON"))))
                .contains("enheten ska få veta");

        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "GOES_ON", "answer", "Vill ha kvar hjälpen ändå."));

        assertThat(care.tasks()).isEmpty();
        assertThat(orderState()).isEqualTo("EXECUTED");
        assertThat(decided()).startsWith("GRANTED");
        assertThat(toUnit()).last().asString().contains("Insatsen fortsätter. Vill ha kvar hjälpen ändå.");
        assertThat(care.journal("PROVIDER")).endsWith("Insatsen fortsätter");
        assertThat(care.watchedAtAll()).contains("FOLLOW_UP").doesNotContain("SERVICE_ENDING");
    }

    @ParameterizedTest
    @Rule({"I1", "I2"})
    @CsvSource({"2026-04-04, 0", "2026-04-05, 1"})
    void aWrongLastDayIsCorrectedWithAReasonAndBillingHearsIfItIsLate(String day, int told) {
        wish(Kind.ENDS, "2026-03-10");
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED", "lastDay", "2026-03-10"))
                .submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.liveUntil(day);
        long submission = jdbc.sql(
                        "select max(id) from submission where form_id = 'confirm-with-person' and case_number = ?")
                .param(care.number())
                .query(Long.class)
                .single();

        corrections.ask(care.number(), submission, "Hörde fel dag", "hanna");
        assertThat(Refusal.of(() -> care.submits("userTask_correct", Typed.of("lastDay", "2026-03-01"))))
                .contains("före 2 mars 2026");
        assertThat(Refusal.of(() -> care.submits(
                        "userTask_correct", Typed.of("outcome", "GOES_ON", "answer", "Fortsätter", "lastDay", null))))
                .contains("kan inte rättas i efterhand");
        care.submits("userTask_correct", Typed.of("lastDay", "2026-03-12"));

        assertThat(order("cast(x.ended_on as varchar)")).isEqualTo("2026-03-12");
        assertThat(decided()).isEqualTo("ENDED 2026-03-12");
        assertThat(toUnit()).last().asString().contains("Sista dag är 12 mars 2026, inte 10 mars 2026");
        assertThat(care.journal("AUTHORITY")).contains("Avslut rättat");
        assertThat(care.journal("PROVIDER")).contains("Avslut rättat");
        assertThat(care.all("x.message_text", "case_message", "x.to_group = 'billing'"))
                .hasSize(told);
    }

    @Test
    @Rule("I4")
    void aSingleServiceIsNotPausedButEndedThroughTheHandler() {
        wish(Kind.PAUSES, "2026-03-20");

        Task task = work.as("hanna").task(CONFIRM, care.number());
        assertThat(work.as("hanna").open(task).get("toldText"))
                .asString()
                .contains("uppehåll", "bekräftar den enskilde, avslutas den");
        assertThat(orderState()).isEqualTo("EXECUTED");
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED"));

        assertThat(orderState()).isEqualTo("ENDING");
        assertThat(care.all("x.kind || ' ' || x.state", "service_ending")).containsExactly("PAUSES CONFIRMED");
    }

    @Test
    @Rule({"I1", "J4"})
    void aHandlerWhoDoesNotAnswerIsRemindedAndThenTheManagerIsTold() {
        wish(Kind.ENDS, "2026-03-20");
        assertThat(care.watched("SERVICE_ENDING")).containsExactly(LocalDate.of(2026, 3, 12));
        assertThat(care.dueOf(CONFIRM)).isEqualTo("2026-03-12");

        work.liveUntil("2026-03-12");
        assertThat(reminders()).isEmpty();
        work.liveUntil("2026-03-13");
        assertThat(reminders()).containsExactly("hanna REMINDER");
        work.liveUntil("2026-03-15");
        assertThat(reminders()).containsExactly("hanna REMINDER", "magnus ESCALATION");
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED"));
        work.liveUntil("2026-03-18");
        assertThat(reminders()).hasSize(2);
    }

    @ParameterizedTest
    @Rule("I1")
    @CsvSource({
        "2026-03-01, före 2 mars 2026",
        "2027-03-01, efter 28 februari 2027",
        ", behöver fyllas i",
    })
    void aLastDayOutsideTheServiceIsRefusedAndNothingIsRegistered(LocalDate lastDay, String why) {
        assertThat(refusedOf(() -> report.wished(
                        new Wish(orderId(), Kind.ENDS, lastDay, "Skäl", "Aina", LocalDate.of(2026, 3, 9), "petra"))))
                .contains(why);
        assertThat(refusedOf(() -> endService.confirmed(new Confirmed(
                        care.number(), orderId(), lastDay, "Skäl", LocalDate.of(2026, 3, 9), Contact.VISIT, "hanna"))))
                .contains(why);
        assertThat(care.all("x.id", "service_ending")).isEmpty();
        assertThat(care.tasks()).isEmpty();
        assertThat(orderState()).isEqualTo("EXECUTED");
    }

    @Test
    @Rule({"I1", "I5"})
    void whatLacksItsReasonOrItsSourceOrIsToldTwiceIsRefusedByField() {
        LocalDate said = LocalDate.of(2026, 3, 9);
        LocalDate last = LocalDate.of(2026, 3, 20);
        assertThat(fieldOf(() -> report.wished(new Wish(orderId(), null, last, "Skäl", "Aina", said, "petra"))))
                .isEqualTo("kind");
        assertThat(fieldOf(() -> report.wished(new Wish(orderId(), Kind.ENDS, last, " ", "Aina", said, "petra"))))
                .isEqualTo("reason");
        assertThat(fieldOf(() -> report.wished(new Wish(orderId(), Kind.ENDS, last, "Skäl", "", said, "petra"))))
                .isEqualTo("saidBy");
        assertThat(fieldOf(() -> report.wished(
                        new Wish(orderId(), Kind.ENDS, last, "Skäl", "Aina", LocalDate.of(2026, 3, 11), "petra"))))
                .isEqualTo("saidOn");
        assertThat(care.all("x.id", "service_ending")).isEmpty();

        wish(Kind.ENDS, "2026-03-20");

        assertThat(refusedOf(() -> wish(Kind.PAUSES, "2026-03-21"))).contains("redan anmält");
        assertThat(Refusal.of(() ->
                        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED", "lastDay", "2026-03-01"))))
                .contains("före 2 mars 2026");
        assertThat(Refusal.of(() -> care.submits(
                        CONFIRM, Typed.with(REACHED, "contactedOn", "2026-03-11", "outcome", "CONFIRMED"))))
                .contains("framtiden");
        assertThat(care.all("x.state", "service_ending")).containsExactly("REPORTED");
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED"));

        assertThat(refusedOf(() -> wish(Kind.ENDS, "2026-03-20"))).contains("redan avslutad");
        assertThat(fieldOf(() -> endByHandler("2026-03-20"))).isEqualTo("orderId");
    }

    @Test
    @Rule({"E7", "I6", "L6", "J3"})
    void aServiceThatIsDeclinedAlthoughEncouragedIsTriedInAReassessmentAndNeverEndedDirectly() {
        decline();

        assertThat(care.tasks()).containsExactly(ASSESS);
        assertThat(care.all(
                        "x.offered_on || ' ' || x.what || ' ' || x.answer || ' ' || x.answer_reason", "service_offer"))
                .as("the supervisory authority asks for each offer")
                .containsExactly("2026-03-05 Dusch DECLINED Inte i dag", "2026-03-09 Dusch DECLINED Aldrig");
        assertThat(care.watched("SERVICE_ENDING")).containsExactly(LocalDate.of(2026, 3, 17));
        assertThat(work.as("hanna").open(work.as("hanna").task(ASSESS, care.number())))
                .extractingByKeys("toldText", "clauseText")
                .satisfies(texts -> {
                    assertThat(texts.get(0)).asString().contains("Lugna samtal", "5 mars 2026: Dusch", "Aldrig");
                    assertThat(texts.get(1)).asString().contains("har ett återkallelseförbehåll");
                });
        assertThat(Refusal.of(() ->
                        care.submits(ASSESS, Typed.with(REACHED, "outcome", "REVOKE", "assessment", "Används inte."))))
                .contains("komma till tals");

        care.submits(
                ASSESS,
                Typed.with(
                        REACHED,
                        "outcome",
                        "REVOKE",
                        "personsView",
                        "Jag klarar mig själv.",
                        "assessment",
                        "Används inte alls."));

        assertThat(orderState()).as("never ended directly").isEqualTo("EXECUTED");
        assertThat(decided()).startsWith("GRANTED");
        assertThat(care.tasks()).containsExactly("userTask_investigateNeed");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task("userTask_investigateNeed", care.number()))
                        .get("groundText"))
                .asString()
                .contains("återkallelseförbehållet", "Lugna samtal", "9 mars 2026: Dusch", "Jag klarar mig själv.");
        assertThat(toUnit()).last().asString().contains("omprövas").doesNotContain("Används inte", "klarar mig");
        assertThat(care.all("x.entry_text", "journal_entry", "x.journal = 'PROVIDER'"))
                .noneMatch(entry -> entry.contains("Används inte alls"));
        assertThat(care.journal("AUTHORITY")).contains("Nej till insats bedömt");
    }

    @Test
    @Rule({"I6", "L6"})
    void aServiceIsEndedAgainstThePersonsWillOnlyByADecisionAfterReassessment() {
        decline();
        care.submits(
                ASSESS,
                Typed.with(
                        REACHED, "outcome", "REVOKE", "personsView", "Jag klarar mig.", "assessment", "Används inte."));
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(refusedOf(() -> endService.withdrawn(care.number(), orderId(), today, "hanna")))
                .contains("krävs ett beslut med skäl");

        work.liveUntil("2026-03-12");
        care.submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-12", "2027-02-28"),
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Har avböjt att höras.",
                        "services",
                        List.of(Typed.with(
                                Typed.refused("HEMTJANST"),
                                "reduceGround",
                                "REVOCATION_CLAUSE",
                                "efforts",
                                "Erbjuden vid tre tillfällen, samtal med dottern."))));
        assertThat(orderState()).isEqualTo("EXECUTED");
        assertThat(refusedOf(() -> endService.withdrawn(care.number(), orderId(), today, "hanna")))
                .contains("före beslutet om återkallelse, 12 mars 2026");
        endService.withdrawn(care.number(), orderId(), LocalDate.of(2026, 3, 31), "hanna");

        assertThat(orderState()).isEqualTo("ENDING");
        assertThat(order("x.ending_ground")).contains("återkallat efter omprövning");
        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
    }

    @Test
    @Rule({"I6", "L6"})
    void aRefusedApplicationForMoreDoesNotWithdrawWhatIsGranted() {
        work.as("hanna").start(Typed.application(identityNumber, "Aina Avslut", "2026-03-10"));
        care.submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-12", "2027-02-28"),
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("HEMTJANST"))));

        assertThat(refusedOf(() -> endService.withdrawn(care.number(), orderId(), LocalDate.of(2026, 3, 31), "hanna")))
                .contains("inget beslut efter omprövning");
        assertThat(orderState()).isEqualTo("EXECUTED");
    }

    @Test
    @Rule("E7")
    void whatIsDeclinedCanLeadToAChangedOrderOrGoOn() {
        decline();
        assertThat(Refusal.of(() ->
                        care.submits(ASSESS, Typed.with(REACHED, "outcome", "CHANGE", "assessment", "Byter tid."))))
                .contains("en annan omfattning");
        care.submits(
                ASSESS,
                Typed.with(REACHED, "outcome", "CHANGE", "newExtent", "Dusch en gång", "assessment", "Byter tid."));

        assertThat(order("x.extent")).isEqualTo("Dusch en gång");
        assertThat(care.tasks()).contains("userTask_acknowledgeOrder").doesNotContain(ASSESS);

        decline();
        care.submits(ASSESS, Typed.with(REACHED, "outcome", "GOES_ON", "assessment", "Prova igen."));
        assertThat(orderState()).isEqualTo("EXECUTED");
        assertThat(toUnit()).last().asString().contains("Fortsätt erbjuda");
        assertThat(care.all("x.state", "service_ending")).containsExactly("CHANGE", "GOES_ON");
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION");
    }

    @Test
    @Rule("E7")
    void aPersonWhoWhenReachedEndsTheServiceNeedsNoReassessment() {
        decline();
        care.submits(
                ASSESS,
                Typed.with(
                        REACHED, "outcome", "CONFIRMED", "lastDay", "2026-03-10", "assessment", "Vill inte ha den."));

        assertThat(orderState()).isEqualTo("ENDING");
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION");
    }

    @Test
    @Rule({"E7", "C2"})
    void aDecisionWithoutTheClauseIsNotTriedUnderIt() {
        CaseAtWork alarm = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Lars Larm", "2026-03-10"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-10", "2027-02-28"),
                        "revocationClause",
                        false,
                        "services",
                        List.of(Typed.service("TRYGGHETSLARM", "Dygnet runt", "LARMET"))))
                .ordered()
                .acknowledged("ola");
        long order = Long.parseLong(alarm.all("x.id", "service_order").get(0));
        report.declined(new Declined(
                order,
                "Vill inte",
                "Visat larmet",
                List.of(new Effort(LocalDate.of(2026, 3, 10), "Provlarm", "Nej")),
                "ola"));

        assertThat(Refusal.of(() -> alarm.submits(
                        ASSESS,
                        Typed.with(REACHED, "outcome", "REVOKE", "personsView", "Vill inte.", "assessment", "Nej."))))
                .contains("inget återkallelseförbehåll");
        alarm.submits(
                ASSESS,
                Typed.with(REACHED, "outcome", "REASSESS", "personsView", "Vill inte.", "assessment", "Prövas om."));
        assertThat(alarm.all("x.kind", "matter")).containsExactly("APPLICATION", "REASSESSMENT");
    }

    @Test
    @Rule("E7")
    void aDeclineWithoutDatedEffortsIsRefusedByFieldAndNothingIsRegistered() {
        assertThat(fieldOf(() -> report.declined(new Declined(orderId(), "Vill inte", "Samtal", List.of(), "petra"))))
                .isEqualTo("offeredOn1");
        assertThat(fieldOf(() -> report.declined(new Declined(
                        orderId(),
                        "Vill inte",
                        "Samtal",
                        List.of(effort("2026-03-05"), new Effort(null, "Dusch", "Nej")),
                        "petra"))))
                .isEqualTo("offeredOn2");
        assertThat(fieldOf(() -> report.declined(
                        new Declined(orderId(), "Vill inte", " ", List.of(effort("2026-03-05")), "petra"))))
                .isEqualTo("efforts");
        assertThat(refusedOf(() -> report.declined(
                        new Declined(orderId(), "Vill inte", "Samtal", List.of(effort("2026-03-01")), "petra"))))
                .contains("före 2 mars 2026");
        assertThat(care.all("x.id", "service_ending")).isEmpty();
        assertThat(care.all("x.id", "service_offer")).isEmpty();
        assertThat(care.tasks()).isEmpty();
    }

    @Test
    @Rule({"I1", "D7", "I5"})
    void aHandlerWhoHearsItFirstEndsTheServiceAndTellsTheUnitWhichConfirms() {
        endByHandler("2026-03-15");

        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(decided()).isEqualTo("ENDED 2026-03-15");
        assertThat(toUnit()).last().asString().contains("Sista dag är 15 mars 2026");
        assertThat(care.all("x.kind || ' ' || x.state || ' ' || x.reason", "service_ending"))
                .containsExactly("ENDS CONFIRMED Klarar sig själv.");
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        assertThat(orderState()).isEqualTo("ENDED");
    }

    @Test
    @Rule("I1")
    void whatIsToldFallsIfTheServiceEndsOtherwise() {
        wish(Kind.ENDS, "2026-03-20");
        decline();
        assertThat(care.tasks()).containsExactly(ASSESS, CONFIRM);

        endByHandler("2026-03-15");

        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(care.all("x.state", "service_ending")).containsExactly("DROPPED", "DROPPED", "CONFIRMED");
        assertThat(care.watchedAtAll()).doesNotContain("SERVICE_ENDING");
    }

    @Test
    @Rule({"I1", "D10"})
    void whatIsToldFollowsTheServiceToAnotherUnit() {
        wish(Kind.ENDS, "2026-03-20");
        long moved = transaction.execute(status -> {
            orders.end(orderId(), LocalDate.of(2026, 3, 10), "Flyttas.", "hanna");
            return orders.send(new NewOrder(
                    care.number(),
                    decisionId(),
                    Long.parseLong(
                            care.all("x.decided_service_id", "service_order").get(0)),
                    "LARMET",
                    "HEMTJANST",
                    new NewOrder.Content("Tre gånger per dag", "Behov", "Mål", List.of(), null),
                    LocalDate.of(2026, 3, 11),
                    LocalDate.of(2027, 2, 28),
                    false,
                    null,
                    "hanna"));
        });

        assertThat(care.all("x.state || ' ' || x.order_id", "service_ending")).containsExactly("REPORTED " + moved);
        assertThat(care.tasks()).contains(CONFIRM);
        assertThat(care.watchedAtAll()).contains("SERVICE_ENDING");
    }

    @Test
    @Rule({"I1", "I3"})
    void aDeathThatIsToldOfLetsWhatIsToldRestAndNothingNewCanEnd() {
        wish(Kind.ENDS, "2026-03-20");
        deaths.tell(care.number(), orderId(), LocalDate.of(2026, 3, 9), "petra");

        assertThat(care.tasks()).containsExactly("userTask_confirmDeath");
        assertThat(catchThrowable(this::decline)).isInstanceOf(CaseRests.class);
        assertThat(catchThrowable(() -> endByHandler("2026-03-15"))).isInstanceOf(CaseRests.class);
        assertThat(care.all("x.state", "service_ending")).containsExactly("REPORTED");
        assertThat(care.all("x.id", "service_offer")).isEmpty();
        assertThat(orderState()).isEqualTo("EXECUTED");
        care.submits("userTask_confirmDeath", Typed.of("outcome", "MISTAKEN", "mistake", "Fel person."));

        assertThat(care.tasks()).containsExactly(CONFIRM);
        care.submits(CONFIRM, Typed.with(REACHED, "outcome", "CONFIRMED"));
        assertThat(orderState()).isEqualTo("ENDING");
    }

    @Test
    @Rule({"I1", "I3"})
    void whatIsToldFallsWhenThePersonHasDied() {
        wish(Kind.ENDS, "2026-03-20");

        deaths.tell(care.number(), orderId(), LocalDate.of(2026, 3, 9), "petra");
        care.submits(
                "userTask_confirmDeath",
                Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-09", "howConfirmed", "Folkbokföringen."));
        work.settle();

        assertThat(care.all("x.state", "service_ending")).containsExactly("DROPPED");
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @ParameterizedTest
    @Rule({"E9", "I2"})
    @CsvSource({"2026-04-04, 0", "2026-04-05, 1"})
    void aServiceThatNeverWasCarriedOutLosesItsStartAndEndsAndBillingHearsIfItIsLate(String day, int told) {
        work.liveUntil(day);
        LocalDate today = LocalDate.parse(day);

        removeExecution.neverCarriedOut(care.number(), orderId(), NeverGround.OWN_WISH, "Petra ringde.", "hanna");

        assertThat(order("x.started_on")).isNull();
        assertThat(order("cast(x.ended_on as varchar)")).isEqualTo(today.toString());
        assertThat(order("x.ending_ground")).contains("verkställdes aldrig", "vill inte ha den");
        assertThat(decided()).isEqualTo("ENDED " + today);
        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(care.all("x.started_on || ' ' || x.removed_by || ' ' || x.reason", "removed_execution"))
                .containsExactly("2026-03-02 hanna Petra ringde.");
        assertThat(care.journal("AUTHORITY")).contains("Verkställighet borttagen");
        assertThat(care.journal("PROVIDER")).contains("Verkställighet borttagen");
        assertThat(care.all("x.message_text", "case_message", "x.to_group = 'billing'"))
                .hasSize(told)
                .allSatisfy(text -> assertThat(text).contains("2 mars 2026").doesNotContain("Petra ringde"));
    }

    @Test
    @Rule("E9")
    void aStartThatWasRemovedCannotBeCorrectedBackAgain() {
        long submission = jdbc.sql(
                        "select max(id) from submission where form_id = 'register-execution' and case_number = ?")
                .param(care.number())
                .query(Long.class)
                .single();
        removeExecution.neverCarriedOut(care.number(), orderId(), NeverGround.NO_NEED, "Ingen kom.", "hanna");

        corrections.ask(care.number(), submission, "Fel dag", "petra");

        assertThat(Refusal.of(() -> work.as("petra")
                        .submit("userTask_correct", care.number(), Typed.of("startedOn", "2026-03-04"))))
                .contains("tagit bort verkställigheten");
        assertThat(order("x.started_on")).isNull();
    }

    @Test
    @Rule({"E9", "L6"})
    void aStartIsRemovedOnlyWithAReasonAndAGroundThatIsNotTheProvidersDelay() {
        assertThat(fieldOf(() -> removeExecution.neverCarriedOut(care.number(), orderId(), null, "Skäl", "hanna")))
                .isEqualTo("ground");
        assertThat(fieldOf(() ->
                        removeExecution.neverCarriedOut(care.number(), orderId(), NeverGround.NO_NEED, " ", "hanna")))
                .isEqualTo("reason");
        CaseAtWork other = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olle Ostartad", "2026-03-10"))
                .investigated()
                .decided(Typed.granted("2026-03-10", "2027-02-28"))
                .ordered();
        long unstarted = Long.parseLong(other.all("x.id", "service_order").get(0));
        assertThat(refusedOf(() -> removeExecution.neverCarriedOut(
                        other.number(), unstarted, NeverGround.NO_NEED, "Skäl", "hanna")))
                .contains("ingen registrerad verkställighet");
        assertThat(refusedOf(() -> removeExecution.neverCarriedOut(
                        care.number(), unstarted, NeverGround.NO_NEED, "Skäl", "hanna")))
                .as("another case's order")
                .contains("väljas i listan");
        assertThat(orderState()).isEqualTo("EXECUTED");
        assertThat(care.all("x.id", "removed_execution")).isEmpty();
    }

    private void wish(Kind kind, String lastDay) {
        report.wished(new Wish(
                orderId(),
                kind,
                LocalDate.parse(lastDay),
                "Flyttar till sin dotter.",
                "Aina själv",
                LocalDate.of(2026, 3, 9),
                "petra"));
    }

    private void decline() {
        report.declined(new Declined(
                orderId(),
                "Vill inte duscha",
                "Lugna samtal, samma personal",
                List.of(
                        new Effort(LocalDate.of(2026, 3, 5), "Dusch", "Inte i dag"),
                        new Effort(LocalDate.of(2026, 3, 9), "Dusch", "Aldrig")),
                "petra"));
    }

    private static Effort effort(String day) {
        return new Effort(LocalDate.parse(day), "Dusch", "Nej");
    }

    private void endByHandler(String lastDay) {
        endService.confirmed(new Confirmed(
                care.number(),
                orderId(),
                LocalDate.parse(lastDay),
                "Klarar sig själv.",
                LocalDate.of(2026, 3, 10),
                Contact.TELEPHONE,
                "hanna"));
    }

    private static String refusedOf(ThrowingCallable attempt) {
        return rejected(attempt).getMessage();
    }

    private static String fieldOf(ThrowingCallable attempt) {
        return rejected(attempt).fieldName();
    }

    private static Rejected rejected(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return (Rejected) thrown;
    }

    private long decisionId() {
        return Long.parseLong(care.all("x.decision_id", "service_order").get(0));
    }

    private long orderId() {
        return Long.parseLong(care.all("x.id", "service_order").get(0));
    }

    private String orderState() {
        return order("x.state");
    }

    private String order(String expression) {
        return care.all(expression, "service_order").get(0);
    }

    private String decided() {
        return jdbc.sql("""
                        select s.state || coalesce(' ' || s.ended_on, '') from decided_service s
                        join care_decision d on d.id = s.care_decision join care_case c on c.id = d.care_case_id
                        where c.case_number = ? and s.granted = true""").param(care.number()).query(String.class).single();
    }

    private List<String> toUnit() {
        return care.all("x.message_text", "case_message", "x.to_group = 'providerBjorken'");
    }

    private List<String> reminders() {
        return care.all(
                "x.to_user || ' ' || x.kind",
                "case_message",
                "x.kind <> 'INFORMATION' and x.message_text like 'Svaret om insatsen%'");
    }
}
