package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** The investigation as a handler meets it in Tasklist: short until something more is to be noted, and with its wait for the party's answer. */
class InvestigationInTheBrowserTest extends InTheBrowser {

    private CaseAtWork care;

    @BeforeEach
    void underInvestigation() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Lars Larm", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
    }

    @Test
    @Rule({"B1", "B4", "B6", "L2"})
    void onlyWhatMattersShowsAndTheAnswerBringsTheFormBackFilledIn() {
        Tasklist hanna = login("hanna");

        var form = hanna.open(MINE, "Utred behovet");
        assertThat(form.text())
                .doesNotContain(
                        "Hindrar eller underlättar",
                        "Dag för samtycket",
                        "Varför är det avsedda sämre",
                        "Barnets syn",
                        "Varför återtas ansökan?",
                        "Vad har den enskilde fått ta del av?");
        form.choose("Vad leder utredningen till", "Underlaget kommuniceras")
                .type("Den enskildes egen uppfattning", "Jag är rädd att falla.")
                .chooseInRow(0, "Livsområde", "Känsla av trygghet")
                .typeInRow(0, "Behov", "Kunna larma dygnet runt.")
                .chooseInRow(0, "Klarar den enskilde delar själv", "Klarar delar själv")
                .chooseInRow(0, "Stödets art", "Kompenserande")
                .chooseInRow(0, "Aktuellt funktionstillstånd", "2 Måttlig")
                .chooseInRow(0, "Avsett funktionstillstånd", "3 Stor");
        assertThat(form.text()).contains("Varför är det avsedda sämre");
        form.chooseInRow(0, "Avsett funktionstillstånd", "1 Lätt");
        assertThat(form.text()).doesNotContain("Varför är det avsedda sämre");
        form.choose("Hembesök", "Gjort")
                .type("Handläggarens bedömning", "Behovet kan tillgodoses med telefon.")
                .choose("Kan något beslutas som går den enskilde emot", "Ja")
                .choose("Hur", "Brev")
                .type("Vad har den enskilde fått ta del av", "Hela utredningen.")
                .tick("Den enskilde har fått veta om rätten");
        hanna.picture("investigate-communicate");
        form.done();

        form = hanna.open(MINE, "Ta emot den enskildes svar");
        assertThat(form.header()).contains("Senast 16 mars 2026");
        assertThat(form.text()).contains("Hela utredningen.");
        form.choose("Har den enskilde svarat", "Ja")
                .choose("Hur", "Telefon")
                .type("Den enskildes svar", "Telefonen når jag inte när jag ligger på golvet.");
        hanna.picture("receive-answer");
        form.done();

        form = hanna.open(MINE, "Utred behovet");
        assertThat(form.text()).contains("Telefonen når jag inte när jag ligger på golvet.");
        form.choose("Vad leder utredningen till", "Klar för beslut")
                .type("Handläggarens bedömning", "Larm behövs.")
                .done();
        assertThat(care.tasks()).containsExactly("userTask_decide");
        assertThat(hanna.faults()).isEmpty();
    }
}
