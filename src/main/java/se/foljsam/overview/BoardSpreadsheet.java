package se.foljsam.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import se.foljsam.overview.BoardReadings.Row;
import se.foljsam.page.Written;

/** The follow-up board as a spreadsheet. Every text is a text, also one that looks like a formula. */
@Component
class BoardSpreadsheet {
    private static final List<String> HEADINGS = List.of(
            "Ärende",
            "Handläggare",
            "Insatser",
            "Utförare",
            "Nästa uppföljning",
            "Senaste uppföljning",
            "Beslutet gäller till",
            "Uppdrag",
            "Genomförandeplaner",
            "Obesvarade mallar",
            "Öppna bevakningar",
            "Försenade bevakningar",
            "Bokad tid");
    private final Written written;

    BoardSpreadsheet(Written written) {
        this.written = written;
    }

    /** Writes it and leaves the stream open. */
    void write(List<Row> rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Foljsam", "1.0");
                Worksheet sheet = workbook.newWorksheet("Uppföljningar")) {
            sheet.freezePane(0, 1);
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
            }
            for (int row = 0; row < rows.size(); row++) {
                write(rows.get(row), sheet, row + 1);
            }
        }
    }

    private void write(Row row, Worksheet sheet, int at) {
        sheet.value(at, 0, row.caseNumber());
        sheet.value(at, 1, written.person(row.handler()));
        sheet.value(at, 2, row.services());
        sheet.value(at, 3, row.units());
        day(sheet, at, 4, row.nextOn());
        day(sheet, at, 5, row.lastOn());
        day(sheet, at, 6, row.validTo());
        sheet.value(at, 7, row.orders());
        sheet.value(at, 8, row.plans());
        sheet.value(at, 9, row.templates());
        sheet.value(at, 10, row.open());
        sheet.value(at, 11, row.late());
        sheet.value(at, 12, written.time(row.bookedFor()));
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }
}
