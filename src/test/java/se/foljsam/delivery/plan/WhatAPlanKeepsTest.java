package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook.Progress;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.delivery.plan.ExecutionPlan.State;
import se.foljsam.support.Filled;

class WhatAPlanKeepsTest {
    private static final Instant LATER = Given.NOW.plusSeconds(3600);

    @Rule({"F2", "F6"})
    @Test
    void aSubmittedPlanKeepsEverythingThatWasTyped() {
        MakePlanForm typed = Filled.but(
                Given.plan(Given.part()),
                "participated",
                Participated.NO,
                "participationNote",
                "Ville inte",
                "misfit",
                "Tar längre tid");
        ExecutionPlan plan = Given.kept(ExecutionPlan.submit(21L, 2, typed, Given.FIRST_DAY, Given.NOW, "petra"), 5);

        assertThat(plan)
                .extracting(
                        ExecutionPlan::id,
                        ExecutionPlan::orderId,
                        ExecutionPlan::versionNumber,
                        ExecutionPlan::participated,
                        ExecutionPlan::participationNote,
                        ExecutionPlan::othersTakingPart,
                        ExecutionPlan::cooperation,
                        ExecutionPlan::followUpOn,
                        ExecutionPlan::fixedCareContact,
                        ExecutionPlan::misfit,
                        ExecutionPlan::submittedBy,
                        ExecutionPlan::submittedAt)
                .containsExactly(
                        5L,
                        21L,
                        2,
                        Participated.NO,
                        "Ville inte",
                        "Dottern",
                        "Arbetsterapeut",
                        Given.LAST_DAY,
                        "Kim",
                        "Tar längre tid",
                        "petra",
                        Given.NOW);
        assertThat(plan)
                .extracting(
                        ExecutionPlan::reviewedBy,
                        ExecutionPlan::reviewedAt,
                        ExecutionPlan::missingParts,
                        ExecutionPlan::revisionAskedOn,
                        ExecutionPlan::revisionReason,
                        ExecutionPlan::version)
                .containsOnlyNulls();
        assertThat(plan.isMadeEarlier()).isFalse();
    }

    @Rule("F3")
    @Test
    void anApprovedPlanSaysByWhomAndWhenAndThatNothingIsMissing() {
        ExecutionPlan plan = Given.submittedPlan();

        plan.approve(LATER, "hanna");

        assertThat(plan)
                .extracting(
                        ExecutionPlan::state,
                        ExecutionPlan::reviewedBy,
                        ExecutionPlan::reviewedAt,
                        ExecutionPlan::missingParts)
                .containsExactly(State.COMPLETE, "hanna", LATER, null);
    }

    @Rule({"F5", "F8"})
    @Test
    void aPlanToBeRevisedSaysWhyAndSinceWhen() {
        ExecutionPlan plan = Given.submittedPlan();
        plan.approve(LATER, "hanna");

        plan.reviseLater("Vill äta senare", Given.LAST_DAY);

        assertThat(plan.revisionReason()).isEqualTo("Vill äta senare");
        assertThat(plan.revisionAskedOn()).isEqualTo(Given.LAST_DAY);
        assertThat(ExecutionPlan.APPROVED).contains(plan.state()).doesNotContain(State.SUBMITTED, State.RETURNED);
    }

    @Test
    void aPlanFromBeforeFoljsamIsCompleteAndHoldsOnlyItsDays() {
        LocalDate approved = LocalDate.of(2025, 11, 3);

        ExecutionPlan plan = ExecutionPlan.approvedEarlier(
                21L, new Progress(Given.FIRST_DAY, "Kim", approved, Given.LAST_DAY), Given.NOW, "import");

        assertThat(plan)
                .extracting(
                        ExecutionPlan::orderId,
                        ExecutionPlan::versionNumber,
                        ExecutionPlan::state,
                        ExecutionPlan::madeOn,
                        ExecutionPlan::followUpOn,
                        ExecutionPlan::fixedCareContact,
                        ExecutionPlan::submittedBy,
                        ExecutionPlan::submittedAt,
                        ExecutionPlan::reviewedBy,
                        ExecutionPlan::reviewedAt)
                .containsExactly(
                        21L,
                        1,
                        State.COMPLETE,
                        approved,
                        Given.LAST_DAY,
                        "Kim",
                        "import",
                        Given.NOW,
                        "import",
                        Given.NOW);
        assertThat(plan.isMadeEarlier()).isTrue();
        assertThat(plan.parts()).isEmpty();
    }

    @Rule("J5")
    @Test
    void aDeviationIsKeptWithItsOrderAndWhoFiledIt() {
        Deviation deviation = Given.kept(
                Deviation.file(
                        Given.kept(Given.executedOrder(), 21),
                        "chef.norr",
                        new FileDeviationForm("Planen saknas", "AVV-17"),
                        Given.LAST_DAY,
                        "hanna"),
                8);

        assertThat(deviation)
                .extracting(
                        Deviation::id,
                        Deviation::careCaseId,
                        Deviation::orderId,
                        Deviation::filedBy,
                        Deviation::version)
                .containsExactly(8L, 7L, 21L, "hanna", null);
        assertThatThrownBy(() -> Deviation.file(
                        Given.executedOrder(), null, new FileDeviationForm("x", "y"), Given.LAST_DAY, "hanna"))
                .hasMessageContaining("NORR");
    }
}
