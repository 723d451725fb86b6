package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.foljsam.Rule;

/** A table of standard times that leaves a level open, answers twice or cannot be read is refused before anybody asks it. */
@Rule({"B7", "B11"})
class FrameTableCheckTest {
    private static final String TABLE = text();
    private static final Function<String, Optional<Boolean>> SERVICES = code -> Optional.ofNullable(Map.of(
                    "HEMTJANST", false,
                    "SERVICE", false,
                    "NATTHJALP", true,
                    "DIGITAL_TILLSYN", true,
                    "EGENVARD", true,
                    "LEDSAGNING", true,
                    "LEDSAGARSERVICE", true,
                    "AVLOSNING", true)
            .get(code));

    @Test
    void theTableInUseAnswersEveryLevelOnceAndSaysThatItsTimesAreExamples() {
        FrameTableCheck check = check(TABLE);

        assertThat(check.faultsWith(SERVICES)).isEmpty();
        assertThat(check.activities()).hasSize(17).contains("STADNING", "NATTHJALP", "AVLOSNING");
        assertThat(FrameTimeTest.table("norrkoping").rows())
                .filteredOn(FrameRow::insideFrame)
                .hasSize(36)
                .allMatch(row -> row.source().startsWith("Exempelvärde"));
        assertThat(TABLE.split("<description>")).hasSize(43);
        assertThat(TABLE.lines().filter(line -> line.contains("<description>B")))
                .hasSize(41)
                .allMatch(line -> line.contains("xempelvärde"));
    }

    @Test
    void everyLifeAreaIsOneThatAnOrderCanCover() throws IOException {
        JsonNode form = new ObjectMapper().readTree(new ClassPathResource("forms/write-orders.form").getInputStream());

        assertThat(FrameTimeTest.table("norrkoping").activities())
                .extracting(FrameRow::lifeArea)
                .allMatch(area -> form.toString().contains("\"value\":\"" + area + "\""));
    }

    @Test
    void aLevelThatNoRowAnswersIsNamed() {
        assertThat(faults(TABLE.replace(row("frame_DUSCH_2"), "")))
                .containsExactly("ingen rad svarar på DUSCH, nivå 2 för default");
    }

    @Test
    void aLevelThatTwoRowsAnswerIsNamedWithBoth() {
        assertThat(faults(with(row("frame_DUSCH_2").replace("frame_DUSCH_2", "frame_DUSCH_9"))))
                .containsExactly(
                        "både rad row_frame_DUSCH_2 och rad row_frame_DUSCH_9 svarar på DUSCH, nivå 2 för default");
    }

