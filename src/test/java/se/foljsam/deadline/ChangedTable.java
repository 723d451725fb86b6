package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.deadline.WhatIf.Comparison;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** An order that waits for its acknowledgement until Tuesday 3 March 2026; then somebody tries another table, and it is put in force. */
@Rule("J4")
abstract class ChangedTable {
    private static final String ROW = "orderAcknowledgement_1";

    @Autowired
    Workplace work;

    @Autowired
    Watches watches;

    @Autowired
    WhatIf whatIf;

    @Autowired
    PutTableInForce inForce;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private String number;

    @BeforeEach
    void anOrderIsSent() {
        work.openOn("2026-03-02");
        jdbc.sql("update watch set state = 'DROPPED', open_key = null where state = 'OPEN'")
                .update();
        number = work.as("hanna").start(Typed.application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna").submit("userTask_decide", number, Typed.granted("2026-03-02", "2027-08-31"));
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))));
        assertThat(watch().dueOn()).isEqualTo("2026-03-03");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void aChangeIsShownBeforeItIsMadeAndChangesNothing() {
        String before = everything();

        Comparison comparison = whatIf.compare(withWorkingDays(4));

        assertThat(comparison.faults()).isEmpty();
        assertThat(comparison.rows())
                .containsExactly(
                        "Bekräftelsen av uppdraget (orderAcknowledgement_1): 1 arbetsdag från uppdraget blir 4 arbetsdagar från uppdraget");
        assertThat(comparison.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.what()).isEqualTo("Bekräftelsen av uppdraget");
            assertThat(List.of(kind.open(), kind.moved(), kind.later(), kind.overdueAtOnce()))
                    .containsExactly(1, 1, 1, 0);
        });
        assertThat(comparison.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.caseNumber()).isEqualTo(number);
            assertThat(moved.from()).isEqualTo("3 mars 2026");
            assertThat(moved.to()).isEqualTo("6 mars 2026");
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWouldBeLateAtOnceIsCounted() {
        work.travelTo("2026-03-03");

        Comparison comparison = whatIf.compare(
                whatIf.changed(ROW, 1, "DAYS", LocalTime.of(8, 0), "Prov").orElseThrow());

        assertThat(comparison.kinds().get(0).overdueAtOnce()).isEqualTo(1);
        assertThat(comparison.moved().get(0).to()).isEqualTo("3 mars 2026 kl. 08.00");
    }

    @Test
    void aDayChosenByHandIsCountedApart() {
        moveByHand("2026-03-05");

        Comparison comparison = whatIf.compare(withWorkingDays(4));

        assertThat(comparison.kinds().get(0).byHand()).isEqualTo(1);
        assertThat(comparison.moved()).isEmpty();
    }

    @Test
    void aFaultyTableIsAnsweredWithItsFaultsAlone() {
        Comparison comparison = whatIf.compare("<html/>".getBytes(StandardCharsets.UTF_8));

        assertThat(comparison.faults()).isNotEmpty();
        assertThat(comparison.kinds()).isEmpty();
    }

    @Test
    void aTableForAnotherMunicipalityAloneIsRefused() {
        byte[] without = new String(GivenDeadlines.content(), StandardCharsets.UTF_8)
                .replace("\"norrkoping\"", "\"motala\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(whatIf.compare(without).faults())
                .anyMatch(fault -> fault.startsWith("ingen rad är för kommunprofilen norrkoping"));
    }

    @Test
    void theWatchesOfAnEarlierTableFollowTheOneInForceWithTaskAndTimers() {
        anEarlierTableGaveFourDays();

        assertThat(inForce.followAll().moved()).isEqualTo(1);

        Watch watch = watch();
        assertThat(watch.dueOn()).isEqualTo("2026-03-03");
        assertThat(watch.explanation()).startsWith("1 arbetsdag från uppdraget");
        assertThat(watch.lastMove().orElseThrow().movedBy()).isEqualTo("Följsam");
        assertThat(watch.isMovedByHand()).isFalse();
        assertThat(watch.step(Watch.REMINDER).orElseThrow().stepOn()).isEqualTo("2026-03-04");
        assertThat(task().getDueDate()).isInSameDayAs("2026-03-03");
        assertThat(tables()).containsOnly(whatIf.hash());
        work.liveUntil("2026-03-05");
        assertThat(watch().step(Watch.REMINDER).orElseThrow().takenAt())
                .as("the timer came along")
                .isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
    }

    @Test
    void whatAPersonMovedStaysWhenTheTableChanges() {
        moveByHand("2026-03-05");
        anEarlierTableGaveFourDays();

        assertThat(inForce.followAll().moved()).isZero();

        assertThat(watch().dueOn()).isEqualTo("2026-03-05");
        assertThat(task().getDueDate()).isInSameDayAs("2026-03-05");
    }

    @Test
    void watchesOfATableThatWasNeverKeptStay() {
        jdbc.sql("update watch set table_hash = 'unknown' where state = 'OPEN'").update();

        assertThat(inForce.followAll().moved()).isZero();
        assertThat(watch().dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void theTableInForceIsKeptOnce() {
        inForce.start();

        assertThat(jdbc.sql("select content from deadline_table where table_hash = ?")
                        .param(whatIf.hash())
                        .query(String.class)
                        .list())
                .containsExactly(new String(GivenDeadlines.content(), StandardCharsets.UTF_8));
    }

    /** As if a table of four working days had been in force when the watches were armed: they stand where it put them. */
    private void anEarlierTableGaveFourDays() {
        byte[] earlier = withWorkingDays(4);
        DeadlineTable table = new DeadlineTable(earlier, "norrkoping");
        jdbc.sql("delete from deadline_table where table_hash = ?")
                .param(table.contentHash())
                .update();
        jdbc.sql("insert into deadline_table (table_hash, content, in_force_from) values (?, ?, ?)")
                .params(table.contentHash(), table.text(), OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        if (!watch().isMovedByHand()) {
            Watch watch = watch();
            transactions.executeWithoutResult(
                    status -> watches.move(watch, LocalDate.of(2026, 3, 6), "tabellen före", "Följsam"));
            jdbc.sql("update watch_move set by_hand = false where watch = ?")
                    .param(watch.id())
                    .update();
        }
        jdbc.sql("update watch set table_hash = ? where state = 'OPEN'")
                .param(table.contentHash())
                .update();
    }

    private byte[] withWorkingDays(int days) {
        return whatIf.changed(ROW, days, "WORKING_DAYS", null, "Östhammar, utföraren bevakar")
                .orElseThrow();
    }

    private void moveByHand(String day) {
        Watch watch = watch();
        transactions.executeWithoutResult(
                status -> watches.move(watch, LocalDate.parse(day), "helg hos utföraren", "hanna"));
    }

    private Watch watch() {
        return watches.of(number).stream()
                .filter(one -> one.kind() == WatchKind.ORDER_ACKNOWLEDGEMENT)
                .findFirst()
                .orElseThrow();
    }

    private Task task() {
        return work.tasksOf(number).get(0);
    }

    private List<String> tables() {
        return jdbc.sql("select distinct table_hash from watch where state = 'OPEN'")
                .query(String.class)
                .list();
    }

    /** Watches, steps and moves as they stand. */
    private String everything() {
        return jdbc.sql("select * from watch order by id").query().listOfRows()
                + jdbc.sql("select * from watch_step order by watch, watch_key")
                        .query()
                        .listOfRows()
                        .toString()
                + jdbc.sql("select * from watch_move order by watch, watch_key")
                        .query()
                        .listOfRows();
    }
}
