package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.followup.meeting.GivenMeeting.meeting;
import static se.foljsam.followup.meeting.GivenMeeting.order;
import static se.foljsam.followup.meeting.GivenMeeting.result;
import static se.foljsam.followup.meeting.GivenMeeting.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.matter.Law;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.ReassessGround;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** A follow-up held on 1 June 2026 of a decision to 30 June, with one service that began on 2 March. */
class MeetingAgainstDecisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final DecisionInForce DECISION = new DecisionInForce(
            11, 7, Law.SOL, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), LAST_DAY, null, true, null, false);
    private static final MeetingAgainstDecision AGAINST =
            new MeetingAgainstDecision(DECISION, Map.of("21", order(null)), false, TODAY);

    @ParameterizedTest(name = "held {0}: refused {1}")
    @CsvSource({"2026-05-31, false", "2026-06-01, false", "2026-06-02, true"})
    void aFollowUpWasHeldBeforeItIsTold(LocalDate held, boolean refused) {
        assertThat(refused(AGAINST, meeting("heldOn", held)))
                .isEqualTo(refused ? "heldOn: kan inte ligga i framtiden." : null);
    }

    @Rule("G4")
    @ParameterizedTest(name = "next {0}: refused {1}")
    @CsvSource({"2026-05-31, true", "2026-06-01, true", "2026-06-02, false"})
    void theNextFollowUpComesAfterThisOne(LocalDate next, boolean refused) {
        assertThat(refused(AGAINST, meeting("nextOn", next)))
                .isEqualTo(refused ? "nextOn: behöver vara efter dagen för den här uppföljningen." : null);
    }

    @Rule({"G1", "G23"})
    @Test
    void everyServiceOfTheDecisionHasItsOwnOutcomeOnce() {
        String refused = "results: varje insats i beslutet ska ha sitt eget utfall, en gång.";

        assertThat(refused(AGAINST, with())).isEqualTo(refused);
        assertThat(refused(AGAINST, with(Result.unchanged(22)))).isEqualTo(refused);
        assertThat(refused(AGAINST, with(Result.unchanged(21), Result.unchanged(22))))
                .isEqualTo(refused);
        assertThat(refused(AGAINST, with(Result.unchanged(21), Result.unchanged(21))))
                .isEqualTo(refused);
        assertThat(refused(AGAINST, with(Result.unchanged(21)))).isNull();
    }

    @Rule("B9")
    @Test
    void aChildIsHeardOrItIsSaidWhyNot() {
        MeetingAgainstDecision child = Filled.but(AGAINST, "child", true);
        String refused = "heardChild: behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.";

        assertThat(refused(child, meeting())).isEqualTo(refused);
        assertThat(refused(child, meeting("heardChild", " "))).isEqualTo(refused);
        assertThat(refused(child, meeting("heardChild", "Nöjd"))).isNull();
        assertThat(refused(AGAINST, meeting())).as("an adult").isNull();
    }

    @Rule("G4")
    @ParameterizedTest(name = "next {0}: refused {1}")
    @CsvSource({"2026-06-29, false", "2026-06-30, false", "2026-07-01, true"})
    void theNextFollowUpComesWithinTheDecision(LocalDate next, boolean refused) {
        assertThat(refused(AGAINST, meeting("nextOn", next)))
                .isEqualTo(refused ? "nextOn: behöver ligga före beslutets slut 2026-06-30." : null);
        assertThat(refused(lasting(), meeting("nextOn", next)))
                .as("until further notice")
                .isNull();
    }

    @Rule("G21")
    @ParameterizedTest(name = "today {0}: refused {1}")
    @CsvSource({"2026-06-30, false", "2026-07-01, true"})
    void nothingIsAdjustedInADecisionThatHasRunOut(LocalDate today, boolean refused) {
        MeetingAgainstDecision then = Filled.but(AGAINST, "today", today);

        assertThat(refused(then, with(result(Outcome.ADJUSTED))))
                .isEqualTo(
                        refused ? "results[0].outcome: beslutet har löpt ut, mer hjälp kräver en ny ansökan." : null);
        assertThat(refused(then, with(result(Outcome.UNCHANGED)))).isNull();
        assertThat(refused(Filled.but(lasting(), "today", today), with(result(Outcome.ADJUSTED))))
                .isNull();
    }

    @Rule({"G8", "G22"})
    @ParameterizedTest(name = "last day {0}: {1}")
    @CsvSource({
        "2026-03-01, 'results[0].lastDay: kan inte vara före dagen då insatsen började, 2026-03-02.'",
        "2026-03-02,",
        "2026-06-30,",
        "2026-07-01, 'results[0].lastDay: kan inte vara efter dagen då beslutet upphör, 2026-06-30.'"
    })
    void aServiceEndsBetweenItsStartAndTheDecisionsEnd(LocalDate lastDay, String refused) {
        assertThat(refused(AGAINST, with(result(Outcome.ENDED, "lastDay", lastDay))))
                .isEqualTo(refused);
    }

    @Rule("G22")
    @Test
    void aServiceThatNeverBeganOrGoesOnUntilFurtherNoticeHasNoSuchLimit() {
        MeetingAgainstDecision notBegun =
                Filled.but(AGAINST, "inForce", Map.of("21", Filled.but(order(null), "startedOn", null)));

        assertThat(refused(notBegun, with(result(Outcome.ENDED, "lastDay", LocalDate.of(2026, 3, 1)))))
                .isNull();
        assertThat(refused(lasting(), with(result(Outcome.ENDED, "lastDay", LocalDate.of(2036, 1, 1)))))
                .isNull();
    }

    @Rule({"G22", "L6"})
    @Test
    void aGroundThatTheGrantDoesNotHaveIsRefusedInItsRow() {
        Result reassessed = result(Outcome.REASSESS, "reassessGround", ReassessGround.UNTIL_FURTHER_NOTICE);

        assertThat(refused(AGAINST, with(reassessed), new ClosedFor(12, GrantGuard.Ground.MATERIAL_CHANGE)))
                .isEqualTo("results[0].reassessGround: går inte.");
        assertThat(refused(AGAINST, with(reassessed), new ClosedFor(12, GrantGuard.Ground.REVOCATION_CLAUSE)))
                .isNull();
        assertThat(refused(
                        AGAINST,
                        with(Filled.but(reassessed, "outcome", Outcome.UNCHANGED)),
                        new ClosedFor(12, GrantGuard.Ground.MATERIAL_CHANGE)))
                .as("nothing is made less")
                .isNull();
    }

    private static MeetingAgainstDecision lasting() {
        return Filled.but(AGAINST, "decision", Filled.but(DECISION, "validTo", null));
    }

    private static String refused(MeetingAgainstDecision against, HoldFollowUpForm typed) {
        return refused(against, typed, new ClosedFor(0, null));
    }

    private static String refused(MeetingAgainstDecision against, HoldFollowUpForm typed, GrantGuard guard) {
        return FieldsRefused.byStep(() -> against.refuse(typed, guard));
    }

    /** A guard that closes one ground of one service. */
    private record ClosedFor(long service, Ground ground) implements GrantGuard {
        @Override
        public List<Open> openFor(long decidedServiceId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> closed(long decidedServiceId, Ground asked) {
            return decidedServiceId == service && asked == ground ? Optional.of("går inte.") : Optional.empty();
        }
    }
}
