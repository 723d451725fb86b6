package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.taskform.FieldsRefused;

@Rule("F2")
class CompletePlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void aPlanThatLacksNothingPasses() {
        assertThat(FieldsRefused.by(Given.plan(Given.part(), Given.part()))).isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("gaps")
    void eachGapIsNamedByItsField(String field, MakePlanForm plan) {
        assertThat(FieldsRefused.by(plan)).containsExactly(field);
    }

    static Stream<Arguments> gaps() {
        List<Part> parts = List.of(Given.part());
        return Stream.of(
                arguments("parts", Given.plan()),
                arguments("parts[0].what", Given.plan(new Part(null, null, "v", "n", "h", null, "m", "s", DAY))),
                arguments("parts[0].who", Given.plan(new Part(null, "v", " ", "n", "h", null, "m", "s", DAY))),
                arguments("parts[0].when", Given.plan(new Part(null, "v", "v", null, "h", null, "m", "s", DAY))),
                arguments("parts[0].how", Given.plan(new Part(null, "v", "v", "n", null, null, "m", "s", DAY))),
                arguments("parts[0].measure", Given.plan(new Part(null, "v", "v", "n", "h", null, "m", null, DAY))),
                arguments(
                        "parts[1].goalDate",
                        Given.plan(Given.part(), new Part(null, "v", "v", "n", "h", null, "m", "s", null))),
                arguments("participated", new MakePlanForm(parts, null, "t", "i", "i", DAY, "Kim", null)),
                arguments(
                        "participationNote",
                        new MakePlanForm(parts, Participated.YES, null, "i", "i", DAY, "Kim", null)),
                arguments(
                        "participationNote",
                        new MakePlanForm(parts, Participated.NO, null, "i", "i", DAY, "Kim", null)),
                arguments(
                        "othersTakingPart",
                        new MakePlanForm(parts, Participated.YES, "t", null, "i", DAY, "Kim", null)),
                arguments("cooperation", new MakePlanForm(parts, Participated.YES, "t", "i", null, DAY, "Kim", null)),
                arguments("followUpOn", new MakePlanForm(parts, Participated.YES, "t", "i", "i", null, "Kim", null)),
                arguments(
                        "fixedCareContact", new MakePlanForm(parts, Participated.YES, "t", "i", "i", DAY, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "YES, behöver fyllas i: hur den enskilde var med.",
        "NO, behöver fyllas i: varför den enskilde inte var med."
    })
    void thePersonsPartInThePlanIsSaidOrWhyThereWasNone(Participated participated, String asked) {
        assertThat(FieldsRefused.inWords(
                        new MakePlanForm(List.of(Given.part()), participated, " ", "i", "i", DAY, "Kim", null)::check))
                .containsExactly("participationNote: " + asked);
    }

    @Test
    void aFirstPlanBeginsWithAnEmptyPartInItsLifeArea() {
        assertThat(Part.blank("Hemliv")).isEqualTo(new Part("Hemliv", null, null, null, null, null, null, null, null));
    }

    @Test
    void allGapsAreNamedAtOnce() {
        Part empty = new Part(null, null, null, null, null, null, "m", null, null);

        assertThat(FieldsRefused.by(new MakePlanForm(List.of(empty), null, null, null, null, null, null, null)))
                .hasSize(12);
    }

    @ParameterizedTest(name = "followed up {0}: {1}")
    @CsvSource({
        "2026-03-01, kan inte vara en dag som har varit.",
        "2026-03-02,",
        "2026-03-03,",
        "2026-03-30,",
        "2026-03-31,",
        "2026-04-01, 'kan inte vara efter beslutets sista dag, 31 mars 2026.'"
    })
    void aPlanIsFollowedUpFromTodayToTheLastDayOfTheDecision(LocalDate day, String why) {
        assertThat(new ReviewWindow(LocalDate.of(2026, 3, 2), Given.LAST_DAY, 12)
                        .refuses(day)
                        .orElse(null))
                .isEqualTo(why);
    }

    @ParameterizedTest(name = "followed up {0}: {1}")
    @CsvSource({"2027-03-01,", "2027-03-02,", "2027-03-03, kan vara högst 12 månader bort."})
    void aPlanIsFollowedUpWithinTwelveMonthsAlsoUntilFurtherNotice(LocalDate day, String why) {
        assertThat(new ReviewWindow(LocalDate.of(2026, 3, 2), null, 12)
                        .refuses(day)
                        .orElse(null))
                .isEqualTo(why);
    }
}
