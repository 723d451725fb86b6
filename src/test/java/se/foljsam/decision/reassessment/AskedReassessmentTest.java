package se.foljsam.decision.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.decision.reassessment.OpenReassessment.Asked;
import se.foljsam.decision.reassessment.OpenReassessment.Ground;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Rejected;

/** What is refused when a decision of 2 March is to be reassessed on 24 March. */
class AskedReassessmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 24);
    private static final DecisionInForce DECISION =
            Filled.in(DecisionInForce.class, "decisionId", 11L, "decidedOn", LocalDate.of(2026, 3, 2));
    private static final OrderInForce WAITING = Filled.in(OrderInForce.class);
    private static final OrderInForce BEGUN = Filled.but(WAITING, "startedOn", LocalDate.of(2026, 3, 9));
    private static final Asked ASKED = Filled.in(
            Asked.class,
            "ground",
            Ground.CHANGED_NEED,
            "reason",
            "Kan gå igen",
            "personContactedOn",
            LocalDate.of(2026, 3, 20),
            "personSays",
            "Klarar mer",
            "providerContactedOn",
            LocalDate.of(2026, 3, 20),
            "providerSays",
            "Samma");

    @Test
    @Rule("C7")
    void aDecisionIsReassessedOnceAtATime() {
        assertThat(field(refusal(ASKED, true, false, List.of()))).isEqualTo("decisionId");
        assertThat(refusal(ASKED, false, false, List.of())).isNull();
    }

    @ParameterizedTest
    @Rule({"C7", "C10"})
    @CsvSource({
        ", false, ground",
        "CHANGED_NEED, true, ",
        "NEW_CIRCUMSTANCES, true, ground",
        "NEW_CIRCUMSTANCES, false, ",
        "NOT_EXECUTED, true, ground",
        "NOT_EXECUTED, false, "
    })
    void whileACourtHasItOnlyAChangedNeedIsTried(Ground ground, boolean atCourt, String refused) {
        assertThat(field(refusal(Filled.but(ASKED, "ground", ground), false, atCourt, List.of(WAITING))))
                .isEqualTo(refused);
    }

    @Test
    @Rule("E6")
    void whatIsWhollyExecutedIsNotReassessedForNotBeing() {
        Asked notExecuted = Filled.but(ASKED, "ground", Ground.NOT_EXECUTED);
        assertThat(field(refusal(notExecuted, false, false, List.of(BEGUN)))).isEqualTo("ground");
        assertThat(field(refusal(notExecuted, false, false, List.of()))).isEqualTo("ground");
        assertThat(refusal(notExecuted, false, false, List.of(BEGUN, WAITING))).isNull();
    }

    @ParameterizedTest
    @Rule("C7")
    @CsvSource({
        ", false",
        "2026-03-01, false",
        "2026-03-02, true",
        "2026-03-03, true",
        "2026-03-23, true",
        "2026-03-24, true",
        "2026-03-25, false"
    })
    void bothAreContactedBetweenTheDecisionAndToday(LocalDate day, boolean fits) {
        assertThat(field(refusal(Filled.but(ASKED, "personContactedOn", day), false, false, List.of(BEGUN))))
                .isEqualTo(fits ? null : "personContactedOn");
        assertThat(field(refusal(Filled.but(ASKED, "providerContactedOn", day), false, false, List.of(BEGUN))))
                .isEqualTo(fits ? null : "providerContactedOn");
    }

    @Test
    @Rule("C7")
    void whoIsContactedIsQuotedAndAProviderOnlyWhereThereIsOne() {
        assertThat(field(refusal(Filled.but(ASKED, "reason", " "), false, false, List.of())))
                .isEqualTo("reason");
        assertThat(field(refusal(Filled.but(ASKED, "reason", null), false, false, List.of())))
                .isEqualTo("reason");
        assertThat(field(refusal(Filled.but(ASKED, "personSays", " "), false, false, List.of())))
                .isEqualTo("personSays");
        assertThat(field(refusal(Filled.but(ASKED, "providerSays", null), false, false, List.of())))
                .isEqualTo("providerSays");
        Asked noProvider = Filled.but(ASKED, "providerContactedOn", null, "providerSays", null);
        assertThat(refusal(noProvider, false, false, List.of())).isNull();
        assertThat(field(refusal(noProvider, false, false, List.of(BEGUN)))).isEqualTo("providerContactedOn");
    }

    private static Throwable refusal(Asked asked, boolean reassessed, boolean atCourt, List<OrderInForce> orders) {
        return catchThrowable(() -> asked.refuseUnlessFits(DECISION, reassessed, atCourt, orders, TODAY));
    }

    private static String field(Throwable refusal) {
        return refusal == null ? null : ((Rejected) refusal).fieldName();
    }
}
