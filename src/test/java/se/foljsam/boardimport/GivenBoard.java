package se.foljsam.boardimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of ongoing decisions, as a test tells of it: each line is a running home care service with what differs. */
public final class GivenBoard {
    private final List<Map<Column, String>> lines = new ArrayList<>();

    /** A line with home care at Björken from 1 March 2026 for a year, begun and planned. */
    public GivenBoard line(String identityNumber, String name, String... headingsAndTexts) {
        Map<Column, String> line = new EnumMap<>(Map.ofEntries(
                Map.entry(Column.IDENTITY_NUMBER, identityNumber),
                Map.entry(Column.FULL_NAME, name),
                Map.entry(Column.HANDLER, "Hanna Holm"),
                Map.entry(Column.LAW, "SoL"),
                Map.entry(Column.SERVICE, "Hemtjänst"),
                Map.entry(Column.EXTENT, "Hjälp tre gånger per dag"),
                Map.entry(Column.GOAL, "Kunna bo kvar hemma"),
                Map.entry(Column.LEGAL_GROUND, "11 kap. 1 §"),
                Map.entry(Column.DECIDED_ON, "2026-02-27"),
                Map.entry(Column.VALID_FROM, "2026-03-01"),
                Map.entry(Column.VALID_TO, "2027-02-28"),
                Map.entry(Column.UNIT, "Hemtjänst Björken"),
                Map.entry(Column.STARTED_ON, "2026-03-02"),
                Map.entry(Column.PLAN_APPROVED_ON, "2026-03-20"),
                Map.entry(Column.PLAN_FOLLOW_UP_ON, "2026-12-01"),
                Map.entry(Column.LAST_FOLLOW_UP, "2026-05-04")));
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            line.put(Column.headed(headingsAndTexts[i]).orElseThrow(), headingsAndTexts[i + 1]);
        }
        lines.add(line);
        return this;
    }

    public byte[] file() {
        return file(Column.values());
    }

    byte[] file(Column... columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Uppföljningar");
            for (int at = 0; at < columns.length; at++) {
                sheet.value(0, at, columns[at].heading());
                for (int line = 0; line < lines.size(); line++) {
                    write(sheet, line + 1, at, lines.get(line).get(columns[at]));
                }
            }
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, int at, String text) {
        if (text != null && text.startsWith("=")) {
            sheet.formula(line, at, text.substring(1));
        } else if (text != null && !text.isEmpty()) {
            sheet.value(line, at, text);
        }
    }
}
