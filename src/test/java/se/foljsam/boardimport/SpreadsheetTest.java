package se.foljsam.boardimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.foljsam.boardimport.Spreadsheet.Line;

/** A file is read as texts by column, or refused with why it cannot be. */
class SpreadsheetTest {
    private static final String NO_SPREADSHEET =
            "Filen är inget kalkylblad i formatet .xlsx. Hämta mallen, eller spara kalkylbladet som .xlsx utan lösenord.";

    @Test
    void aLineIsReadAsTextsByColumnWithItsNumber() throws IOException {
        List<Line> lines = Spreadsheet.read(written(sheet -> {
            sheet.value(1, 0, " 19440317-9809\u00a0");
            sheet.value(1, Column.DECIDED_ON.ordinal(), LocalDate.of(2026, 2, 27));
            sheet.style(1, Column.DECIDED_ON.ordinal()).format("yyyy-MM-dd").set();
            sheet.value(1, Column.FRAME_MINUTES.ordinal(), 420.0);
            sheet.value(1, Column.PHONE.ordinal(), "  ");
            sheet.value(3, Column.NEW_CASE.ordinal(), true);
            sheet.value(3, Column.PROTECTED.ordinal(), false);
        }));

        assertThat(lines)
                .containsExactly(
                        new Line(
                                2,
                                Map.of(
                                        Column.IDENTITY_NUMBER,
                                        "19440317-9809",
                                        Column.DECIDED_ON,
                                        "2026-02-27",
                                        Column.FRAME_MINUTES,
                                        "420"),
                                List.of()),
                        new Line(4, Map.of(Column.NEW_CASE, "ja", Column.PROTECTED, "nej"), List.of()));
    }

    @Test
    void aFormulaIsNotReadAndALineWithNothingElseIsStillALine() throws IOException {
        List<Line> lines = Spreadsheet.read(written(sheet -> sheet.formula(1, Column.GOAL.ordinal(), "A1")));
        assertThat(lines)
                .containsExactly(new Line(
                        2,
                        Map.of(),
                        List.of(Problem.at(2, Column.GOAL, "är en formel. Klistra in värdet i stället."))));
    }

    @Test
    void aNumberThatIsNoDayStaysAsItIsWritten() throws IOException {
        List<Line> lines = Spreadsheet.read(written(sheet -> sheet.value(1, Column.VALID_FROM.ordinal(), 1e15)));
        assertThat(lines.get(0).texts()).containsOnlyKeys(Column.VALID_FROM);
        assertThat(lines.get(0).texts().get(Column.VALID_FROM)).startsWith("1").doesNotContain("-");
    }

    @Test
    void aFileWithoutLinesIsRefused() throws IOException {
        byte[] empty = written(sheet -> {});
        refuses(empty, "Kalkylbladet har inga rader under rubrikerna.");
        refuses(new byte[0], "Filen är tom.");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        refuses("personnummer;namn".getBytes(StandardCharsets.UTF_8), NO_SPREADSHEET);
        refuses(zipped("word/document.xml", "x".getBytes(StandardCharsets.UTF_8)), NO_SPREADSHEET);
        refuses(
                zipped("xl/workbook.xml", "x".getBytes(StandardCharsets.UTF_8)),
                "Kalkylbladet går inte att läsa. Spara det på nytt som .xlsx och försök igen.");
    }

    @Test
    void whatIsTooLargeUnpackedIsRefused() throws IOException {
        refuses(
                zipped("xl/workbook.xml", new byte[80 * 1024 * 1024 + 1]),
                "Kalkylbladet är för stort när det packas upp. Dela det i flera.");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aFileHasAtMostTwoHundredParts(int parts) throws IOException {
        refuses(
                zipped(parts),
                parts > 200 ? "Kalkylbladet är för stort när det packas upp. Dela det i flera." : NO_SPREADSHEET);
    }

    @Test
    void theHeadingsAreTheTemplatesInAnyOrderAndEachOnce() throws IOException {
        byte[] backwards = new GivenBoard().line("1", "Tora").file(reversed());
        assertThat(Spreadsheet.read(backwards).get(0).texts()).containsEntry(Column.FULL_NAME, "Tora");

        refuses(
                headed("Personnummer", "Skostorlek"),
                "En rubrik finns inte i mallen. Rubrikerna ska stå på första raden, som i mallen.");
        refuses(headed("Namn", "NAMN*"), "Kolumnen Namn finns två gånger.");
        refuses(
                headed("Personnummer", "Namn", "Handläggare", "Lag", "Insats", "Omfattning", "Mål", "Lagrum"),
                "Det saknas kolumner: Beslutsdatum, Från, Utförare.");
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void aHeadingIsKnownWhateverItsCaseAndSpaces(Column column) {
        assertThat(Column.headed(column.heading())).contains(column);
        assertThat(Column.headed(" "
                        + column.heading().toUpperCase(java.util.Locale.ROOT).replace(' ', '\u00a0') + "* "))
                .contains(column);
        assertThat(Column.headed(column.heading() + "x")).isEmpty();
        assertThat(column.explanation()).isNotBlank();
    }

    @Test
    void theTemplatesOwnExampleIsReadable() throws IOException {
        byte[] example = written(sheet -> {
            for (Column column : Column.values()) {
                sheet.value(1, column.ordinal(), column.example());
            }
        });
        Map<Column, String> texts = Spreadsheet.read(example).get(0).texts();
        assertThat(texts.get(Column.SERVICE)).isEqualTo("Hemtjänst");
        assertThat(texts).doesNotContainKeys(Column.LAST_FOLLOW_UP, Column.NEXT_FOLLOW_UP);
    }

    private static Column[] reversed() {
        Column[] columns = Column.values();
        java.util.Collections.reverse(Arrays.asList(columns));
        return columns;
    }

    private static void refuses(byte[] file, String words) {
        assertThatThrownBy(() -> Spreadsheet.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(words);
    }

    private static byte[] headed(String... headings) throws IOException {
        return sheet(sheet -> {
            for (int at = 0; at < headings.length; at++) {
                sheet.value(0, at, headings[at]);
            }
        });
    }

    private static byte[] written(Consumer<Worksheet> lines) throws IOException {
        return sheet(sheet -> {
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), column.heading());
            }
            lines.accept(sheet);
        });
    }

    private static byte[] sheet(Consumer<Worksheet> filled) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Uppföljningar");
            filled.accept(sheet);
            sheet.finish();
        }
        return out.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zipped(int parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }
        return out.toByteArray();
    }
}
