package se.foljsam.casefile.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.Matter.Kind;
import se.foljsam.support.Answers;

/** A case and its matters: what is closed is closed, and what has ended has ended. */
class CareCaseTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 9, 30);

    @Test
    @Rule({"A1", "A8"})
    void aCaseIsOpenWithOneHandlerOfATeam() {
        assertThat(Answers.of(GivenCase.careCase())).isEqualTo("""
                caseNumber: 2026-000001
                handler: hanna
                id: 5
                openedOn: 2026-03-02
                personId: 3
                state: OPEN
                team: NORR
                """);
    }

    @Test
    @Rule("A8")
    void anOpenCaseIsHandedOver() {
        CareCase careCase = GivenCase.careCase();
        careCase.moveTo("helena", "SYD");
        assertThat(careCase.handler()).isEqualTo("helena");
        assertThat(careCase.team()).isEqualTo("SYD");
        assertThat(careCase.state()).isEqualTo(CareCase.State.OPEN);
    }

    @Test
    @Rule({"I7", "L12"})
    void aClosedCaseSaysWhyAndWhenItIsDisposedOfAndIsLeftAlone() {
        CareCase careCase = closed();
        String before = """
                caseNumber: 2026-000001
                closedOn: 2026-09-30
                closingNote: Alla har fått veta
                closingReason: NO_NEED
                disposeAfter: 2031-10-01
                handler: hanna
                id: 5
                openedOn: 2026-03-02
                personId: 3
                state: CLOSED
                team: NORR
                """;
        assertThat(Answers.of(careCase)).isEqualTo(before);
        assertThatThrownBy(() -> careCase.moveTo("helena", "SYD"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("case 2026-000001 is CLOSED and cannot be moved");
        assertThatThrownBy(() -> careCase.close(CLOSED.plusDays(1), ClosingReason.OTHER, "Igen", CLOSED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Answers.of(careCase)).isEqualTo(before);
    }

    @Test
    @Rule("C3")
    void onlyAClosedCaseIsOpenedAgainAndThenNothingOfTheClosingIsLeft() {
        CareCase open = GivenCase.careCase();
        assertThatThrownBy(open::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("case 2026-000001 is OPEN and cannot be opened again");
        CareCase closed = closed();
        closed.reopen();
        assertThat(Answers.of(closed)).isEqualTo(Answers.of(open));
    }

    @Test
    @Rule("A3")
    void aMatterCarriesItsLawAndEndsOnce() {
        Matter matter = GivenCase.saved(
                7,
                Matter.open(
                        GivenCase.careCase(), Kind.REASSESSMENT, Law.LSS, 9L, "Förändrat behov", GivenCase.OPENED_AT));
        assertThat(Answers.of(matter)).isEqualTo("""
                applicationId: 9
                careCaseId: 5
                ground: Förändrat behov
                id: 7
                kind: REASSESSMENT
                law: LSS
                openedAt: 2026-03-02T08:00:00Z
                state: OPEN
                """);
        Instant end = Instant.parse("2026-09-30T08:00:00Z");
        matter.end(end);
        assertThatThrownBy(() -> matter.end(end.plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("matter 7 is ENDED and cannot end");
        assertThat(matter.state()).isEqualTo(Matter.State.ENDED);
        assertThat(matter.endedAt()).isEqualTo(end);
        assertThat(Law.SOL.shortName()).isEqualTo("SoL");
        assertThat(Law.LSS.shortName()).isEqualTo("LSS");
    }

    private static CareCase closed() {
        CareCase careCase = GivenCase.careCase();
        careCase.close(CLOSED, ClosingReason.NO_NEED, "Alla har fått veta", LocalDate.of(2031, 10, 1));
        return careCase;
    }
}
