package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.Rule;
import se.foljsam.platform.TimeMachine;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** What a provider and a handler meet in July: an urgent order late on a Friday, one sent back, a hospital stay, a need that remains, a plan that never came and a death told by mistake. */
class AWeekInTwoBrowsersTest extends InTheBrowser {
    @Autowired
    TimeMachine time;

    private CaseAtWork care;
    private Tasklist hanna;
    private Tasklist petra;

    @BeforeEach
    void decidedInTheFirstWeekOfJuly() {
        work.openOn("2026-07-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Signe Sommar", "2026-07-02"))
                .investigated()
                .decided(Typed.granted("2026-07-03", "2027-08-31"));
        hanna = login("hanna");
        petra = login("petra");
    }

    @Test
    @Rule({"D2", "D3", "D4", "E1", "F4", "H2", "I3", "I4", "J1"})
    void aSummerWeekOfAProviderAndAHandler() {
        onFridayAfternoonAnUrgentOrderIsTelephoned();
        theUnitSendsItBackAndGetsItAgain();
        onMondayTheServiceHasBegun();
        onWednesdayThePersonIsInHospitalAndOnFridayHomeAgain();
        theExtraHelpIsStillNeededOnTheFourthDay();
        thePlanThatNeverCameBecomesADeviation();
        aDeathToldByMistakeIsTakenBackWithEverythingInItsPlace();
        assertThat(hanna.faults()).isEmpty();
        assertThat(petra.faults()).isEmpty();
    }

    private void onFridayAfternoonAnUrgentOrderIsTelephoned() {
        time.liveUntil(Instant.parse("2026-07-03T14:30:00Z"));
        hanna.open(MINE, "Skriv uppdrag")
                .typeInRow(0, "Behov och resurser", "Kommer hem från sjukhus i kväll.")
                .tickInRow(0, "Brådskande")
                .done();

        var call = hanna.open(MINE, "Ring utföraren");
        assertThat(call.text()).contains("jourhavande", "Hemtjänst Björken");
        hanna.picture("week-01-call");
        call.type("Vem talade du med", "Jourhavande").done();

        petra.go("/enhet");
        assertThat(petra.main()).contains("Bekräfta nu (1)", "Brådskande", "Signe Sommar");
        petra.picture("week-02-unit");
    }

    private void theUnitSendsItBackAndGetsItAgain() {
        petra.page().locator("a.button:has-text('Bekräfta')").first().click();
        petra.inFront()
                .choose("Är uppdraget rätt", "Nej, något är oklart")
                .type("Vad är oklart", "Hur kommer vi in?")
                .done();

        var unclear = hanna.open(MINE, "Förtydliga uppdrag");
        assertThat(unclear.text()).contains("Hur kommer vi in?");
        unclear.type("Förtydligande", "Nyckeln finns hos grannen.").done();
        // it is still Friday afternoon, and what was sent again nobody may have seen
        hanna.open(MINE, "Ring utföraren")
                .type("Vem talade du med", "Jourhavande igen")
                .done();

        var again = petra.open(UNIT, "Bekräfta uppdrag");
        assertThat(again.text()).contains("Nyckeln finns hos grannen.");
        petra.picture("week-03-again");
        again.choose("Är uppdraget rätt", "Ja").done();
        assertThat(care.watchedAtAll()).doesNotContain("ORDER_ACKNOWLEDGEMENT");
    }

    private void onMondayTheServiceHasBegun() {
        work.liveUntil("2026-07-06");
        petra.open(UNIT, "Registrera verkställighet")
                .type("Insatsen började den", "2026-07-03")
                .choose("Fast omsorgskontakt", "Erbjuden och vill ha")
                .type("Vem är fast omsorgskontakt", "Kim Kontakt")
                .done();
        assertThat(work.as("petra").sees("userTask_makePlan", care.number())).isTrue();
        assertThat(care.tasks()).containsExactly("userTask_makePlan");
    }

    private void onWednesdayThePersonIsInHospitalAndOnFridayHomeAgain() {
        work.liveUntil("2026-07-08");
        petra.go("/uppdrag/" + order());
        Page page = petra.page();
        page.locator("#uppehall summary").click();
        page.getByLabel("Första dag utan insatser").fill("2026-07-07");
        page.getByLabel("Varför", exactly()).selectOption("HOSPITAL");
        petra.picture("week-04-pause");
        petra.press("Registrera uppehåll");
        assertThat(petra.main()).contains("Sjukhus, borta från 7 juli");
        petra.go("/enhet");
        assertThat(petra.main()).contains("Uppehåll", "Signe Sommar");

        work.liveUntil("2026-07-10");
        petra.open(UNIT, "Registrera återkomst")
                .choose("Är den enskilde tillbaka", "Ja")
                .type("Tillbaka från", "2026-07-10")
                .done();
        assertThat(care.watchedAtAll()).doesNotContain("PAUSE_RETURN");
        assertThat(care.tasks()).contains("userTask_makePlan");
    }

    private void theExtraHelpIsStillNeededOnTheFourthDay() {
        petra.go("/uppdrag/" + order());
        Page page = petra.page();
        page.locator("#behov summary").click();
        page.getByLabel("Brådskande, men väntas gå över").check();
        page.getByLabel("Första dag med extra hjälp").fill("2026-07-10");
        page.getByLabel("Utförarens personal har sett det").check();
        page.getByLabel("Den enskilde", exactly()).check();
        page.getByLabel("Vad har förändrats").fill("Orkar inte gå ut i köket.");
        petra.press("Rapportera");
        assertThat(hanna.lists(MINE, "Bedöm förändrat behov"))
                .as("a passing need is the unit's own at first")
                .isFalse();

        work.liveUntil("2026-07-13");
        assertThat(care.tasks()).containsExactly("userTask_makePlan", "userTask_tellIfNeedRemains");
        petra.open(UNIT, "Svara om behovet finns kvar")
                .choose("Finns behovet kvar", "Ja")
                .type("Vad har hänt", "Orkar fortfarande inte.")
                .done();
        var assessment = hanna.open(MINE, "Bedöm förändrat behov");
        assertThat(assessment.text()).contains("Orkar inte gå ut i köket.", "10 juli");
        hanna.picture("week-05-need");
        assessment
                .choose("Vad leder det till", "Ingen åtgärd")
                .type("Den enskilde kontaktades den", "2026-07-13")
                .type("Bedömning", "Klarar det själv igen med rullator.")
                .done();
        assertThat(care.journal("AUTHORITY")).contains("Förändrat behov bedömt");
    }

    private void thePlanThatNeverCameBecomesADeviation() {
        for (String day : new String[] {"2026-07-27", "2026-08-10"}) {
            work.liveUntil(day);
        }
        petra.go("/enhet");
        assertThat(petra.main()).contains("Försenad");
        petra.picture("week-06-late-plan");
        var deviation = hanna.open(MINE, "Skriv avvikelse");
        hanna.picture("week-07-deviation");
        deviation
                .type("Vad har hänt", "Planen har inte kommit trots påminnelse.")
                .type("Avvikelsens nummer", "AV-2026-17")
                .done();
        assertThat(care.all("x.event_text", "deviation")).containsExactly("Planen har inte kommit trots påminnelse.");
        assertThat(work.as("petra").sees("userTask_makePlan", care.number())).isTrue();
    }

    private void aDeathToldByMistakeIsTakenBackWithEverythingInItsPlace() {
        var before = care.tasks();
        petra.go("/uppdrag/" + order());
        petra.page().locator("#dodsfall summary").click();
        petra.page().getByLabel("Dödsdag").fill("2026-08-09");
        petra.press("Anmäl dödsfall");
        assertThat(petra.main())
                .contains("Dödsfall anmält", "är stoppat tills", "Skriv till handläggaren")
                .doesNotContain("Meddela avbrott");
        petra.picture("week-08-death");
        assertThat(petra.lists(UNIT, "Upprätta genomförandeplan")).isFalse();

        var told = hanna.open(MINE, "Bekräfta dödsfallet");
        hanna.picture("week-09-confirm");
        told.choose("Stämmer det", "Nej")
                .type("Vad blev fel", "Samtalet gällde en annan person.")
                .done();

        assertThat(care.tasks()).isEqualTo(before);
        petra.go("/uppdrag/" + order());
        assertThat(petra.main()).doesNotContain("är stoppat tills").doesNotContain("annan person");
        var plan = petra.open(UNIT, "Upprätta genomförandeplan");
        assertThat(plan.header()).contains("Signe Sommar");
        petra.picture("week-10-back");
    }

    private String order() {
        return care.all("cast(x.id as varchar)", "service_order").get(0);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
