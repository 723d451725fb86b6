package se.foljsam.decision.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.decision.reassessment.OpenReassessment.Asked;
import se.foljsam.decision.reassessment.OpenReassessment.Ground;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamInSundbyberg;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** Sundbyberg's way of reassessment: always a new investigation, a new decision and a new order, and also for what is not executed after four weeks. */
@FoljsamInSundbyberg
class ReassessmentInSundbybergTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpenReassessment reassessment;

    @Autowired
    LetDecisionStand decisionStands;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"C5", "C7"})
    void aReassessmentNeverEndsWithoutANewDecision() {
        CaseAtWork care = decided().ordered().acknowledged("petra").begun("petra", "2026-03-02");
        work.liveUntil("2026-03-20");
        reassessment.open(asked(care, Ground.CHANGED_NEED));
        long matter = Long.parseLong(
                care.all("x.id", "matter", "x.kind = 'REASSESSMENT'").get(0));

        Throwable refused = catchThrowable(() -> decisionStands.stands(care.number(), matter, "Inget nytt.", "hanna"));

        assertThat(refused).isInstanceOf(Rejected.class).hasMessageContaining("beslutar alltid");
        assertThat(care.tasks()).contains("userTask_investigateNeed");
        care.submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-20", "2026-08-31"),
                        "services",
                        List.of(Typed.with(
                                Typed.service("HEMTJANST", "Fem gånger per dag", "BJORKEN"),
                                "change",
                                "SAME_OR_MORE"))))
                .ordered();
        assertThat(care.all("x.extent", "service_order"))
                .containsExactly("Hjälp tre gånger per dag", "Fem gånger per dag");
        assertThat(care.all("x.id", "care_decision")).hasSize(2);
    }

    @Test
    @Rule({"C7", "E6"})
    void whatIsNotExecutedAfterFourWeeksIsReassessedWhileTheDecisionStands() {
        CaseAtWork late = decided().ordered().acknowledged("petra");
        work.liveUntil("2026-03-31");
        reassessment.open(asked(late, Ground.NOT_EXECUTED));
        assertThat(late.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION OPEN", "REASSESSMENT OPEN");
        assertThat(late.all("x.state", "service_order")).containsExactly("ACKNOWLEDGED");
        assertThat(late.watched("EXECUTION_STATUTORY"))
                .as("the law's clock runs on")
                .isNotEmpty();
    }

    private CaseAtWork decided() {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Sune Sundberg", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2026-08-31"));
    }

    private static Asked asked(CaseAtWork care, Ground ground) {
        List<String> decisions = care.all("x.id", "care_decision");
        return new Asked(
                care.number(),
                Long.parseLong(decisions.get(decisions.size() - 1)),
                ground,
                "Se journalen.",
                LocalDate.of(2026, 3, 10),
                "Behöver hjälpen.",
                LocalDate.of(2026, 3, 10),
                "Personal saknas.",
                "hanna");
    }
}
