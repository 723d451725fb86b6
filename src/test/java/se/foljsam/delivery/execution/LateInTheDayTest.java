package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.delivery.order.UrgentOrders;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Urgent orders sent late in the day are told by telephone too (D2). */
@FoljsamTest
class LateInTheDayTest {
    private static final String CALL = "userTask_telephoneProvider";

    @Autowired
    Workplace work;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UrgentOrders urgentOrders;

    @Autowired
    ProviderUnits units;

    @Autowired
    OrderBook orders;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @ParameterizedTest
    @Rule("D2")
    @CsvSource({
        // sent, the service starts, whether a call is needed
        "2026-03-02T12:59:59Z, 2026-03-02, false",
        "2026-03-02T13:00:00Z, 2026-03-02, false",
        "2026-03-02T13:00:01Z, 2026-03-02, true",
        "2026-03-02T15:00:00Z, 2026-03-03, true",
        "2026-03-02T15:00:00Z, 2026-03-04, false",
        // a Friday, before Easter, before Christmas: the next working day is far away
        "2026-03-06T15:00:00Z, 2026-03-09, true",
        "2026-03-06T15:00:00Z, 2026-03-10, false",
        "2026-04-02T14:00:00Z, 2026-04-07, true",
        "2026-12-23T15:00:00Z, 2026-12-28, true",
        "2026-12-23T15:00:00Z, 2026-12-29, false",
        // summer time: two o'clock is noon in UTC
        "2026-07-01T12:00:00Z, 2026-07-01, false",
        "2026-07-01T12:00:01Z, 2026-07-01, true"
    })
    void aCallIsNeededAfterTwoWhenTheServiceStartsTodayOrTheNextWorkingDay(
            Instant sentAt, LocalDate starts, boolean call) {
        assertThat(urgentOrders.needsCall(sentAt, starts)).isEqualTo(call);
    }

    @ParameterizedTest
    @Rule("D2")
    @CsvSource({
        "2026-03-02T06:59:59Z, jourhavande",
        "2026-03-02T07:00:00Z, enhetschef",
        "2026-03-02T16:00:00Z, enhetschef",
        "2026-03-02T16:00:01Z, jourhavande",
        "2026-07-01T13:59:00Z, enhetschef",
        "2026-07-01T14:00:01Z, jourhavande",
        "2026-03-07T11:00:00Z, jourhavande",
        "2026-12-24T10:00:00Z, jourhavande"
    })
    void whomToCallDependsOnTheHourTheSeasonAndTheDay(Instant now, String whom) {
        time.travelTo(now);

        assertThat(urgentOrders.whomToCall(units.byCode("BJORKEN").orElseThrow()))
                .startsWith(whom);
    }

    @Test
    @Rule("D2")
    void theHandlerGetsTheCallRightAwayAndTheUnitItsOrderAllTheSame() {
        CaseAtWork urgent = decided();
        time.travelTo(Instant.parse("2026-03-02T14:30:00Z"));
        order(urgent, true);

        assertThat(urgent.tasks()).containsExactlyInAnyOrder(CALL, "userTask_acknowledgeOrder");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(CALL, urgent.number()))
                        .get("whom")
                        .toString())
                .contains("enhetschef", "Hemtjänst Björken", "17.00");
        assertThat(work.as("petra").sees(CALL, urgent.number())).isFalse();
        assertThat(Refusal.of(() -> urgent.submits(CALL, Typed.of("spokeWith", ""))))
                .contains("Vem talade du med?");

        urgent.submits(CALL, Typed.of("spokeWith", "Petra Persson"));

        assertThat(urgent.tasks()).containsExactly("userTask_acknowledgeOrder");
        assertThat(urgent.journal("AUTHORITY")).contains("Utföraren uppringd");
        assertThat(urgent.journal("PROVIDER")).contains("Utföraren uppringd");
    }

    @Test
    @Rule({"D2", "D4"})
    void anOrderSentAgainIsCalledAboutOnceAndOneThatEndsNotAtAll() {
        CaseAtWork urgent = decided();
        time.travelTo(Instant.parse("2026-03-02T14:30:00Z"));
        order(urgent, true);
        work.as("petra")
                .submit(
                        "userTask_acknowledgeOrder",
                        urgent.number(),
                        Typed.of("answer", "RETURNED", "unclear", "Fel område"));
        urgent.submits("userTask_clarifyOrder", Typed.of("clarification", "Eken har området", "unitCode", "EKEN"));
        assertThat(urgent.tasks()).containsExactlyInAnyOrder(CALL, "userTask_acknowledgeOrder");
        long orderId = Long.parseLong(urgent.all("x.id", "service_order").get(0));

        transaction.executeWithoutResult(
                status -> orders.end(orderId, LocalDate.parse("2026-03-02"), "Egen önskan.", "hanna"));

        assertThat(urgent.tasks()).containsExactly("userTask_confirmEnding");
    }

    @Test
    @Rule("D2")
    void nobodyIsCalledAboutAnOrdinaryOrderOrOneSentInTime() {
        CaseAtWork ordinary = decided();
        time.travelTo(Instant.parse("2026-03-02T14:30:00Z"));
        order(ordinary, false);
        assertThat(ordinary.tasks()).containsExactly("userTask_acknowledgeOrder");

        work.openOn("2026-03-03");
        CaseAtWork inTime = decidedFrom("2026-03-03");
        order(inTime, true);
        assertThat(inTime.tasks()).containsExactly("userTask_acknowledgeOrder");
    }

    private CaseAtWork decided() {
        return decidedFrom("2026-03-02");
    }

    private CaseAtWork decidedFrom(String day) {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tova Test", "2026-03-02"))
                .investigated()
                .decided(Typed.granted(day, "2027-02-28"));
    }

    private static void order(CaseAtWork decided, boolean urgent) {
        Map<String, Object> line = Typed.with(Typed.order("HEMTJANST", "BJORKEN"), "urgent", urgent);
        decided.submits("userTask_writeOrders", Typed.of("orders", List.of(line)));
    }
}
