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
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

@Rule("F2")
class CompletePlanTest {
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
        return Stream.of(
                arguments("parts", Given.plan()),
                arguments("parts[0].what", Given.plan(part("what", null))),
                arguments("parts[0].who", Given.plan(part("who", " "))),
                arguments("parts[0].when", Given.plan(part("when", null))),
                arguments("parts[0].how", Given.plan(part("how", null))),
                arguments("parts[0].goalMeasure", Given.plan(part("goalMeasure", null))),
                arguments("parts[1].goalDate", Given.plan(Given.part(), part("goalDate", null))),
                arguments("participated", plan("participated", null)),
                arguments("participationNote", plan("participated", Participated.YES, "participationNote", null)),
                arguments("participationNote", plan("participated", Participated.NO, "participationNote", null)),
                arguments("othersTakingPart", plan("othersTakingPart", null)),
                arguments("cooperation", plan("cooperation", null)),
                arguments("followUpOn", plan("followUpOn", null)),
                arguments("fixedCareContact", plan("fixedCareContact", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "YES, behöver fyllas i: hur den enskilde var med.",
        "NO, behöver fyllas i: varför den enskilde inte var med."
    })
    void thePersonsPartInThePlanIsSaidOrWhyThereWasNone(Participated participated, String asked) {
        assertThat(FieldsRefused.inWords(plan("participated", participated, "participationNote", " ")::check))
                .containsExactly("participationNote: " + asked);
    }

    @Test
    void aFirstPlanBeginsWithAnEmptyPartInItsLifeArea() {
        assertThat(Part.blank("Hemliv")).isEqualTo(Filled.in(Part.class, "lifeArea", "Hemliv"));
    }

    @Test
    void allGapsAreNamedAtOnce() {
        Part empty = Filled.in(Part.class, "goal", "m");

        assertThat(FieldsRefused.by(Filled.in(MakePlanForm.class, "parts", List.of(empty))))
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

    private static Part part(Object... changes) {
        return Filled.but(Given.part(), changes);
    }

    private static MakePlanForm plan(Object... changes) {
        return Filled.but(Given.plan(Given.part()), changes);
    }
}
