package se.foljsam.followup.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.matter.Law;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.support.Filled;

/** From which facts of a decision its next follow-up is counted. */
class WhatTheDateRestsOnTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 2, 20);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final LocalDate OWN = LocalDate.of(2026, 5, 4);
    private static final LocalDate ADULT = LocalDate.of(1944, 3, 17);
    private static final DecisionInForce DECISION =
            new DecisionInForce(11, 7, Law.SOL, DECIDED, FROM, TO, OWN, true, null, false);

    @Rule({"G3", "G4"})
    @ParameterizedTest(name = "begun {0}: counts from {1}")
    @CsvSource({"2026-03-09, 2026-03-09", ", 2026-03-01"})
    void theFirstFollowUpCountsFromTheFirstExecutionOrFromTheDecisionsFirstDay(LocalDate begun, LocalDate counts) {
        assertThat(FollowUpClock.facts(DECISION, begun, ADULT))
                .isEqualTo(new DeadlineFacts(
                        "SOL",
                        null,
                        false,
                        true,
                        Map.of(StartEvent.FIRST_EXECUTION, counts, StartEvent.DECISION, DECIDED),
                        FROM,
                        TO,
                        null,
                        OWN));
    }

    @Rule("G4")
    @Test
    void aLaterFollowUpKnowsTheLast() {
        assertThat(FollowUpClock.facts(Filled.but(DECISION, "lastFollowUpOn", OWN), null, ADULT))
                .extracting(DeadlineFacts::lastHeldOn)
                .isEqualTo(OWN);
    }

    @Rule("G2")
    @ParameterizedTest(name = "begun {0}, last followed up {1}: a child {2}")
    @CsvSource({
        // eighteen on 9 March 2026
        "2026-03-08, , true",
        "2026-03-09, , false",
        ", , true",
        "2026-03-08, 2026-03-08, true",
        "2026-03-08, 2026-03-09, false"
    })
    void whoIsAChildWhenItBeginsToCountIsFollowedUpAsOne(LocalDate begun, LocalDate last, boolean child) {
        assertThat(FollowUpClock.facts(Filled.but(DECISION, "lastFollowUpOn", last), begun, LocalDate.of(2008, 3, 9))
                        .child())
                .isEqualTo(child);
    }
}
