package se.foljsam.deadline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table with another period in one of its rows. */
final class ChangedRow {

    private ChangedRow() {}

    /**
     * Writes the period into the row.
     *
     * @param time null for the municipality's usual hour
     * @return the file; empty if there is no such row
     */
    static Optional<byte[]> in(byte[] table, String rowId, int amount, String unit, LocalTime time, String source) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(table));
        DecisionTable rules =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> columns = rules.getOutputs().stream().map(Output::getName).toList();
        for (Rule rule : rules.getRules()) {
            Map<String, OutputEntry> cells = new HashMap<>();
            List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
            columns.forEach(column -> cells.put(column, entries.get(columns.indexOf(column))));
            if (quoted(rowId).equals(TableShape.textOf(cells.get("rowId").getText()))) {
                write(cells.get("amount"), Integer.toString(amount));
                write(cells.get("unit"), quoted(unit));
                write(cells.get("time"), time == null ? "" : quoted(time.toString()));
                write(cells.get("source"), quoted(source));
                return Optional.of(Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void write(OutputEntry cell, String value) {
        cell.getText().setTextContent(value);
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "'").replace("\\", "/") + "\"";
    }
}
