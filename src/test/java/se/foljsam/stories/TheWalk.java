package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** A case goes from application to closure, with two services at two units. */
abstract class TheWalk {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"A1", "D1", "D3", "E1", "F3", "G1", "G12", "G16", "G23", "I7", "J2"})
    void aCaseGoesFromApplicationToClosure() {
        String number = work.as("hanna").start(Typed.application("19440317-9809", "Tora Test", "2026-03-02"));
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_actualiseCase");

        work.as("hanna").submit("userTask_actualiseCase", number, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", number, Typed.investigated());
        work.as("hanna")
                .submit(
                        "userTask_decide",
                        number,
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))));
        work.as("hanna").submit("userTask_notifyPerson", number, Typed.handedOver("2026-03-02"));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        number,
                        Typed.of(
                                "orders",
                                List.of(Typed.order("HEMTJANST", "BJORKEN"), Typed.order("TRYGGHETSLARM", "LARMET"))));

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_acknowledgeOrder", "userTask_acknowledgeOrder");
        for (String provider : List.of("petra", "ola")) {
            work.as(provider).submit("userTask_acknowledgeOrder", number, Typed.of("answer", "ACKNOWLEDGED"));
            work.as(provider)
                    .submit(
                            "userTask_registerExecution",
                            number,
                            Typed.of(
                                    "startedOn",
                                    "2026-03-02",
                                    "contactAnswer",
                                    "ACCEPTED",
                                    "fixedCareContact",
                                    "Kim Kontakt"));
            work.as(provider).submit("userTask_makePlan", number, Typed.plan("2026-12-01"));
        }
        assertThat(work.taskKeysOf(number)).containsExactly("userTask_reviewPlan", "userTask_reviewPlan");
        reviewBothPlans(number);
        assertThat(work.taskKeysOf(number)).isEmpty();

        work.liveUntil("2026-05-02");
        work.as("hanna").submit("userTask_holdFollowUp", number, Typed.of("meetingForm", "HOME_VISIT"));
        assertThat(work.taskKeysOf(number)).isEmpty();
        assertThat(work.isRunning(number)).isTrue();

        work.liveUntil("2027-05-02");
        endEverything(number);
        for (String provider : List.of("petra", "ola")) {
            work.as(provider).submit("userTask_confirmEnding", number, Typed.of("lastDayKnown", true));
        }
        work.settle();

        assertThat(work.taskKeysOf(number)).containsExactly("userTask_closeCase");
        work.as("hanna")
                .submit(
                        "userTask_closeCase",
                        number,
                        Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Klarar sig själv."));
        assertThat(work.isRunning(number)).isFalse();
        assertThat(oneOf("select state from care_case where case_number = ?", number))
                .isEqualTo("CLOSED");
        assertThat(oneOf("select count(*) from watch where state = 'OPEN' and case_number = ?", number))
                .isEqualTo("0");
        assertThat(oneOf(
                        "select count(*) from registered_event e join care_case c on c.id = e.care_case_id where c.case_number = ?",
                        number))
                .as("two follow-ups of two services")
                .isEqualTo("4");
        assertThat(oneOf(
                        "select count(*) from journal_entry j join care_case c on c.id = j.care_case_id where c.case_number = ? and j.journal = 'AUTHORITY'",
                        number))
                .satisfies(entries -> assertThat(Integer.parseInt(entries)).isGreaterThanOrEqualTo(9));
        assertThat(oneOf(
                        "select count(*) from journal_entry j join care_case c on c.id = j.care_case_id where c.case_number = ? and j.journal = 'PROVIDER'",
                        number))
                .satisfies(entries -> assertThat(Integer.parseInt(entries)).isGreaterThanOrEqualTo(6));
    }

    private void reviewBothPlans(String number) {
        for (var task : work.tasksOf(number)) {
            var form = Typed.of("outcome", "COMPLETE", "missingParts", null);
            work.as("hanna").submitExactly(task, form);
        }
    }

    @SuppressWarnings("unchecked")
    private void endEverything(String number) {
        var task = work.as("hanna").task("userTask_holdFollowUp", number);
        var results = (List<java.util.Map<String, Object>>)
                work.as("hanna").open(task).get("results");
        results.forEach(result -> {
            result.put("outcome", "ENDED");
            result.put("personAgrees", "YES");
            result.put("ground", "Den enskildes egen önskan.");
            result.put("lastDay", "2027-05-02");
        });
        work.as("hanna")
                .submit("userTask_holdFollowUp", number, Typed.of("meetingForm", "HOME_VISIT", "results", results));
    }

    private String oneOf(String sql, String number) {
        return jdbc.sql(sql).param(number).query(String.class).single();
    }
}
