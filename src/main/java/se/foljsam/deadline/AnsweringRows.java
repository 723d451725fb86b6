package se.foljsam.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.foljsam.deadline.WhatIf.Cells;
import se.foljsam.deadline.WhatIf.Row;

/**
 * The rows of a table that answer to a municipality, in Swedish: its own first, then those of {@code default} that answer beside them.
 */
record AnsweringRows(TableCheck table, String profile) {

    /** Question by question. */
    List<Row> inWords() {
        List<Row> rows = new ArrayList<>();
        for (Asked asked : TableCheck.QUESTIONS) {
            List<TableCheck.Line> answers = table.answersFor(profile, asked);
            boolean hasOwn = answers.stream().anyMatch(this::isOwn);
            answers.stream()
                    .sorted(Comparator.comparing(line -> !isOwn(line)))
                    .forEach(line -> rows.add(row(asked, line, hasOwn && !isOwn(line))));
        }
        return rows;
    }

    private boolean isOwn(TableCheck.Line line) {
        return line.words("profile").contains(profile);
    }

    private Row row(Asked asked, TableCheck.Line line, boolean besideOwn) {
        DeadlineRow row = line.row().orElseThrow();
        return new Row(
                row.rowId(),
                WatchWords.nameOf(asked),
                besideOwn ? RowText.otherwise(line) : RowText.when(line),
                RowText.period(asked, row),
                RowText.steps(row),
                asked instanceof WatchKind ? RowText.mayBeMoved(row) : "",
                row.origin().legalStatus(),
                row.origin().ruleId(),
                row.origin().source(),
                isOwn(line),
                new Cells(
                        row.amount(),
                        row.unit().name(),
                        row.time() == null ? null : row.time().toString()));
    }
}
