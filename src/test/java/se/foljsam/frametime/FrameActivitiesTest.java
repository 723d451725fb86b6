package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.frametime.GivenFrames.inFrame;
import static se.foljsam.frametime.GivenFrames.outside;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;

/** What activities come to together: the frame, the services that carry them, the words. */
@Rule({"B7", "B11"})
class FrameActivitiesTest {
    private static final FrameActivity SHOWER = inFrame("DUSCH", 2);
    private static final FrameActivity CLEANING = inFrame("STADNING", 2);
    private static final FrameActivity NIGHT = outside("NATTHJALP", 15, 1, Every.DAY);

    @Test
    @Rule("D8")
    void eachActivityIsCarriedByTheFirstOfItsServicesThatIsGranted() {
        assertThat(FrameActivities.carriedBy(List.of(CLEANING, SHOWER, NIGHT), List.of("HEMTJANST", "SERVICE")))
                .containsExactly(
                        new ServiceFrame(
                                "SERVICE", "Städning, nivå 2, 1 gång varannan vecka.", 35, 3, List.of("Hemliv")),
                        new ServiceFrame(
                                "HEMTJANST", "Dusch, nivå 2, 1 gång i veckan.", 30, 3, List.of("Personlig vård")));
        assertThat(FrameActivities.carriedBy(List.of(CLEANING, SHOWER), List.of("HEMTJANST")))
                .singleElement()
                .extracting(ServiceFrame::minutesAWeek)
                .isEqualTo(65);
        assertThat(FrameActivities.carriedBy(List.of(CLEANING, SHOWER), List.of("LEDSAGNING")))
                .isEmpty();
    }

    @Test
    void aServiceOutsideTheFrameHasHoursAndNoFrame() {
        assertThat(ServiceFrame.of("NATTHJALP", List.of(NIGHT)))
                .isEqualTo(new ServiceFrame(
                        "NATTHJALP", "Natthjälp, 15 minuter, 1 gång om dagen.", null, 8, List.of("Personlig vård")));
        assertThat(ServiceFrame.of("HEMTJANST", List.of(SHOWER, NIGHT)).minutesAWeek())
                .as("one of them outside")
                .isNull();
    }

    @Test
    void theTextHasALineForEachActivityAndSaysThatTheTimesAreExamples() {
        assertThat(FrameActivities.asText(List.of(SHOWER, NIGHT)).toString()).isEqualTo("""
                **Aktiviteter och ramtid**

                - Dusch, nivå 2, 1 gång i veckan: 30 min i veckan
                - Natthjälp, 15 minuter, 1 gång om dagen: 1 tim 45 min i veckan

                **Ramtid:** 30 minuter i veckan, 2,2 timmar i månaden, räknad med exempelvärden.""");
        assertThat(FrameActivities.asText(List.of(measured(SHOWER))).toString()).endsWith("2,2 timmar i månaden.");
        assertThat(FrameActivities.asText(List.of(measured(SHOWER), NIGHT)).toString())
                .endsWith("räknad med exempelvärden.");
        assertThat(FrameActivities.asText(List.of()).toString()).isEmpty();
    }

    @Test
    void anActivityKnowsWhichServicesCanCarryIt() {
        assertThat(CLEANING.canBeCarriedBy("HEMTJANST")).isTrue();
        assertThat(CLEANING.canBeCarriedBy("SERVICE")).isTrue();
        assertThat(CLEANING.canBeCarriedBy("HEM")).isFalse();
        assertThat(CLEANING.carriedBy(List.of("NATTHJALP"))).isNull();
    }

    @Test
    void anActivityIsTypedAgainAsItStands() {
        assertThat(SHOWER.asTyped()).isEqualTo(new TypedActivity("DUSCH", "2", 1, Every.WEEK, null));
        assertThat(NIGHT.asTyped()).isEqualTo(new TypedActivity("NATTHJALP", null, 1, Every.DAY, 15));
    }

    @ParameterizedTest
    @CsvSource({
        // minutes a day; an hour begun is a whole hour: 26 fortnights a year, 12 months
        "1, 1",
        "2, 2",
        "118, 60",
        "119, 61"
    })
    void anHourThatIsBegunCountsWholeAgainstALimit(int minutesADay, int hours) {
        assertThat(FrameTime.of(minutesADay, 1, Every.DAY).hoursBegunAMonth()).isEqualTo(hours);
    }

    @Test
    void anHourThatIsFullIsNotBegunAnew() {
        assertThat(new FrameTime(720).hoursBegunAMonth()).isEqualTo(26);
        assertThat(new FrameTime(721).hoursBegunAMonth()).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource({
        "59, 59 min i veckan",
        "60, 1 tim 0 min i veckan",
        "61, 1 tim 1 min i veckan",
        "125, 2 tim 5 min i veckan"
    })
    void fromAnHourOnMinutesAreToldInHours(int minutes, String told) {
        assertThat(FrameTime.of(minutes, 1, Every.WEEK).asHours()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"14, 100", "7, 50", "1, 7", "0, 0", "28, 200"})
    void aTimeIsCountedOutOverSoManyDays(long days, int minutes) {
        assertThat(new FrameTime(100).minutesIn(days)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAY, 1 gång om dagen, 14",
        "2, DAY, 2 gånger om dagen, 28",
        "1, WEEK, 1 gång i veckan, 2",
        "3, TWO_WEEKS, 3 gånger varannan vecka, 3"
    })
    void howOftenIsSaidAsPeopleSayItAndCountedInTwoWeeks(int occasions, Every every, String said, int inTwoWeeks) {
        assertThat(every.counted(occasions)).isEqualTo(said);
        assertThat(every.inTwoWeeks(occasions)).isEqualTo(inTwoWeeks);
    }

    @Test
    void aChangeNamesItsOrderAndItsActivity() {
        TypedChange typed = new TypedChange(TypedChange.key(71, "DUSCH"), null, null, null, null, null, null);

        assertThat(typed.isOf(71)).isTrue();
        assertThat(typed.isOf(7)).as("not by the first digits").isFalse();
        assertThat(typed.activity()).isEqualTo("DUSCH");
        assertThat(new TypedChange(null, null, null, null, null, null, null).isOf(71))
                .isFalse();
    }

    private static FrameActivity measured(FrameActivity example) {
        return new FrameActivity(
                example.activity(),
                example.name(),
                example.lifeArea(),
                example.services(),
                example.serviceCode(),
                example.insideFrame(),
                example.needLevel(),
                example.minutes(),
                example.occasions(),
                example.howOften(),
                example.tableVersion(),
                false);
    }
}
