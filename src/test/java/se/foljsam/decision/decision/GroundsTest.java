package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.GrantGuard.Ground;
import se.foljsam.casefile.matter.Law;
import se.foljsam.decision.decision.Grounds.Grant;
import se.foljsam.decision.decision.Grounds.Regime;

/** On what a favourable decision can be made less or ended, regime by regime. */
class GroundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String ALWAYS = "MISLEADING_INFORMATION URGENT_SAFETY OWN_WISH";

    @ParameterizedTest
    @Rule({"L6", "G22", "I6"})
    @CsvSource({
        // regime, reassessment clause, revocation clause, what is open beyond what always is
        "OPEN_ENDED, false, false, MATERIAL_CHANGE",
        "OPEN_ENDED, true, true, MATERIAL_CHANGE REASSESSMENT_CLAUSE REVOCATION_CLAUSE",
        "LIMITED_OR_OLDER, false, false, ''",
        "LIMITED_OR_OLDER, true, false, REASSESSMENT_CLAUSE",
        "LIMITED_OR_OLDER, false, true, REVOCATION_CLAUSE",
        "LSS, true, false, ''",
        "LSS, true, true, REVOCATION_CLAUSE"
    })
    void eachRegimeHasItsOwn(Regime regime, boolean reassessment, boolean revocation, String beyond) {
        assertThat(open(new Grant(regime, reassessment, revocation, null, false, false, TODAY)))
                .isEqualTo(beyond.isEmpty() ? ALWAYS : beyond + " " + ALWAYS);
    }

    @ParameterizedTest
    @Rule("L6")
    @CsvSource({"2026-03-01, true", "2026-03-02, false", "2026-03-03, false"})
    void thePeriodIsOverTheDayAfterItsLast(LocalDate lastDay, boolean over) {
        assertThat(open(new Grant(Regime.LIMITED_OR_OLDER, false, false, lastDay, false, false, TODAY)))
                .isEqualTo(over ? ALWAYS.replace("OWN_WISH", "PERIOD_OVER OWN_WISH") : ALWAYS);
    }

    @Test
    @Rule({"L6", "I3", "C11"})
    void deathAndJudgmentOpenTheWayOnlyWhereTheyAreTrue() {
        assertThat(open(new Grant(Regime.LSS, false, false, null, true, true, TODAY)))
                .isEqualTo(ALWAYS + " DEATH COURT");
        assertThat(open(new Grant(Regime.LSS, false, false, null, false, false, TODAY)))
                .isEqualTo(ALWAYS);
    }

    @Test
    @Rule("L6")
    void everyGroundIsInTheListOnceAndSaysWhyItIsClosed() {
        assertThat(Grounds.ALL).extracting(Grounds.Rule::ground).containsExactlyInAnyOrder(Ground.values());
        assertThat(Grounds.ALL)
                .filteredOn(rule -> !ALWAYS.contains(rule.ground().name()))
                .allSatisfy(rule -> assertThat(rule.whyNot()).startsWith("finns inte: "));
        assertThat(Grounds.of(Ground.REVOCATION_CLAUSE).takesEfforts()).isTrue();
        assertThat(Grounds.of(Ground.OWN_WISH).againstTheWill()).isFalse();
    }

    @ParameterizedTest
    @Rule("L6")
    @CsvSource({
        // law, last day, material change may weigh
        "SOL, , true, OPEN_ENDED",
        "SOL, , false, LIMITED_OR_OLDER",
        "SOL, 2026-03-02, true, LIMITED_OR_OLDER",
        "LSS, , true, LSS",
        "LSS, 2026-03-02, false, LSS"
    })
    void aGrantStandsUnderTheRegimeOfItsLawAndItsTime(Law law, LocalDate lastDay, boolean weighs, Regime regime) {
        assertThat(Regime.of(law, lastDay, weighs)).isEqualTo(regime);
    }

    @Test
    @Rule({"L6", "L2"})
    void whatThePersonWantsAndWhatIsOverIsNotTakenAgainstTheWill() {
        assertThat(Grounds.ALL)
                .filteredOn(Grounds.Rule::againstTheWill)
                .extracting(Grounds.Rule::ground)
                .containsExactly(
                        Ground.MATERIAL_CHANGE,
                        Ground.REASSESSMENT_CLAUSE,
                        Ground.REVOCATION_CLAUSE,
                        Ground.MISLEADING_INFORMATION,
                        Ground.URGENT_SAFETY);
        assertThat(Grounds.ALL)
                .filteredOn(Grounds.Rule::takesEfforts)
                .extracting(Grounds.Rule::ground)
                .containsExactly(Ground.REVOCATION_CLAUSE);
    }

    private static String open(Grant grant) {
        return Grounds.ALL.stream()
                .filter(rule -> rule.holds().test(grant))
                .map(rule -> rule.ground().name())
                .collect(Collectors.joining(" "));
    }
}