    @Test
    void aRowThatIsInTheFrameForSomeAndOutsideForOthersIsRefused() {
        String outside = row("frame_NATTHJALP")
                .replace("frame_NATTHJALP", "frame_NATTHJALP_k")
                .replace("\"default\"", "\"kristianstad\"")
                .replace("\"Natthjälp\"", "\"Nattpatrull\"");

        assertThat(faults(with(outside))).singleElement().asString().contains("row_frame_NATTHJALP_k", "desamma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame_DUSCH_2 | minutes | 30 | 0 | minutes behöver ett helt tal från 1",
                "frame_DUSCH_2 | minutes | 30 | -30 | minutes behöver ett helt tal från 1",
                "frame_DUSCH_2 | minutes | 30 | | minutes behöver ett helt tal från 1",
                "frame_DUSCH_2 | minutes | 30 | 1441 | till 1440",
                "frame_DUSCH_2 | minutes | 30 | 15 + 15 | minutes behöver ett helt tal från 1",
                "frame_DUSCH_2 | level | 2 | 4 | level ska vara 1, 2 eller 3",
                "frame_DUSCH_2 | level | 2 | | level ska vara 1, 2 eller 3",
                "frame_DUSCH_2 | level | 2 | [1..3] | level ska vara 1, 2 eller 3",
                "frame_DUSCH_2 | occasions | 1 | 0 | occasions behöver ett helt tal",
                "frame_DUSCH_2 | mostPerWeek | 14 | 0 | mostPerWeek behöver ett helt tal",
                "frame_HYGIEN_2 | mostPerWeek | 28 | 13 | oftare än vad raden själv tillåter",
                "frame_DUSCH_2 | every | \"WEEK\" | \"MONTH\" | every ska vara DAY, WEEK eller TWO_WEEKS",
                "frame_DUSCH_2 | insideFrame | true | kanske | insideFrame ska vara true eller false",
                "frame_DUSCH_2 | lifeArea | \"Personlig vård\" | | lifeArea behöver en text",
                "frame_DUSCH_2 | source | \"Exempelvärde, jämför Kristianstad 40 min\" | | source behöver en text",
                "frame_DUSCH_2 | profile | \"default\" | | profile behöver en text",
                "frame_NATTHJALP | minutes | | 15 | varken nivå eller schablontid"
            })
    void aRowThatCannotBeReadIsNamedWithTheReason(
            String rowId, String cell, String before, String after, String reason) {
        String entry = "row_" + rowId + "_" + cell + "\"><text>%s</text>";
        String changed = TABLE.replace(
                entry.formatted(before == null ? "" : before), entry.formatted(after == null ? "" : after));

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed))
                .singleElement()
                .asString()
                .startsWith("rad row_" + rowId)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"minutes, 30, 1", "minutes, 30, 1440", "occasions, 1, 14", "mostPerWeek, 14, 1"})
    void theLastValueThatIsAllowedIsAllowed(String cell, String before, String after) {
        String entry = "row_frame_DUSCH_2_" + cell + "\"><text>%s</text>";
        String changed = TABLE.replace(entry.formatted(before), entry.formatted(after));

        assertThat(changed).isNotEqualTo(TABLE);
        assertThat(faults(changed)).isEmpty();
    }

    @Test
    void twoRowsOfOneMunicipalityThatAnswerTheSameAreNamedWithIt() {
        String own = row("frame_DUSCH_2").replace("\"default\"", "\"kristianstad\"");

        assertThat(faults(with(
                        own.replace("frame_DUSCH_2", "frame_DUSCH_8") + own.replace("frame_DUSCH_2", "frame_DUSCH_9"))))
                .containsExactly(
                        "både rad row_frame_DUSCH_8 och rad row_frame_DUSCH_9 svarar på DUSCH, nivå 2 för kristianstad");
    }

    @Test
    void aRowWithoutItsLastCellIsNamed() {
        assertThat(faults(TABLE.replaceFirst("<outputEntry id=\"row_frame_DUSCH_2_source\">.*?</outputEntry>", "")))
                .containsExactly("rad row_frame_DUSCH_2: source behöver en text inom citattecken");
    }

    @Test
    void aServiceThatDoesNotExistOrLiesOnTheOtherSideOfTheFrameIsNamed() {
        assertThat(check(TABLE.replace("\"SERVICE, HEMTJANST\"", "\"STAD, HEMTJANST\""))
                        .faultsWith(SERVICES))
                .hasSize(9)
                .allMatch(fault -> fault.contains("insatsen STAD finns inte"));
        assertThat(check(TABLE.replace(
                                "<text>\"EGENVARD\"</text></outputEntry>", "<text>\"HEMTJANST\"</text></outputEntry>"))
                        .faultsWith(SERVICES))
                .containsExactly(
                        "rad row_frame_EGENVARD: insatsen HEMTJANST ligger inom ramen, aktiviteten gör det inte");
    }

    @Test
    void aFileThatIsNoTableOrWouldRunSomethingIsRefused() {
        assertThat(faults("<html/>")).singleElement().asString().startsWith("filen kan inte läsas");
        assertThat(faults(TABLE.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")))
                .hasSize(1);
        assertThat(faults(TABLE.replace(
                        "<inputExpression id=\"inputExpression_frameTime_level\"",
                        "<inputExpression expressionLanguage=\"groovy\" id=\"inputExpression_frameTime_level\"")))
                .containsExactly("tabellen får inte ange något uttrycksspråk eller hämta något utifrån");
    }

    @Test
    void theStartIsRefusedWithEveryFault() {
        String wrong = TABLE.replace(row("frame_DUSCH_2"), "").replace(row("frame_ATA_3"), "");

        assertThatThrownBy(() -> check(wrong).refuseFaults(SERVICES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ingen rad svarar på DUSCH, nivå 2")
                .hasMessageContaining("ingen rad svarar på ATA, nivå 3");
    }

    private static List<String> faults(String table) {
        return check(table).faults();
    }

    private static FrameTableCheck check(String table) {
        return FrameTableCheck.of(table.getBytes(StandardCharsets.UTF_8));
    }

    static String with(String row) {
        return TABLE.replace("    </decisionTable>", row + "    </decisionTable>");
    }

    static String row(String rowId) {
        int start = TABLE.indexOf("      <rule id=\"row_" + rowId + "\">");
        return TABLE.substring(start, TABLE.indexOf("</rule>\n", start) + 8);
    }

    private static String text() {
        try {
            return new ClassPathResource("bpmn/decisions/frame-time.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
