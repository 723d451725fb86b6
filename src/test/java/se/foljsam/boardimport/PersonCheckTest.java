package se.foljsam.boardimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.boardimport.KnownPersons.Known;
import se.foljsam.casefile.matter.Law;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Submitted;

/** The lines of one person agree with each other and with what is known of the person. */
class PersonCheckTest {
    private static final DecidedLine LINE = Filled.in(
            DecidedLine.class,
            "line",
            2,
            "fullName",
            "Tora Test",
            "handler",
            "hanna",
            "law",
            Law.SOL,
            "serviceCode",
            "HEMTJANST",
            "decidedOn",
            LocalDate.of(2026, 2, 27),
            "decidedBy",
            "Vera",
            "validFrom",
            LocalDate.of(2026, 3, 1),
            "validTo",
            LocalDate.of(2027, 2, 28));
    private static final Known KNOWN = new Known("Tora Test", null, "2026-000001", "hanna", Set.of());
    private final CaseProcesses processes = mock();
    private final PersonCheck check = new PersonCheck(processes);

    @Test
    @Rule("C1")
    void severalServicesOfOneDecisionAgree() {
        assertThat(check.problems(List.of(LINE, next("serviceCode", "TRYGGHETSLARM")), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("A8")
    @CsvSource({"fullName, Tor Test", "handler, hugo"})
    void whatIsSaidOfThePersonIsTheSameOnEveryLine(String field, String other) {
        assertThat(problems(next("serviceCode", "TRYGGHETSLARM", field, other)))
                .containsExactly(
                        "Raden: namn, handläggare eller skyddade personuppgifter är inte desamma som på rad 2, som gäller samma person.");
        assertThat(problems(next("serviceCode", "TRYGGHETSLARM", "fullName", "TORA test")))
                .isEmpty();
        assertThat(problems(next("serviceCode", "TRYGGHETSLARM", "protectedIdentity", true)))
                .hasSize(1);
    }

    @Test
    @Rule({"G1", "C1"})
    void whatIsSaidOfADecisionIsTheSameOnItsLinesAndFreeOnAnothers() {
        Object[] differs = {"serviceCode", "TRYGGHETSLARM", "lastFollowUpOn", LocalDate.of(2026, 5, 4)};
        assertThat(problems(next(differs)))
                .containsExactly(
                        "Raden: uppföljningar, nytt ärende eller beslutat av är inte desamma som på rad 2, som gäller samma beslut.");
        for (Object[] one :
                new Object[][] {{"decidedBy", "Vilma"}, {"newCase", true}, {"nextFollowUpOn", LocalDate.of(2026, 9, 1)}
                }) {
            assertThat(problems(Filled.but(next("serviceCode", "TRYGGHETSLARM"), one)))
                    .hasSize(1);
        }
        assertThat(problems(Filled.but(next(differs), "decidedOn", LocalDate.of(2026, 3, 1))))
                .isEmpty();
        assertThat(problems(Filled.but(next(differs), "validFrom", LocalDate.of(2026, 3, 2))))
                .isEmpty();
        assertThat(problems(Filled.but(next(differs), "validTo", null))).isEmpty();
        assertThat(problems(Filled.but(next(differs), "law", Law.LSS))).isEmpty();
    }

    @Test
    @Rule("C1")
    void aServiceStandsOnceInADecision() {
        assertThat(problems(next())).containsExactly("Raden: är dubbel: rad 2 har samma insats i samma beslut.");
        assertThat(problems(next("decidedOn", LocalDate.of(2026, 3, 1)))).isEmpty();
        assertThat(problems(next("law", Law.LSS))).isEmpty();
    }

    @Test
    @Rule({"I3", "A8"})
    void whatIsKnownOfThePersonStandsAgainstTheLine() {
        assertThat(against(KNOWN)).isEmpty();
        assertThat(against(Filled.but(KNOWN, "fullName", " TORA TEST "))).isEmpty();
        assertThat(against(Filled.but(KNOWN, "diedOn", LocalDate.of(2026, 5, 1), "fullName", "Annan")))
                .containsExactly("Personnummer: hör till någon som har avlidit.");
        assertThat(against(Filled.but(KNOWN, "fullName", "Annan", "handler", "hugo")))
                .containsExactly("Namn: är ett annat än det som personnumret har i Följsam.");
        assertThat(against(Filled.but(KNOWN, "handler", "hugo")))
                .containsExactly("Handläggare: är en annan än i personens öppna ärende 2026-000001.");
        assertThat(against(Filled.but(KNOWN, "handler", null, "caseNumber", null)))
                .isEmpty();
    }

    @Test
    @Rule("I3")
    void nothingIsReadIntoACaseThatRests() {
        when(processes.rests("2026-000001")).thenReturn(true);
        assertThat(against(KNOWN))
                .containsExactly("Raden: hör till ärende 2026-000001, som vilar medan ett dödsfall utreds.");
    }

    @Test
    @Rule("C1")
    void aDecisionThatIsThereIsNotReadInAgain() {
        Known there = Filled.but(KNOWN, "decisions", Set.of("SOL 2026-02-27 HEMTJANST"));
        assertThat(PersonCheck.alreadyThere(List.of(LINE, next("serviceCode", "TRYGGHETSLARM")), there))
                .containsExactly(Problem.ofLine(2, "finns redan i ärende 2026-000001 och läses inte in igen."));
        assertThat(PersonCheck.alreadyThere(List.of(LINE), KNOWN)).isEmpty();
    }

    @Test
    @Rule("C1")
    void aLineIsWrittenDownAsFlatAsItStandsInTheSheet() {
        DecidedLine line = next("revocationClause", true, "startedOn", LocalDate.of(2026, 3, 2));
        assertThat(Submitted.again(line)).isEqualTo(line);
        assertThat(Submitted.fieldsOf(line))
                .hasSize(28)
                .contains("identityNumber", "team", "law", "newCase", "frameMinutes", "careContact", "nextFollowUpOn");
    }

    private static DecidedLine next(Object... but) {
        return Filled.but(Filled.but(LINE, "line", 3), but);
    }

    private List<String> problems(DecidedLine second) {
        List<Problem> found = check.problems(List.of(LINE, second), Optional.empty());
        assertThat(found).allSatisfy(problem -> assertThat(problem.line()).isEqualTo(3));
        return words(found);
    }

    private List<String> against(Known known) {
        return words(check.problems(List.of(LINE), Optional.of(known)));
    }

    private static List<String> words(List<Problem> found) {
        return found.stream()
                .map(problem -> problem.heading() + ": " + problem.reason())
                .toList();
    }
}
