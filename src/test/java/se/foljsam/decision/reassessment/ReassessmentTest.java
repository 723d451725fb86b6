package se.foljsam.decision.reassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.support.Answers;

/** What the authority keeps of a reassessment that it opens itself, and of whom it asked. */
class ReassessmentTest {
    private static final Matter MATTER = GivenCase.matter(17, Matter.Kind.REASSESSMENT, Law.SOL);

    @Test
    @Rule("C7")
    void aContactIsKeptAsItWasNoted() {
        MatterContact contact = GivenCase.saved(
                61,
                MatterContact.note(
                        MATTER,
                        MatterContact.Whom.PROVIDER,
                        LocalDate.of(2026, 3, 1),
                        "Klarar mer själv",
                        "hanna",
                        LocalDate.of(2026, 3, 2)));

        assertThat(Answers.of(contact)).isEqualTo("""
                careCaseId: 5
                contactedOn: 2026-03-01
                id: 61
                matterId: 17
                notedBy: hanna
                notedOn: 2026-03-02
                said: Klarar mer själv
                whom: PROVIDER
                """);
    }

    @Test
    @Rule("C7")
    void aReassessmentNamesItsDecisionItsGroundAndWhoOpenedIt() {
        Reassessment reassessment = GivenCase.saved(
                62,
                Reassessment.of(
                        MATTER,
                        new OpenReassessment.Asked(
                                "2026-000001",
                                11,
                                OpenReassessment.Ground.NOT_EXECUTED,
                                "Vill inte ha hjälp",
                                null,
                                null,
                                null,
                                null,
                                "hanna"),
                        LocalDate.of(2026, 3, 2)));

        assertThat(Answers.of(reassessment)).isEqualTo("""
                careCaseId: 5
                decisionId: 11
                ground: NOT_EXECUTED
                id: 62
                matterId: 17
                openedBy: hanna
                openedOn: 2026-03-02
                reason: Vill inte ha hjälp
                """);
    }
}
