package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.foljsam.Rule;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/** The one formula, and what an activity may say against its row of the table. */
class FrameTimeTest {
    private static final FrameTable TABLE = table("norrkoping");

    @ParameterizedTest
    @Rule("B7")
    @CsvSource({
        // minutes an occasion, occasions, per, minutes a week, hours a month
        "29, 1, TWO_WEEKS, 15, 1.0",
        "30, 1, TWO_WEEKS, 15, 1.1",
        "31, 1, TWO_WEEKS, 16, 1.1",
        "44, 1, WEEK, 44, 3.2",
        "45, 1, WEEK, 45, 3.3",
        "46, 1, WEEK, 46, 3.3",
        "9, 2, DAY, 126, 9.1",
        "10, 2, DAY, 140, 10.1",
        "11, 2, DAY, 154, 11.1"
    })
    void minutesAreTimesOccasionsAWeekAndAMonthIsATwelfthOfFiftyTwoWeeks(
            int minutes, int occasions, Every every, int aWeek, String aMonth) {
        FrameTime time = FrameTime.of(minutes, occasions, every);

        assertThat(time.minutesAWeek()).isEqualTo(aWeek);
        assertThat(time.hoursAMonth()).isEqualByComparingTo(aMonth);
    }

    @Test
    @Rule("B7")
    void aCarePackageOnTheSecondLevelIsSixtyThreeHoursAMonthAndEightySixWithMeals() {
        FrameTime care = standard("HYGIEN", "KLADSEL", "TOALETT", "MALTID", "TILLSYN");
        FrameTime withEating = care.plus(standard("ATA"));

        assertThat(care.minutesAWeek()).isEqualTo(125 * 7);
        assertThat(care.hoursAMonth().setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo("63");
        assertThat(withEating.hoursAMonth().setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo("86");
        assertThat(care.asText()).isEqualTo("875 minuter i veckan, 63,2 timmar i månaden");
    }

    @Test
    @Rule("B7")
    void halvesOfMinutesAreRoundedOnceAndNotInEveryActivity() {
        FrameTime twoHalves = FrameTime.of(45, 1, Every.TWO_WEEKS).plus(FrameTime.of(45, 1, Every.TWO_WEEKS));

        assertThat(FrameTime.of(45, 1, Every.TWO_WEEKS).minutesAWeek()).isEqualTo(23);
        assertThat(twoHalves.minutesAWeek()).isEqualTo(45);
    }

    @Test
    @Rule("B11")
    void whatLiesOutsideTheFrameNeverEntersIt() {
        List<FrameActivity> activities =
                List.of(activity("DUSCH", "2", null, null, null), activity("NATTHJALP", null, 2, Every.DAY, 15));

        assertThat(FrameActivities.sum(activities).minutesAWeek()).isEqualTo(30);
        assertThat(activities.get(1).time().minutesAWeek()).as("its own time").isEqualTo(210);
    }

    @Test
    @Rule("B7")
    void theTableSaysHowOftenWhereNobodyElseDoes() {
        assertThat(activity("STADNING", "2", null, null, null).asText())
                .isEqualTo("Städning, nivå 2, 1 gång varannan vecka");
        assertThat(activity("STADNING", "2", 1, Every.WEEK, null).time().minutesAWeek())
                .isEqualTo(70);
    }

    @ParameterizedTest
    @Rule({"B7", "B11"})
    @CsvSource(
            nullValues = "-",
            value = {
                // activity, level, occasions, per, own minutes, field, a word of the refusal
                "DUSCH, -, -, -, -, level, behöver väljas",
                "DUSCH, 0, -, -, -, level, finns inte i tabellen",
                "DUSCH, 4, -, -, -, level, finns inte i tabellen",
                "DUSCH, två, -, -, -, level, finns inte i tabellen",
                "DUSCH, 2, 0, WEEK, -, occasions, minst 1",
                "DUSCH, 2, -3, WEEK, -, occasions, minst 1",
                "DUSCH, 2, 15, WEEK, -, occasions, fler än 14 i veckan",
                "DUSCH, 2, 3, DAY, -, occasions, fler än 14 i veckan",
                "DUSCH, 2, 29, TWO_WEEKS, -, occasions, fler än 14 i veckan",
                "DUSCH, 2, 2147483647, DAY, -, occasions, fler än 14 i veckan",
                "DUSCH, 2, 3, -, -, per, behöver väljas",
                "DUSCH, 2, -, DAY, -, occasions, behöver fyllas i",
                "DUSCH, 2, -, -, 10, ownMinutes, ska vara tomt",
                "NATTHJALP, 2, 1, DAY, 15, level, ska vara tomt",
                "NATTHJALP, -, 1, DAY, -, ownMinutes, tidsätts för sig",
                "NATTHJALP, -, 1, DAY, 0, ownMinutes, tidsätts för sig",
                "NATTHJALP, -, 1, DAY, 1441, ownMinutes, tidsätts för sig"
            })
    void whatTheRowDoesNotAllowIsRefusedByField(
            String activity, String level, Integer occasions, Every per, Integer own, String field, String words) {
        assertThat(refused(new TypedActivity(activity, level, occasions, per, own)))
                .isEqualTo(field)
                .as(words);
        assertThat(refusal(new TypedActivity(activity, level, occasions, per, own)))
                .contains(words);
    }

    @ParameterizedTest
    @Rule("B7")
    @CsvSource({"14, WEEK", "2, DAY", "28, TWO_WEEKS"})
    void theRowsOwnLimitIsAllowed(int occasions, Every per) {
        assertThat(refusal(new TypedActivity("DUSCH", "2", occasions, per, null)))
                .isNull();
    }

    @ParameterizedTest
    @Rule({"B7", "B11"})
    @CsvSource(
            nullValues = "-",
            value = {"DUSCH, 2, 1, -", "NATTHJALP, -, 1, 1", "NATTHJALP, -, 1, 1440"})
    void theFirstAndTheLastThatIsAllowedIsAllowed(String activity, String level, int occasions, Integer own) {
        assertThat(refusal(new TypedActivity(activity, level, occasions, Every.WEEK, own)))
                .isNull();
    }

    @Test
    @Rule("B7")
    void aMunicipalityHasRowsOnlyWhereItDiffers() {
        String own = FrameTableCheckTest.with(FrameTableCheckTest.row("frame_DUSCH_2")
                .replace("frame_DUSCH_2", "frame_DUSCH_2_k")
                .replace("\"default\"", "\"kristianstad\"")
                .replace("_minutes\"><text>30", "_minutes\"><text>40"));

        FrameTable kristianstad = table(own.getBytes(StandardCharsets.UTF_8), "kristianstad");

        assertThat(kristianstad.row("DUSCH", 2).orElseThrow().minutes()).isEqualTo(40);
        assertThat(kristianstad.row("DUSCH", 3).orElseThrow().minutes())
                .as("as default")
                .isEqualTo(40);
        assertThat(kristianstad.row("DUSCH", 1).orElseThrow().minutes()).isEqualTo(20);
        assertThat(table(own.getBytes(StandardCharsets.UTF_8), "norrkoping")
                        .row("DUSCH", 2)
                        .orElseThrow()
                        .minutes())
                .isEqualTo(30);
        assertThat(kristianstad.version()).isNotEqualTo(TABLE.version()).hasSize(64);
    }

    private static FrameTime standard(String... activities) {
        return Arrays.stream(activities)
                .map(activity -> activity(activity, "2", null, null, null).time())
                .reduce(FrameTime.NONE, FrameTime::plus);
    }

    private static FrameActivity activity(String code, String level, Integer occasions, Every per, Integer own) {
        FrameRow row = RowCheck.of(TABLE, code, level).row().orElseThrow();
        return FrameActivity.of(row, new TypedActivity(code, level, occasions, per, own), TABLE.version());
    }

    private static String refused(TypedActivity typed) {
        return firstOf(typed).get("field");
    }

    private static String refusal(TypedActivity typed) {
        return firstOf(typed).get("text");
    }

    private static Map<String, String> firstOf(TypedActivity typed) {
        Map<String, String> found = new HashMap<>();
        try {
            Problems.rejectFirst(problems ->
                    RowCheck.of(TABLE, typed.activity(), typed.level()).check(typed, "", problems));
        } catch (Rejected rejected) {
            found.put("field", rejected.fieldName());
            found.put("text", rejected.getMessage());
        }
        return found;
    }

    static FrameTable table(String profile) {
        try {
            return table(new ClassPathResource("bpmn/decisions/frame-time.dmn").getContentAsByteArray(), profile);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static FrameTable table(byte[] content, String profile) {
        FrameTableCheck check = FrameTableCheck.of(content);
        assertThat(check.faults()).isEmpty();
        return new FrameTable(check, profile);
    }
}
