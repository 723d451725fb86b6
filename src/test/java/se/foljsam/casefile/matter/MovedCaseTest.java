package se.foljsam.casefile.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** A case that gets another handler: what the old one had to do is now the new one's, in another team too. */
@FoljsamTest
class MovedCaseTest {
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

    @Autowired
    CaseFile caseFile;

    @Test
    @Rule("A8")
    void theHandlersOpenTasksFollowTheCaseAndTheProvidersStay() {
        CaseAtWork moved = CaseAtWork.started(
                        work, jdbc, Typed.application("19591225-9859", "Frida Flyttad", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2026-08-31"))
                .ordered();
        work.as("hugo")
                .start(Typed.with(
                        Typed.application("19591225-9859", "Frida Flyttad", "2026-03-02"),
                        "concerns",
                        "Vill ha larm."));

        caseFile.moveTo(moved.number(), "helena", "teamSyd", "lisa");

        assertThat(work.as("helena")
                        .task("userTask_actualiseCase", moved.number())
                        .getAssignee())
                .isEqualTo("helena");
        assertThat(work.as("hanna").sees("userTask_actualiseCase", moved.number()))
                .isFalse();
        assertThat(work.as("hugo").sees("userTask_actualiseCase", moved.number()))
                .isFalse();
        assertThat(work.as("petra")
                        .task("userTask_acknowledgeOrder", moved.number())
                        .getAssignee())
                .isNull();
        assertThat(moved.journal("AUTHORITY")).contains("Ny handläggare");

        work.as("helena").submit("userTask_actualiseCase", moved.number(), Typed.actualised());
        assertThat(work.as("helena")
                        .task("userTask_investigateNeed", moved.number())
                        .getAssignee())
                .as("what comes later is the new handler's at once")
                .isEqualTo("helena");
    }

    @Test
    @Rule("A8")
    void withinATeamToo() {
        CaseAtWork moved =
                CaseAtWork.started(work, jdbc, Typed.application("19480609-9851", "Frans Flyttad", "2026-03-02"));
        caseFile.moveTo(moved.number(), "hugo", "teamNorr", "lisa");
        assertThat(work.as("hugo")
                        .task("userTask_actualiseCase", moved.number())
                        .getAssignee())
                .isEqualTo("hugo");
        work.as("hugo").submit("userTask_actualiseCase", moved.number(), Typed.actualised());
        assertThat(work.as("hugo")
                        .task("userTask_investigateNeed", moved.number())
                        .getAssignee())
                .isEqualTo("hugo");
    }
}
