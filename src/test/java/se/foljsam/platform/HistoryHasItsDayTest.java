package se.foljsam.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** When a case has ended, all that the engine keeps of it has the day on which it may go, and it keeps nothing where nobody looks. */
@FoljsamTest
class HistoryHasItsDayTest {
    private static final List<String> KEPT = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void ofAnEndedCaseEveryRowOfTheEnginesHistoryHasItsDay() {
        work.openOn("2026-03-02");
        CaseAtWork ended = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Hilda Historia", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-12-01", "petra");
        work.liveUntil("2026-05-02");
        ended.followedUp(
                        Typed.of("meetingForm", "HOME_VISIT"),
                        result -> result.putAll(Typed.of(
                                "outcome",
                                "ENDED",
                                "personAgrees",
                                "YES",
                                "ground",
                                "Egen önskan.",
                                "lastDay",
                                "2026-05-02")))
                .submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        ended.submits("userTask_closeCase", Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Klar."));

        String root = jdbc.sql(
                        "select root_proc_inst_id_ from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'careCase'")
                .param(ended.number())
                .query(String.class)
                .single();
        for (String table : KEPT) {
            assertThat(rows(table, root, "1 = 1")).as(table).isPositive();
            assertThat(rows(table, root, "removal_time_ is null")).as(table).isZero();
        }
        jdbc
                .sql(
                        "select distinct lower(table_name) from information_schema.columns where lower(table_name) like 'act\\_hi\\_%' and lower(column_name) = 'root_proc_inst_id_'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !KEPT.contains(table))
                .forEach(table ->
                        assertThat(rows(table, root, "1 = 1")).as(table).isZero());
    }

    private int rows(String table, String root, String condition) {
        return jdbc.sql("select count(*) from " + table + " where root_proc_inst_id_ = ? and " + condition)
                .param(root)
                .query(Integer.class)
                .single();
    }
}
