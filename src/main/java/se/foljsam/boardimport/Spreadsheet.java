package se.foljsam.boardimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The lines of an .xlsx file's first sheet, as texts by column. Formulas are not read: what they show depends on who opened the file. */
final class Spreadsheet {
    private static final int MOST_LINES = 12_000;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 80L * 1024 * 1024;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Set<Column> DAYS = EnumSet.of(
            Column.DECIDED_ON,
            Column.VALID_FROM,
            Column.VALID_TO,
            Column.STARTED_ON,
            Column.PLAN_APPROVED_ON,
            Column.PLAN_FOLLOW_UP_ON,
            Column.LAST_FOLLOW_UP,
            Column.NEXT_FOLLOW_UP);

    /**
     * A line with something in it.
     *
     * @param texts what stands in each column that is not empty; a day as ISO writes it
     * @param problems cells that cannot be read
     */
    record Line(int number, Map<Column, String> texts, List<Problem> problems) {}

    private Spreadsheet() {}

    /** @throws UnreadableFile with the reason in Swedish if the file is not such a spreadsheet, is too large, is empty or has other columns */
    static List<Line> read(byte[] file) {
        refuseWhatIsNoSpreadsheet(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return lines(rows.iterator());
        } catch (IOException | ExcelReaderException broken) {
            throw new UnreadableFile(
                    "Kalkylbladet går inte att läsa. Spara det på nytt som .xlsx och försök igen.", broken);
        } catch (UnreadableFile known) {
            throw known;
        } catch (RuntimeException broken) {
            throw new UnreadableFile(
                    "Kalkylbladet går inte att läsa. Spara det på nytt som .xlsx och försök igen.", broken);
        }
    }

    /** Unpacks it once and keeps nothing: a small file can hold more than any machine has room for. */
    private static void refuseWhatIsNoSpreadsheet(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableFile("Filen är tom.");
        }
        boolean hasWorkbook = false;
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                hasWorkbook |= WORKBOOK.equals(part.getName());
                try (InputStream content = zip.getInputStream(part)) {
                    unpacked = unpack(content, buffer, unpacked);
                }
                if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                    throw new UnreadableFile("Kalkylbladet är för stort när det packas upp. Dela det i flera.");
                }
            }
        } catch (IOException broken) {
            throw noSpreadsheet(broken);
        }
        if (!hasWorkbook) {
            throw noSpreadsheet(null);
        }
    }

    private static long unpack(InputStream part, byte[] buffer, long before) throws IOException {
        long unpacked = before;
        int read = part.read(buffer);
        while (read >= 0 && unpacked <= MOST_UNPACKED) {
            unpacked += read;
            read = part.read(buffer);
        }
        return unpacked;
    }

    private static UnreadableFile noSpreadsheet(Throwable cause) {
        return new UnreadableFile(
                "Filen är inget kalkylblad i formatet .xlsx. Hämta mallen, eller spara kalkylbladet som .xlsx utan lösenord.",
                cause);
    }

    private static List<Line> lines(Iterator<Row> rows) {
        Map<Integer, Column> columns = Map.of();
        List<Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (columns.isEmpty()) {
                columns = columns(row);
            } else {
                Line line = line(row, columns);
                if (!line.texts().isEmpty() || !line.problems().isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES) {
                    throw new UnreadableFile(
                            "Kalkylbladet har fler än %d rader. Dela det i flera.".formatted(MOST_LINES));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile("Kalkylbladet har inga rader under rubrikerna.");
        }
        return lines;
    }

    private static Map<Integer, Column> columns(Row headings) {
        Map<Integer, Column> columns = new HashMap<>();
        for (int at = 0; at < headings.getCellCount(); at++) {
            String heading = headings.getCellText(at).strip();
            if (!heading.isEmpty()) {
                Column column = Column.headed(heading)
                        .orElseThrow(() -> new UnreadableFile(
                                "En rubrik finns inte i mallen. Rubrikerna ska stå på första raden, som i mallen."));
                if (columns.containsValue(column)) {
                    throw new UnreadableFile("Kolumnen %s finns två gånger.".formatted(column.heading()));
                }
                columns.put(at, column);
            }
        }
        List<String> missing = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !columns.containsValue(column))
                .map(Column::heading)
                .toList();
        if (!columns.isEmpty() && !missing.isEmpty()) {
            throw new UnreadableFile(
                    "Det saknas kolumner: " + missing.stream().collect(Collectors.joining(", ")) + ".");
        }
        return columns;
    }

    private static Line line(Row row, Map<Integer, Column> columns) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<Problem> problems = new ArrayList<>();
        columns.forEach((at, column) -> row.getOptionalCell(at).ifPresent(cell -> {
            if (cell.getType() == CellType.FORMULA) {
                problems.add(Problem.at(row.getRowNum(), column, "är en formel. Klistra in värdet i stället."));
            } else if (cell.getType() == CellType.ERROR) {
                problems.add(Problem.at(row.getRowNum(), column, "visar ett fel i kalkylbladet."));
            } else {
                text(cell, column).filter(text -> !text.isEmpty()).ifPresent(text -> texts.put(column, text));
            }
        }));
        return new Line(row.getRowNum(), texts, problems);
    }

    private static Optional<String> text(Cell cell, Column column) {
        return switch (cell.getType()) {
            case STRING -> Optional.of(cell.asString().replace('\u00a0', ' ').strip());
            case NUMBER -> Optional.of(DAYS.contains(column) ? day(cell) : number(cell.asNumber()));
            case BOOLEAN -> Optional.of(cell.asBoolean() ? "ja" : "nej");
            case FORMULA, ERROR, EMPTY -> Optional.empty();
        };
    }

    /** What is no day stays as it is written, and is refused as a day. */
    private static String day(Cell cell) {
        try {
            LocalDate day = cell.asDate().toLocalDate();
            return day.toString();
        } catch (ExcelReaderException | DateTimeException | ArithmeticException noDay) {
            return cell.getRawValue();
        }
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
