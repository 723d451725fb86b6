package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** The follow-ups of {@link ErikTest} and {@link AnnaTest} as handler and provider hold them in two browsers. */
class ErikAndAnnaInTheBrowserTest extends InTheBrowser {
    private static final String HOLD = "Genomför uppföljning";

    private Tasklist hanna;
    private Tasklist petra;

    @BeforeEach
    void twoBrowsers() {
        work.openOn("2025-06-02");
        hanna = login("hanna");
        petra = login("petra");
    }

    @Test
    @Rule({"G3", "G6", "G14", "G19", "G21"})
    void aYearOfErik() {
        CaseAtWork erik = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Erik Eriksson", "2025-06-02"))
                .investigated()
                .running(twoServices("2025-06-02", "2026-05-31", "SOL2001_4_1"), "2025-06-02", "2026-05-01", "petra");

        work.liveUntil("2025-08-02");
        var form = hanna.open(MINE, HOLD);
        assertThat(form.header()).contains("2 månader").doesNotContain("G3");
        form.heldAtHome("2025-08-02").tick("Allt är som förra gången").done();
        assertThat(erik.all("x.outcome", "registered_event")).containsExactly("UNCHANGED", "UNCHANGED");

        work.liveUntil("2026-04-17");
        form = petra.open(UNIT, "Svara inför uppföljning");
        petra.picture("erik-01-template");
        form.choose("Stämmer det faktiska behovet", "Nej")
                .type("Varför stämmer det inte", "Orkar inte handla längre.")
                .choose("Har stödet kunnat ges", "Ja")
                .choose("Är hela uppdraget", "Ja")
                .choose("Behöver ni vara med", "Nej")
                .done();

        work.liveUntil("2026-04-28");
        form = hanna.open(MINE, HOLD);
        assertThat(form.text()).contains("Orkar inte handla längre.");
        form.heldAtHome("2026-04-28").stateNow("3 Stor");
        for (int row = 0; row < 2; row++) {
            form.chooseInRow(row, "Utfall", "Nytt behov").chooseInRow(row, "Ansöker den enskilde", "Ja");
        }
        form.type("Vad ansöker den enskilde om", "Samma hjälp som i dag, och hjälp med inköp.");
        hanna.picture("erik-02-new-need");
        form.done();
        assertThat(hanna.lists(MINE, "Utred behovet")).isTrue();

        erik.submits("userTask_investigateNeed", Typed.investigated())
                .decided(twoServices("2026-06-01", "2028-05-31", "SOL2025_11_1"))
                .ordered();
        for (int service = 0; service < 2; service++) {
            petra.open(UNIT, "Bekräfta uppdrag")
                    .choose("Är uppdraget rätt", "Ja")
                    .done();
        }
        work.liveUntil("2026-06-01");
        erik.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        erik.begun("petra", "2026-06-01").planned("petra", "2027-06-01");
        work.settle();
        assertThat(erik.watched("FOLLOW_UP")).as("in a year").containsExactly(LocalDate.parse("2027-06-01"));
        assertThat(hanna.faults()).isEmpty();
        assertThat(petra.faults()).isEmpty();
    }

    @Test
    @Rule({"G4", "G13", "G14", "G22"})
    void eightWeeksOfAnna() {
        work.openOn("2026-03-11");
        CaseAtWork anna = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Anna Andersson", "2026-03-11"))
                .investigated()
                .running(
                        help("Sju gånger per dygn", "2026-03-11", "2026-03-31", null),
                        "2026-03-11",
                        "2026-03-25",
                        "petra");

        appliesOn(anna, "2026-03-27", "Fem gånger per dygn", "2026-04-01", "2026-04-28", null);
        appliesOn(anna, "2026-04-24", "Tre gånger per dygn", "2026-04-29", "2026-05-26", "2026-05-05");

        work.liveUntil("2026-05-05");
        var form = hanna.open(MINE, HOLD);
        form.heldAtHome("2026-05-05")
                .stateNow("3 Stor")
                .chooseInRow(0, "Utfall", "Justeras")
                .chooseInRow(0, "Mer eller mindre", "Mindre")
                .typeInRow(0, "Ny omfattning", "Två gånger per dygn")
                .chooseInRow(0, "Är den enskilde överens", "Ja");
        hanna.picture("anna-01-less");
        form.done();

        var again = petra.open(UNIT, "Bekräfta uppdrag");
        assertThat(again.text()).contains("Två gånger per dygn");
        again.choose("Är uppdraget rätt", "Ja").done();
        assertThat(anna.all("x.extent", "service_order"))
                .containsExactly("Sju gånger per dygn", "Fem gånger per dygn", "Två gånger per dygn");
        assertThat(anna.watched("FOLLOW_UP"))
                .as("half a week before the third decision's end")
                .containsExactly(LocalDate.parse("2026-05-22"));
        assertThat(hanna.faults()).isEmpty();
        assertThat(petra.faults()).isEmpty();
    }

    /** The follow-up before the end prepares what comes after it; the old help is confirmed as ended and the new begins the day after. */
    private void appliesOn(CaseAtWork anna, String day, String extent, String from, String to, String followUpOn) {
        work.liveUntil(day);
        hanna.open(MINE, HOLD)
                .heldAtHome(day)
                .stateNow("3 Stor")
                .chooseInRow(0, "Utfall", "Nytt behov")
                .chooseInRow(0, "Ansöker den enskilde", "Ja")
                .type("Vad ansöker den enskilde om", extent)
                .done();
        anna.submits("userTask_investigateNeed", Typed.investigated())
                .decided(help(extent, from, to, followUpOn))
                .ordered()
                .acknowledged("petra");
        work.liveUntil(from);
        petra.open(UNIT, "Bekräfta avslut")
                .tick("Vi vet vilken som är sista dagen")
                .done();
        anna.begun("petra", from)
                .planned("petra", LocalDate.parse(from).plusDays(14).toString());
        work.settle();
    }

    private static Map<String, Object> help(String extent, String from, String to, String followUpOn) {
        return Typed.with(
                Typed.granted(from, to),
                "services",
                List.of(Typed.service("HEMTJANST", extent, "BJORKEN")),
                "ownFollowUpOn",
                followUpOn);
    }

    private static Map<String, Object> twoServices(String from, String to, String ground) {
        return Typed.with(
                Typed.granted(from, to),
                "services",
                List.of(
                        Typed.with(Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"), "legalGround", ground),
                        Typed.with(Typed.service("SERVICE", "Städning och tvätt", "BJORKEN"), "legalGround", ground)));
    }
}
