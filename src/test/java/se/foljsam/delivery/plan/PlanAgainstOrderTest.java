package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.delivery.plan.MakePlanForm.Aim;
import se.foljsam.delivery.plan.MakePlanForm.MadeWith;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.delivery.plan.MakePlanForm.Work;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** A plan held against what was ordered: area by area, minute by minute. */
class PlanAgainstOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String MOVING = "Förflyttning";
    private static final String HOME = "Hemliv";

    @Rule("F2")
    @Test
    void aPlanThatFitsItsOrderPasses() {
        assertThat(refused(List.of(MOVING), 60, plan(null, part(MOVING, 60, "Går själv"))))
                .isEmpty();
    }

    @Rule({"F3", "F6"})
    @Test
    void anOrderedLifeAreaWithoutAPartIsNamedAndOneThatWasNotOrderedIsRefused() {
        assertThat(refused(List.of(MOVING, HOME), null, plan(null, part(MOVING, null, "Går själv"))))
                .containsExactly("parts: behöver ha en del i livsområdet Hemliv.");
        assertThat(refused(
                        List.of(MOVING),
                        null,
                        plan(null, part(MOVING, null, "Går själv"), part(HOME, null, "Lagar mat"))))
                .containsExactly(
                        "parts[1].lifeArea: ingår inte i uppdraget. Säg till handläggaren om behovet har ändrats.");
    }

    @Rule("F2")
    @Test
    void everyOrderedLifeAreaHasAMeasurableGoalInOneOfItsParts() {
        assertThat(refused(
                        List.of(MOVING, HOME),
                        null,
                        plan(null, part(MOVING, null, "Går själv"), part(HOME, null, null))))
                .containsExactly("parts: behöver ha minst ett mål i livsområdet Hemliv.");
        assertThat(refused(
                        List.of(MOVING, HOME),
                        null,
                        plan(
                                null,
                                part(MOVING, null, "Går själv"),
                                part(HOME, null, null),
                                part(HOME, null, "Lagar mat"))))
                .isEmpty();
    }

    @Rule("F2")
    @Test
    void aPartSaysItsLifeAreaOnlyWhereTheOrderHasSeveral() {
        assertThat(refused(List.of(MOVING), null, plan(null, part(null, null, "Går själv"))))
                .isEmpty();
        assertThat(refused(
                        List.of(MOVING, HOME),
                        null,
                        plan(
                                null,
                                part(MOVING, null, "Går själv"),
                                part(HOME, null, "Lagar mat"),
                                part(null, null, "Annat"))))
                .containsExactly("parts[2].lifeArea: behöver väljas: uppdraget har flera.");
    }

    @Rule("F6")
    @ParameterizedTest(name = "{0} minutes of 60, said why: {1}")
    @CsvSource({
        "59, ,",
        "60, ,",
        "61, , 'misfit: behöver fyllas i: planen tar 101 minuter i veckan och ramtiden är 100.'",
        "61, Duschen tar längre tid,"
    })
    void thePartsTogetherFitInTheFrameTimeOrTheUnitSaysWhyNot(int minutes, String misfit, String refused) {
        assertThat(refused(
                        List.of(MOVING), 100, plan(misfit, part(MOVING, 40, "Går själv"), part(MOVING, minutes, null))))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Rule("F6")
    @Test
    void eachPartHasItsMinutesWhereTheOrderHasFrameTimeAndNeedNotOtherwise() {
        MakePlanForm untimed = plan(null, part(MOVING, null, "Går själv"));

        assertThat(refused(List.of(MOVING), 100, untimed))
                .containsExactly("parts[0].minutes: behöver fyllas i: uppdraget har ramtid.");
        assertThat(refused(List.of(MOVING), null, untimed)).isEmpty();
        assertThat(refused(List.of(MOVING), null, plan(null, part(MOVING, 10_000, "Går själv"))))
                .as("nothing to fit in")
                .isEmpty();
    }

    @Rule("F2")
    @Test
    void thePlanIsFollowedUpInItsWindow() {
        assertThat(refused(
                        List.of(MOVING),
                        null,
                        Filled.but(
                                plan(null, part(MOVING, null, "Går själv")), "followUpOn", Given.LAST_DAY.plusDays(1))))
                .containsExactly("followUpOn: kan inte vara efter beslutets sista dag, 31 mars 2026.");
    }

    private static List<String> refused(List<String> areas, Integer frameMinutes, MakePlanForm typed) {
        PlanAgainstOrder against =
                new PlanAgainstOrder(areas, frameMinutes, new ReviewWindow(TODAY, Given.LAST_DAY, 12));
        return FieldsRefused.inWords(problems -> against.check(typed, problems));
    }

    private static MakePlanForm plan(String misfit, Part... parts) {
        return new MakePlanForm(
                List.of(parts),
                new MadeWith(Participated.YES, "Var med", "Dottern", "Ingen"),
                Given.LAST_DAY,
                "Kim",
                misfit);
    }

    private static Part part(String area, Integer minutes, String goal) {
        return new Part(
                area, new Work("vad", "vem", "när", "hur"), minutes, new Aim(goal, "syns", LocalDate.of(2026, 3, 20)));
    }
}
