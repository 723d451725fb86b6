package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** The frame as the handler sees it on the screen: computed while the activities are typed, and which minutes move before anything is done. */
class FrameTimeInTheBrowserTest extends InTheBrowser {

    private CaseAtWork care;
    private Tasklist hanna;

    @BeforeEach
    void aCaseToInvestigate() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Rut Ramtid", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
        hanna = login("hanna");
    }

    @Test
    @Rule({"B7", "B11", "B12"})
    void theFrameIsComputedWhileItIsTypedAndWhatMovesIsShownBeforeItIsDone() {
        var form = hanna.open(MINE, "Utred behovet");
        form.choose("Vad leder utredningen till?", "Klar för beslut")
                .type("Den enskildes egen uppfattning", "Duschen är svår.")
                .chooseInRow(0, "Livsområde", "Personlig vård")
                .typeInRow(0, "Behov", "Behöver hjälp att duscha.")
                .chooseInRow(0, "Klarar den enskilde delar själv", "Klarar delar själv")
                .chooseInRow(0, "Stödets art", "Stödjande")
                .chooseInRow(0, "Aktuellt funktionstillstånd", "3 Stor")
                .chooseInRow(0, "Avsett funktionstillstånd", "1 Lätt")
                .choose("Hembesök", "Gjort")
                .type("Handläggarens bedömning", "Behov finns.");
        hanna.page().locator(".fjs-repeat-render-add").last().click();
        form.chooseInRow(0, "Aktivitet", "Dusch").chooseInRow(0, "Nivå", "2 Stöd");
        hanna.picture("frame-time-01-investigation");
        assertThat(form.text()).contains("30 minuter i veckan, 2,2 timmar i månaden");
        form.typeInRow(0, "Antal tillfällen", "2").chooseInRow(0, "Per", "I veckan");
        assertThat(form.text())
                .contains("60 minuter i veckan, 4,3 timmar i månaden")
                .doesNotContain("Egen tid");
        hanna.picture("frame-time-02-twice-a-week");
        form.done();
        assertThat(care.all("x.basis", "frame_version")).containsExactly("INVESTIGATION");

        care.decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
        work.liveUntil("2026-05-02");
        hanna.home();
        form = hanna.open(MINE, "Genomför uppföljning");
        form.heldAtHome("2026-05-02")
                .stateNow("3 Stor")
                .chooseInRow(0, "Utfall", "Justeras")
                .chooseInRow(0, "Mer eller mindre", "Mer hjälp");
        assertThat(form.text()).contains("Ändrade aktiviteter").doesNotContain("Ny ramtid, minuter");
        hanna.page().locator(".fjs-repeat-render-add").last().click();
        form.chooseInRow(0, "Aktivitet", "Dusch, nivå 2")
                .chooseInRow(0, "Vad ändras?", "Nivån")
                .chooseInRow(0, "Ny nivå", "3 Hela");
        hanna.picture("frame-time-03-what-moves");
        assertThat(form.text()).contains("före 60, efter 80, skillnad 20 minuter i veckan");
        form.typeInRow(0, "Vad har förändrats i behovet?", "Kan inte stå i duschen.");
        form.done();

        assertThat(care.all("x.frame_minutes", "service_order")).containsExactly("80");
        assertThat(hanna.faults()).isEmpty();
    }
}
