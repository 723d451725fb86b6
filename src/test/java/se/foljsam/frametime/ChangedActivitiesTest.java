package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.frametime.GivenFrames.TABLE;
import static se.foljsam.frametime.GivenFrames.decided;
import static se.foljsam.frametime.GivenFrames.inFrame;
import static se.foljsam.frametime.GivenFrames.investigated;
import static se.foljsam.frametime.GivenFrames.order;
import static se.foljsam.frametime.GivenFrames.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.frametime.ChangedActivities.Changed;
import se.foljsam.frametime.ChangedActivities.Movable;
import se.foljsam.frametime.FrameChanges.Moved;
import se.foljsam.frametime.FrameVersion.Basis;
import se.foljsam.frametime.TypedChange.Kind;
import se.foljsam.taskform.FormView.Choice;

/** Order 7 has a shower at level 2 and cleaning at level 2: thirty minutes a week and seventy every other. */
@Rule({"B7", "B12"})
class ChangedActivitiesTest {
    private static final String REASON = "Orkar mindre.";
    private static final String SHOWER = "7:DUSCH";
    private static final String MEALS = "7:MALTID";
    private final List<FrameVersion> versions = new ArrayList<>();
    private final ChangedActivities home = of(inFrame("DUSCH", 2), inFrame("STADNING", 2));

    @Test
    void aHigherLevelMovesItsMinutesAndNoOthers() {
        Moved moved = home.moved(List.of(level(SHOWER, "3")));

        assertThat(moved.before().minutesAWeek()).isEqualTo(65);
        assertThat(moved.after().minutesAWeek()).isEqualTo(75);
        assertThat(moved.lowers()).isFalse();
        assertThat(moved.asText())
                .isEqualTo(
                        "Dusch, nivå 2 blir 3: 30 min i veckan blir 40 min i veckan. Ramtiden 1 tim 5 min i veckan blir 1 tim 15 min i veckan.");
        assertThat(moved.frame().orElseThrow().minutesAWeek()).isEqualTo(75);
        assertThat(moved.frame().orElseThrow().extent())
                .isEqualTo("Dusch, nivå 3, 1 gång i veckan. Städning, nivå 2, 1 gång varannan vecka.");
    }

