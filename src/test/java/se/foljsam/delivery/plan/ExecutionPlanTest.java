package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.plan.ExecutionPlan.State;

class ExecutionPlanTest {

    @Rule("F2")
    @Test
    void aSubmittedPlanHoldsItsPartsItsDateAndItsVersion() {
        ExecutionPlan plan = Given.submittedPlan();

        assertThat(plan.state()).isEqualTo(State.SUBMITTED);
        assertThat(plan.versionNumber()).isEqualTo(1);
        assertThat(plan.madeOn()).isEqualTo(Given.FIRST_DAY);
        assertThat(plan.parts()).singleElement().satisfies(part -> {
            assertThat(part.what()).isEqualTo("Morgonhjälp");
            assertThat(part.whenDone()).isEqualTo("Varje dag klockan 8");
            assertThat(part.goalMeasure()).isEqualTo("Går utan stöd fem dagar av sju");
        });
    }

    @Rule("F3")
    @Test
    void aReturnedPlanIsNotCompleteAndSaysWhatIsMissing() {
        ExecutionPlan plan = Given.submittedPlan();

        plan.giveBack("Vem gör det?", Given.NOW, "handler");

        assertThat(plan.state()).isEqualTo(State.RETURNED);
        assertThat(plan.missingParts()).isEqualTo("Vem gör det?");
        assertThat(plan.reviewedBy()).isEqualTo("handler");
    }

    @Rule("F5")
    @Test
    void aCompletePlanCanBeAskedToBeRevisedOnce() {
        ExecutionPlan plan = Given.submittedPlan();
        plan.approve(Given.NOW, "handler");

        plan.reviseLater("Kvällar", Given.FIRST_DAY);

        assertThat(plan.state()).isEqualTo(State.TO_BE_REVISED);
        assertThatThrownBy(() -> plan.reviseLater("Kvällar", Given.FIRST_DAY)).hasMessageContaining("TO_BE_REVISED");
    }

    @Rule("F5")
    @Test
    void theFormIsFilledInFromTheLatestVersionWithNothingLost() {
        MakePlanForm typed = Given.plan(Given.part());

        assertThat(MakePlanForm.of(ExecutionPlan.submit(1L, 1, typed, Given.FIRST_DAY, Given.NOW, "unit")))
                .isEqualTo(typed);
    }

    @Rule("F3")
    @ParameterizedTest(name = "{0}")
    @MethodSource("reviewed")
    void aPlanIsReviewedOnce(State state, Consumer<ExecutionPlan> review) {
        ExecutionPlan plan = Given.submittedPlan();
        review.accept(plan);

        assertThatThrownBy(() -> plan.approve(Given.NOW, "handler")).hasMessageContaining(state.name());
        assertThatThrownBy(() -> plan.giveBack("Mer", Given.NOW, "handler")).hasMessageContaining(state.name());
        assertThat(plan.state()).isEqualTo(state);
    }

    static Stream<Arguments> reviewed() {
        Consumer<ExecutionPlan> returned = plan -> plan.giveBack("Vem?", Given.NOW, "handler");
        Consumer<ExecutionPlan> complete = plan -> plan.approve(Given.NOW, "handler");
        return Stream.of(
                Arguments.arguments(State.RETURNED, returned),
                Arguments.arguments(State.COMPLETE, complete),
                Arguments.arguments(
                        State.TO_BE_REVISED, complete.andThen(one -> one.reviseLater("Kvällar", Given.FIRST_DAY))));
    }

    @Test
    void onlyACompletePlanIsAskedToBeRevised() {
        ExecutionPlan plan = Given.submittedPlan();

        assertThatThrownBy(() -> plan.reviseLater("Kvällar", Given.FIRST_DAY)).hasMessageContaining("SUBMITTED");
        assertThat(plan.state()).isEqualTo(State.SUBMITTED);
    }
}
