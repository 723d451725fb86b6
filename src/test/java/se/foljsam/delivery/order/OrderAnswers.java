package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What a unit answers to an order, and what happens when it does not: the order is never just lying there. */
abstract class OrderAnswers {
    private static final String ACKNOWLEDGE = "userTask_acknowledgeOrder";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork ordered;

    @BeforeEach
    void anOrderOnAMonday() {
        work.openOn("2026-03-02");
        ordered = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Oskar Order", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-04", "2027-02-28"))
                .ordered();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"D1", "J2"})
    void anOrderTheUnitCannotTakeGoesToTheOneThePersonChoosesInstead() {
        work.as("petra")
                .submit(ACKNOWLEDGE, ordered.number(), Typed.of("answer", "REFUSED", "refusal", "Ingen personal"));
        assertThat(ordered.tasks()).containsExactly("userTask_chooseProvider");
        Task task = work.as("hanna").task("userTask_chooseProvider", ordered.number());
        assertThat(work.as("hanna").open(task).get("refusal")).isEqualTo("Ingen personal");
        assertThat(Refusal.of(
                        () -> work.as("hanna").submit(task, Typed.of("unitCode", "BJORKEN", "choice", "Vid besök"))))
                .contains("Ny utförare");
        assertThat(decidedUnit()).containsExactly("BJORKEN");

        work.as("hanna").submit(task, Typed.of("unitCode", "EKEN", "choice", "Vid hembesök"));

        assertThat(decidedUnit()).containsExactly("EKEN");
        assertThat(work.as("petra").sees(ACKNOWLEDGE, ordered.number())).isFalse();
        assertThat(ordered.journal("AUTHORITY")).contains("Uppdrag ej mottaget", "Annan utförare vald");
        assertThat(ordered.journal("PROVIDER"))
                .contains("Uppdrag ej mottaget", "Annan utförare vald", "Uppdrag flyttat");
        work.as("ylva").submit(ACKNOWLEDGE, ordered.number(), Typed.of("answer", "ACKNOWLEDGED"));
        assertThat(ordered.tasks()).containsExactly("userTask_registerExecution");
        assertThat(ordered.watchedAtAll()).doesNotContain("ORDER_ACKNOWLEDGEMENT");
    }

    @Test
    @Rule("D6")
    @SuppressWarnings("unchecked")
    void whatMattersAtTheStartIsInTheOrderAndNotInTheInvestigationOrTheDecision() {
        CaseAtWork other = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olga Order", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-04", "2027-02-28"));
        Task write = work.as("hanna").task("userTask_writeOrders", other.number());
        var lines = (List<Map<String, Object>>) work.as("hanna").open(write).get("orders");
        lines.forEach(line -> {
            line.put("need", "Behöver hjälp.");
            line.put("otherInformation", "Hunden är lös i hallen.");
        });
        work.as("hanna").submit(write, Typed.of("orders", lines));

        Task answer = work.as("petra").task(ACKNOWLEDGE, other.number());
        assertThat(work.as("petra").open(answer).toString())
                .contains("Övrigt inför starten", "Hunden är lös i hallen.");
        assertThat(other.all("x.entry_text", "journal_entry", "x.journal = 'AUTHORITY'"))
                .noneMatch(text -> text.contains("Hunden"));
        assertThat(ordered.all("x.other_information", "service_order", "x.other_information is not null"))
                .isEmpty();
    }

    @Test
    @Rule("E11")
    void theUnitSaysWhenItWillBeginAndHowRoughlyWhenItTakesTheOrder() {
        Task task = work.as("petra").task(ACKNOWLEDGE, ordered.number());
        work.as("petra").take(task);
        assertThat(work.as("petra").open(task).get("plannedStart")).isEqualTo("2026-03-04");
        assertThat(Refusal.of(() -> work.as("petra")
                        .submit(task, Typed.of("answer", "ACKNOWLEDGED", "plannedStart", "2026-03-03"))))
                .contains("Planerad start", "före uppdragets första dag, 4 mars 2026");
        assertThat(Refusal.of(() -> work.as("petra")
                        .submit(task, Typed.of("answer", "ACKNOWLEDGED", "plannedStart", "2027-03-01"))))
                .contains("Planerad start", "efter uppdragets sista dag");
        assertThat(ordered.all("x.state", "service_order")).containsExactly("SENT");

        work.as("petra")
                .submit(
                        task,
                        Typed.of(
                                "answer",
                                "ACKNOWLEDGED",
                                "plannedStart",
                                "2026-03-05",
                                "roughPlan",
                                "Mornar, två personer"));

        assertThat(ordered.all("cast(x.planned_start as varchar)", "service_order"))
                .containsExactly("2026-03-05");
        assertThat(ordered.all("x.rough_plan", "service_order")).containsExactly("Mornar, två personer");
    }

    @Test
    @Rule({"D3", "J1"})
    void anOrderNobodySeesIsRemindedThenTheManagerKnowsAndTheHandlerCalls() {
        work.liveUntil("2026-03-03");
        assertThat(messages()).isEmpty();
        work.liveUntil("2026-03-04");
        assertThat(messages())
                .hasSize(1)
                .first()
                .asString()
                .contains("provider")
                .contains("REMINDER");
        assertThat(ordered.tasks()).containsExactly(ACKNOWLEDGE);

        work.liveUntil("2026-03-05");

        assertThat(messages()).hasSize(2).last().asString().startsWith("petra").contains("ESCALATION");
        assertThat(ordered.tasks()).containsExactly(ACKNOWLEDGE, "userTask_telephoneUnit");
        work.liveUntil("2026-03-12");
        assertThat(messages()).as("once each").hasSize(2);
        assertThat(ordered.tasks()).containsExactly(ACKNOWLEDGE, "userTask_telephoneUnit");

        work.as("hanna").submit("userTask_telephoneUnit", ordered.number(), Typed.of("spokeWith", "Gruppledaren"));
        assertThat(ordered.tasks()).as("a call is no acknowledgement").containsExactly(ACKNOWLEDGE);
        assertThat(ordered.journal("PROVIDER")).contains("Utföraren uppringd");
        ordered.acknowledged("petra");
        assertThat(ordered.tasks()).containsExactly("userTask_registerExecution");
    }

    @Test
    @Rule("D3")
    void anAnswerEndsTheCallThatWasToBeMade() {
        work.liveUntil("2026-03-05");
        assertThat(ordered.tasks()).contains("userTask_telephoneUnit");

        work.as("petra")
                .submit(ACKNOWLEDGE, ordered.number(), Typed.of("answer", "RETURNED", "unclear", "Vilka dagar?"));

        assertThat(ordered.tasks()).containsExactly("userTask_clarifyOrder");
    }

    @Test
    @Rule({"D5", "D4"})
    void aRevisedOrderIsAcknowledgedTooWhileTheServiceGoesOn() {
        ordered.acknowledged("petra");
        work.liveUntil("2026-03-04");
        ordered.begun("petra", "2026-03-04").planned("petra", "2026-09-01");

        revise("Fyra gånger per dag");

        assertThat(ordered.tasks()).containsExactly(ACKNOWLEDGE, "userTask_makePlan");
        Task task = work.as("petra").task(ACKNOWLEDGE, ordered.number());
        work.as("petra").take(task);
        assertThat(work.as("petra").open(task).get("changeText")).asString().contains("version 2");
        assertThat(Refusal.of(
                        () -> work.as("petra").submit(task, Typed.of("answer", "REFUSED", "refusal", "Orkar inte"))))
                .contains("redan har");
        work.as("petra").submit(task, Typed.of("answer", "RETURNED", "unclear", "Vilka tider?"));
        assertThat(ordered.tasks()).containsExactly("userTask_clarifyOrder", "userTask_makePlan");
        assertThat(ordered.all("x.state", "service_order"))
                .as("the service goes on")
                .containsExactly("EXECUTED");
        assertThat(Refusal.of(() -> ordered.submits(
                        "userTask_clarifyOrder", Typed.of("clarification", "Kvällar", "unitCode", "EKEN"))))
                .contains("Utförare", "har redan uppdraget");
        ordered.submits("userTask_clarifyOrder", Typed.of("clarification", "Kvällar"));
        work.liveUntil("2026-03-10");
        assertThat(messages()).as("reminded like a new one").anyMatch(text -> text.contains("REMINDER Bekräftelsen"));
        ordered.acknowledged("petra");

        assertThat(ordered.tasks()).containsExactly("userTask_makePlan");
        assertThat(ordered.all("cast(x.acknowledged_revision as varchar)", "service_order"))
                .containsExactly("3");
    }

    @Test
    @Rule("D5")
    void anOrderRevisedBeforeItIsAcknowledgedIsAcknowledgedOnce() {
        revise("Två gånger per dag");

        assertThat(ordered.tasks()).containsExactly(ACKNOWLEDGE);
        ordered.acknowledged("petra");
        assertThat(ordered.all("cast(x.acknowledged_revision as varchar)", "service_order"))
                .containsExactly("2");
        assertThat(ordered.tasks()).containsExactly("userTask_registerExecution");
    }

    private void revise(String extent) {
        transaction.executeWithoutResult(status -> orders.revise(
                Long.parseLong(
                        ordered.all("cast(x.id as varchar)", "service_order").get(0)),
                extent,
                "hanna"));
    }

    private List<String> decidedUnit() {
        return jdbc.sql("""
                        select s.unit_code from decided_service s join care_decision d on d.id = s.care_decision
                        join care_case c on c.id = d.care_case_id where c.case_number = ?""").param(ordered.number()).query(String.class).list();
    }

    private List<String> messages() {
        return ordered.all(
                "coalesce(x.to_user, x.to_group) || ' ' || x.kind || ' ' || x.message_text",
                "case_message",
                "x.kind <> 'INFORMATION'");
    }
}
