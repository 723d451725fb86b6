package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** A follow-up as the handler sees it on the screen: two clicks when nothing has changed, and what each outcome leads to before it is done. */
class FollowUpInTheBrowserTest extends InTheBrowser {

    private CaseAtWork care;
    private Tasklist hanna;

    @BeforeEach
    void aServiceThatRunsSinceTwoMonths() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ulla Utfall", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-05-02");
        hanna = login("hanna");
    }

    @Test
    @Rule("G12")
    void anUnchangedFollowUpIsAFormAndAClick() {
        AtomicInteger clicks = new AtomicInteger();
        hanna.page().exposeFunction("foljsamClicked", arguments -> clicks.incrementAndGet());
        hanna.page()
                .addInitScript(
                        "addEventListener('click', event => { if (event.isTrusted) { foljsamClicked() } }, true)");
        var form = hanna.open(MINE, "Genomför uppföljning");
        assertThat(form.text()).contains("Det här händer:", "Nästa uppföljning");
        hanna.picture("follow-up-01-unchanged");
        clicks.set(0);
        long began = System.nanoTime();

        form.done();

        System.out.printf(
                "an unchanged follow-up after the meeting: %d clicks, %.1f seconds%n",
                clicks.get(), (System.nanoTime() - began) / 1e9);
        assertThat(clicks.get()).as("all is proposed: it is submitted").isBetween(1, 2);
        assertThat(care.all("x.outcome", "registered_event")).containsExactly("UNCHANGED");
        assertThat(care.watched("FOLLOW_UP")).hasSize(1);
        assertThat(hanna.faults()).isEmpty();
    }

    @Test
    @Rule({"G15", "G22"})
    void theFormAsksWhatAnOutcomeNeedsAndSaysWhatItLeadsTo() {
        var form = hanna.open(MINE, "Genomför uppföljning");
        form.choose("Form", "Hembesök").chooseInRow(0, "Utfall", "Omprövas");
        assertThat(form.text()).contains("Grund för att ompröva", "Den enskilde ska höras");
        hanna.picture("follow-up-02-reassess");
        form.chooseInRow(0, "Utfall", "Nytt behov").chooseInRow(0, "Ansöker den enskilde", "Ja");
        assertThat(form.text()).contains("Vad ansöker den enskilde om?").doesNotContain("Grund för att ompröva");
        form.chooseInRow(0, "Ansöker den enskilde", "Nej");
        assertThat(form.text()).doesNotContain("Vad ansöker den enskilde om?");
        form.typeInRow(0, "Behovet, och vad den enskilde säger", "Vill klara maten själv.");
        hanna.picture("follow-up-03-not-applied");
        form.done();

        assertThat(care.all("x.id", "matter")).hasSize(1);
        assertThat(hanna.faults()).isEmpty();
    }
}
