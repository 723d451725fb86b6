package se.foljsam.boardimport;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The empty spreadsheet to fill in, with a sheet that explains each column. */
@Component
public class BoardTemplate {
    private static final int WIDE = 70;

    /** Writes it and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Foljsam", "1.0");
                Worksheet board = workbook.newWorksheet("Uppföljningar");
                Worksheet help = workbook.newWorksheet("Förklaring")) {
            board.freezePane(0, 1);
            headings(help, "Kolumn", "Krävs", "Vad som ska stå", "Exempel");
            for (Column column : Column.values()) {
                int at = column.ordinal();
                board.value(0, at, column.heading());
                board.style(0, at).bold().set();
                board.width(at, 22);
                help.value(at + 1, 0, column.heading());
                help.value(at + 1, 1, column.isRequired() ? "ja" : "nej");
                help.value(at + 1, 2, column.explanation());
                help.value(at + 1, 3, column.example());
            }
            help.width(0, 28);
            help.width(2, WIDE);
            help.width(3, 28);
        }
    }

    private static void headings(Worksheet sheet, String... headings) {
        for (int column = 0; column < headings.length; column++) {
            sheet.value(0, column, headings[column]);
            sheet.style(0, column).bold().set();
        }
    }
}