    @Test
    void aLevelKeepsHowOftenTheHandlerHadSet() {
        ChangedActivities often = of(GivenFrames.of(new TypedActivity("DUSCH", "2", 3, Every.WEEK, null)));

        assertThat(often.moved(List.of(level(SHOWER, "3"))).after().minutesAWeek())
                .isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, false"})
    void lessTimeForOneActivityLowersWhateverTheSumIs(String level, boolean lowers) {
        Moved moved = home.moved(List.of(level(SHOWER, level), added(MEALS, "2")));

        assertThat(moved.after().minutesAWeek()).isGreaterThan(moved.before().minutesAWeek());
        assertThat(moved.lowers()).isEqualTo(lowers);
    }

    @Test
    void theSameTimeAsBeforeLowersNothing() {
        Moved moved = home.moved(List.of(ended(SHOWER), added(SHOWER, "2")));

        assertThat(moved.lowers()).isFalse();
        assertThat(moved.after()).isEqualTo(moved.before());
    }

    @Test
    void anActivityThatEndsLowersAndIsGone() {
        Moved moved = home.moved(List.of(ended(SHOWER)));

        assertThat(moved.lowers()).isTrue();
        assertThat(moved.asText())
                .isEqualTo(
                        "Dusch, avslutas: 30 min i veckan blir 0 min i veckan. Ramtiden 1 tim 5 min i veckan blir 35 min i veckan.");
        assertThat(moved.frame().orElseThrow().extent()).isEqualTo("Städning, nivå 2, 1 gång varannan vecka.");
    }

    @Test
    void nothingIsLeftToOrderWhenTheLastActivityEnds() {
        assertThat(of(inFrame("DUSCH", 2)).moved(List.of(ended(SHOWER))).frame())
                .isEmpty();
    }

    @Test
    void whatIsAddedComesLastAndWhatChangesKeepsItsPlace() {
        Changed changed = home.by(List.of(added(MEALS, "1"), level(SHOWER, "3"), ended("8:STADNING")));

        assertThat(changed.after()).extracting(FrameActivity::activity).containsExactly("DUSCH", "STADNING", "MALTID");
        assertThat(changed.after()).extracting(FrameActivity::serviceCode).containsOnly("HEMTJANST");
        assertThat(changed.moves())
                .as("another order's change is not this one's")
                .extracting(FrameMove::changeKind)
                .containsExactly(Kind.LEVEL, Kind.ADDED);
    }

    @Test
    void whatEndsAndIsAddedAnewIsEndedFirstInWhicheverOrderItWasTyped() {
        Changed changed =
                home.by(List.of(new TypedChange(SHOWER, Kind.ADDED, "2", 2, Every.WEEK, null, REASON), ended(SHOWER)));

        assertThat(changed.after())
                .extracting(FrameActivity::asText)
                .last()
                .isEqualTo("Dusch, nivå 2, 2 gånger i veckan");
        assertThat(changed.moves()).extracting(FrameMove::minutesBefore).containsExactly(60, 0);
        assertThat(changed.moves()).extracting(FrameMove::minutesAfter).containsExactly(0, 120);
        assertThat(changed.moves()).extracting(FrameMove::levelBefore).containsExactly(2, null);
        assertThat(changed.moves()).extracting(FrameMove::levelAfter).containsExactly(null, 2);
    }

    @Test
    void theJournalSaysWhatMovedAndEachReasonOnce() {
        assertThat(home.journal(List.of(level(SHOWER, "3"), added(MEALS, "1"))))
                .isEqualTo(
                        "Hemtjänst. Dusch, nivå 2 blir 3: 30 min i veckan blir 40 min i veckan. Måltid: tillreda, värma eller servera, läggs till på nivå 1: 0 min i veckan blir 3 tim 30 min i veckan. Ramtiden 1 tim 5 min i veckan blir 4 tim 45 min i veckan. Skäl: Orkar mindre.");
    }

    @Test
    @Rule("B11")
    void outsideTheFrameThereIsNoFrameToTellOf() {
        ChangedActivities night = new ChangedActivities(
                TABLE, order("NATTHJALP"), List.of(outside("NATTHJALP", 15, 1, Every.DAY)), () -> versions);

        Moved moved = night.moved(List.of(new TypedChange("7:NATTHJALP", Kind.LEVEL, null, null, null, 20, REASON)));

        assertThat(moved.asText())
                .isEqualTo("Natthjälp, tiden ändras: 1 tim 45 min i veckan blir 2 tim 20 min i veckan.");
        assertThat(moved.after()).isEqualTo(FrameTime.NONE);
        assertThat(moved.frame().orElseThrow().minutesAWeek()).isNull();
        assertThat(night.by(List.of(new TypedChange("7:NATTHJALP", Kind.ADDED, null, 1, Every.DAY, 10, REASON)))
                        .moves())
                .extracting(FrameMove::asText)
                .containsExactly("Natthjälp, läggs till: 1 tim 45 min i veckan blir 1 tim 10 min i veckan");
    }

    @ParameterizedTest
    @Rule({"B7", "C5"})
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // order and activity | kind | level | occasions | per | reason | refusal
                "7:DUSCH | LEVEL | 3 | - | - | Orkar mindre | nothing",
                "7:DUSCH | LEVEL | 3 | - | - | - | rows[0].reason: behöver fyllas i: vad som har förändrats i behovet.",
                "7:DUSCH | LEVEL | 3 | - | - | ' ' | rows[0].reason: behöver fyllas i: vad som har förändrats i behovet.",
                "7:DUSCH | LEVEL | 2 | - | - | Orkar mindre | rows[0].level: är den som gäller i dag.",
                "7:DUSCH | LEVEL | 4 | - | - | Orkar mindre | rows[0].level: finns inte i tabellen för aktiviteten.",
                "7:DUSCH | LEVEL | 3 | 2 | - | Orkar mindre | rows[0].occasions: ska vara tomt: bara nivån ändras. Ändras hur ofta, avsluta aktiviteten och lägg till den igen.",
                "7:DUSCH | LEVEL | 3 | - | DAY | Orkar mindre | rows[0].occasions: ska vara tomt: bara nivån ändras. Ändras hur ofta, avsluta aktiviteten och lägg till den igen.",
                "7:DUSCH | ENDED | - | - | - | Orkar mer | nothing",
                "7:MALTID | ENDED | - | - | - | Orkar mer | rows[0].kind: går inte: uppdraget har inte aktiviteten. Välj Läggs till.",
                "7:MALTID | LEVEL | 2 | - | - | Orkar mer | rows[0].kind: går inte: uppdraget har inte aktiviteten. Välj Läggs till.",
                "7:DUSCH | ADDED | 2 | - | - | Orkar mindre | rows[0].kind: går inte: uppdraget har redan aktiviteten. Ändra nivån, eller avsluta den och lägg till den igen.",
                "7:ATA | ADDED | 2 | - | - | Orkar mindre | nothing",
                "7:ATA | ADDED | 2 | 43 | WEEK | Orkar mindre | 'rows[0].occasions: är fler än 42 i veckan, som är det mesta för Hjälp att äta och dricka.'",
                "7:ATA | ADDED | - | - | - | Orkar mindre | rows[0].level: behöver väljas: nivån ger tiden.",
                "7:MALTID | ADDED | 2 | - | - | Orkar mindre | 'rows[0].orderActivity: hör till livsområdet Hemliv, som beslutet inte omfattar. Det kräver en ny ansökan och ett nytt beslut.'",
                "8:DUSCH | LEVEL | 2 | - | - | Orkar mindre | nothing"
            })
    void aRowThatCannotBeAsItIsIsRefusedAtItsField(
            String what, Kind kind, String level, Integer occasions, Every per, String reason, String refusal) {
        assertThat(refused(home, new TypedChange(what, kind, level, occasions, per, null, reason)))
                .isEqualTo(refusal);
    }

    @Test
    @Rule("B11")
    void anotherTimeOutsideTheFrameIsNoLevelThatIsTheSame() {
        ChangedActivities night = of(outside("NATTHJALP", 15, 1, Every.DAY));

        assertThat(refused(night, new TypedChange("7:NATTHJALP", Kind.LEVEL, null, null, null, 15, REASON)))
                .isEqualTo("nothing");
    }

    @Test
    @Rule("C5")
    void anAreaThatTheDecisionGrantedActivitiesInIsOpenAlsoIfTheOrderDoesNotCoverIt() {
        TypedChange meals = added(MEALS, "2");

        versions.add(investigated(inFrame("STADNING", 2)));
        assertThat(refused(home, meals)).as("investigated is not granted").contains("beslutet inte omfattar");

        FrameVersion decided = decided(inFrame("DUSCH", 2));
        versions.add(decided);
        versions.add(decided.changed(
                3,
                Basis.FOLLOW_UP,
                "HEMTJANST",
                new Changed(List.of(inFrame("STADNING", 2)), List.of()),
                "t",
                "hanna",
                Instant.EPOCH));
        assertThat(refused(home, meals)).as("changed is not granted").contains("beslutet inte omfattar");

        versions.add(decided(inFrame("STADNING", 2)));
        assertThat(refused(home, meals)).isEqualTo("nothing");
    }

    @Test
    void onlyAnEndingAndAnAdditionMaySayTwoThingsOfOneActivity() {
        assertThat(refused(home, ended(SHOWER), added(SHOWER, "3"))).isEqualTo("nothing");
        assertThat(refused(home, ended(SHOWER), level(SHOWER, "3")))
                .isEqualTo("rows[0].orderActivity: finns med mer än en gång.");
        assertThat(refused(home, level(SHOWER, "3"), ended(SHOWER)))
                .isEqualTo("rows[0].orderActivity: finns med mer än en gång.");
        assertThat(refused(home, ended(SHOWER), ended(SHOWER)))
                .isEqualTo("rows[0].orderActivity: finns med mer än en gång.");
        assertThat(refused(home, ended(SHOWER), level("7:STADNING", "3"))).isEqualTo("nothing");
    }

    @Test
    void anotherActivityThatEndsMakesNoRoomForThisOne() {
        assertThat(refused(home, added(SHOWER, "3"), ended("7:STADNING")))
                .isEqualTo(
                        "rows[0].kind: går inte: uppdraget har redan aktiviteten. Ändra nivån, eller avsluta den och lägg till den igen.");
    }

    @Test
    void theSecondRowIsNamedByItsOwnPlace() {
        assertThat(refused(home, level(SHOWER, "3"), level("7:STADNING", "2")))
                .isEqualTo("rows[1].level: är den som gäller i dag.");
    }

    @Test
    void theFormOffersWhatTheOrderHasAndWhatItsServiceCanCarry() {
        List<Choice> choices = home.choices();

        assertThat(choices)
                .startsWith(
                        new Choice("Hemtjänst, Björken: Dusch, nivå 2, 1 gång i veckan", SHOWER),
                        new Choice("Hemtjänst, Björken: Städning, nivå 2, 1 gång varannan vecka", "7:STADNING"))
                .contains(new Choice("Hemtjänst, Björken: lägg till Tvätt och klädvård", "7:TVATT"))
                .extracting(Choice::value)
                .doesNotHaveDuplicates()
                .hasSize(12)
                .doesNotContain("7:NATTHJALP");
        assertThat(home.orderId()).isEqualTo("7");
    }

    @Test
    void theFormComputesWithTheMinutesNowAndAtEveryOtherLevel() {
        assertThat(home.movable())
                .contains(
                        new Movable(SHOWER, "3", "Dusch", 40, 60, 80, 80),
                        new Movable("7:TVATT", "2", "Tvätt och klädvård", 30, 0, 0, 30))
                .hasSize(36)
                .noneMatch(movable -> movable.key().equals("7:NATTHJALP"));
        assertThat(of(GivenFrames.of(new TypedActivity("DUSCH", "2", 3, Every.WEEK, null)))
                        .movable())
                .as("as often as now, and as often as the table says")
                .contains(new Movable(SHOWER, "3", "Dusch", 40, 180, 240, 80));
        assertThat(new ChangedActivities(TABLE, order("SERVICE"), List.of(), () -> versions).movable())
                .extracting(Movable::key)
                .containsOnly("7:STADNING", "7:TVATT", "7:INKOP");
    }

    @Test
    @Rule("B11")
    void whatLiesOutsideTheFrameAsksForItsOwnTime() {
        assertThat(home.outside())
                .containsExactlyInAnyOrder(
                        "7:NATTHJALP", "7:DIGITAL_TILLSYN", "7:EGENVARD", "7:LEDSAGNING", "7:AVLOSNING");
    }

    @Test
    void anOrderWithoutActivitiesIsNotComputed() {
        assertThat(home.isComputed()).isTrue();
        assertThat(of().isComputed()).isFalse();
    }

    private ChangedActivities of(FrameActivity... now) {
        return new ChangedActivities(TABLE, order("HEMTJANST"), List.of(now), () -> versions);
    }

    private static String refused(ChangedActivities order, TypedChange... changes) {
        return GivenFrames.refused(
                problems -> ChangedActivities.check(List.of(changes), List.of(order), "rows", problems));
    }

    private static TypedChange level(String what, String level) {
        return new TypedChange(what, Kind.LEVEL, level, null, null, null, REASON);
    }

    private static TypedChange ended(String what) {
        return new TypedChange(what, Kind.ENDED, null, null, null, null, REASON);
    }

    private static TypedChange added(String what, String level) {
        return new TypedChange(what, Kind.ADDED, level, null, null, null, REASON);
    }
}
