package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.decision.appeal.ReceiveAppeals.Appellant;
import se.foljsam.decision.appeal.ReceiveAppeals.Came;
import se.foljsam.decision.appeal.ReceiveAppeals.PowerOfAttorney;
import se.foljsam.decision.decision.GivenDecision;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Rejected;

/** What is refused when an appeal of a decision of 2 March is registered on 24 March. */
class ReceivedAppealTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 24);
    private static final Came CAME = Filled.in(
            Came.class,
            "decisionId",
            11L,
            "receivedOn",
            LocalDate.of(2026, 3, 20),
            "by",
            Appellant.PERSON,
            "asked",
            "Hjälp även på kvällen");

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        ", receivedOn",
        "2026-03-01, receivedOn",
        "2026-03-02, ",
        "2026-03-03, ",
        "2026-03-23, ",
        "2026-03-24, ",
        "2026-03-25, receivedOn"
    })
    void anAppealCameBetweenTheDecisionAndToday(LocalDate day, String refused) {
        expect(Filled.but(CAME, "receivedOn", day), refused);
    }

    @ParameterizedTest
    @Rule("L4")
    @CsvSource({
        ", ",
        "2026-03-01, decisionReceivedOn",
        "2026-03-02, ",
        "2026-03-03, ",
        "2026-03-19, ",
        "2026-03-20, ",
        "2026-03-21, decisionReceivedOn"
    })
    void theDecisionWasReceivedBetweenItsDayAndTheAppeal(LocalDate day, String refused) {
        expect(Filled.but(CAME, "decisionReceivedOn", day), refused);
    }

    @Test
    @Rule("L4")
    void aDayOfReceiptThatIsKnownIsNotToldOtherwise() {
        Came told = Filled.but(CAME, "decisionReceivedOn", LocalDate.of(2026, 3, 4));
        assertThat(refusal(told, false, Optional.of(LocalDate.of(2026, 3, 3)), List.of()))
                .isInstanceOf(Rejected.class)
                .hasMessage("är redan antecknad: 3 mars 2026.");
        assertThat(refusal(told, false, Optional.of(LocalDate.of(2026, 3, 4)), List.of()))
                .isNull();
        assertThat(refusal(CAME, false, Optional.of(LocalDate.of(2026, 3, 3)), List.of()))
                .isNull();
    }

    @ParameterizedTest
    @Rule({"L4", "L17"})
    @CsvSource({
        ", , , appealedBy", "AGENT, , SHOWN, appellant", "AGENT, Olle, , powerOfAttorney", "AGENT, Olle, MISSING, ",
        "OTHER, ' ', , appellant", "OTHER, Nils, , ", "LEGAL_REPRESENTATIVE, , , appellant", "PERSON, , , "
    })
    void whoAppealsIsNamedAndAnAgentShowsAPowerOfAttorney(
            Appellant by, String name, PowerOfAttorney power, String refused) {
        expect(Filled.but(CAME, "by", by, "appellant", name, "powerOfAttorney", power), refused);
    }

    @Test
    @Rule("L4")
    void whatIsAskedIsSaid() {
        expect(Filled.but(CAME, "asked", " "), "asked");
        expect(Filled.but(CAME, "asked", null), "asked");
    }

    @Test
    @Rule("L4")
    void theSameAppealIsRegisteredOnce() {
        Appeal first = Appeal.receive(GivenDecision.made(), CAME);
        assertThat(refusal(CAME, false, Optional.empty(), List.of(first)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("redan registrerat");
        for (Came other : List.of(
                Filled.but(CAME, "receivedOn", TODAY),
                Filled.but(CAME, "asked", "Annat"),
                Filled.but(CAME, "by", Appellant.OTHER, "appellant", "Nils"))) {
            assertThat(refusal(other, false, Optional.empty(), List.of(first))).isNull();
        }
        Appeal nils =
                Appeal.receive(GivenDecision.made(), Filled.but(CAME, "by", Appellant.OTHER, "appellant", "Nils"));
        assertThat(refusal(
                        Filled.but(CAME, "by", Appellant.OTHER, "appellant", "Nora"),
                        false,
                        Optional.empty(),
                        List.of(nils)))
                .isNull();
    }

    @Test
    @Rule({"C11", "I3"})
    void nobodyAppealsForOneWhoHasDied() {
        Throwable thrown = refusal(CAME, true, Optional.empty(), List.of());
        assertThat(((Rejected) thrown).fieldName()).isEqualTo("decisionId");
    }

    private static void expect(Came came, String refused) {
        Throwable thrown = refusal(came, false, Optional.empty(), List.of());
        if (refused == null) {
            assertThat(thrown).isNull();
        } else {
            assertThat(((Rejected) thrown).fieldName()).isEqualTo(refused);
        }
    }

    private static Throwable refusal(Came came, boolean died, Optional<LocalDate> known, List<Appeal> others) {
        return catchThrowable(() -> came.refuseUnlessFits(GivenDecision.made(), died, known, others, TODAY));
    }
}
