package se.foljsam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CountedStatements;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * Counts SQL statements and writing transactions of one full walk on PostgreSQL, step by step, and holds them to a budget: whoever reads the same thing once more finds out here. Writes
 * target/walk-cost.md.
 */
@FoljsamOnPostgres
class WalkCostBenchmark {
    private static final int MOST_A_STEP = 100;
    private static final int MOST_A_WALK = 2700;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private final List<String> lines = new ArrayList<>();
    private final List<CountedStatements.Count> steps = new ArrayList<>();

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void aWalkKeepsToItsBudgetOfStatements() throws IOException {
        walk();
        work.openOn("2026-03-02");
        work.meteredBy((key, submission) -> {
            CountedStatements.Count cost = CountedStatements.during(submission);
            steps.add(cost);
            lines.add(line(key, cost));
        });
        CountedStatements.Count whole = CountedStatements.during(this::walk);
        long engine = average(
                steps.stream().mapToLong(CountedStatements.Count::engine).sum());
        long caseFile = average(
                steps.stream().mapToLong(CountedStatements.Count::caseFile).sum());
        lines.add("| **per step** | %d | %d | %d | |".formatted(engine, caseFile, engine + caseFile));
        lines.add(line("**whole walk, jobs and reading included**", whole));
        Files.writeString(
                Path.of("target", "walk-cost.md"),
                "| step (submission) | engine | case file | statements | writing transactions |\n|---|---|---|---|---|\n"
                        + String.join("\n", lines)
                        + "\n");
        assertThat(engine + caseFile)
                .as("statements a step:%n%s", String.join("\n", lines))
                .isLessThanOrEqualTo(MOST_A_STEP);
        assertThat(whole.statements()).as("statements of the whole walk").isLessThanOrEqualTo(MOST_A_WALK);
    }

    private long average(long sum) {
        return Math.round(sum / (double) steps.size());
    }

    private static String line(String what, CountedStatements.Count cost) {
        return "| %s | %d | %d | %d | %d |"
                .formatted(what, cost.engine(), cost.caseFile(), cost.statements(), cost.writingCommits());
    }

    /** From application to closure. The first one warms what is read once and for all. */
    private void walk() {
        CaseAtWork anna = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-12-01", "petra");
        work.liveUntil("2026-05-02");
        anna.followedUp(Typed.of("meetingForm", "HOME_VISIT"), result -> {});
        work.liveUntil("2027-05-02");
        Map<String, Object> ended =
                Typed.of("outcome", "ENDED", "personAgrees", "YES", "ground", "Egen önskan.", "lastDay", "2027-05-02");
        anna.followedUp(Typed.of("meetingForm", "HOME_VISIT"), result -> result.putAll(ended))
                .submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        anna.submits("userTask_closeCase", Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Klar."));
        assertThat(work.isRunning(anna.number())).isFalse();
    }
}
