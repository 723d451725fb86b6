package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that somebody tries is data: nothing in it runs, and nothing is fetched for it. */
class TableShapeTest {
    private static final String TABLE = new String(GivenDeadlines.content(), StandardCharsets.UTF_8);
    private static final String SECRET = "hemligt-innehall";

    @Test
    void aFileThatNamesAnotherFileIsRefusedAndTheOtherIsNotRead(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("secret.txt"), SECRET);
        String xxe = TABLE.replace(
                        "<definitions ",
                        "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"" + other.toUri() + "\">]>\n<definitions ")
                .replace("\"Norrköping 2.2\"", "\"&x;\"");

        assertThat(faults(xxe))
                .singleElement()
                .asString()
                .startsWith("filen kan inte läsas")
                .doesNotContain(SECRET);
    }

    @Test
    void aFileThatMultipliesItselfIsRefused() {
        String laughs = TABLE.replace(
                        "<definitions ",
                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<definitions ")
                .replace("\"Norrköping 2.2\"", "\"&b;\"");

        assertThat(faults(laughs)).singleElement().asString().startsWith("filen kan inte läsas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<outputEntry id=\"row_executionPlan_2_amount\"> | <outputEntry id=\"row_executionPlan_2_amount\" expressionLanguage=\"juel\">",
                "<inputEntry id=\"row_executionPlan_2_law\"> | <inputEntry id=\"row_executionPlan_2_law\" expressionLanguage=\"groovy\">",
                "<inputExpression id=\"inputExpression_kind\" | <inputExpression id=\"inputExpression_kind\" expressionLanguage=\"juel\"",
                "<definitions | <definitions expressionLanguage=\"juel\""
            })
    void anotherLanguageThanTheTablesOwnIsRefused(String before, String after) {
        String changed = TABLE.replace(before, after);

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed))
                .containsExactly("tabellen får inte ange något uttrycksspråk eller hämta något utifrån");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row_executionPlan_2_source\"><text>\"Norrköping 2.2\" | row_executionPlan_2_source\"><text>string(21) | source ska stå inom citattecken",
                "row_executionPlan_2_source\"><text>\"Norrköping 2.2\" | row_executionPlan_2_source\"><text>\"a\" + \"b\" | source ska stå inom citattecken",
                "row_executionPlan_2_law\"><text> | row_executionPlan_2_law\"><text>${x} | villkoret «${x}» kan inte läsas",
                "row_executionPlan_2_law\"><text> | row_executionPlan_2_law\"><text>for i in 1..99999999 return i | kan inte läsas",
                "row_executionPlan_2_amount\"><text>21 | row_executionPlan_2_amount\"><text>20 + 1 | amount behöver ett helt tal"
            })
    void aCellHoldsAValueAndNothingThatIsComputed(String before, String after, String fault) {
        String changed = TABLE.replace(before, after);

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed)).singleElement().asString().contains("executionPlan_2", fault);
    }

    @ParameterizedTest
    @CsvSource({
        "<text>category</text>, <text>kategori</text>, kolumnen category saknas",
        "name=\"deviation\", name=\"avvikelse\", kolumnen deviation saknas",
        "hitPolicy=\"UNIQUE\", hitPolicy=\"FIRST\", tabellen ska ha träffregeln UNIQUE",
        "<decision id=\"deadline\", <decision id=\"annat\", 'filen ska hålla ett enda beslut, en tabell med id deadline'"
    })
    void aTableOfAnotherShapeIsRefusedWithTheReason(String before, String after, String fault) {
        String changed = TABLE.replace(before, after);

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed)).contains(fault);
    }

    @Test
    void aRowWithoutItsCellsIsNamed() {
        String changed = TABLE.replaceFirst("<outputEntry id=\"row_executionPlan_2_source\">.*?</outputEntry>", "");

        assertThat(faults(changed)).containsExactly("rad row_executionPlan_2: har inte en ruta för varje kolumn");
    }

    private static List<String> faults(String table) {
        return TableCheck.of(table.getBytes(StandardCharsets.UTF_8)).faults();
    }
}
