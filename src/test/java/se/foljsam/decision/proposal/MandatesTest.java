package se.foljsam.decision.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.decision.proposal.Mandates.Asked;
import se.foljsam.decision.proposal.Mandates.Level;
import se.foljsam.decision.proposal.Mandates.Row;
import se.foljsam.support.Filled;

/** Who decides what by delegation. */
class MandatesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 9);
    private static final Asked HOME_CARE =
            new Asked("HEMTJANST", "care", "GRANTED", false, FROM, LocalDate.of(2026, 9, 8), 40);
    private static final Row ANYTHING = new Row(1, null, null, null, null, null, false);
    private static final Level HANDLER = new Level("handlers", 1, "biståndshandläggare");
    private static final Level LEAD = new Level("leadHandlers", 2, "förste biståndshandläggare");
    private static final Level BOARD = new Level("board", 9, "nämnden");
    private static final List<Level> LEVELS = List.of(HANDLER, LEAD, BOARD);

    @ParameterizedTest
    @Rule("C4")
    @CsvSource({
        "serviceCode, HEMTJANST, true", "serviceCode, TRYGGHETSLARM, false",
        "category, care, true", "category, alarm, false",
        "outcome, GRANTED, true", "outcome, REFUSED, false",
    })
    void aRowAllowsWhatItNamesAndNothingElse(String column, String value, boolean allows) {
        assertThat(Filled.but(ANYTHING, column, value).allows(HOME_CARE)).isEqualTo(allows);
        assertThat(ANYTHING.allows(HOME_CARE)).isTrue();
    }

    @ParameterizedTest
    @Rule("C4")
    @CsvSource({"39, false", "40, true", "41, true"})
    void theHoursAreAtMostTheRows(int most, boolean allows) {
        assertThat(Filled.but(ANYTHING, "mostHours", most).allows(HOME_CARE)).isEqualTo(allows);
    }

    @Test
    @Rule("C4")
    void unknownHoursAreWithinNoLimit() {
        Asked unknown = Filled.but(HOME_CARE, "hours", null);
        assertThat(Filled.but(ANYTHING, "mostHours", 40).allows(unknown)).isFalse();
        assertThat(ANYTHING.allows(unknown)).isTrue();
    }

    @ParameterizedTest
    @Rule("C4")
    @CsvSource({"2026-09-07, true", "2026-09-08, true", "2026-09-09, false", ", false"})
    void aPeriodIsAtMostTheRowsInCalendarTimeAndUntilFurtherNoticeIsLongerThanAny(LocalDate to, boolean allows) {
        Row halfAYear = Filled.but(ANYTHING, "longestPeriod", "P6M");
        assertThat(halfAYear.allows(Filled.but(HOME_CARE, "to", to))).isEqualTo(allows);
    }

    @Test
    @Rule("C4")
    void aRefusalHasNoLength() {
        assertThat(Filled.but(ANYTHING, "longestPeriod", "P1D").allows(Filled.but(HOME_CARE, "from", null, "to", null)))
                .isTrue();
    }

    @Test
    @Rule({"C4", "L8"})
    void whatIsAtDiscretionIsAllowedOnlyByARowThatSaysSo() {
        Asked atDiscretion = Filled.but(HOME_CARE, "discretionary", true);
        assertThat(ANYTHING.allows(atDiscretion)).isFalse();
        assertThat(Filled.but(ANYTHING, "discretionary", true).allows(atDiscretion))
                .isTrue();
        assertThat(Filled.but(ANYTHING, "discretionary", true).allows(HOME_CARE))
                .isTrue();
    }

    @Test
    @Rule("C4")
    void theLowestLevelDecidesThatHoldsTheMandateItselfOrFromBelow() {
        assertThat(Mandates.holderOf(LEVELS, List.of(ANYTHING), List.of(HOME_CARE)))
                .isEqualTo(HANDLER);
        assertThat(Mandates.holderOf(LEVELS, List.of(Filled.but(ANYTHING, "levelNumber", 2)), List.of(HOME_CARE)))
                .isEqualTo(LEAD);
    }

    @Test
    @Rule("C4")
    void everyServiceOfADecisionHasToBeTheLevelsOwn() {
        Asked alarm = Filled.but(HOME_CARE, "serviceCode", "TRYGGHETSLARM", "category", "alarm");
        Row care = Filled.but(ANYTHING, "category", "care");
        Row alarms = Filled.but(ANYTHING, "category", "alarm", "levelNumber", 2);
        assertThat(Mandates.holderOf(LEVELS, List.of(care, alarms), List.of(HOME_CARE)))
                .isEqualTo(HANDLER);
        assertThat(Mandates.holderOf(LEVELS, List.of(care, alarms), List.of(HOME_CARE, alarm)))
                .isEqualTo(LEAD);
    }

    @Test
    @Rule("C4")
    void whatNobodyHoldsByDelegationIsTheBoardsOwn() {
        assertThat(Mandates.holderOf(LEVELS, List.of(), List.of(HOME_CARE))).isEqualTo(BOARD);
    }
}
