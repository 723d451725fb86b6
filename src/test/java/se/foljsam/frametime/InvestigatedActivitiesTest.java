package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.frametime.GivenFrames.TABLE;
import static se.foljsam.frametime.GivenFrames.inFrame;
import static se.foljsam.frametime.GivenFrames.outside;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.frametime.InvestigatedActivities.Standard;
import se.foljsam.taskform.FormView.Choice;

/** What an investigation can set under a law whose services are cleaning and night help. */
@Rule({"B6", "B7", "B11"})
class InvestigatedActivitiesTest {
    private final InvestigatedActivities offered = new InvestigatedActivities(TABLE, List.of("SERVICE", "NATTHJALP"));

    @Test
    void onlyWhatSomeServiceOfTheLawCarriesIsOffered() {
        assertThat(offered.choices())
                .containsExactly(
                        new Choice("Städning (1 gång varannan vecka)", "STADNING"),
                        new Choice("Tvätt och klädvård (1 gång varannan vecka)", "TVATT"),
                        new Choice("Inköp (1 gång i veckan)", "INKOP"),
                        new Choice("Natthjälp (utanför ramen)", "NATTHJALP"));
        assertThat(offered.outside()).containsExactly("NATTHJALP");
    }

    @Test
    void whatWasSetBeforeIsProposedIfItIsStillOffered() {
        assertThat(offered.still(
                        List.of(inFrame("DUSCH", 2), inFrame("STADNING", 3), outside("NATTHJALP", 15, 2, Every.DAY))))
                .containsExactly(
                        new TypedActivity("STADNING", "3", 1, Every.TWO_WEEKS, null),
                        new TypedActivity("NATTHJALP", null, 2, Every.DAY, 15));
    }

    @Test
    void theFormComputesWithEveryLevelOfTheTable() {
        assertThat(InvestigatedActivities.standards(TABLE))
                .hasSize(36)
                .contains(
                        new Standard("DUSCH", "1", "Dusch", 20, 40),
                        new Standard("DUSCH", "3", "Dusch", 40, 80),
                        new Standard("STADNING", "2", "Städning", 70, 70))
                .noneMatch(standard -> standard.activity().equals("NATTHJALP"));
    }

    @Test
    void whatIsSetIsKeptWithTheTimesOfTheTable() {
        assertThat(InvestigatedActivities.computed(TABLE, List.of(new TypedActivity("DUSCH", "2", null, null, null))))
                .singleElement()
                .satisfies(activity -> {
                    assertThat(activity.minutes()).isEqualTo(30);
                    assertThat(activity.serviceCode()).as("not granted yet").isNull();
                    assertThat(activity.tableVersion()).isEqualTo(TABLE.version());
                    assertThat(activity.exampleValue()).isTrue();
                });
    }

    @Test
    void anActivityAnswersANeedInALifeAreaThatIsInvestigated() {
        assertThat(refused("Personlig vård", typed("DUSCH"))).isEqualTo("nothing");
        assertThat(refused("Hemliv", typed("DUSCH")))
                .isEqualTo(
                        "rows[0].activity: hör till livsområdet Personlig vård, som inte är utrett. Utred det, eller ta bort aktiviteten.");
        assertThat(refused("Personlig vård", typed("DUSCH"), typed("STADNING")))
                .startsWith("rows[1].activity: hör till livsområdet Hemliv");
    }

    @Test
    void anActivityIsSetOnce() {
        assertThat(refused("Personlig vård", typed("DUSCH"), typed("DUSCH")))
                .isEqualTo("rows[0].activity: finns med mer än en gång.");
        assertThat(refused("Personlig vård", typed("DUSCH"), typed("HYGIEN"))).isEqualTo("nothing");
    }

    private static TypedActivity typed(String activity) {
        return new TypedActivity(activity, "2", null, null, null);
    }

    private static String refused(String lifeArea, TypedActivity... typed) {
        return GivenFrames.refused(
                problems -> InvestigatedActivities.check(TABLE, List.of(typed), List.of(lifeArea), "rows", problems));
    }
}
