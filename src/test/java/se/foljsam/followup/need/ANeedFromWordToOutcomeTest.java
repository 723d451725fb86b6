package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.followup.need.ChangedNeed.State;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;

/** A changed need from the day somebody tells of it, by whichever way it comes, to what it leads to. */
class ANeedFromWordToOutcomeTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Rule({"H1", "H5", "H7"})
    @Test
    void aNeedIsKeptAsItWasToldAndNothingIsSaidOfWhatItLeadsTo() {
        ChangedNeed need = reported(Kind.LASTING, TalkedOver.NOBODY);
        ReflectionTestUtils.setField(need, "id", 3L);

        assertThat(need)
                .extracting(
                        ChangedNeed::id,
                        ChangedNeed::careCaseId,
                        ChangedNeed::orderId,
                        ChangedNeed::reportedOn,
                        ChangedNeed::reportedBy,
                        ChangedNeed::kind,
                        ChangedNeed::description,
                        ChangedNeed::origin,
                        ChangedNeed::talkedOver,
                        ChangedNeed::notTalkedOverWhy,
                        ChangedNeed::helpBeganOn,
                        ChangedNeed::toldOn,
                        ChangedNeed::state)
                .containsExactly(
                        3L,
                        7L,
                        21L,
                        TODAY,
                        "petra",
                        Kind.LASTING,
                        "Behöver hjälp på natten",
                        Origin.STAFF,
                        TalkedOver.NOBODY,
                        "Sov",
                        BEGAN,
                        TODAY,
                        State.REPORTED);
        assertThat(need)
                .extracting(
                        ChangedNeed::helpEndedOn,
                        ChangedNeed::grantFrom,
                        ChangedNeed::tellBy,
                        ChangedNeed::assessment,
                        ChangedNeed::applicationId,
                        ChangedNeed::version)
                .containsOnlyNulls();
        assertThat(need.isToldLate()).as("nothing was to be told by a day").isFalse();
    }

    @Rule({"H7", "B12"})
    @Test
    void whyNobodyWasAskedIsKeptOnlyIfNobodyWas() {
        assertThat(reported(Kind.OTHER, TalkedOver.PERSON).notTalkedOverWhy()).isNull();
    }

    @Rule({"H1", "C6"})
    @ParameterizedTest(name = "told {0}: late {1}")
    @CsvSource({"2026-03-02, false", "2026-03-03, false", "2026-03-04, true"})
    void helpThatLastsCountsFromItsFirstDayAndIsToldOfInTime(LocalDate told, boolean late) {
        ChangedNeed need = ChangedNeed.report(7L, told, told(Kind.LASTING, TalkedOver.PERSON));

        need.lastsFromTheFirstDay(LocalDate.of(2026, 3, 3));

        assertThat(need.grantFrom()).isEqualTo(BEGAN);
        assertThat(need.tellBy()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(need.isToldLate()).isEqualTo(late);
        assertThat(need.state()).isEqualTo(State.REPORTED);
    }

    @Rule({"H2", "C6"})
    @ParameterizedTest(name = "told {0}, asked 2026-03-05: {1}, late {2}")
    @CsvSource({"2026-03-04, HELPED, false", "2026-03-05, REPORTED, false", "2026-03-06, REPORTED, true"})
    void temporaryHelpNeedsNoDecisionUntilTheFourthDay(LocalDate told, State state, boolean late) {
        LocalDate fourth = LocalDate.of(2026, 3, 5);
        ChangedNeed need = ChangedNeed.report(7L, told, told(Kind.TEMPORARY, TalkedOver.PERSON));

        need.helpedWithoutDecisionUntil(fourth);

        assertThat(need)
                .extracting(ChangedNeed::state, ChangedNeed::grantFrom, ChangedNeed::tellBy, ChangedNeed::isToldLate)
                .containsExactly(state, fourth, fourth, late);
    }

    @Rule("H2")
    @Test
    void aNeedThatRemainsIsReportedFromThatDay() {
        ChangedNeed need = in(State.HELPED);

        need.remains(TODAY.plusDays(2));

        assertThat(need)
                .extracting(ChangedNeed::state, ChangedNeed::toldOn, ChangedNeed::reportedOn, ChangedNeed::helpEndedOn)
                .containsExactly(State.REPORTED, TODAY.plusDays(2), TODAY, null);
    }

    @Rule("H2")
    @Test
    void helpThatEndedLeavesNothingToAssess() {
        ChangedNeed need = in(State.HELPED);

        need.isOver(TODAY.plusDays(1));

        assertThat(need.state()).isEqualTo(State.OVER);
        assertThat(need.helpEndedOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Rule("H3")
    @Test
    void helpPutInOnCallWaitsForTheUnitToSayWhatItIs() {
        ChangedNeed need = in(State.PUT_IN_ON_CALL);

        assertThat(need)
                .extracting(
                        ChangedNeed::careCaseId,
                        ChangedNeed::orderId,
                        ChangedNeed::reportedOn,
                        ChangedNeed::reportedBy,
                        ChangedNeed::kind,
                        ChangedNeed::description,
                        ChangedNeed::origin,
                        ChangedNeed::helpBeganOn,
                        ChangedNeed::toldOn,
                        ChangedNeed::state)
                .containsExactly(
                        7L,
                        21L,
                        TODAY,
                        "jonas",
                        null,
                        "Föll i natt",
                        Origin.ON_CALL,
                        BEGAN,
                        TODAY,
                        State.PUT_IN_ON_CALL);
    }

    @Rule("H3")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"NOBODY, Sov", "PERSON, "})
    void whatTheUnitTakesUpIsToldAsAnyOtherNeed(TalkedOver with, String why) {
        ChangedNeed need = in(State.PUT_IN_ON_CALL);

        need.takenUp(Kind.TEMPORARY, with, " Sov ", " Behöver två nätter ", TODAY.plusDays(1));

        assertThat(need)
                .extracting(
                        ChangedNeed::kind,
                        ChangedNeed::talkedOver,
                        ChangedNeed::notTalkedOverWhy,
                        ChangedNeed::description,
                        ChangedNeed::toldOn,
                        ChangedNeed::state)
                .containsExactly(
                        Kind.TEMPORARY, with, why, "Föll i natt Behöver två nätter", TODAY.plusDays(1), State.REPORTED);
    }

    @Rule("H3")
    @Test
    void helpPutInOnCallThatIsOverWasTemporary() {
        ChangedNeed need = in(State.PUT_IN_ON_CALL);

        need.wasTemporary(TODAY, TODAY.plusDays(1));

        assertThat(need)
                .extracting(ChangedNeed::kind, ChangedNeed::helpEndedOn, ChangedNeed::toldOn, ChangedNeed::state)
                .containsExactly(Kind.TEMPORARY, TODAY, TODAY.plusDays(1), State.OVER);
    }

    @Rule({"H5", "C6"})
    @Test
    void anAssessedNeedKeepsWhatItLedToAndWhatWasAppliedFor() {
        ChangedNeed need = in(State.REPORTED);

        need.assess(State.INVESTIGATION, "Ansöker");
        need.ledTo(31);

        assertThat(need)
                .extracting(ChangedNeed::state, ChangedNeed::assessment, ChangedNeed::applicationId)
                .containsExactly(State.INVESTIGATION, "Ansöker", 31L);
    }

    @ParameterizedTest
    @EnumSource
    void aStepOutOfPlaceIsRefusedByNameAndChangesNothing(State state) {
        Map<Consumer<ChangedNeed>, State> steps = new LinkedHashMap<>();
        steps.put(need -> need.takenUp(Kind.LASTING, TalkedOver.PERSON, null, "x", TODAY), State.PUT_IN_ON_CALL);
        steps.put(need -> need.wasTemporary(TODAY, TODAY), State.PUT_IN_ON_CALL);
        steps.put(need -> need.remains(TODAY), State.HELPED);
        steps.put(need -> need.isOver(TODAY), State.HELPED);
        steps.put(need -> need.assess(State.NONE, "x"), State.REPORTED);

        steps.forEach((step, from) -> {
            ChangedNeed need = in(state);
            if (from == state) {
                step.accept(need);
                assertThat(need.state()).isNotEqualTo(state);
            } else {
                assertThatThrownBy(() -> step.accept(need))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is " + state + " and cannot be");
                assertThat(need.state()).isEqualTo(state);
            }
        });
    }

    private static ChangedNeed in(State state) {
        return switch (state) {
            case PUT_IN_ON_CALL ->
                ChangedNeed.putInOnCall(
                        7L, 21L, TODAY, new PutInHelpForm("194403179809", BEGAN, " Föll i natt ", null), "jonas");
            case HELPED -> {
                ChangedNeed need = reported(Kind.TEMPORARY, TalkedOver.PERSON);
                need.helpedWithoutDecisionUntil(TODAY.plusDays(2));
                yield need;
            }
            case REPORTED -> reported(Kind.OTHER, TalkedOver.PERSON);
            case OVER -> {
                ChangedNeed need = in(State.HELPED);
                need.isOver(TODAY);
                yield need;
            }
            case FOLLOW_UP, INVESTIGATION, REVISED_ORDER, NONE -> {
                ChangedNeed need = in(State.REPORTED);
                need.assess(state, "Bedömt");
                yield need;
            }
        };
    }

    private static ChangedNeed reported(Kind kind, TalkedOver with) {
        return ChangedNeed.report(7L, TODAY, told(kind, with));
    }

    private static Told told(Kind kind, TalkedOver with) {
        return new Told("2026-1", 21L, kind, BEGAN, " Behöver hjälp på natten ", Origin.STAFF, with, " Sov ", "petra");
    }
}
