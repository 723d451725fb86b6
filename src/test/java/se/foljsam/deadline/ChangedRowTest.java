package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.deadline.WhatIf.Cells;
import se.foljsam.deadline.WhatIf.Row;

/** A row read in Swedish, and the same row with another period. What somebody types stays inside its quotes. */
@Rule("J4")
class ChangedRowTest {

    @Test
    void oneRowGetsTheNewPeriodAndTheOthersStay() {
        List<Row> before = rows(GivenDeadlines.content());
        byte[] changed = changed(28, "WORKING_DAYS", LocalTime.of(9, 30), "Beslut \"A\" 1\\2");
        List<Row> after = rows(changed);

        assertThat(row(after, "executionPlan_2"))
                .usingRecursiveComparison()
                .ignoringFields("period", "cells", "source")
                .isEqualTo(row(before, "executionPlan_2"));
        assertThat(row(after, "executionPlan_2"))
                .extracting(Row::period, Row::cells, Row::source)
                .containsExactly(
                        "28 arbetsdagar från verkställighet, kl. 09.30",
                        new Cells(28, "WORKING_DAYS", "09:30"),
                        "Beslut 'A' 1/2");
        assertThat(after)
                .filteredOn(row -> !row.rowId().equals("executionPlan_2"))
                .isEqualTo(before.stream()
                        .filter(row -> !row.rowId().equals("executionPlan_2"))
                        .toList());
    }

    @Test
    void withoutAnHourTheUsualOneCounts() {
        byte[] withHour = changed(1, "DAYS", LocalTime.NOON, "Prov");
        byte[] without = ChangedRow.in(withHour, "executionPlan_2", 1, "DAYS", null, "Prov")
                .orElseThrow();

        assertThat(cell(withHour)).contains("<text>\"12:00\"</text>");
        assertThat(cell(without)).doesNotContain("12:00");
    }

    @Test
    void aRowThatIsNotThereIsNotWritten() {
        assertThat(ChangedRow.in(GivenDeadlines.content(), "executionPlan_99", 1, "DAYS", null, "Prov"))
                .isEmpty();
    }

    @Test
    void theMunicipalitysOwnRowsComeFirstAndDefaultAnswersOtherwise() {
        List<Row> starts = rows(GivenDeadlines.content()).stream()
                .filter(row -> row.what().equals("Verkställigheten"))
                .toList();

        assertThat(starts).extracting(Row::own).containsExactly(true, true, false);
        assertThat(starts).extracting(Row::when).last().asString().startsWith("i övrigt");
        assertThat(starts.get(0).when()).isEqualTo("personlig vård");
    }

    @Test
    void aMunicipalityWithoutRowsOfItsOwnReadsThoseOfDefaultAsTheyStand() {
        assertThat(rows(GivenDeadlines.content()))
                .filteredOn(row -> row.rowId().equals("appeal_1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.own()).isFalse();
                    assertThat(row.when()).isEqualTo("alltid");
                    assertThat(row.mayBeMoved()).isNotEmpty();
                });
        assertThat(rows(GivenDeadlines.content()))
                .filteredOn(row -> row.rowId().equals("officeUntil_1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.mayBeMoved()).as("an hour is no watch").isEmpty();
                    assertThat(row.cells().time()).isEqualTo("16:00");
                });
    }

    private static byte[] changed(int amount, String unit, LocalTime time, String source) {
        return ChangedRow.in(GivenDeadlines.content(), "executionPlan_2", amount, unit, time, source)
                .orElseThrow();
    }

    private static List<Row> rows(byte[] table) {
        return new AnsweringRows(GivenDeadlines.checked(new String(table, StandardCharsets.UTF_8)), "norrkoping")
                .inWords();
    }

    /** The row's hour as it stands in the file. */
    private static String cell(byte[] table) {
        String text = new String(table, StandardCharsets.UTF_8);
        int start = text.indexOf("row_executionPlan_2_time\"");
        return text.substring(start, text.indexOf("</outputEntry>", start));
    }

    private static Row row(List<Row> rows, String rowId) {
        return rows.stream()
                .filter(row -> row.rowId().equals(rowId))
                .findFirst()
                .orElseThrow();
    }
}
