package se.foljsam.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Corrections;

/** One service from order to end, in the real processes: what the provider and the handler see of it, and what is watched. */
abstract class ServiceDelivery {
    private static int persons;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrderBook orders;

    @Autowired
    Corrections corrections;

    @Autowired
    TransactionTemplate transaction;

    private String number;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"D3", "D4", "J2", "J3"})
    void anOrderThatCameToTheWrongUnitGoesClarifiedToTheRightOne() {
        ordered("2027-02-28");

        work.as("petra")
                .submit("userTask_acknowledgeOrder", number, Typed.of("answer", "RETURNED", "unclear", "Fel område"));
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_clarifyOrder");
        work.as("hanna")
                .submit(
                        "userTask_clarifyOrder",
                        number,
                        Typed.of("clarification", "Eken har området", "unitCode", "EKEN"));

        assertThat(work.as("petra").sees("userTask_acknowledgeOrder", number)).isFalse();
        Task again = work.as("ylva").task("userTask_acknowledgeOrder", number);
        work.as("ylva").take(again);
        assertThat(work.as("ylva").open(again).get("orderText").toString())
                .contains("Eken har området")
                .doesNotContain("Duschen är svår");
        work.as("ylva").submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_registerExecution");
        assertThat(watches("orderAcknowledgement")).containsExactly("MET", "MET");
        assertThat(journal("AUTHORITY")).contains("Uppdrag åter till handläggaren", "Uppdrag förtydligat");
        assertThat(journal("PROVIDER")).contains("Uppdrag åter till handläggaren", "Uppdrag förtydligat");
    }

    @Test
    @Rule({"E1", "E2"})
    void aServiceThatBeganInTimeIsInTimeAlsoWhenItIsRegisteredLater() {
        ordered("2027-02-28");
        work.liveUntil("2026-03-09");

        started("2026-03-02");

        assertThat(watches("executionStart")).containsExactly("MET");
    }

    @Test
    @Rule("E1")
    void aServiceCannotBeRegisteredAsBegunTomorrowAndNothingChanges() {
        ordered("2027-02-28");

        assertThatThrownBy(() -> started("2026-03-03")).hasMessageContaining("framtiden");

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_registerExecution");
        assertThat(watches("executionStart")).containsExactly("OPEN");
    }

    @Test
    @Rule({"F3", "F4", "J5"})
    void aPlanSentBackCountsAsNotInAndItsFirstDueDateStands() {
        ordered("2027-02-28");
        started("2026-03-02");
        Task first = work.as("petra").task("userTask_makePlan", number);
        work.liveUntil("2026-03-20");
        planned();
        reviewed("RETURNED", "Vem gör det?");

        Task second = work.as("petra").task("userTask_makePlan", number);
        assertThat(second.getDueDate()).isEqualTo(first.getDueDate());
        work.as("petra").take(second);
        assertThat(work.as("petra").open(second).get("missingText").toString()).contains("Vem gör det?");
        assertThat(messages("petra")).noneMatch(text -> text.startsWith("Genomförandeplanen"));

        work.liveUntil("2026-03-25");
        assertThat(messages("petra")).anyMatch(text -> text.startsWith("Genomförandeplanen"));
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_makePlan");
        work.liveUntil("2026-04-08");
        work.as("hanna")
                .submit(
                        "userTask_fileDeviation",
                        number,
                        Typed.of("eventText", "Planen saknas.", "systemReference", "AVV-1"));
        assertThat(messages("petra")).anyMatch(text -> text.contains("AVV-1"));
        planned();
        reviewed("COMPLETE", null);

        assertThat(watches("executionPlan")).containsExactly("LATE");
        assertThat(work.taskKeysOf(number)).isEmpty();
    }

    @Test
    @Rule({"F3", "F4"})
    void aPlanThatIsInIsInTimeHoweverLongTheHandlerReadsIt() {
        ordered("2027-02-28");
        started("2026-03-02");
        work.liveUntil("2026-03-23");
        planned();
        work.liveUntil("2026-04-10");
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_reviewPlan");

        reviewed("COMPLETE", null);

        assertThat(watches("executionPlan")).containsExactly("MET");
        assertThat(messages("petra")).noneMatch(text -> text.startsWith("Genomförandeplanen"));
    }

    @Test
    @Rule({"D5", "F5", "F7"})
    void aRevisedOrderAsksForAnUpdatedPlanFilledInFromTheOneInForce() {
        delivered("2027-02-28");
        work.liveUntil("2026-03-16");

        inOneTransaction(() -> orders.revise(orderId(), "Fyra gånger per dag", "hanna"));

        Task task = work.as("petra").task("userTask_makePlan", number);
        work.as("petra").take(task);
        Map<String, Object> form = work.as("petra").open(task);
        assertThat(form.get("orderText").toString()).contains("Fyra gånger per dag");
        assertThat((List<?>) form.get("parts")).hasSize(1);
        assertThat(SwedishTime.dateOf(task.getDueDate().toInstant())).isEqualTo(LocalDate.of(2026, 4, 6));
        work.as("petra").submit("userTask_makePlan", number, Map.of());
        reviewed("COMPLETE", null);
        assertThat(oneOf("select count(*) from execution_plan where order_id = " + orderId()))
                .isEqualTo("2");
        assertThat(watches("executionPlan")).containsExactly("MET", "MET");
    }

    @Test
    @Rule({"D7", "I1"})
    void aServiceEndedWhileItsPlanIsMadeLeavesOnlyTheEndingToConfirm() {
        ordered("2027-02-28");
        started("2026-03-02");

        inOneTransaction(() -> orders.end(orderId(), LocalDate.of(2026, 3, 15), "Egen önskan.", "hanna"));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_confirmEnding");
        assertThat(orders.inForceOf(decisionId())).isEmpty();
        assertThat(watches("executionPlan")).containsExactly("DROPPED");
        Task task = work.as("petra").task("userTask_confirmEnding", number);
        work.as("petra").take(task);
        assertThat(work.as("petra").open(task).get("lastDay")).isEqualTo("15 mars 2026");
        work.as("petra").submit("userTask_confirmEnding", number, Typed.of("lastDayKnown", true));
        assertThat(orderState()).isEqualTo("ENDED");
    }

    @Test
    @Rule({"G21", "D7"})
    void aServiceRunsOutWithItsDecisionAndTheUnitIsTold() {
        delivered("2026-04-30");
        work.liveUntil("2026-04-30");
        assertThat(work.taskKeysOf(number)).doesNotContain("userTask_confirmEnding");

        work.liveUntil("2026-05-01");

        work.as("petra").submit("userTask_confirmEnding", number, Typed.of("lastDayKnown", true));
        assertThat(orderState()).isEqualTo("ENDED");
        assertThat(oneOf("select ended_on from service_order where id = " + orderId()))
                .isEqualTo("2026-04-30");
        assertThat(oneOf("select state from decided_service where care_decision = " + decisionId()))
                .isEqualTo("ENDED");
    }

    @Test
    @Rule("G23")
    void aServiceThatAlreadyRanOutCanStillBeGivenItsEnding() {
        delivered("2026-04-30");
        work.liveUntil("2026-05-02");

        inOneTransaction(() -> orders.end(orderId(), LocalDate.of(2026, 4, 30), "Målet är nått.", "hanna"));

        work.as("petra").submit("userTask_confirmEnding", number, Typed.of("lastDayKnown", true));
        assertThat(orderState()).isEqualTo("ENDED");
    }

    @Test
    @Rule("A6")
    void whenTheReturnHomeMovesThePeriodTheLastDayAndTheFollowUpMoveWithIt() {
        ordered(Typed.with(Typed.granted("2026-03-02", "2026-03-22"), "fromReturnHome", true));
        String followUp = dueOn("followUp");
        work.liveUntil("2026-03-05");

        started("2026-03-05");

        assertThat(oneOf("select valid_from from service_order where id = " + orderId()))
                .isEqualTo("2026-03-05");
        assertThat(dueOn("decisionEnd")).isEqualTo("2026-03-26");
        assertThat(dueOn("followUp"))
                .isEqualTo(LocalDate.parse(followUp).plusDays(3).toString());
        work.liveUntil("2026-03-25");
        assertThat(work.taskKeysOf(number)).doesNotContain("userTask_confirmEnding");
        work.liveUntil("2026-03-26");
        assertThat(work.taskKeysOf(number)).contains("userTask_confirmEnding");
    }

    @Test
    @Rule("E9")
    void aWrongExecutionDateIsCorrectedWithItsReasonAndThePlanMovesWithIt() {
        ordered("2027-02-28");
        work.liveUntil("2026-03-05");
        started("2026-03-02");
        long submission = Long.parseLong(
                oneOf("select max(id) from submission where form_id = 'register-execution' and case_number = '" + number
                        + "'"));

        corrections.ask(number, submission, "Började två dagar senare", "petra");
        work.as("petra").submit("userTask_correct", number, Typed.of("startedOn", "2026-03-04"));

        assertThat(oneOf("select started_on from service_order where id = " + orderId()))
                .isEqualTo("2026-03-04");
        assertThat(dueOn("executionPlan")).isEqualTo("2026-03-25");
        Task plan = work.as("petra").task("userTask_makePlan", number);
        assertThat(SwedishTime.dateOf(plan.getDueDate().toInstant())).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(journal("PROVIDER")).contains("Verkställighet rättad");
    }

    private void ordered(String validTo) {
        ordered(Typed.granted("2026-03-02", validTo));
    }

    private void ordered(Map<String, Object> decision) {
        number = work.as("hanna").start(Typed.application(anotherPerson(), "Tova Test", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, decision);
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
    }

    /** A person whom no other test has met, with the right check digit. */
    private static String anotherPerson() {
        String nine = "310203" + String.format("%03d", ++persons);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return "19" + nine.substring(0, 6) + "-" + nine.substring(6) + (10 - sum % 10) % 10;
    }

    /** Acknowledged if it was not, and begun that day. */
    private void started(String day) {
        if (work.taskKeysOf(number).contains("userTask_acknowledgeOrder")) {
            work.as("petra").submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));
        }
        work.as("petra")
                .submit(
                        "userTask_registerExecution",
                        number,
                        Typed.of("startedOn", day, "contactAnswer", "ACCEPTED", "fixedCareContact", "Kim"));
    }

    private void planned() {
        work.as("petra")
                .submit(
                        "userTask_makePlan",
                        number,
                        Typed.of(
                                "parts",
                                List.of(Typed.of(
                                        "what", "Dusch",
                                        "who", "Kim",
                                        "when", "Tisdagar",
                                        "how", "Med stöd",
                                        "goal", "Duscha själv",
                                        "goalMeasure", "Bara tillsyn",
                                        "goalDate", "2026-04-15")),
                                "participated",
                                "YES",
                                "participationNote",
                                "Hemma",
                                "othersTakingPart",
                                "Ingen",
                                "cooperation",
                                "Ingen",
                                "followUpOn",
                                "2026-04-20",
                                "fixedCareContact",
                                "Kim"));
    }

    private void reviewed(String outcome, String missing) {
        work.as("hanna").submit("userTask_reviewPlan", number, Typed.of("outcome", outcome, "missingParts", missing));
    }

    private void delivered(String validTo) {
        ordered(validTo);
        started("2026-03-02");
        planned();
        reviewed("COMPLETE", null);
    }

    private void inOneTransaction(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    private long orderId() {
        return Long.parseLong(oneOf(
                "select o.id from service_order o join care_case c on c.id = o.care_case_id where c.case_number = '"
                        + number + "'"));
    }

    private long decisionId() {
        return Long.parseLong(oneOf("select decision_id from service_order where id = " + orderId()));
    }

    private String orderState() {
        return oneOf("select state from service_order where id = " + orderId());
    }

    private List<String> watches(String kind) {
        return listOf("select state from watch where kind = '" + kindName(kind) + "' and case_number = '" + number
                + "' order by id");
    }

    private String dueOn(String kind) {
        return oneOf("select due_on from watch where state = 'OPEN' and kind = '" + kindName(kind)
                + "' and case_number = '" + number + "'");
    }

    private static String kindName(String code) {
        return WatchKind.of(code).name();
    }

    private List<String> messages(String user) {
        return listOf(
                "select message_text from case_message m join care_case c on c.id = m.care_case_id where c.case_number = '"
                        + number + "' and to_user = '" + user + "'");
    }

    private List<String> journal(String whose) {
        return listOf(
                "select heading from journal_entry j join care_case c on c.id = j.care_case_id where c.case_number = '"
                        + number + "' and journal = '" + whose + "'");
    }

    private String oneOf(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> listOf(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
