package se.foljsam.delivery.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.execution.AssessDelayForm.Measure;
import se.foljsam.delivery.execution.ExecutionInterruption.Kind;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.taskform.FieldsRefused;
import se.foljsam.taskform.Rejected;

/** What is kept when a service is late, stands still, is assessed or never was. */
class LateOrInterruptedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 16);
    private static final WrittenPlan PLAN = new WrittenPlan("STAFF", "Sjukdom", "Vikarie", PLANNED, "Larm");
    private final ServiceOrder order = Given.kept(Given.executedOrder(), 21);

    @Rule("E3")
    @Test
    void aDelayIsKeptWithItsReasonAndWrittenPlan() {
        assertThat(Given.kept(ExecutionDelay.tell(order, PLAN, TODAY, "petra"), 3))
                .extracting(
                        ExecutionDelay::id,
                        ExecutionDelay::careCaseId,
                        ExecutionDelay::orderId,
                        ExecutionDelay::toldOn,
                        ExecutionDelay::toldBy,
                        ExecutionDelay::cause,
                        ExecutionDelay::reason,
                        ExecutionDelay::plan,
                        ExecutionDelay::plannedOn,
                        ExecutionDelay::helpMeanwhile,
                        ExecutionDelay::version)
                .containsExactly(3L, 7L, 21L, TODAY, "petra", "STAFF", "Sjukdom", "Vikarie", PLANNED, "Larm", null);
    }

    @Rule({"E1", "E3", "L7"})
    @ParameterizedTest
    @EnumSource
    void anInterruptionIsKeptWithItsFirstPlanUntilTheServiceRuns(Kind kind) {
        ExecutionInterruption interruption = Given.kept(interrupted(kind), 3);

        assertThat(interruption)
                .extracting(
                        ExecutionInterruption::id,
                        ExecutionInterruption::careCaseId,
                        ExecutionInterruption::orderId,
                        ExecutionInterruption::kind,
                        ExecutionInterruption::since,
                        ExecutionInterruption::what,
                        ExecutionInterruption::toldOn,
                        ExecutionInterruption::toldBy)
                .containsExactly(3L, 7L, 21L, kind, TODAY.minusDays(1), "Duschen", TODAY, "petra");
        assertThat(interruption)
                .extracting(
                        ExecutionInterruption::resumedOn,
                        ExecutionInterruption::resumedBy,
                        ExecutionInterruption::version)
                .containsOnlyNulls();
        assertThat(interruption.plans())
                .containsExactly(new InterruptionPlan(TODAY, "petra", "STAFF", "Sjukdom", "Vikarie", PLANNED, "Larm"));
    }

    @Rule("E3")
    @Test
    void anotherPlanIsTheLatestAndTheFirstStays() {
        ExecutionInterruption interruption = interrupted(Kind.INTERRUPTED);

        interruption.replan(
                new WrittenPlan("OTHER", "Fortfarande", "Annan enhet", PLANNED.plusDays(7), null), PLANNED, "pelle");

        assertThat(interruption.latestPlan())
                .isEqualTo(new InterruptionPlan(
                        PLANNED, "pelle", "OTHER", "Fortfarande", "Annan enhet", PLANNED.plusDays(7), null));
        assertThat(interruption.plans()).hasSize(2);
        assertThat(interruption.plans().get(0).plan()).isEqualTo("Vikarie");
    }

    @Rule("E1")
    @Test
    void aServiceThatRunsAgainIsNeitherReplannedNorResumedOnceMore() {
        ExecutionInterruption interruption = interrupted(Kind.PARTLY);

        interruption.resume(PLANNED, "pelle");

        assertThat(interruption.resumedOn()).isEqualTo(PLANNED);
        assertThat(interruption.resumedBy()).isEqualTo("pelle");
        assertThatThrownBy(() -> interruption.resume(PLANNED.plusDays(1), "petra"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is over since 2026-03-16");
        assertThatThrownBy(() -> interruption.replan(PLAN, TODAY, "petra")).isInstanceOf(IllegalStateException.class);
        assertThat(interruption.resumedBy()).isEqualTo("pelle");
        assertThat(interruption.plans()).hasSize(1);
    }

    @Rule({"E5", "E6"})
    @Test
    void anAssessmentKeepsTheCauseAndWhatWasDone() {
        DelayAssessment made = Given.kept(
                DelayAssessment.make(
                        order,
                        new AssessDelayForm("STAFF", Measure.END, NeverGround.OWN_WISH, "Vill inte"),
                        TODAY,
                        "hanna"),
                3);

        assertThat(made)
                .extracting(
                        DelayAssessment::id,
                        DelayAssessment::careCaseId,
                        DelayAssessment::orderId,
                        DelayAssessment::assessedOn,
                        DelayAssessment::assessedBy,
                        DelayAssessment::cause,
                        DelayAssessment::measure,
                        DelayAssessment::endGround,
                        DelayAssessment::assessment,
                        DelayAssessment::version)
                .containsExactly(
                        3L, 7L, 21L, TODAY, "hanna", "STAFF", Measure.END, NeverGround.OWN_WISH, "Vill inte", null);
    }

    @Rule({"E5", "L6"})
    @ParameterizedTest
    @CsvSource({"END, true", "REASSESS, false", "TELL_TO_EXECUTE, false"})
    void aServiceThatNeverBeganEndsOnlyOnAGround(Measure measure, boolean needsGround) {
        assertThat(FieldsRefused.inWords(new AssessDelayForm("STAFF", measure, null, "x")::check))
                .isEqualTo(
                        needsGround
                                ? java.util.List.of(
                                        "endGround: behöver väljas. En försening hos utföraren är aldrig skäl att avsluta insatsen: låt den då vara kvar och begär att den verkställs.")
                                : java.util.List.of());
        assertThat(FieldsRefused.by(new AssessDelayForm("STAFF", measure, NeverGround.NO_NEED, "x")))
                .isEmpty();
    }

    @Rule("E9")
    @Test
    void aStartThatNeverWasIsKeptWithTheDayThatWasRegistered() {
        RemovedExecution removed = Given.kept(RemovedExecution.of(order, "Aldrig utförd", TODAY, "hanna"), 3);

        assertThat(removed)
                .extracting(
                        RemovedExecution::id,
                        RemovedExecution::careCaseId,
                        RemovedExecution::orderId,
                        RemovedExecution::startedOn,
                        RemovedExecution::removedOn,
                        RemovedExecution::removedBy,
                        RemovedExecution::reason,
                        RemovedExecution::version)
                .containsExactly(3L, 7L, 21L, Given.FIRST_DAY, TODAY, "hanna", "Aldrig utförd", null);
    }

    @Rule("E3")
    @ParameterizedTest(name = "planned {0}: refused {1}")
    @CsvSource({"2026-03-09, true", "2026-03-10, false", "2026-03-11, false"})
    void aPlanIsForADayToCome(LocalDate planned, boolean refused) {
        WrittenPlan plan = new WrittenPlan("STAFF", "r", "p", planned, null);

        if (refused) {
            assertThatThrownBy(() -> plan.refuseIfPast(TODAY))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            thrown -> assertThat(thrown.fieldName()).isEqualTo("plannedStart"))
                    .hasMessage("kan inte vara en dag som har varit.");
        } else {
            assertThatNoException().isThrownBy(() -> plan.refuseIfPast(TODAY));
        }
    }

    @Rule("E3")
    @Test
    void aPlanInWordsSaysTheCauseTheReasonTheDayAndWhatIsGivenMeanwhile() {
        assertThat(PLAN.words("Personalbrist"))
                .isEqualTo("Personalbrist. Sjukdom Plan: Vikarie Planerad dag 16 mars 2026. Under tiden: Larm");
        assertThat(new WrittenPlan("STAFF", "Sjukdom", "Vikarie", PLANNED, null).words("Personalbrist"))
                .isEqualTo("Personalbrist. Sjukdom Plan: Vikarie Planerad dag 16 mars 2026.");
    }

    private ExecutionInterruption interrupted(Kind kind) {
        return ExecutionInterruption.tell(order, kind, TODAY.minusDays(1), "Duschen", PLAN, TODAY, "petra");
    }
}
