package se.foljsam.decision.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.support.Answers;
import se.foljsam.taskform.Refused;

/** A proposed decision is answered once: decided as it stands, or sent back with a reason. */
class ProposalTest {
    private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-03-03T08:00:00Z");

    @Test
    @Rule("C4")
    void aProposalWaitsAsItWasWritten() {
        assertThat(Answers.of(sent())).isEqualTo("""
                careCaseId: 5
                content: {}
                holder: authorityManagers
                id: 51
                matterId: 7
                proposedAt: 2026-03-02T08:00:00Z
                proposedBy: hanna
                state: SENT
                """);
    }

    @Test
    @Rule({"C4", "L3"})
    void whatIsDecidedNamesItsDecisionAndIsAnsweredOnce() {
        Proposal proposal = sent();
        proposal.decided(11, "magnus", ANSWERED);

        String decided = """
                answeredAt: 2026-03-03T08:00:00Z
                answeredBy: magnus
                careCaseId: 5
                content: {}
                decisionId: 11
                holder: authorityManagers
                id: 51
                matterId: 7
                proposedAt: 2026-03-02T08:00:00Z
                proposedBy: hanna
                state: DECIDED
                """;
        assertThat(Answers.of(proposal)).isEqualTo(decided);
        assertThatThrownBy(() -> proposal.decided(12, "lisa", SENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("proposal 51 is DECIDED and cannot be decided");
        assertThatThrownBy(() -> proposal.returned("Nej", "lisa", SENT)).isInstanceOf(IllegalStateException.class);
        assertThat(Answers.of(proposal)).isEqualTo(decided);
    }

    @Test
    @Rule("C4")
    void whatIsSentBackSaysWhyAndIsNotDecided() {
        Proposal proposal = sent();
        proposal.returned("Utred natten", "magnus", ANSWERED);

        assertThat(proposal.state()).isEqualTo(Proposal.State.RETURNED);
        assertThat(proposal.returnReason()).isEqualTo("Utred natten");
        assertThat(proposal.answeredBy()).isEqualTo("magnus");
        assertThat(proposal.answeredAt()).isEqualTo(ANSWERED);
        assertThat(proposal.decisionId()).isNull();
        assertThatThrownBy(() -> proposal.decided(12, "lisa", SENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RETURNED");
        assertThatThrownBy(() -> proposal.returned("Igen", "lisa", SENT)).isInstanceOf(IllegalStateException.class);
        assertThat(proposal.returnReason()).isEqualTo("Utred natten");
    }

    @Test
    @Rule("C4")
    void onlyWhatIsSentBackNeedsAReason() {
        assertThat(Refused.in(new DecideAsProposedForm(DecideAsProposedForm.Answer.RETURNED, " ", null)::check))
                .containsExactly("returnReason");
        assertThat(Refused.in(
                        new DecideAsProposedForm(DecideAsProposedForm.Answer.RETURNED, "Utred natten", null)::check))
                .isEmpty();
        assertThat(Refused.in(new DecideAsProposedForm(DecideAsProposedForm.Answer.DECIDED, null, null)::check))
                .isEmpty();
    }

    private static Proposal sent() {
        return GivenCase.saved(51, Proposal.send(7, 5, "{}", "authorityManagers", "hanna", SENT));
    }
}
