package se.foljsam.delivery.execution;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.delivery.execution.Standstill.Interrupted;
import se.foljsam.delivery.order.OfferService;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** A service that begins in part, or stops: somebody waits, and it is seen until all of it runs. */
abstract class Interruptions {
    private static final String RESUME = "userTask_registerResumption";
    private static final Map<String, Object> PARTLY = Typed.of(
            "startedOn", "2026-03-02",
            "partly", true,
            "contactAnswer", "DECLINED",
            "remaining", "Duschen",
            "delayCause", "RESOURCES",
            "delayReason", "Lyften saknas.",
            "delayPlan", "Lyften kommer på torsdag.",
            "plannedStart", "2026-03-05",
            "helpMeanwhile", "Hjälp vid handfat");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Standstill report;

    @Autowired
    OfferService offers;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork care;

    @BeforeEach
    void acknowledged() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ines Avbrott", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered()
                .acknowledged("petra");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"E1", "E3", "J2"})
    void aServiceThatBeginsInPartIsPlannedWhileTheRestIsWaitedFor() {
        care.submitsEach("petra", "userTask_registerExecution", PARTLY);

        assertThat(care.tasks()).containsExactly("userTask_makePlan", RESUME);
        assertThat(toHandler())
                .singleElement()
                .asString()
                .contains("Bara en del är verkställd", "Duschen", "Lyften kommer på torsdag.", "Hjälp vid handfat");
        assertThat(care.journal("AUTHORITY")).contains("Delvis verkställd");
        assertThat(care.journal("PROVIDER")).contains("Delvis verkställd");
        assertThat(care.watched("INTERRUPTION_STATUTORY")).containsExactly(LocalDate.of(2026, 6, 2));
        Task task = work.as("petra").task(RESUME, care.number());
        work.as("petra").take(task);
        assertThat(work.as("petra").open(task).get("standstillText")).asString().contains("Duschen", "5 mars 2026");

        work.liveUntil("2026-03-05");
        care.submitsEach("petra", RESUME, Typed.of("resumedOn", "2026-03-05"));

        assertThat(care.tasks()).containsExactly("userTask_makePlan");
        assertThat(care.watchedAtAll()).doesNotContain("INTERRUPTION", "INTERRUPTION_STATUTORY");
        assertThat(care.all("cast(x.resumed_on as varchar)", "execution_interruption"))
                .containsExactly("2026-03-05");
        assertThat(toHandler()).last().asString().contains("Hela insatsen är igång sedan 5 mars 2026");
    }

    @Test
    @Rule({"E3", "E4", "L7"})
    void anInterruptionIsRemindedOfAndReportedWhenTheLawsTimeIsOutHoweverManyPlansTheUnitGives() {
        care.begun("petra", "2026-03-02").planned("petra", "2026-09-01");
        work.liveUntil("2026-04-01");
        interrupt("2026-03-30");
        assertThat(care.tasks()).containsExactly(RESUME);

        work.liveUntil("2026-04-14");
        assertThat(reminders())
                .as("the benchmark has passed")
                .hasSize(1)
                .first()
                .asString()
                .startsWith("petra REMINDER");
        care.submitsEach(
                "petra",
                RESUME,
                Typed.of(
                        "delayed", true,
                        "delayCause", "OTHER",
                        "delayReason", "Fortfarande sjukt.",
                        "delayPlan", "Vikarie i maj.",
                        "plannedStart", "2026-05-04"));
        assertThat(care.tasks()).containsExactly(RESUME);
        assertThat(plans()).containsExactly("Vikarie söks.", "Vikarie i maj.");
        work.liveUntil("2026-06-17");
        assertThat(reminders()).last().asString().startsWith("hanna REMINDER Återupptagandet enligt lag");
        work.liveUntil("2026-07-02");
        assertThat(reminders()).last().asString().startsWith("magnus ESCALATION Återupptagandet enligt lag");
        care.submitsEach("petra", RESUME, Typed.of("resumedOn", "2026-07-02"));

        assertThat(care.tasks()).doesNotContain(RESUME);
        assertThat(states("INTERRUPTION_STATUTORY")).containsExactly("LATE");
    }

    @Test
    @Rule("E3")
    void whatCannotBeAnInterruptionIsRefusedByFieldAndNothingIsRegistered() {
        assertThat(refusedOf(() -> interrupt("2026-03-02"))).contains("har inte börjat");
        care.begun("petra", "2026-03-02");
        work.liveUntil("2026-03-10");
        assertThat(refusedOf(() -> interrupt("2026-03-11"))).contains("framtiden");
        assertThat(refusedOf(() -> interrupt("2026-03-01"))).contains("före 2 mars 2026");
        assertThat(care.all("x.kind", "execution_interruption")).isEmpty();

        interrupt("2026-03-09");

        assertThat(refusedOf(() -> interrupt("2026-03-10"))).contains("pågår redan");
        assertThat(Refusal.of(() -> care.submitsEach("petra", RESUME, Typed.of("resumedOn", "2026-03-08"))))
                .contains("före 9 mars 2026");
        assertThat(Refusal.of(() -> care.submitsEach("petra", RESUME, Typed.of("resumedOn", "2026-03-11"))))
                .contains("framtiden");
        assertThat(care.all("x.kind", "execution_interruption")).containsExactly("INTERRUPTED");
    }

    @Test
    @Rule({"D7", "L7"})
    void aServiceThatEndsWhileItStandsStillIsWaitedForNoLonger() {
        care.begun("petra", "2026-03-02").planned("petra", "2026-09-01");
        work.liveUntil("2026-03-10");
        interrupt("2026-03-09");

        transaction.executeWithoutResult(
                status -> orders.end(orderId(), LocalDate.of(2026, 3, 10), "Egen önskan.", "hanna"));

        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
        assertThat(care.watchedAtAll()).doesNotContain("INTERRUPTION", "INTERRUPTION_STATUTORY");
    }

    @Test
    @Rule({"E7", "L7"})
    void aDeclinedOfferIsKeptWithItsDateToldAndMovesNoLimit() {
        List<LocalDate> limits = care.watched("EXECUTION_STATUTORY");
        work.liveUntil("2026-03-06");

        offers.register(
                orderId(), new Offer(LocalDate.of(2026, 3, 5), "Dusch måndag", Answer.DECLINED, "Vill vänta", "petra"));

        assertThat(offers.of(orderId())).singleElement().satisfies(offer -> {
            assertThat(offer.offeredOn()).isEqualTo("2026-03-05");
            assertThat(offer.answer()).isEqualTo(Answer.DECLINED);
        });
        assertThat(care.watched("EXECUTION_STATUTORY")).isEqualTo(limits);
        assertThat(care.tasks()).containsExactly("userTask_registerExecution");
        assertThat(care.journal("AUTHORITY")).contains("Erbjudande");
        assertThat(toHandler()).last().asString().contains("tackat nej", "Vill vänta");
        assertThat(refusedOf(() -> offers.register(
                        orderId(), new Offer(LocalDate.of(2026, 3, 1), "Dusch", Answer.ACCEPTED, null, "petra"))))
                .contains("före 2 mars 2026");
        assertThat(refusedOf(() -> offers.register(
                        orderId(), new Offer(LocalDate.of(2026, 3, 6), "Dusch", Answer.DECLINED, " ", "petra"))))
                .contains("varför den enskilde tackade nej");
        assertThat(offers.of(orderId())).hasSize(1);
    }

    /** A page's refusal, which has not gone through the door. */
    private static String refusedOf(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return thrown.getMessage();
    }

    private void interrupt(String since) {
        report.interrupted(new Interrupted(
                orderId(),
                LocalDate.parse(since),
                "Hela insatsen",
                "RESOURCES",
                "Två är sjuka.",
                "Vikarie söks.",
                LocalDate.of(2026, 4, 20),
                null,
                "petra"));
    }

    private long orderId() {
        return Long.parseLong(care.all("cast(x.id as varchar)", "service_order").get(0));
    }

    private List<String> plans() {
        return jdbc.sql("""
                        select p.plan from interruption_plan p join execution_interruption i on i.id = p.execution_interruption
                        where i.order_id = ? order by p.execution_interruption_key""").param(orderId()).query(String.class).list();
    }

    private List<String> states(String kind) {
        return jdbc.sql("select state from watch where case_number = ? and kind = ?")
                .params(care.number(), kind)
                .query(String.class)
                .list();
    }

    private List<String> toHandler() {
        return care.all("x.message_text", "case_message", "x.to_user = 'hanna' and x.kind = 'INFORMATION'");
    }

    private List<String> reminders() {
        return care.all(
                "coalesce(x.to_user, x.to_group) || ' ' || x.kind || ' ' || x.message_text",
                "case_message",
                "x.kind <> 'INFORMATION' and x.message_text like 'Återupptagandet%'");
    }
}
